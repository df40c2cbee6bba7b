// Pace: how much of the year's amount is planned by the end of a month, by two rulers.
//
//   linearShare('2026-04-30')                            '33.33333333', 4/12
//   plannedShare({ kind: 'steps', shares }, at, …)       '16.12', the item's own curve
//   measured('21.3', '16.12')                            { difference: '5.18', ratio: '132.13', … }
//
// Both are always shown, for they can say opposite things of the same work: 松阳县 had 21.3 % of its year by
// April (33.3 % by linear time), and 132.1 % of what it had planned until then (PRACTICE §0, S5).

import { decimal } from '@luoshi/plan'
import type { Day } from './day.ts'
import { type Decimal, percentOf, rounded, signOf } from './figure.ts'
import type { Milestone } from './target.ts'

/**
 * The item's own curve, which ends at its due day. `linear`: evenly from the start (the year's, or `from`)
 * to the due day. `steps`: so many per cent are planned by the end of each month 1 … 12; null: no step in
 * that month. `seasonal`: the same, from how the past `years` ran. `milestones`: as many as are due by then.
 */
export type PeriodPlan =
  | { readonly kind: 'linear'; readonly from?: Day }
  | { readonly kind: 'steps'; readonly shares: Shares }
  | { readonly kind: 'seasonal'; readonly shares: Shares; readonly years: readonly number[] }
  | { readonly kind: 'milestones' }

type Shares = readonly (Decimal | null)[]

/** Per cent of the year's amount that a ruler asks for, and how far what was reached is from it. */
export type Ruler = {
  readonly planned: Decimal
  /** Percentage points, to two places; negative is behind. Thresholds hold for the figure as shown. */
  readonly difference: Decimal
  /** Reached in per cent of planned, to two places; null where nothing was planned yet. */
  readonly ratio: Decimal | null
}

/** Places that a share in per cent is computed to, before anything is rounded for the eye. */
export const places = 8

const twelfths = Array.from({ length: 13 }, (_, m) => decimal.divide(String(m * 100), '12', places))

/** 线性时序: months of twelve, whenever the work began and whenever it is due (惠阳, 三元, 城厢; PRACTICE §3). */
export function linearShare(monthEnd: Day): Decimal {
  return twelfths[Number(monthEnd.slice(5, 7))] ?? '100'
}

type Scheduled = {
  readonly due: Day | null
  readonly milestones: readonly Milestone[]
}

/** By the item's own curve; null where it has none. */
export function plannedShare(
  plan: PeriodPlan,
  monthEnd: Day,
  { due, milestones }: Scheduled,
): Decimal | null {
  if (due !== null && due <= monthEnd) return '100'
  switch (plan.kind) {
    case 'linear':
      return evenShare(plan.from ?? null, monthEnd, due)
    case 'milestones':
      return dueShare(milestones, monthEnd)
    default:
      return stepShare(plan.shares, Number(monthEnd.slice(5, 7)))
  }
}

function evenShare(from: Day | null, monthEnd: Day, due: Day | null): Decimal {
  const yearStart = Number(monthEnd.slice(0, 4)) * 12
  const start = from === null ? yearStart : monthOf(from) - 1
  const end = due === null ? yearStart + 12 : monthOf(due)
  const at = monthOf(monthEnd)
  if (at <= start) return '0'
  if (start === yearStart && end === start + 12) return linearShare(monthEnd)
  return decimal.divide(String((at - start) * 100), String(end - start), places)
}

/** Months since the year 0, counted so that December of a year is the next year's 0. */
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

function stepShare(shares: Shares, month: number): Decimal {
  for (let at = Math.min(month, shares.length); at > 0; at--) {
    const share = shares[at - 1] ?? null
    if (share !== null) return share
  }
  return '0'
}

function dueShare(milestones: readonly Milestone[], monthEnd: Day): Decimal | null {
  const dated = milestones.flatMap(({ due }) => due ?? [])
  if (dated.length === 0) return null
  const passed = dated.filter((due) => due <= monthEnd).length
  return decimal.divide(String(passed * 100), String(dated.length), places)
}

/** What was reached against what was planned, both in per cent of the year's amount. */
export function measured(reached: Decimal, planned: Decimal): Ruler {
  return {
    planned,
    difference: rounded(decimal.subtract(reached, planned)),
    ratio: ratioOf(reached, planned),
  }
}

/** The same for an amount that must not be used up too early: more is behind. */
export function measuredUse(used: Decimal, planned: Decimal): Ruler {
  return {
    planned,
    difference: rounded(decimal.subtract(planned, used)),
    ratio: ratioOf(planned, used),
  }
}

function ratioOf(part: Decimal, whole: Decimal): Decimal | null {
  return signOf(whole) > 0 ? percentOf(part, whole) : null
}

/**
 * A seasonal curve from past years' cumulative figures, January to December: the mean of each year's shares.
 * A year that lacks a month, or came to nothing, is left out; null where none is left.
 */
export function seasonalPlan(
  past: readonly { readonly year: number; readonly months: readonly (Decimal | null)[] }[],
): Extract<PeriodPlan, { kind: 'seasonal' }> | null {
  const curves = past.flatMap(({ year, months }) => {
    const total = months[11] ?? null
    if (total === null || signOf(total) <= 0) return []
    const shares = months.map((one) => (one === null ? null : ratioOf(one, total)))
    return shares.some((one, i) => one === null && i > 0) ? [] : [{ year, shares }]
  })
  if (curves.length === 0) return null
  const shares = Array.from({ length: 12 }, (_, month) =>
    meanOf(curves.map((c) => c.shares[month])),
  )
  return { kind: 'seasonal', shares, years: curves.map(({ year }) => year) }
}

/** Null where one of them is unknown: statistics know no separate January. */
function meanOf(shares: readonly (Decimal | null | undefined)[]): Decimal | null {
  let sum = '0'
  for (const share of shares) {
    if (share === null || share === undefined) return null
    sum = decimal.add(sum, share)
  }
  return decimal.divide(sum, String(shares.length), 2)
}
