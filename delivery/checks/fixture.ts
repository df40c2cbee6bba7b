// A commitment and what is known of it, for the tests of the checks: one target, figures by month.
//
//   const { filled, seen } = telling({ before: [100, 210, 305], value: '402' })    April of 新增就业

import { evolve } from '../commitment.ts'
import type { CommitmentId, EvidenceId, MilestoneId, PlanId, TargetId, UnitId } from '../ids.ts'
import { lastDay, type Period } from '../period.ts'
import type { Filled } from '../report.ts'
import type { Milestone, Point, Target } from '../target.ts'
import type { Seen } from './warning.ts'

export const ids = {
  target: 't1' as TargetId,
  second: 't2' as TargetId,
  unit: 'u1' as UnitId,
  other: 'u2' as UnitId,
  commitment: 'c1' as CommitmentId,
  file: 'e1' as EvidenceId,
}

export const target: Target = {
  id: ids.target,
  subject: '新增就业',
  measure: 'level',
  unit: '人',
  base: '4600',
  stretch: null,
  baseline: null,
  better: 'higher',
  accrual: 'cumulative',
  frequency: 'monthly',
  due: null,
  source: 'reported',
  statistics: null,
  fact: null,
  span: null,
}

/** Points of a year's months, from January on; a null is a month without one. */
export function pointsOf(year: number, values: readonly (string | number | null)[]): Point[] {
  return values.flatMap((value, at) => {
    const period = `${year}-${String(at + 1).padStart(2, '0')}` as Period
    if (value === null) return []
    return [{ period, value: String(value), standing: 'final', from: null, on: lastDay(period) }]
  })
}

export function milestonesOf(...names: readonly string[]): readonly Milestone[] {
  return names.map((name) => ({ id: name as MilestoneId, name, due: null, reached: null }))
}

export const nothing: Filled = {
  figures: {},
  reached: [],
  narrative: '',
  problems: '',
  nextStep: '',
  evidence: [ids.file],
}

type Case = {
  /** This year's accepted figures. */
  readonly before?: readonly (string | number | null)[]
  readonly value?: string
  /** Its source, where it is an official one. */
  readonly from?: string
  readonly past?: readonly (string | number | null)[]
  readonly period?: string
  readonly targets?: readonly Target[]
  readonly milestones?: readonly Milestone[]
  readonly filled?: Partial<Filled>
  readonly seen?: Partial<Seen>
}

/** Figures of the first target, told for the month after `before`. */
export function telling(said: Case): { readonly filled: Filled; readonly seen: Seen } {
  const { before = [], value, from, past, targets = [target], milestones = [] } = said
  const [first = target] = targets
  const drafted = evolve(null, {
    kind: 'drafted',
    commitment: {
      ...{ id: ids.commitment, plan: 'p1' as PlanId, key: 'k1', number: 1 },
      ...{ lead: ids.unit, support: [], leaders: [], title: '新增就业', text: '', kind: 'task' },
      ...{ span: null, section: null, due: null, frequency: 'monthly', targets, milestones },
      periodPlan: { kind: 'linear' },
    },
  })
  const told = { value: value ?? '0', standing: 'final', from: from ?? null } as const
  const period = said.period ?? `2031-${String(before.length + 1).padStart(2, '0')}`
  return {
    filled: {
      ...nothing,
      figures: value === undefined ? {} : { [first.id]: told },
      ...said.filled,
    },
    seen: {
      commitment: { ...drafted, points: { [first.id]: pointsOf(2031, before) } },
      period: period as Period,
      earlier: [],
      past: past ? { [first.id]: pointsOf(2030, past) } : {},
      evidence: {},
      siblings: [],
      ...said.seen,
    },
  }
}
