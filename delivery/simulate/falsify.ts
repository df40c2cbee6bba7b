// Falsified figures: a series of true figures, and the same series with one of them told otherwise.
//
//   falsifiers.inflated(account, 5, random)   June's own amount times 3 … 30; later months go on from there
//
// Kinds and sizes are those of docs/checks.md. Null where the kind does not fit that place.

import { decimal } from '@luoshi/plan'
import {
  type Decimal,
  hasReached,
  lastMonth,
  monthsIn,
  plain,
  scaleOf,
  shown,
  type Target,
  type TargetId,
} from '../index.ts'
import type { Account, Row } from './account.ts'
import type { Random } from './random.ts'

export type Falsified = {
  readonly account: Account
  readonly target: TargetId
  /** In words: ×4.2, −12 %. */
  readonly size: string
}
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

export type Falsifier = (
  account: Account,
  at: number,
  random: Random,
  others?: readonly Account[],
) => Falsified | null

/** A cumulative or monthly amount of some size with four reports before it. */
function measured({ commitment, topic, rows }: Account, at: number): Target | null {
  const [target] = commitment.targets
  if (!target || !topic || topic.accrual === 'standing' || topic.unit === '家') return null
  return topic.source === 'reported' && at >= 3 && at < rows.length ? target : null
}

const valueAt = ({ rows }: Account, at: number, { id }: Target): Decimal =>
  rows[at]?.figures[id] ?? '0'

function amountAt(account: Account, at: number, target: Target): Decimal {
  const value = valueAt(account, at, target)
  if (target.accrual !== 'cumulative' || at === 0) return value
  return decimal.subtract(value, valueAt(account, at - 1, target))
}

/** To the places in which the unit is written. */
function asWritten(value: Decimal, { topic }: Account): Decimal {
  const { unit, places } = topic ?? { unit: '', places: 0 }
  return plain(decimal.divide(shown(value, unit), '1', places), unit)
}

const told = (account: Account, change: (row: Row, at: number) => Row): Account => ({
  ...account,
  rows: account.rows.map(change),
})

/** The figure alone is told otherwise; the next is true again. */
function once(account: Account, at: number, { id }: Target, value: Decimal): Account {
  return told(account, (row, index) =>
    index === at ? { ...row, figures: { ...row.figures, [id]: value } } : row,
  )
}

/** So much more from there on; of that period alone where figures do not accrue. */
function raised(account: Account, at: number, target: Target, by: Decimal): Account {
  return told(account, (row, index) => {
    if (index < at || (index > at && target.accrual !== 'cumulative')) return row
    const value = decimal.add(row.figures[target.id] ?? '0', by)
    return { ...row, figures: { ...row.figures, [target.id]: value } }
  })
}

const grown = (value: Decimal, factor: number) => decimal.multiply(value, factor.toFixed(4))

/** Between 1 and 0 lie many; small and large factors are equally likely. */
const factorOf = (random: Random, from: number, to: number) =>
  Math.exp(random.between(Math.log(from), Math.log(to)))

export function inflateBy(account: Account, at: number, factor: number): Falsified | null {
  const target = measured(account, at)
  const amount = target && amountAt(account, at, target)
  if (!amount || decimal.compare(amount, '0') <= 0) return null
  const by = asWritten(grown(amount, factor - 1), account)
  return {
    account: raised(account, at, target, by),
    target: target.id,
    size: `×${factor.toFixed(1)}`,
  }
}

