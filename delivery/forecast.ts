// Forecast: where a target's year will end, from how past years ran — or at the present pace, and no more.
//
//   forecastOf({ target, figure }, pastYears)   { kind: 'range', low, high, tested: { held: 3, of: 4 } }
//
// A past year tells which share of its result was there by the same month; this year's figure divided by the
// lowest and highest of these shares is the range. Beside it stands how often such a range, made without the
// year in question, held that year's result. With fewer than two such years: the present pace, without any
// percentage (PRODUCT F) — nobody can say how likely it is.

import { decimal } from '@luoshi/plan'
import { gaugeOf } from './completion.ts'
import { type Decimal, signOf } from './figure.ts'
import type { Figure, Lacking } from './latest.ts'
import { linearShare } from './pace.ts'
import { lastDay, lastMonth } from './period.ts'
import type { Target } from './target.ts'

/** Cumulative figures of a past year, January to December; null: unknown, or no separate January. */
export type PastYear = { readonly year: number; readonly months: readonly (Decimal | null)[] }

export type Forecast =
  | {
      readonly kind: 'range'
      readonly low: Decimal
      readonly high: Decimal
      readonly years: readonly number[]
      /** Past years whose result lay within the range that the others gave; null: too few to test. */
      readonly tested: { readonly held: number; readonly of: number } | null
      /** Where the base target lies; null while it is to be filled in. */
      readonly base: 'below' | 'within' | 'above' | null
    }
  | { readonly kind: 'present-pace'; readonly value: Decimal }
  | { readonly kind: 'none'; readonly because: 'no-figure' | 'does-not-accrue' | 'nothing-yet' }

type Now = { readonly target: Target; readonly figure: Figure | Lacking }

export function forecastOf({ target, figure }: Now, past: readonly PastYear[]): Forecast {
  if ('missing' in figure) return { kind: 'none', because: 'no-figure' }
  const gauge = gaugeOf(target)
  if (target.accrual === 'standing' || (gauge !== 'amount' && gauge !== 'cap')) {
    return { kind: 'none', because: 'does-not-accrue' }
  }
  if (signOf(figure.value) <= 0) return { kind: 'none', because: 'nothing-yet' }
  const month = lastMonth(figure.period)
  const courses = past.flatMap((one) => courseOf(one, month) ?? [])
  if (courses.length < 2) {
    return {
      kind: 'present-pace',
      value: atPace(figure.value, linearShare(lastDay(figure.period))),
    }
  }
  const range = rangeOf(figure.value, courses)
  const years = courses.map(({ year }) => year)
  return { kind: 'range', ...range, years, tested: test(courses), base: placeOf(target, range) }
}

function atPace(value: Decimal, share: Decimal): Decimal {
  return decimal.divide(decimal.multiply(value, '100'), share, decimals)
}

/** Places of a forecast, in the plain unit. */
const decimals = 2

type Course = { readonly year: number; readonly byThen: Decimal; readonly result: Decimal }

/** Null where the year's figure of that month or its result is unknown, or nothing. */
function courseOf({ year, months }: PastYear, month: number): Course | null {
  const byThen = months[month - 1] ?? null
  const result = months[11] ?? null
  if (byThen === null || result === null) return null
  const some = signOf(byThen) > 0 && signOf(result) > 0
  return some ? { year, byThen, result } : null
}

type Range = { readonly low: Decimal; readonly high: Decimal }

/** What the figure would come to, had the year gone on as each of the others did. */
function rangeOf(value: Decimal, courses: readonly Course[]): Range {
  const ends = courses.map(({ byThen, result }) =>
    decimal.divide(decimal.multiply(value, result), byThen, decimals),
  )
  ends.sort(decimal.compare)
  return { low: ends[0] ?? value, high: ends.at(-1) ?? value }
}

/** Each year left out in turn. The range of a single other year has no width and tests nothing. */
function test(courses: readonly Course[]): { readonly held: number; readonly of: number } | null {
  if (courses.length < 3) return null
  const held = courses.filter((one) => {
    const others = courses.filter((other) => other !== one)
    return placeIn(rangeOf(one.byThen, others), one.result) === 'within'
  })
  return { held: held.length, of: courses.length }
}

function placeOf({ base }: Target, range: Range) {
  return base === null ? null : placeIn(range, base)
}

function placeIn({ low, high }: Range, value: Decimal): 'below' | 'within' | 'above' {
  if (decimal.compare(value, low) < 0) return 'below'
  return decimal.compare(value, high) > 0 ? 'above' : 'within'
}
