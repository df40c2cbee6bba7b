// The life of a year's plan: imported as a draft, issued, closed for the year, archived.
//
//   draft ── issued ── year-closed ── archived
//
//   decidePlan({ plan, commitments, next: null }, { act: 'issue-plan', unassigned: {} }, context)
//
// A draft is edited in plan-edit.ts, an issued plan revised in revision.ts. Nothing is lost at either end: what
// has no lead unit is issued without one only for a reason, and what is unfinished at the year's end goes to
// next year's plan or is left for a reason (年初建账、年底交账; PRACTICE §2.1, S34).

import type { Commitment, CommitmentEntry, Drafted, Responsible } from './commitment.ts'
import { addDays, type Day } from './day.ts'
import type { CommitmentId, PlanId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import type { Period } from './period.ts'
import { may, type NotAllowed } from './roles.ts'
import { blank, type Missing, type WrongStep } from './step.ts'
import { windowOf } from './window.ts'

export type PlanStep = 'draft' | 'issued' | 'year-closed' | 'archived'

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
}

export type Reasons = Readonly<Record<CommitmentId, string>>

export type PlanAct =
  | ({ readonly act: 'import-plan'; readonly drafts: readonly Drafted[] } & Imported)
  | { readonly act: 'issue-plan'; readonly unassigned: Reasons }
  /** Of what was issued without a lead unit. */
  | { readonly act: 'assign'; readonly commitment: CommitmentId; readonly to: Responsible }
  /** `carry`: drafts in next year's plan, each with its former one; `leave`: what ends here, and why. */
  | { readonly act: 'close-year'; readonly carry: readonly Drafted[]; readonly leave: Reasons }
  | { readonly act: 'archive-plan' }

type Imported = Pick<YearPlan, 'id' | 'year' | 'title' | 'document'>

export type PlanEntry =
  | ({ readonly kind: 'imported' } & Imported)
  | { readonly kind: 'issued'; readonly on: Day; readonly unassigned: Reasons }
  | { readonly kind: 'later-assigned'; readonly commitment: CommitmentId }
  | { readonly kind: 'revised'; readonly document: string }
  | { readonly kind: 'year-closed' | 'archived'; readonly on: Day }

/** What an act on a plan changes: the plan's own entry, and those of its commitments, in order. */
export type PlanEntries = {
  readonly plan: PlanEntry | null
  readonly commitments: readonly { readonly id: CommitmentId; readonly entry: CommitmentEntry }[]
}

export type PlanRefusal =
  | NotAllowed
  | WrongStep
  | Missing
  | { readonly code: 'plan-exists'; readonly title: string }
  | { readonly code: 'number-taken'; readonly number: number }
  | { readonly code: 'nothing-to-issue' }
  | { readonly code: 'units-missing'; readonly numbers: readonly number[] }
  | { readonly code: 'unknown-commitment' }
  | { readonly code: 'no-lead-unit' }
  | { readonly code: 'year-not-over'; readonly from: Day }
  | { readonly code: 'unfinished'; readonly numbers: readonly number[] }
  | { readonly code: 'no-plan-to-carry-to'; readonly year: number }

export type KnownPlan = {
  readonly plan: YearPlan | null
  readonly commitments: readonly Commitment[]
  /** Next year's plan, to which unfinished commitments go. */
  readonly next: YearPlan | null
}

export function decidePlan(
  known: KnownPlan,
  said: PlanAct,
  context: Context,
): Outcome<PlanEntries, PlanRefusal> {
  const forbidden = may(context.by, permission[said.act], null)
  if (forbidden) return refuse(forbidden)
  if (said.act === 'import-plan') return importing(known, said)
  const { plan } = known
  if (plan?.step !== from[said.act]) {
    return refuse({
      code: 'not-at-this-step',
      step: plan?.step ?? 'draft',
      act: permission[said.act],
    })
  }
  switch (said.act) {
    case 'issue-plan':
      return issuing(known, said.unassigned, context)
    case 'assign':
      return assigning(known, said, context)
    case 'close-year':
      return closingYear({ ...known, plan }, said, context)
    case 'archive-plan':
      return { entries: [{ plan: { kind: 'archived', on: context.today }, commitments: [] }] }
  }
}

const permission = {
  'import-plan': 'import-plan',
  'issue-plan': 'issue-plan',
  assign: 'issue-plan',
  'close-year': 'close-year',
  'archive-plan': 'close-year',
} as const

const from: Readonly<Record<Exclude<PlanAct['act'], 'import-plan'>, PlanStep>> = {
  'issue-plan': 'draft',
  assign: 'issued',
  'close-year': 'issued',
  'archive-plan': 'year-closed',
}

