// The latest figure of a target: as of a day, with what was known on a day.
//
//   figureOf(commitment, target, viewToday('2026-05-10'))   April's figure, or March's while April's may still come
//   figureOf(commitment, target, viewOfMonth('2026-04', known))   April's, or the reason why there is none
//
// A figure is compared with the plan at the end of its own period. A missing one is not zero: it says whether
// it was not reported, not released, or is not asked for (PRODUCT, principle 5; PRACTICE §5.1, §11.6).

import { decimal } from '@luoshi/plan'
import type { Commitment } from './commitment.ts'
import { addDays, addMonths, type Day, lastOfMonth, yearOf } from './day.ts'
import type { Decimal } from './figure.ts'
import {
  firstDay,
  lastDay,
  lastMonth,
  monthsIn,
  type Period,
  periodAt,
  yearOfPeriod,
} from './period.ts'
import { byPeriod } from './points.ts'
import type { Absent, Point, Target } from './target.ts'
import { windowOf } from './window.ts'

/**
 * From where one looks: the last day that counts as over, and the day up to which things are known.
 * `today`: a figure of the period that still runs counts once it is accepted (windows open before its end); one
 * whose window is still open is waited for, with the one before. `then`: a month as it
 * looked, blind to what came after it. `since`: a month with what became of it.
 */
export type View = {
  readonly day: Day
  readonly known: Day
  readonly sight: 'today' | 'then' | 'since'
}

export function viewToday(today: Day): View {
  return { day: addDays(today, -1), known: today, sight: 'today' }
}

/** A month as known on a day, later making-up included. */
export function viewOfMonth(month: Period, known: Day): View {
  return { day: lastDay(month), known, sight: 'since' }
}

/** A month as it looked when its figures were in: known by the end of the month after it. */
export function viewThen(month: Period, today: Day): View {
  const day = lastDay(month)
  const end = addDays(addMonths(addDays(day, 1), 1), -1)
  return { day, known: end < today ? end : today, sight: 'then' }
}

export type Figure = {
  readonly value: Decimal
  readonly period: Period
  readonly standing: 'provisional' | 'final'
  readonly from: string | null
}

/** A reason why there is no figure, and the period that it was looked for in. */
export type Lacking = { readonly missing: Absent; readonly period: Period }

export function figureOf(commitment: Commitment, target: Target, view: View): Figure | Lacking {
  const year = planYear(commitment, target, view.day)
  const end = lastOfMonth(year, 12)
  const early = view.sight === 'today' ? periodAt(view.known, target.frequency) : null
  if (early && yearOfPeriod(early) === year) {
    const told = figureIn(commitment, target, { period: early, year, view })
    if (!('missing' in told)) return told
  }
  const latest = lastEnded(target, view.day < end ? view.day : end)
  const found = figureIn(commitment, target, { period: latest, year, view })
  const waits = 'missing' in found && found.missing !== 'not-applicable'
  if (!waits || view.sight !== 'today' || view.known > knownBy(target, latest)) return found
  const before = lastEnded(target, addDays(firstDay(latest), -1))
  return figureIn(commitment, target, { period: before, year, view })
}

/** A commitment's year ends with the year of its due day; what comes after belongs to the next plan. */
function planYear({ due }: Commitment, target: Target, day: Day): number {
  const ends = target.due ?? due
  return ends === null ? yearOf(day) : Math.min(yearOf(day), yearOf(ends))
}

function lastEnded({ frequency }: Target, day: Day): Period {
  const period = periodAt(day, frequency)
  return lastDay(period) <= day ? period : periodAt(addDays(firstDay(period), -1), frequency)
}

/** Until when a figure may be waited for: its window's end; a release of statistics, a month (PRACTICE §5.1). */
function knownBy({ source }: Target, period: Period): Day {
  if (source !== 'statistical-release') return windowOf(period).closes
  return addDays(addMonths(addDays(lastDay(period), 1), 1), -1)
}

type Asked = { readonly period: Period; readonly year: number; readonly view: View }

function figureIn(
  commitment: Commitment,
  target: Target,
  { period, year, view }: Asked,
): Figure | Lacking {
  const noJanuary = target.source === 'statistical-release' && period.endsWith('-01')
  if (yearOfPeriod(period) < year || noJanuary) return { missing: 'not-applicable', period }
  const points = pointsKnown(commitment, target, view.known)
  const first = firstMonthOf(commitment, target, year)
  const found =
    target.accrual === 'per-period'
      ? sumTo(points, period, first)
      : pointAt(points, year, lastMonth(period))
  if (found) return { ...found, period }
  if (lastMonth(period) < first) return { missing: 'not-applicable', period }
  return { missing: absenceIn(commitment, target, period), period }
}

/** The figures of a target that were known on a day, one for each period. */
export function pointsKnown(
  { points, replaced }: Commitment,
  { id }: Target,
  known: Day,
): readonly Point[] {
  const now = points[id] ?? []
  const then = (replaced[id] ?? []).filter(({ until }) => until > known)
  const found = then.length === 0 ? now : [...then, ...now].sort(byPeriod)
  const isKnown = ({ on }: Point) => on <= known
  return found.every(isKnown) ? found : found.filter(isKnown)
}

/** The figure of whatever period ends with that month: `2026-Q1` and `2026-03` of a cumulative target are one. */
function pointAt(points: readonly Point[], year: number, month: number): Point | undefined {
  return points.findLast(
    ({ period }) => lastMonth(period) === month && yearOfPeriod(period) === year,
  )
}

/** Months before the work began are not asked for, nor is a separate January of statistics. */
function firstMonthOf({ periodPlan }: Commitment, { source }: Target, year: number): number {
  const from = periodPlan.kind === 'linear' && periodPlan.from
  if (from && yearOf(from) === year) return Number(from.slice(5, 7))
  return source === 'statistical-release' ? 2 : 1
}

/** The sum from the first month on; unknown where one of the months is. */
function sumTo(points: readonly Point[], period: Period, first: number): Point | undefined {
  const year = yearOfPeriod(period)
  let last: Point | undefined
  let value = '0'
  let provisional = false
  for (let month = lastMonth(period); month >= first; ) {
    const point = pointAt(points, year, month)
    if (!point) return undefined
    last ??= point
    value = decimal.add(value, point.value)
    provisional ||= point.standing === 'provisional'
    month -= monthsIn(point.period)
  }
  return last && { ...last, value, standing: provisional ? 'provisional' : 'final' }
}

/** What the unit said, or what the source of the figure says by itself. */
function absenceIn({ absences }: Commitment, { id, source }: Target, period: Period): Absent {
  const said = absences[id]?.findLast((one) => one.period === period)
  if (said) return said.absent
  return source === 'statistical-release' ? 'not-released' : 'not-reported'
}
