// What the tests of supervision talk about: a bureau, an office, a leader; a commitment and its calendar.
//
//   commitment({ kind: 'policy' })                   under way, led by the bureau
//   contextOf(people.liaison, '2026-06-30')          the bureau's liaison, on that day

import type { Actor } from './actor.ts'
import type { Calendar } from './calendar.ts'
import { type Commitment, type Drafted, evolve } from './commitment.ts'
import type { Day } from './day.ts'
import type { Ids } from './draft-of.ts'
import type {
  CommitmentId,
  EvidenceId,
  MilestoneId,
  PersonId,
  PlanId,
  PostId,
  TargetId,
  UnitId,
} from './ids.ts'
import type { Context } from './outcome.ts'
import type { Milestone, Target } from './target.ts'

export const bureau = 'bureau' as UnitId
export const otherBureau = 'other-bureau' as UnitId
export const office = 'office' as UnitId
export const evidence = 'evidence-1' as EvidenceId

function person(name: string, role: Actor['role'], unit: UnitId): Actor {
  return { person: name as PersonId, post: `post-${name}` as PostId, unit, role, for: null }
}

export const people = {
  liaison: person('liu', 'liaison', bureau),
  principal: person('peng', 'principal', bureau),
  stranger: person('song', 'liaison', otherBureau),
  otherPrincipal: person('qian', 'principal', otherBureau),
  supervisor: person('sun', 'supervisor', office),
  colleague: person('cai', 'supervisor', office),
  leader: person('lei', 'leader', 'government' as UnitId),
  head: person('he', 'leader', 'government' as UnitId),
  auditor: person('an', 'auditor', 'audit' as UnitId),
} as const

const holidays = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'] as Day[]

export const calendar: Calendar = {
  years: new Set([2026]),
  holidays: new Set(holidays),
  makeUpDays: new Set(['2026-10-10' as Day]),
}

export function contextOf(by: Actor, today: string): Context {
  return { by, today: today as Day, calendar }
}

export function target(over: Partial<Target> = {}): Target {
  return {
    id: 'target-1' as TargetId,
    subject: '规上企业',
    measure: 'increment',
    unit: '家',
    base: '20',
    stretch: '25',
    baseline: null,
    better: 'higher',
    accrual: 'cumulative',
    frequency: 'monthly',
    due: '2026-12-31' as Day,
    source: 'reported',
    statistics: null,
    fact: null,
    span: null,
    ...over,
  }
}

export function milestone(name: string, reached: string | null = null): Milestone {
  return { id: `milestone-${name}` as MilestoneId, name, due: null, reached: reached as Day | null }
}

export function drafted(over: Partial<Drafted> = {}): Drafted {
  return {
    id: 'commitment-1' as CommitmentId,
    plan: 'plan-2026' as PlanId,
    key: 'key-1',
    number: 1,
    title: '新增规上企业',
    text: '新增规上企业20家，力争25家。',
    kind: 'task',
    span: null,
    section: '1',
    due: '2026-12-31' as Day,
    frequency: 'monthly',
    periodPlan: { kind: 'linear' },
    targets: [],
    milestones: [],
    lead: bureau,
    support: [],
    leaders: [],
    ...over,
  }
}

/** Under way, unless `process` says otherwise. */
export function commitment(
  over: Partial<Drafted> = {},
  process: Commitment['process'] = 'under-way',
): Commitment {
  return { ...evolve(null, { kind: 'drafted', commitment: drafted(over) }), process }
}

/** Ids that count: target-new-1, target-new-2 … */
export function ids(): Ids {
  let [commitments, targets, milestones] = [0, 0, 0]
  return {
    commitment: () => `commitment-new-${++commitments}` as CommitmentId,
    target: () => `target-new-${++targets}` as TargetId,
    milestone: () => `milestone-new-${++milestones}` as MilestoneId,
  }
}
