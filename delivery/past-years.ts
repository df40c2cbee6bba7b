// Past years of a target: the cumulative figures that a forecast is made from, out of what commitments hold.
//
//   pastYearsOf([lastYears, thisYears], target, 2026)    [{ year: 2025, months: ['3', '5', …, '24'] }]
//
// A commitment that goes on from a former one has the same subject in the same unit; the former's targets stand for it.
// A month that nobody knows is null: it is not nothing.

import { decimal } from '@luoshi/plan'
import type { Commitment } from './commitment.ts'
import type { Decimal } from './figure.ts'
import type { PastYear } from './forecast.ts'
import { lastMonth, yearOfPeriod } from './period.ts'
import type { Point, Target } from './target.ts'

/** The years before `year`, first to last; each once, as the last of the commitments has it. */
export function pastYearsOf(
  commitments: readonly Pick<Commitment, 'targets' | 'points'>[],
  target: Target,
  year: number,
): readonly PastYear[] {
  const years = new Map<number, PastYear>()
  for (const { targets, points } of commitments) {
    for (const same of targets.filter((one) => isSame(one, target))) {
      const byYear = Map.groupBy(points[same.id] ?? [], ({ period }) => yearOfPeriod(period))
      for (const [past, own] of byYear) {
        if (past < year) years.set(past, { year: past, months: monthsOf(own, same) })
      }
    }
  }
  return [...years.values()].sort((a, b) => a.year - b.year)
}

function isSame(one: Target, other: Target): boolean {
  return one.subject === other.subject && one.unit === other.unit && one.measure === other.measure
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
