// The year of a target, month by month: what was reached, what both rulers ask for, and where it is heading.
//
//   courseOf(commitment, target, today)   { months: [{ month: '2026-01', value: '2', linear: '1.67', plan: … }, …] }

import {
  type Absent,
  type Commitment,
  type Day,
  type Decimal,
  figureOf,
  gaugeOf,
  lastDay,
  lastMonth,
  linearShare,
  type Period,
  periodsOf,
  plannedShare,
  rounded,
  type Target,
  viewOfMonth,
  yearOf,
} from '@luoshi/delivery'
import { decimal } from '@luoshi/plan'

export type CourseMonth = {
  readonly month: Period
  /** In the plain unit; null: no figure of a period that ends with this month. */
  readonly value: Decimal | null
  /** Why there is none; null also while the month is to come. */
  readonly missing: Absent | null
  /** What each ruler asks for by the month's end; null where none does. */
  readonly linear: Decimal | null
  readonly plan: Decimal | null
}

export function courseOf(
  commitment: Commitment,
  target: Target,
  today: Day,
): readonly CourseMonth[] {
  const due = target.due ?? commitment.due
  const year = due === null ? yearOf(today) : Math.min(yearOf(today), yearOf(due))
  return periodsOf(year, 'monthly').map((month) => {
    const end = lastDay(month)
    const figure = end <= today ? figureOf(commitment, target, viewOfMonth(month, today)) : null
    const ofMonth = figure && lastMonth(figure.period) === lastMonth(month) ? figure : null
    const own = plannedShare(commitment.periodPlan, end, { ...commitment, due })
    return {
      month,
      value: ofMonth && 'value' in ofMonth ? ofMonth.value : null,
      missing: ofMonth && 'missing' in ofMonth ? ofMonth.missing : null,
      linear: askedFor(target, linearShare(end)),
      plan: own === null ? null : askedFor(target, own),
    }
  })
}

/** So much of the way to the base target; null where no share of the year is asked for. */
function askedFor(target: Target, share: Decimal): Decimal | null {
  const { base, baseline } = target
  const gauge = gaugeOf(target)
  if (base === null || (gauge !== 'amount' && gauge !== 'cap' && gauge !== 'gain')) return null
  const from = gauge === 'gain' && baseline !== null ? baseline : '0'
  const way = decimal.multiply(decimal.subtract(base, from), share)
  return rounded(decimal.add(from, decimal.divide(way, '100', 8)), 4)
}
