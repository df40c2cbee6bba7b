// Readings: what there is to judge a commitment by — each target by both rulers, each milestone by its day.
//
//   readingsOf(commitment, viewToday('2026-05-10'))
//
// Standing and light are both computed from these, so that they never speak of different figures. A commitment
// without targets and milestones is read by its own due day.

import type { Commitment } from './commitment.ts'
import { type Completion, completionOf, type Rate } from './completion.ts'
import { type Day, lastOfMonth, yearOf } from './day.ts'
import type { Decimal } from './figure.ts'
import type { MilestoneId } from './ids.ts'
import { figureOf, type View } from './latest.ts'
import { linearShare, measured, measuredUse, plannedShare, type Ruler } from './pace.ts'
import { lastDay, type Period, yearOfPeriod } from './period.ts'
import type { Target } from './target.ts'

export type TargetReading = {
  readonly kind: 'target'
  readonly target: Target
  readonly completion: Completion
  /** Of the base target. Null where no share of the year can be asked for, or nothing is known. */
  readonly linear: Ruler | null
  readonly plan: Ruler | null
  /** The figure is that of the due day or the year's end: there is no more to come. */
  readonly last: boolean
}

export type NodeReading = {
  readonly kind: 'node'
  /** Null: the commitment's own due day. */
  readonly milestone: MilestoneId | null
  readonly name: string | null
  readonly due: Day | null
  readonly reached: Day | null
  /** How many months in a row it was due and not reached, the month of its due day included; 0: on time. */
  readonly months: number
  /** Its clock stands still for a lawful reason. */
  readonly paused: boolean
}

export type Reading = TargetReading | NodeReading

export function readingsOf(commitment: Commitment, view: View): readonly Reading[] {
  const { targets, milestones, due } = commitment
  const readings: Reading[] = targets.map((target) => readTarget(commitment, target, view))
  for (const { id, ...node } of milestones) {
    readings.push(readNode(commitment, { ...node, milestone: id }, view))
  }
  if (readings.length === 0 && due !== null) {
    readings.push(readNode(commitment, { milestone: null, name: null, due, reached: null }, view))
  }
  return readings
}

function readTarget(commitment: Commitment, target: Target, view: View): TargetReading {
  const completion = completionOf(target, figureOf(commitment, target, view))
  const { figure, base } = completion
  const reading = { kind: 'target', target, completion, linear: null, plan: null } as const
  if ('missing' in figure || !base || 'missing' in base) return { ...reading, last: false }
  const due = target.due ?? commitment.due
  const last = isLast(figure.period, due)
  return { ...reading, ...rulersOf(commitment, { completion, base, due, last }), last }
}

function isLast(period: Period, due: Day | null): boolean {
  return lastDay(period) >= (due ?? lastOfMonth(yearOfPeriod(period), 12))
}

type Rated = {
  readonly completion: Completion
  readonly base: Rate
  readonly due: Day | null
  readonly last: boolean
}

function rulersOf({ periodPlan, milestones }: Commitment, { completion, base, due, last }: Rated) {
  const { figure, gauge } = completion
  if (gauge === 'done') {
    return { linear: null, plan: measured(base.met ? '100' : '0', last ? '100' : '0') }
  }
  const { percent } = base
  if (gauge === 'kept' || percent === null || 'missing' in figure) return {}
  const at = lastDay(figure.period)
  const own = plannedShare(periodPlan, at, { due, milestones })
  const against = gauge === 'cap' ? measuredUse : measured
  const ruler = (planned: Decimal | null) => (planned === null ? null : against(percent, planned))
  if (gauge === 'level') {
    return { plan: last || periodPlan.kind !== 'linear' ? ruler(own) : null }
  }
  const even = linearShare(at)
  const linear = ruler(even)
  return { linear, plan: own === even ? linear : ruler(own) }
}

type Node = Pick<NodeReading, 'milestone' | 'name' | 'due' | 'reached'>

function readNode({ pauses }: Commitment, node: Node, { day, known }: View): NodeReading {
  const reached = node.reached !== null && node.reached <= known ? node.reached : null
  const paused = pauses.some(({ from, to }) => from <= day && (to === null || to > day))
  const waiting = reached === null || reached > day
  const overdue = waiting && !paused && node.due !== null && node.due <= day
  const months = overdue && node.due !== null ? monthsTo(node.due, day) : 0
  return { kind: 'node', ...node, reached, months, paused: paused && waiting }
}

/** Months that ended with it missing; the running one counts only where it is the first. */
function monthsTo(due: Day, day: Day): number {
  const months =
    (yearOf(day) - yearOf(due)) * 12 + Number(day.slice(5, 7)) - Number(due.slice(5, 7))
  const ended = day === lastOfMonth(yearOf(day), Number(day.slice(5, 7)))
  return Math.max(1, ended ? months + 1 : months)
}
