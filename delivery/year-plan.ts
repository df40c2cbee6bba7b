// A plan of a year: what is known of it, and how each entry of the journal changes that.
//
//   evolvePlan(plan, { kind: 'issued', on: '2026-01-20', unassigned: {} })   step 'issued'
//
// What may be done to it is decided in plan-life.ts, plan-edit.ts and revision.ts.

import type { Commitment, CommitmentEntry, Drafted } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId, PersonId, PlanId, RevisionId } from './ids.ts'

export type PlanStep = 'draft' | 'discarded' | 'issued' | 'year-closed' | 'archived'

/** What a person says to a finding of the compiler: it is right, or to be left alone. */
export type FindingAs = 'accepted' | 'ignored'
export type FindingJudged = {
  readonly as: FindingAs
  readonly by: PersonId
  readonly on: Day
}

export type YearPlan = {
  readonly id: PlanId
  readonly year: number
  readonly title: string
  /** SHA-256 of the document it follows: the first, then each revision. */
  readonly document: string
  readonly step: PlanStep
  readonly issued: Day | null
  /** Issued without a lead unit, each for its reason. */
  readonly unassigned: Reasons
  /** By the finding's key: finding-key.ts. */
  readonly findings: Readonly<Record<string, FindingJudged>>
}

export type Reasons = Readonly<Record<CommitmentId, string>>

export type Imported = Pick<YearPlan, 'id' | 'year' | 'title' | 'document'>

export type PlanEntry =
  | ({ readonly kind: 'imported' } & Imported)
  | {
      readonly kind: 'finding-judged'
      readonly finding: string
      readonly judged: FindingJudged | null
    }
  /** A step of editing: `step` is the number of its first entry in the journal. */
  | {
      readonly kind: 'undone'
      readonly step: number
      readonly findings: Readonly<Record<string, FindingJudged | null>>
    }
  | { readonly kind: 'discarded'; readonly on: Day; readonly reason: string }
  | { readonly kind: 'issued'; readonly on: Day; readonly unassigned: Reasons }
  | { readonly kind: 'later-assigned'; readonly commitment: CommitmentId }
  | {
      readonly kind: 'revised'
      readonly document: string
      readonly revision: RevisionId
      readonly unassigned: Reasons
    }
  | { readonly kind: 'year-closed' | 'archived'; readonly on: Day }

/** What an act on a plan changes: the plan's own entry, and those of its commitments, in order. */
export type PlanEntries = {
  readonly plan: PlanEntry | null
  readonly commitments: readonly { readonly id: CommitmentId; readonly entry: CommitmentEntry }[]
}

export type KnownPlan = {
  readonly plan: YearPlan | null
  readonly commitments: readonly Commitment[]
  /** Next year's plan, to which unfinished commitments go. */
  readonly next: YearPlan | null
}

export function evolvePlan(known: YearPlan | null, entry: PlanEntry): YearPlan {
  if (entry.kind === 'imported') {
    const { kind: _, ...imported } = entry
    return { ...imported, step: 'draft', issued: null, unassigned: {}, findings: {} }
  }
  if (!known) throw new RangeError(`no plan before ${entry.kind}`)
  switch (entry.kind) {
    case 'finding-judged':
      return { ...known, findings: judged(known, { [entry.finding]: entry.judged }) }
    case 'undone':
      return { ...known, findings: judged(known, entry.findings) }
    case 'issued':
      return { ...known, step: 'issued', issued: entry.on, unassigned: entry.unassigned }
    case 'later-assigned': {
      const { [entry.commitment]: _, ...unassigned } = known.unassigned
      return { ...known, unassigned }
    }
    case 'revised':
      return {
        ...known,
        document: entry.document,
        unassigned: { ...known.unassigned, ...entry.unassigned },
      }
    default:
      return { ...known, step: entry.kind }
  }
}

type Judged = Readonly<Record<string, FindingJudged | null>>

function judged({ findings }: YearPlan, change: Judged): YearPlan['findings'] {
  const all = Object.entries({ ...findings, ...change })
  return Object.fromEntries(all.flatMap(([key, one]) => (one ? [[key, one]] : [])))
}

/** The first number that stands twice; null where none does. */
export function twice(numbers: readonly number[]): number | null {
  return numbers.find((number, index) => numbers.indexOf(number) !== index) ?? null
}

export function drafted(draft: Drafted): PlanEntries['commitments'][number] {
  return { id: draft.id, entry: { kind: 'drafted', commitment: draft } }
}
