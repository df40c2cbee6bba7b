// Falsified figures: a series of true figures, and the same series with one of them told otherwise.
//
//   falsifiers.inflated({ series, at: 5, others }, random)   June's amount times 3 … 30, kept in later months
//
// Kinds and sizes are those of docs/checks.md.

import { decimal } from '@luoshi/plan'
import { type Decimal, lastMonth, monthsIn, plain, shown, type Target } from '../index.ts'
import type { Account, Row } from './account.ts'
import type { Random } from './random.ts'
import type { Sower, Sown, Spot } from './sower.ts'

export type FigureKind =
  | 'inflated'
  | 'figure-from-last'
  | 'figure-from-unit'
  | 'shifted-back'
  | 'shifted-forward'
  | 'unit-slip'
  | 'falling'
  | 'part-over-whole'
  | 'growth-disagrees'
  | 'just-over'

type Place = Spot<Account> & { readonly target: Target }

/** Where amounts are measured: the first target, neither a state nor a small count. */
function amounts(spot: Spot<Account>): Place | null {
  const { topic, commitment } = spot.series
  const [target] = commitment.targets
  const counted = topic?.accrual === 'standing' || topic?.unit === '家'
  return topic && target && !counted ? { ...spot, target } : null
}

/** Amounts that the unit itself tells, from the fourth report of the series on. */
function measured(spot: Spot<Account>): Place | null {
  const place = amounts(spot)
  return place && place.target.source === 'reported' && spot.at >= 3 ? place : null
}

const cumulative = (spot: Spot<Account>) => {
  const place = measured(spot)
  return place?.target.accrual === 'cumulative' ? place : null
}

const valueAt = ({ series, target }: Place, at: number): Decimal =>
  series.rows[at]?.figures[target.id] ?? '0'

function amountAt(place: Place, at: number): Decimal {
  const value = valueAt(place, at)
  if (place.target.accrual !== 'cumulative' || at === 0) return value
  return decimal.subtract(value, valueAt(place, at - 1))
}

/** To the places in which the unit is written. */
function asWritten(value: Decimal, { series }: Place): Decimal {
  const { unit, places } = series.topic ?? { unit: '', places: 0 }
  return plain(decimal.divide(shown(value, unit), '1', places), unit)
}

function told({ series, target }: Place, change: (value: Decimal, at: number) => Decimal): Account {
  const rows = series.rows.map((row, at): Row => {
    const value = change(row.figures[target.id] ?? '0', at)
    return { ...row, figures: { ...row.figures, [target.id]: value } }
  })
  return { ...series, rows }
}

/** The figure alone is told otherwise; the next is true again. */
function once(place: Place, value: Decimal, size: string): Sown<Account> {
  const series = told(place, (own, at) => (at === place.at ? value : own))
  return { series, target: place.target.id, size }
}

/** So much more from there on; of that period alone where figures do not accrue. */
function raised(place: Place, by: Decimal, size: string): Sown<Account> {
  const series = told(place, (own, at) => {
    const stays = at < place.at || (at > place.at && place.target.accrual !== 'cumulative')
    return stays ? own : decimal.add(own, by)
  })
  return { series, target: place.target.id, size }
}

const grown = (value: Decimal, factor: number) => decimal.multiply(value, factor.toFixed(4))
const percent = (share: number, places: number) => `${(share * 100).toFixed(places)}%`
const isLong = (value: Decimal) => value.replace(/0{1,30}$/, '').length >= 3

/** Small and large factors are equally likely. */
const factorOf = (random: Random, from: number, to: number) =>
  Math.exp(random.between(Math.log(from), Math.log(to)))

export function inflated(spot: Spot<Account>, factor: number): Sown<Account> | null {
  const place = measured(spot)
  const amount = place && amountAt(place, spot.at)
  if (!amount || decimal.compare(amount, '0') <= 0) return null
  return raised(place, asWritten(grown(amount, factor - 1), place), `×${factor.toFixed(1)}`)
}

