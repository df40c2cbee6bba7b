// The review of a draft: the document as received beside its commitments.

export function DraftReview({ id }: { readonly id: string }) {
  return <p>{id}</p>
}
