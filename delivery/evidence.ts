// Evidence: a file that shows what a report says. Known by its content, so that the same photograph under
// two names is seen to be the same; each says what it is for (PRACTICE §11.7: 每件说明用途).
//
// It is added, and never changed: a better scan is another piece of evidence.

import type { Day } from './day.ts'
import type { CommitmentId, EvidenceId, PersonId, UnitId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'

export type Evidence = {
  readonly id: EvidenceId
  readonly commitment: CommitmentId
  readonly unit: UnitId
  /** SHA-256 of its bytes, hex. */
  readonly hash: string
  readonly name: string
  readonly mediaType: string
  /** In bytes. */
  readonly size: number
  readonly purpose: string
  /** The day on which it was made, where the unit says so: a photograph's, a document's. */
  readonly madeOn: Day | null
  readonly addedOn: Day
  readonly addedBy: PersonId
}

export type EvidenceEntry = { readonly kind: 'added'; readonly evidence: Evidence }

export type EvidenceRefusal =
  | NotAllowed
  | { readonly code: 'purpose-missing' }
  | { readonly code: 'made-in-future'; readonly day: Day }

export type Offered = Omit<Evidence, 'addedOn' | 'addedBy' | 'unit'>

type About = Parameters<typeof may>[2]

/** `about` is the commitment that it is evidence for. */
export function decideEvidence(
  about: NonNullable<About>,
  offered: Offered,
  { by, today }: Context,
): Outcome<EvidenceEntry, EvidenceRefusal> {
  const own = may(by, 'report', about)
  const forbidden = own && may(by, 'fill-for-unit', about)
  if (own && forbidden) return refuse(own)
  if (offered.purpose.trim() === '') return refuse({ code: 'purpose-missing' })
  if (offered.madeOn !== null && offered.madeOn > today) {
    return refuse({ code: 'made-in-future', day: offered.madeOn })
  }
  const evidence = { ...offered, unit: by.unit, addedOn: today, addedBy: by.person }
  return { entries: [{ kind: 'added', evidence }] }
}

export function evolveEvidence(_: Evidence | null, { evidence }: EvidenceEntry): Evidence {
  return evidence
}
