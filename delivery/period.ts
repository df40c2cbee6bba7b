// Periods: what a figure is about. `2026`, `2026-H1`, `2026-Q3`, `2026-09`.
//
// Statistics know no separate January: its figure is released with February's, so the first monthly
// period of a statistical target is `2026-02`, from January on (国家统计局发布日程; PRACTICE §5.1).

import { type Day, lastOfMonth, written } from './day.ts'

declare const brand: unique symbol
export type Period = string & { readonly [brand]: 'period' }

/** How often a figure is asked for. */
export type Frequency = 'monthly' | 'quarterly' | 'half-yearly' | 'yearly'

const shape = /^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/

/** The period that the text writes; null where it writes none. */
export function periodOf(text: string): Period | null {
  return shape.test(text) ? (text as Period) : null
}

/** Its last month of the year: 9 of `2026-Q3`, `2026-09`. */
export function lastMonth(period: Period): number {
  const part = period.slice(5)
  if (part === '') return 12
  if (part.startsWith('Q')) return Number(part.slice(1)) * 3
  if (part.startsWith('H')) return Number(part.slice(1)) * 6
  return Number(part)
}

/** How many months it has. */
export function monthsIn(period: Period): number {
  const part = period.slice(5)
  if (part === '') return 12
  if (part.startsWith('Q')) return 3
  return part.startsWith('H') ? 6 : 1
}

export function yearOfPeriod(period: Period): number {
  return Number(period.slice(0, 4))
}

export function lastDay(period: Period): Day {
  return lastOfMonth(yearOfPeriod(period), lastMonth(period))
}

export function firstDay(period: Period): Day {
  return written(yearOfPeriod(period), lastMonth(period) - monthsIn(period) + 1, 1)
}

/** Which of two ends first, for sorting. Text does not tell: in it `2026-Q1` is after `2026-12`. */
export function byEnd(a: Period, b: Period): number {
  return (yearOfPeriod(a) - yearOfPeriod(b)) * 12 + lastMonth(a) - lastMonth(b)
}

/** The period of that frequency which the day lies in. */
export function periodAt(day: Day, frequency: Frequency): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  switch (frequency) {
    case 'monthly':
      return `${year}-${day.slice(5, 7)}` as Period
    case 'quarterly':
      return `${year}-Q${Math.ceil(month / 3)}` as Period
    case 'half-yearly':
      return `${year}-H${Math.ceil(month / 6)}` as Period
    case 'yearly':
      return year as Period
  }
}

/** All periods of that frequency in a year, first to last. */
export function periodsOf(year: number, frequency: Frequency): readonly Period[] {
  const months = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }[frequency]
  return Array.from({ length: 12 / months }, (_, i) =>
    periodAt(written(year, (i + 1) * months, 1), frequency),
  )
}
