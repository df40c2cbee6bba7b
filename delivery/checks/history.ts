// A target's own history: what it usually adds in a month, by the season of past years where they are known.
//
//   1200 at the end of May, 1500 at the end of June    an amount of 300 in June
//   2026-02 without a January                          an amount of two months (PRACTICE §5.1)
//
// Whether a figure is unusual is judged in floating point: a doubt is no figure, it is neither stored nor
// added to anything. Whatever a warning shows is exact.

import { decimal } from '@luoshi/plan'
import type { Decimal } from '../figure.ts'
import { byEnd, lastMonth, monthsIn, type Period, yearOfPeriod } from '../period.ts'
import type { Told } from '../report.ts'
import type { Accrual, Target } from '../target.ts'
import type { Seen } from './warning.ts'

export type Figure = { readonly period: Period; readonly value: Decimal }
/** What was added in a period, and in a month of it. */
export type Amount = {
  readonly period: Period
  readonly month: number
  readonly months: number
  readonly amount: Decimal
  readonly rate: number
}

export type History = {
  readonly target: Target
  readonly told: Extract<Told, { value: Decimal }>
  /** The figure before this one, of the same year. */
  readonly last: Figure | null
  /** This period's amount, and those before it in the year, the earliest first. */
  readonly now: Amount
  readonly before: readonly Amount[]
  /** What this month usually has beside the others: 1 where nothing is known. */
  readonly season: (month: number) => number
  readonly past: readonly Amount[]
}

export function historyOf(target: Target, told: Told, seen: Seen): History | null {
  if (!('value' in told)) return null
  const own = figuresOf(target, seen)
  const past = amountsOf(seen.past[target.id] ?? [], target.accrual)
  const figure = { period: seen.period, value: told.value }
  const last = own.at(-1) ?? null
  return {
    ...{ target, told, last, past },
    now: amountOf(figure, last, target.accrual),
    before: amountsOf(own, target.accrual),
    season: seasonOf(past),
  }
}

/** Accepted figures of the year before the period, and those reported since. */
function figuresOf(target: Target, { commitment, earlier, period }: Seen): readonly Figure[] {
  const known = new Map<Period, Decimal>()
  for (const report of earlier) {
    const told = report.figures[target.id]
    if (told && 'value' in told) known.set(report.period, told.value)
  }
  for (const point of commitment.points[target.id] ?? []) known.set(point.period, point.value)
  return [...known]
    .map(([at, value]) => ({ period: at, value }))
    .filter(({ period: at }) => yearOfPeriod(at) === yearOfPeriod(period) && byEnd(at, period) < 0)
    .sort((a, b) => byEnd(a.period, b.period))
}

function amountsOf(figures: readonly Figure[], accrual: Accrual): readonly Amount[] {
  return figures.map((figure, index) => amountOf(figure, figures[index - 1] ?? null, accrual))
}

function amountOf({ period, value }: Figure, before: Figure | null, accrual: Accrual): Amount {
  const follows = before && yearOfPeriod(before.period) === yearOfPeriod(period)
  const month = lastMonth(period)
  if (accrual === 'per-period') {
    const months = monthsIn(period)
    return { period, month, months, amount: value, rate: Number(value) / months }
  }
  const months = month - (follows ? lastMonth(before.period) : 0)
  const amount = follows ? decimal.subtract(value, before.value) : value
  return { period, month, months, amount, rate: Number(amount) / months }
}

/** Each month's amount beside the year's median, from past years; never below a quarter or above four. */
function seasonOf(past: readonly Amount[]): (month: number) => number {
  const usual = median(past.map(({ rate }) => rate).filter(isAmount))
  if (past.length < 6 || !usual) return () => 1
  return (month) => {
    const rates = past.filter((one) => one.month === month).map(({ rate }) => rate)
    return rates.length === 0 ? 1 : Math.min(4, Math.max(0.25, median(rates) / usual))
  }
}

/** More than nothing, and no more than a machine can tell. */
export const isAmount = (rate: number) => rate > 0 && rate < Number.POSITIVE_INFINITY

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]]
  return (low + high) / 2
}

/**
 * The usual amount of a month, its season taken out, and how far amounts lie from it (the median and the
 * scaled median deviation of logarithms, which one wrong figure does not move). Null under three amounts,
 * or where a third of them are nothing: such a series has no usual amount.
 */
export function usualOf({ before, past, season }: History): {
  readonly rate: number
  readonly spread: number
  readonly count: number
} | null {
  const known = before.length >= 3 ? before : [...past, ...before]
  const rates = known.map(({ rate, month }) => rate / season(month)).filter(isAmount)
  if (rates.length < 3 || rates.length * 3 < known.length * 2) return null
  const logs = rates.map(Math.log)
  const middle = median(logs)
  const deviation = median(logs.map((log) => Math.abs(log - middle)))
  return { rate: Math.exp(middle), spread: 1.4826 * deviation, count: rates.length }
}

/** Digits that say something: 4 of 1203000, 1 of 500. */
export function significantDigits(value: Decimal): number {
  return value
    .replace(/[-.]/g, '')
    .replace(/^0{1,40}/, '')
    .replace(/0{1,40}$/, '').length
}