export function evolvePlan(known: YearPlan | null, entry: PlanEntry): YearPlan {
  if (entry.kind === 'imported') {
    const { kind: _, ...imported } = entry
    return { ...imported, step: 'draft', issued: null, unassigned: {} }
  }
  if (!known) throw new RangeError(`no plan before ${entry.kind}`)
  switch (entry.kind) {
    case 'issued':
      return { ...known, step: 'issued', issued: entry.on, unassigned: entry.unassigned }
    case 'later-assigned': {
      const { [entry.commitment]: _, ...unassigned } = known.unassigned
      return { ...known, unassigned }
    }
    case 'revised':
      return { ...known, document: entry.document }
    default:
      return { ...known, step: entry.kind }
  }
}

type Importing = Extract<PlanAct, { act: 'import-plan' }>
type Decided = Outcome<PlanEntries, PlanRefusal>

function importing({ plan }: KnownPlan, { act: _, drafts, ...imported }: Importing): Decided {
  if (plan) return refuse({ code: 'plan-exists', title: plan.title })
  const nameless = blank({ title: imported.title })
  if (nameless) return refuse(nameless)
  const taken = twice(drafts.map(({ number }) => number))
  if (taken !== null) return refuse({ code: 'number-taken', number: taken })
  return {
    entries: [{ plan: { kind: 'imported', ...imported }, commitments: drafts.map(drafted) }],
  }
}

/** The first number that stands twice; null where none does. */
export function twice(numbers: readonly number[]): number | null {
  return numbers.find((number, index) => numbers.indexOf(number) !== index) ?? null
}

export function drafted(draft: Drafted): PlanEntries['commitments'][number] {
  return { id: draft.id, entry: { kind: 'drafted', commitment: draft } }
}

function issuing({ commitments }: KnownPlan, unassigned: Reasons, { today }: Context): Decided {
  const drafts = commitments.filter(({ process }) => process === 'draft')
  if (drafts.length === 0) return refuse({ code: 'nothing-to-issue' })
  const open = drafts.filter(({ lead }) => lead === null)
  const missing = open.filter(({ id }) => (unassigned[id] ?? '').trim() === '')
  if (missing.length > 0) return refuse({ code: 'units-missing', numbers: numbersOf(missing) })
  const kept = Object.fromEntries(open.map(({ id }) => [id, unassigned[id] ?? '']))
  return {
    entries: [
      {
        plan: { kind: 'issued', on: today, unassigned: kept },
        commitments: drafts
          .filter(({ lead }) => lead !== null)
          .map(({ id }) => ({ id, entry: { kind: 'assigned', on: today } })),
      },
    ],
  }
}

type Assigning = Extract<PlanAct, { act: 'assign' }>

function assigning(
  { commitments }: KnownPlan,
  { commitment: id, to }: Assigning,
  { today }: Context,
): Decided {
  const open = commitments.some((one) => one.id === id && one.process === 'draft')
  if (!open) return refuse({ code: 'unknown-commitment' })
  if (to.lead === null) return refuse({ code: 'no-lead-unit' })
  return {
    entries: [
      {
        plan: { kind: 'later-assigned', commitment: id },
        commitments: [
          { id, entry: { kind: 'edited', change: to } },
          { id, entry: { kind: 'assigned', on: today } },
        ],
      },
    ],
  }
}

type ClosingYear = Extract<PlanAct, { act: 'close-year' }>

function closingYear(
  { plan, commitments, next }: KnownPlan & { readonly plan: YearPlan },
  { carry, leave }: ClosingYear,
  { today }: Context,
): Decided {
  const { closes } = windowOf(`${plan.year}-12` as Period)
  if (today <= closes) return refuse({ code: 'year-not-over', from: addDays(closes, 1) })
  const going = new Map(carry.flatMap((to) => (to.former ?? []).map((id) => [id, to] as const)))
  const open = commitments.filter(isUnfinished)
  if (![...going.keys()].every((id) => open.some((one) => one.id === id))) {
    return refuse({ code: 'unknown-commitment' })
  }
  const undecided = open.filter((one) => !going.has(one.id) && (leave[one.id] ?? '').trim() === '')
  if (undecided.length > 0) return refuse({ code: 'unfinished', numbers: numbersOf(undecided) })
  const ready = next?.step === 'draft' && carry.every((to) => to.plan === next.id)
  if (carry.length > 0 && !ready) {
    return refuse({ code: 'no-plan-to-carry-to', year: plan.year + 1 })
  }
  const ended = open.map(({ id }) => {
    const to = going.get(id)
    const entry: CommitmentEntry = to
      ? { kind: 'carried-over', to: to.id }
      : { kind: 'dropped', reason: leave[id] ?? '' }
    return { id, entry }
  })
  return {
    entries: [
      {
        plan: { kind: 'year-closed', on: today },
        commitments: [...carry.map(drafted), ...ended],
      },
    ],
  }
}

export function isUnfinished({ process }: Commitment): boolean {
  return !['closed', 'dropped', 'carried-over'].includes(process)
}

function numbersOf(commitments: readonly Commitment[]): readonly number[] {
  return commitments.map(({ number }) => number)
}
