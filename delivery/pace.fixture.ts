// Commitments of tests: built through the journal's entries, as the store builds them.

import { type Commitment, type CommitmentEntry, type Drafted, evolve } from './commitment.ts'
import { type Day, dayOf } from './day.ts'
import type {
  CommitmentId,
  MilestoneId,
  PersonId,
  PlanId,
  PostId,
  ReportId,
  TargetId,
  UnitId,
} from './ids.ts'
import { lastMonth, type Period, periodOf } from './period.ts'
import type { Milestone, Target } from './target.ts'

export const lead = 'unit-1' as UnitId
export const t1 = 't1' as TargetId

export function day(text: string): Day {
  const found = dayOf(text)
  if (!found) throw new RangeError(text)
  return found
}

export function period(text: string): Period {
  const found = periodOf(text)
  if (!found) throw new RangeError(text)
  return found
}

/** An amount of 100 元 for the year, cumulative by the month; change what the case is about. */
export function target(change: Partial<Target> = {}): Target {
  return {
    id: t1,
    subject: '固定资产投资',
    measure: 'level',
    unit: '元',
    base: '100',
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
    ...change,
  }
}

export function milestone(name: string, due: string | null): Milestone {
  return { id: name as MilestoneId, name, due: due === null ? null : day(due), reached: null }
}

const officer = {
  person: 'person-1' as PersonId,
  post: 'post-1' as PostId,
  unit: 'office' as UnitId,
  for: null,
}
export const office = { ...officer, role: 'supervisor' } as const

/** Acknowledged, due at the end of 2026. */
export function commitment(change: Partial<Drafted> = {}): Commitment {
  const drafted: Drafted = {
    id: 'c1' as CommitmentId,
    plan: 'plan-2026' as PlanId,
    key: 'k1',
    number: 1,
    title: '全年完成固定资产投资',
    text: '全年完成固定资产投资',
    kind: 'indicator',
    span: null,
    section: null,
    lead,
    support: [],
    leaders: [],
    due: day('2026-12-31'),
    frequency: 'monthly',
    periodPlan: { kind: 'linear' },
    targets: [target()],
    milestones: [],
    ...change,
  }
  return [
    { kind: 'assigned', on: day('2026-01-04') } as const,
    { kind: 'acknowledged', on: day('2026-01-06') } as const,
  ].reduce<Commitment>(evolve, evolve(null, { kind: 'drafted', commitment: drafted }))
}

type Told = readonly [period: string, value: string, on?: string]

/** The figure of a period, accepted on a day: by default on the 8th after it. */
export function told(known: Commitment, [at, value, on]: Told): Commitment {
  const accepted = day(on ?? usualDay(at))
  const point = { period: period(at), value, standing: 'final', from: null, on: accepted } as const
  return evolve(known, { ...progress(accepted), points: { [t1]: point } })
}

export function reached(known: Commitment, name: string, on: string): Commitment {
  return evolve(known, { ...progress(day(on)), reached: [name as MilestoneId] })
}

type Progressed = Extract<CommitmentEntry, { kind: 'progressed' }>

function progress(on: Day): Progressed {
  return { kind: 'progressed', report: 'r1' as ReportId, points: {}, reached: [], on }
}

/** 2026-04 is accepted on 2026-05-08. */
function usualDay(at: string): string {
  const [year, month] = [Number(at.slice(0, 4)), lastMonth(period(at))]
  return month === 12 ? `${year + 1}-01-08` : `${year}-${String(month + 1).padStart(2, '0')}-08`
}
