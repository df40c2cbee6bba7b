// The life of a year's plan: imported as a draft, issued, closed for the year, archived.
//
//   draft ── issued ── year-closed ── archived
//     └ discarded: imported by mistake
//
//   decidePlan({ plan, commitments, next: null }, { act: 'issue-plan', unassigned: {} }, context)
//
// A draft is edited in plan-edit.ts, a plan revised in revision.ts, its year closed in close-year.ts. Nothing is lost at either end: what
// has no lead unit is issued without one only for a reason, and what is unfinished at the year's end goes to
// next year's plan or is left for a reason (年初建账、年底交账; PRACTICE §2.1, S34).

import { type CloseYear, type CloseYearRefusal, closingYear } from './close-year.ts'
import { type Drafted, numbersOf, type Responsible } from './commitment.ts'
import type { CommitmentId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'
import { blank, type Missing, type WrongStep } from './step.ts'
import {
  drafted,
  type Imported,
  type KnownPlan,
  type PlanEntries,
  type PlanStep,
  type Reasons,
  twice,
} from './year-plan.ts'

export type PlanAct =
  | ({ readonly act: 'import-plan'; readonly drafts: readonly Drafted[] } & Imported)
  | { readonly act: 'discard-plan'; readonly reason: string }
  | { readonly act: 'issue-plan'; readonly unassigned: Reasons }
  /** Of what was issued without a lead unit. */
  | { readonly act: 'assign'; readonly commitment: CommitmentId; readonly to: Responsible }
  | CloseYear
  | { readonly act: 'archive-plan' }

export type PlanRefusal =
  | NotAllowed
  | WrongStep
  | Missing
  | CloseYearRefusal
  | { readonly code: 'plan-exists'; readonly title: string }
  | { readonly code: 'number-taken'; readonly number: number }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'carried-into'; readonly numbers: readonly number[] }
  | { readonly code: 'nothing-to-issue' }
  | { readonly code: 'units-missing'; readonly numbers: readonly number[] }
  | { readonly code: 'unknown-commitment' }
  | { readonly code: 'no-lead-unit' }

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
    case 'discard-plan':
      return discarding(known, said.reason, context)
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
  // Whoever may bring a plan in may take it out again, as long as nobody was given anything.
  'discard-plan': 'import-plan',
  'issue-plan': 'issue-plan',
  assign: 'issue-plan',
  'close-year': 'close-year',
  'archive-plan': 'close-year',
} as const

const from: Readonly<Record<Exclude<PlanAct['act'], 'import-plan'>, PlanStep>> = {
  'discard-plan': 'draft',
  'issue-plan': 'draft',
  assign: 'issued',
  'close-year': 'issued',
  'archive-plan': 'year-closed',
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

/** What was carried into it from last year would be lost with it. */
function discarding({ commitments }: KnownPlan, reason: string, { today }: Context): Decided {
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  const own = new Set(commitments.map(({ id }) => id))
  const carried = commitments.filter(({ former }) => former.some((id) => !own.has(id)))
  if (carried.length > 0) return refuse({ code: 'carried-into', numbers: numbersOf(carried) })
  const drafts = commitments.filter(({ process }) => process === 'draft')
  return {
    entries: [
      {
        plan: { kind: 'discarded', on: today, reason },
        commitments: drafts.map(({ id }) => ({ id, entry: { kind: 'dropped', reason } })),
      },
    ],
  }
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
