// Brought forward 期初结转: figures to date, where a district begins in the middle of the year.
//
//   decideBroughtForward(commitment, { figures: [{ target, period: '2026-03', value: '6' }] }, context)
//
// The office enters them once, from its own table, before the units report. They are marked as what they are, and
// never take the place of a figure that was reported. They are known from today on: the lights of the months before
// stay as unknown as they were.

import type { Commitment, CommitmentEntry } from './commitment.ts'
import { yearOf } from './day.ts'
import type { Decimal } from './figure.ts'
import type { TargetId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { ownYear } from './past-years.ts'
import { lastDay, type Period, yearOfPeriod } from './period.ts'
import { may, type NotAllowed } from './roles.ts'
import type { Point } from './target.ts'

/** The source that such a figure names: data, the same in every language. */
export const broughtForward = '期初结转'

export type BroughtForward = {
  readonly figures: readonly {
    readonly target: TargetId
    readonly period: Period
    /** In the plain unit. */
    readonly value: Decimal
  }[]
}

export type BroughtForwardRefusal =
  | NotAllowed
  | { readonly code: 'not-under-way'; readonly process: Commitment['process'] }
  | { readonly code: 'unknown-target'; readonly target: TargetId }
  | { readonly code: 'register-counts'; readonly target: TargetId }
  | { readonly code: 'period-not-over'; readonly period: Period }
  | { readonly code: 'of-a-past-year'; readonly period: Period }
  | { readonly code: 'figure-there'; readonly period: Period }

const open: readonly Commitment['process'][] = ['assigned', 'acknowledged', 'under-way']

export function decideBroughtForward(
  known: Commitment,
  said: BroughtForward,
  { by, today }: Context,
): Outcome<CommitmentEntry, BroughtForwardRefusal> {
  const forbidden = may(by, 'fill-for-unit', known)
  if (forbidden) return refuse(forbidden)
  if (!open.includes(known.process)) {
    return refuse({ code: 'not-under-way', process: known.process })
  }
  const given = new Set<string>()
  for (const { target: id, period } of said.figures) {
    const target = known.targets.find((one) => one.id === id)
    if (!target) return refuse({ code: 'unknown-target', target: id })
    if (target.source === 'register') return refuse({ code: 'register-counts', target: id })
    if (lastDay(period) >= today) return refuse({ code: 'period-not-over', period })
    if (yearOfPeriod(period) < Math.min(ownYear(known, today), yearOf(today))) {
      return refuse({ code: 'of-a-past-year', period })
    }
    const isThere = known.points[id]?.some((point) => point.period === period)
    const which = [id, period].join(' ')
    // Of two figures for one period nobody can tell which is meant.
    if (isThere || given.has(which)) return refuse({ code: 'figure-there', period })
    given.add(which)
  }
  const byPeriod = Map.groupBy(said.figures, ({ period }) => period)
  return {
    entries: [...byPeriod].sort().map(([period, figures]) => {
      const point = (value: Decimal): Point => ({
        ...{ period, value, standing: 'final', from: broughtForward, on: today },
      })
      const points = Object.fromEntries(figures.map(({ target, value }) => [target, point(value)]))
      return { kind: 'progressed', report: null, points, reached: [], on: today }
    }),
  }
}
