// What the address of an issued plan says: the document or the table, and where the document is opened.
//
//   issuedSearch({ tab: 'table' })    { tab: 'table' }
//   issuedSearch({ at: '120-180' })   { at: '120-180' }     a span of the text as received

export type IssuedSearch = { readonly tab?: 'table'; readonly at?: string }

export function issuedSearch({ tab, at }: Readonly<Record<string, unknown>>): IssuedSearch {
  return {
    ...(tab === 'table' && { tab }),
    ...(typeof at === 'string' && /^\d{1,9}-\d{1,9}$/.test(at) && { at }),
  }
}

export function spanAt({ at }: IssuedSearch): readonly [number, number] | null {
  const [start, end] = (at ?? '').split('-').map(Number)
  return start !== undefined && end !== undefined && start < end ? [start, end] : null
}