function justOver(spot: Spot<Account>, random: Random): Sown<Account> | null {
  const place = cumulative(spot)
  const period = spot.series.rows[spot.at]?.period
  if (!place?.target.base || !period) return null
  const half = lastMonth(period) === 6 && monthsIn(period) === 1
  const threshold = half ? decimal.divide(place.target.base, '2', 4) : place.target.base
  const value = valueAt(place, spot.at)
  const part = Number(value) / Number(threshold)
  const over = random.between(1.0001, 1.002)
  const lifted = asWritten(grown(threshold, over), place)
  const fits = part < 1 && part >= 0.9 && decimal.compare(lifted, threshold) > 0
  return fits ? raised(place, decimal.subtract(lifted, value), `+${percent(over - 1, 2)}`) : null
}

function partOverWhole(spot: Spot<Account>, random: Random): Sown<Account> | null {
  const { commitment, rows } = spot.series
  const target = commitment.targets.find((one) => one.partOf || one.measure === 'share')
  if (!target || target.better === 'lower') return null
  const whole = target.partOf ? (rows[spot.at]?.figures[target.partOf] ?? '0') : '100'
  const over = random.between(1.01, 1.3)
  const value = decimal.divide(grown(whole, over), '1', target.partOf ? 0 : 2)
  return once({ ...spot, target }, value, `+${percent(over - 1, 0)}`)
}

/** What the other units of that subject tell of the period. */
function figuresOfOthers({ series, at, others, target }: Place): readonly Decimal[] {
  const period = series.rows[at]?.period
  return others.flatMap((other) => {
    const [theirs] = other.commitment.targets
    const value = theirs && other.rows.find((one) => one.period === period)?.figures[theirs.id]
    const same = other.unit !== series.unit && theirs?.subject === target.subject
    return same && value && isLong(value) ? [value] : []
  })
}

export const falsifiers: Readonly<Record<FigureKind, Sower<Account>>> = {
  inflated: (spot, random) => inflated(spot, factorOf(random, 3, 30)),

  'figure-from-last': (spot) => {
    const place = measured(spot)
    const before = place && amountAt(place, spot.at - 1)
    if (!before || !isLong(before)) return null
    return raised(place, decimal.subtract(before, amountAt(place, spot.at)), '=')
  },

  'shifted-back': (spot) => {
    const place = spot.at >= 3 ? amounts(spot) : null
    return place && once(place, valueAt(place, spot.at - 1), '1')
  },

  'shifted-forward': (spot) => {
    const place = spot.at + 1 < spot.series.rows.length ? cumulative(spot) : null
    return place && once(place, valueAt(place, spot.at + 1), '1')
  },

  'unit-slip': (spot, random) => {
    const place = amounts(spot)
    const power = random.pick([4, -4, 1, 2])
    return place && once(place, decimal.times(valueAt(place, spot.at), power), `×10^${power}`)
  },

  falling: (spot, random) => {
    const place = cumulative(spot)
    if (!place) return null
    const share = factorOf(random, 0.02, 0.4)
    const value = asWritten(grown(valueAt(place, spot.at - 1), 1 - share), place)
    return once(place, value, `-${percent(share, 0)}`)
  },

  'part-over-whole': partOverWhole,

  'growth-disagrees': (spot, random) => {
    const target = spot.series.commitment.targets.find(({ measure }) => measure === 'growth')
    if (!target) return null
    const points = `${random.chance(0.85) ? '' : '-'}${random.between(3, 20).toFixed(1)}`
    const place = { ...spot, target }
    return once(place, decimal.add(valueAt(place, spot.at), points), `${points} pp`)
  },

  'just-over': justOver,

  // Last, so that nothing changes afterwards what was copied.
  'figure-from-unit': (spot, random) => {
    const place = measured(spot)
    const theirs = place && figuresOfOthers(place)
    return theirs && theirs.length > 0 ? once(place, random.pick(theirs), '=') : null
  },
}
