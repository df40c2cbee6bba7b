// The journal: what happened, in order, never changed. Each entry is bound to the one before it by a hash,
// so that whoever holds a later hash can tell whether an earlier entry is still what it was.
//
//   canonical(recorded)   '[12,"2026-03-02T01:00:00.000000Z","commitment","…","acknowledged",…]'
//
// The hash of an entry is SHA-256 of the hash before it (hex, 64 zeros for the first), a line feed and its
// canonical form. Hashing itself needs a platform and is done by whoever stores or verifies.

import type { Day } from './day.ts'
import type { PersonId, PostId } from './ids.ts'

export type Recorded = {
  /** 1, 2, 3 … within the district, without a gap. */
  readonly seq: number
  /** When the database took it: UTC with microseconds, `2026-03-02T01:00:00.000000Z`. */
  readonly at: string
  readonly noun: string
  readonly id: string
  readonly kind: string
  /** Null where the clock did it. */
  readonly person: PersonId | null
  readonly post: PostId | null
  readonly on: Day
  /** The rest of the entry as canonical JSON. */
  readonly body: string
}

export const firstHash = '0'.repeat(64)

/** The text that is hashed: JSON of the fields in this order. */
export function canonical(recorded: Recorded): string {
  return `[${recorded.seq},"${recorded.at}",${beforeTaken(recorded)}`
}

/** The end of it: all that is known before the journal gives the entry its number and its instant. */
export function beforeTaken(happened: Omit<Recorded, 'seq' | 'at'>): string {
  const { noun, id, kind, person, post, on, body } = happened
  return JSON.stringify([noun, id, kind, person, post, on, body]).slice(1)
}

/** JSON whose keys stand in code point order at every depth and which leaves out what is undefined. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
