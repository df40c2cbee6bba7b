// What entries would change, before anybody decides: the same view of a commitment, before and after.
//
//   effectOf(known, entries, (it) => timingOf(it, clock))   { before: {… 'overdue'}, after: {… 'normal'} }
//
// Any view serves: timeliness, a light, completion by both targets. Nothing is appended.

import { type Commitment, type CommitmentEntry, evolve } from './commitment.ts'

export type Effect<Seen> = { readonly before: Seen; readonly after: Seen }

export function effectOf<Seen>(
  known: Commitment,
  entries: readonly CommitmentEntry[],
  view: (known: Commitment) => Seen,
): Effect<Seen> {
  return { before: view(known), after: view(entries.reduce(evolve, known)) }
}
