// Closing the year: what is unfinished goes into next year's plan, or ends here for a reason (年底交账; PRACTICE §2.1,
// S34).
//
//   closingYear(known, { act: 'close-year', carry: [to.former: [park]], leave: { [road]: '并入省级项目' } }, context)

import { type CommitmentEntry, type Drafted, isUnfinished, numbersOf } from './commitment.ts'
import { addDays, type Day } from './day.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import type { Period } from './period.ts'
import { windowOf } from './window.ts'
import {
  drafted,
  type KnownPlan,
  type PlanEntries,
  type Reasons,
  type YearPlan,
} from './year-plan.ts'

/** `carry`: drafts in next year's plan, each with its former one; `leave`: what ends here, and why. */
export type CloseYear = {
  readonly act: 'close-year'
  readonly carry: readonly Drafted[]
  readonly leave: Reasons
}

export type CloseYearRefusal =
  | { readonly code: 'unknown-commitment' }
  | { readonly code: 'year-not-over'; readonly from: Day }
  | { readonly code: 'unfinished'; readonly numbers: readonly number[] }
  | { readonly code: 'no-plan-to-carry-to'; readonly year: number }

export function closingYear(
  { plan, commitments, next }: KnownPlan & { readonly plan: YearPlan },
  { carry, leave }: CloseYear,
  { today }: Context,
): Outcome<PlanEntries, CloseYearRefusal> {
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
