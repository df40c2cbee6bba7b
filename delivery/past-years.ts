// Past years of a target: what the office enters of them, and what a forecast, a seasonal curve and the checks read.
//
//   decidePastYears(commitment, { act: 'tell-past-years', figures: [{ target, period: '2025-03', value: '6' }] }, context)
//   pastYearsOf([lastYears, thisYears], target, 2026)    [{ year: 2025, months: ['3', '5', …, '24'] }]
//
// A commitment that goes on from a former one has the same subject in the same unit; the former's targets stand for it.
// A month that nobody knows is null: it is not nothing. A figure of a past year is never this year's: it lights nothing.

import { decimal } from '@luoshi/plan'
import type { Commitment, CommitmentEntry } from './commitment.ts'
import { type Day, yearOf } from './day.ts'
import type { Decimal } from './figure.ts'
import type { PastYear } from './forecast.ts'
import type { TargetId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { lastMonth, type Period, yearOfPeriod } from './period.ts'
import { byPeriod } from './points.ts'
import { may, type NotAllowed } from './roles.ts'
import type { Point, Target } from './target.ts'

/** The source that such a figure names: data, the same in every language. */
export const ofPastYears = '历年数据'

export type PastYearsAct = {
  readonly act: 'tell-past-years'
  readonly figures: readonly {
    readonly target: TargetId
    readonly period: Period
    /** In the plain unit. */
    readonly value: Decimal
  }[]
}

/** Several periods of a target; said again, a period's latest figure counts. */
export type PastYearsEntry = {
  readonly kind: 'past-told'
  readonly points: Readonly<Record<TargetId, readonly Point[]>>
}

export type PastYearsRefusal =
  | NotAllowed
  | { readonly code: 'unknown-target'; readonly target: TargetId }
  | { readonly code: 'not-a-past-year'; readonly period: Period; readonly year: number }

/** The year that a commitment is of: its due day's; without one, this year. */
export function ownYear({ due }: Pick<Commitment, 'due'>, today: Day): number {
  return yearOf(due ?? today)
}

/** The office enters them, from its own tables, at any time: a year that is over does not change any more. */
export function decidePastYears(
  known: Commitment,
  { figures }: PastYearsAct,
  { by, today }: Context,
): Outcome<CommitmentEntry, PastYearsRefusal> {
  const forbidden = may(by, 'fill-for-unit', known)
  if (forbidden) return refuse(forbidden)
  const year = ownYear(known, today)
  for (const { target, period } of figures) {
    if (!known.targets.some(({ id }) => id === target)) {
      return refuse({ code: 'unknown-target', target })
    }
    if (yearOfPeriod(period) >= Math.min(year, yearOf(today))) {
      return refuse({ code: 'not-a-past-year', period, year: Math.min(year, yearOf(today)) })
    }
  }
  const byTarget = Map.groupBy(figures, ({ target }) => target)
  const point = ({ period, value }: (typeof figures)[number]): Point => ({
    ...{ period, value, standing: 'final', from: ofPastYears, on: today },
  })
  const points = [...byTarget].map(([target, own]) => [target, own.map(point)] as const)
  return { entries: [{ kind: 'past-told', points: Object.fromEntries(points) }] }
}

/** What the entry changes: commitment.ts. */
export function pastChange(
  { past: before }: Pick<Commitment, 'past'>,
  { points }: PastYearsEntry,
): Pick<Commitment, 'past'> {
  const past = { ...before }
  for (const [id, told] of Object.entries(points) as [TargetId, readonly Point[]][]) {
    past[id] = latestOf([...(past[id] ?? []), ...told])
  }
  return { past }
}

type Source = Pick<Commitment, 'targets' | 'points' | 'past'>

/** Figures of the years before `year`, first to last; of each year those that the last of the commitments has. */
export function pastPointsOf(
  commitments: readonly Source[],
  target: Target,
  year: number,
): readonly Point[] {
  const years = new Map<number, readonly Point[]>()
  for (const { targets, points, past } of commitments) {
    for (const { id } of targets.filter((one) => isSame(one, target))) {
      const all = latestOf([...(past[id] ?? []), ...(points[id] ?? [])])
      for (const [at, own] of Map.groupBy(all, ({ period }) => yearOfPeriod(period))) {
        if (at < year) years.set(at, own)
      }
    }
  }
  return [...years].sort(([a], [b]) => a - b).flatMap(([, own]) => own)
}

/** The same as cumulative figures, January to December. */
export function pastYearsOf(
  commitments: readonly Source[],
  target: Target,
  year: number,
): readonly PastYear[] {
  const points = pastPointsOf(commitments, target, year)
  const years = Map.groupBy(points, ({ period }) => yearOfPeriod(period))
  return [...years].map(([at, own]) => ({ year: at, months: monthsOf(own, target) }))
}

/** By their periods; of one period the one that was told last. */
function latestOf(points: readonly Point[]): readonly Point[] {
  return [...new Map(points.map((one) => [one.period, one])).values()].sort(byPeriod)
}

function isSame(one: Target, other: Target): boolean {
  const same = one.subject === other.subject && one.unit === other.unit
  return same && one.measure === other.measure && one.accrual === other.accrual
}

function monthsOf(points: readonly Point[], { accrual, source }: Target): (Decimal | null)[] {
  const months: (Decimal | null)[] = Array.from({ length: 12 }, () => null)
  for (const { period, value } of points) months[lastMonth(period) - 1] = value
  if (accrual !== 'per-period') return months
  let sum: Decimal | null = '0'
  return months.map((value, at) => {
    // Statistics know no separate January: February's figure holds it.
    if (value === null && at === 0 && source === 'statistical-release') return null
    sum = sum === null || value === null ? null : decimal.add(sum, value)
    return sum
  })
}
