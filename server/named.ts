// Whether what a request names is of the district: units, posts and people by the directory, things by their ids.
//
//   await unnamed(acting, kept, { units: [to], commitments: [id] })   null: all of it is
//
// Asked after the rule has decided, so that whoever may not act learns nothing of what there is.

import { type CommitmentId, type EvidenceId, type Listed, unlisted } from '@luoshi/delivery'
import type { Acting, Answer } from './http.ts'
import type { Kept } from './kept.ts'
import { hasAll } from './store/known.ts'

export type Named = Listed & {
  readonly commitments?: readonly CommitmentId[]
  readonly evidence?: readonly EvidenceId[]
}

/** A thing of another district is not found; a unit or post that is closed is refused with its day. */
export async function unnamed(
  { tx, author: { district } }: Acting,
  kept: Kept,
  { commitments = [], evidence = [], ...listed }: Named,
): Promise<Exclude<Answer, { status: number }> | null> {
  const there =
    (await hasAll(tx, { district, noun: 'commitment', ids: commitments })) &&
    (await hasAll(tx, { district, noun: 'evidence', ids: evidence }))
  if (!there) return 'not-found'
  if (!Object.values(listed).some(({ length }) => length > 0)) return null
  const refusal = unlisted(await kept.directory(tx, district), listed)
  return refusal && { refusal }
}

/** What may be left out, as a list. */
export function given<Id>(...ids: readonly (Id | null)[]): readonly Id[] {
  return ids.filter((id) => id !== null)
}
