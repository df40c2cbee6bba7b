// The period plan of a commitment that was issued: how much is planned by when, set otherwise with a reason.
//
//   decidePeriodPlan({ commitment, former }, { act: 'set-period-plan', plan: { kind: 'seasonal', target }, reason }, context)
//
// `seasonal` is made from how past years ran: what commitments before it reported, and what the office entered of
// them. 按月（季）分解进度计划 (PRACTICE §0, S5): the item's own curve is one of the two rulers, so that the reason stays with it.

import { decimal } from '@luoshi/plan'
import type { Commitment, CommitmentEntry, ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import type { TargetId } from './ids.ts'
import { openProcesses } from './life.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type PeriodPlan, seasonalPlan } from './pace.ts'
import { ownYear, pastYearsOf } from './past-years.ts'
import { may, type NotAllowed } from './roles.ts'

export type PeriodPlanAct = {
  readonly act: 'set-period-plan'
  readonly plan:
    | Exclude<PeriodPlan, { kind: 'seasonal' }>
    /** By the past years of that target. */
    | { readonly kind: 'seasonal'; readonly target: TargetId }
  readonly reason: string
}

export type PeriodPlanEntry = {
  readonly kind: 'period-planned'
  readonly periodPlan: PeriodPlan
  readonly reason: string
  readonly on: Day
}

export type PeriodPlanRefusal =
  | NotAllowed
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'unknown-target'; readonly target: TargetId }
  | { readonly code: 'no-past-years' }
  | { readonly code: 'no-dated-milestones' }
  | { readonly code: 'shares-disordered'; readonly month: number }

type Known = { readonly commitment: Commitment; readonly former: readonly Commitment[] }

export function decidePeriodPlan(
  known: Known,
  { plan, reason }: PeriodPlanAct,
  { by, today }: Context,
): Outcome<CommitmentEntry, PeriodPlanRefusal> {
  const { commitment } = known
  const { process } = commitment
  const forbidden = may(by, 'edit-plan', commitment)
  if (forbidden) return refuse(forbidden)
  if (process !== 'draft' && !openProcesses.includes(process)) {
    return refuse({ code: 'not-in-this-state', process, act: 'edit-plan' })
  }
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  const periodPlan = plan.kind === 'seasonal' ? seasonal(known, plan.target, today) : plan
  if ('code' in periodPlan) return refuse(periodPlan)
  const refusal = objection(periodPlan, commitment)
  if (refusal) return refuse(refusal)
  return { entries: [{ kind: 'period-planned', periodPlan, reason, on: today }] }
}

function seasonal(
  { commitment, former }: Known,
  id: TargetId,
  today: Day,
): PeriodPlan | PeriodPlanRefusal {
  const target = commitment.targets.find((one) => one.id === id)
  if (!target) return { code: 'unknown-target', target: id }
  const years = pastYearsOf([...former, commitment], target, ownYear(commitment, today))
  return seasonalPlan(years) ?? { code: 'no-past-years' }
}

/** Shares run from nothing to all of the year's amount, and never back. */
function objection(plan: PeriodPlan, { milestones }: Commitment): PeriodPlanRefusal | null {
  if (plan.kind === 'milestones') {
    return milestones.some(({ due }) => due !== null) ? null : { code: 'no-dated-milestones' }
  }
  if (plan.kind !== 'steps') return null
  let before = '0'
  for (const [at, share] of plan.shares.entries()) {
    if (share === null) continue
    const disordered = decimal.compare(share, before) < 0 || decimal.compare(share, '100') > 0
    if (disordered) return { code: 'shares-disordered', month: at + 1 }
    before = share
  }
  return null
}