export const falsifiers: Readonly<Record<FigureKind, Falsifier>> = {
  inflated: (account, at, random) => inflateBy(account, at, factorOf(random, 3, 30)),

  'figure-from-last': (account, at) => {
    const target = measured(account, at)
    if (!target) return null
    const before = amountAt(account, at - 1, target)
    if (before.replace(/0{1,30}$/, '').length < 3) return null
    const by = decimal.subtract(before, amountAt(account, at, target))
    return { account: raised(account, at, target, by), target: target.id, size: '=' }
  },

  'shifted-back': (account, at) => {
    const [target] = account.commitment.targets
    const { accrual, places = 0 } = account.topic ?? {}
    if (!target || at < 3 || places < 0 || accrual === 'standing' || account.topic?.unit === '家')
      return null
    const before = valueAt(account, at - 1, target)
    return { account: once(account, at, target, before), target: target.id, size: '1' }
  },

  'shifted-forward': (account, at) => {
    const target = measured(account, at)
    if (target?.accrual !== 'cumulative' || at + 1 >= account.rows.length) return null
    const next = valueAt(account, at + 1, target)
    return { account: once(account, at, target, next), target: target.id, size: '1' }
  },

  'unit-slip': (account, at, random) => {
    const [target] = account.commitment.targets
    if (!target || target.accrual === 'standing' || account.topic?.unit === '家') return null
    const value = valueAt(account, at, target)
    const power = random.pick([4, -4, 1, 2])
    const slipped = decimal.times(value, power)
    return { account: once(account, at, target, slipped), target: target.id, size: `×10^${power}` }
  },

  falling: (account, at, random) => {
    const target = measured(account, at)
    if (target?.accrual !== 'cumulative') return null
    const share = factorOf(random, 0.02, 0.4)
    const value = asWritten(grown(valueAt(account, at - 1, target), 1 - share), account)
    return {
      account: once(account, at, target, value),
      target: target.id,
      size: `-${(share * 100).toFixed(0)}%`,
    }
  },

  'part-over-whole': (account, at, random) => {
    const part = account.commitment.targets.find((one) => one.partOf || one.measure === 'share')
    if (!part || part.better === 'lower') return null
    const whole = part.partOf ? (account.rows[at]?.figures[part.partOf] ?? '0') : '100'
    const over = random.between(1.01, 1.3)
    const value = decimal.divide(grown(whole, over), '1', part.partOf ? 0 : 2)
    return {
      account: once(account, at, part, value),
      target: part.id,
      size: `+${((over - 1) * 100).toFixed(0)}%`,
    }
  },

  'growth-disagrees': (account, at, random) => {
    const target = account.commitment.targets.find(({ measure }) => measure === 'growth')
    if (!target) return null
    const points = random.between(3, 20).toFixed(1)
    const value = decimal.add(
      valueAt(account, at, target),
      random.chance(0.85) ? points : `-${points}`,
    )
    return { account: once(account, at, target, value), target: target.id, size: `${points} pp` }
  },

  'just-over': (account, at, random) => {
    const target = measured(account, at)
    const row = account.rows[at]
    if (target?.accrual !== 'cumulative' || !target.base || !row) return null
    const half = lastMonth(row.period) === 6 && monthsIn(row.period) === 1
    const threshold = half ? decimal.divide(target.base, '2', 4) : target.base
    const value = valueAt(account, at, target)
    const short = Number(value) / Number(threshold)
    if (short >= 1 || short < 0.9 || (!half && hasReached(target, value))) return null
    const over = random.between(1.0001, 1.002)
    const lifted = asWritten(grown(threshold, over), account)
    const places = -scaleOf(target.unit).power
    if (decimal.compare(lifted, threshold) <= 0 || places > 0) return null
    const by = decimal.subtract(lifted, value)
    return {
      account: raised(account, at, target, by),
      target: target.id,
      size: `+${((over - 1) * 100).toFixed(2)}%`,
    }
  },

  // Last, so that nothing changes afterwards what was copied.
  'figure-from-unit': (account, at, random, others = []) => {
    const target = measured(account, at)
    const period = account.rows[at]?.period
    if (!target) return null
    const values = others.flatMap((other) => {
      const [theirs] = other.commitment.targets
      const row = other.rows.find((one) => one.period === period)
      const value = theirs && row?.figures[theirs.id]
      const same = other.unit !== account.unit && theirs?.subject === target.subject
      return same && value && value.replace(/0{1,30}$/, '').length >= 3 ? [value] : []
    })
    if (values.length === 0) return null
    return { account: once(account, at, target, random.pick(values)), target: target.id, size: '=' }
  },
}
