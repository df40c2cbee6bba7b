// What a simulated year asks of each unit, and how it truly goes: commitments with their figures of every period.
//
//   accountsOf(district, scale, 2031)   about four a unit
//
// A series runs through the years: next year's commitment is a new one with a target somewhat higher, and this
// year's figures are its past.

import { decimal } from '@luoshi/plan'
import {
  type CommitmentId,
  type Decimal,
  type Drafted,
  hasReached,
  lastDay,
  lastMonth,
  type Milestone,
  type MilestoneId,
  monthsIn,
  type Period,
  type PlanId,
  type Point,
  periodsOf,
  type Target,
  type TargetId,
  written,
} from '../index.ts'
import { type District, idOf, type Scale, type SimulatedUnit } from './district.ts'
import { hashOf, type Random, randomOf } from './random.ts'
import { baseOf, type Series, valuesOf } from './series.ts'
import { mechanisms, projects, type Topic, topics } from './topics.ts'

/** What is true of one period; `figures` of statistics are known at their release only. */
export type Row = {
  readonly period: Period
  readonly figures: Readonly<Record<TargetId, Decimal>>
  readonly reached: readonly MilestoneId[]
}

export type Account = {
  readonly unit: SimulatedUnit
  readonly commitment: Drafted
  readonly topic: Topic | null
  readonly things: readonly string[]
  readonly rows: readonly Row[]
  readonly past: Readonly<Record<TargetId, readonly Point[]>>
}

export function accountsOf(district: District, scale: Scale, year: number): readonly Account[] {
  const accounts: Account[] = []
  for (const [at, unit] of district.units.entries()) {
    for (const work of worksOf(unit, randomOf(scale.seed, `works-${at}`))) {
      const number = accounts.length + 1
      const random = randomOf(scale.seed, `series-${number}`)
      accounts.push(accountOf({ district, scale, year, unit, number, work, random }))
    }
  }
  return accounts
}

type Work = Topic | { readonly project: string } | { readonly mechanism: string }

function worksOf(unit: SimulatedUnit, random: Random): readonly Work[] {
  const count = random.whole(3, 5)
  const figures = random.shuffled(topics.filter((one) => one.of === 'both' || one.of === unit.kind))
  return Array.from({ length: count }, (_, at): Work => {
    const kind = random.next()
    const topic = figures[at]
    if (kind < 0.68 && topic) return topic
    return kind < 0.88 ? { project: random.pick(projects) } : { mechanism: random.pick(mechanisms) }
  })
}

type Making = {
  readonly district: District
  readonly scale: Scale
  readonly year: number
  readonly unit: SimulatedUnit
  readonly number: number
  readonly work: Work
  readonly random: Random
}

function accountOf(making: Making): Account {
  const { work, unit } = making
  if ('project' in work) return projectOf(making, work.project)
  const periods = periodsOf(making.year, 'subject' in work ? work.frequency : 'quarterly')
  if ('mechanism' in work) {
    const commitment = draftOf(making, {
      title: `推进${work.mechanism}`,
      targets: [],
      milestones: [],
    })
    const rows = periods.map((period) => ({ period, figures: {}, reached: [] }))
    const things = ['责任清单', '问题台账', '联席会议', '专项检查', '回头看']
    return { unit, commitment, topic: null, things, rows, past: {} }
  }
  return figuresOf(making, work, periods)
}

/** Commitments are numbered through all years, so that ids never meet. */
const serial = ({ number, year, scale }: Making) => (year - scale.year) * 10_000 + number

type Draft = Pick<Drafted, 'title' | 'targets' | 'milestones'>

function draftOf(making: Making, draft: Draft): Drafted {
  const { scale, number, unit, year, work, district, random } = making
  const leaders = district.leaders.posts.map(({ id }) => id)
  const [first] = draft.targets
  return {
    ...draft,
    id: idOf<CommitmentId>(scale.seed, 'commitment', serial(making)),
    plan: idOf<PlanId>(scale.seed, 'plan', year),
    key: `c${number}`,
    number,
    lead: unit.id,
    support: [],
    leaders: [random.pick(leaders)],
    text: `${draft.title}，${year}年底前完成。`,
    kind: 'subject' in work ? 'indicator' : 'project' in work ? 'project' : 'mechanism',
    span: null,
    section: null,
    due: draft.milestones.at(-1)?.due ?? written(year, 12, 31),
    frequency: first?.frequency ?? ('project' in work ? 'monthly' : 'quarterly'),
    periodPlan: 'project' in work ? { kind: 'milestones' } : { kind: 'linear' },
  }
}

const stages = [
  { name: '开工', from: 2, to: 4 },
  { name: '封顶', from: 5, to: 8 },
  { name: '竣工', from: 9, to: 10 },
  { name: '投用', from: 11, to: 12 },
]

function projectOf(making: Making, name: string): Account {
  const { scale, year, unit } = making
  const random = randomOf(scale.seed, `project-${serial(making)}`)
  let late = 0
  const planned = stages.map((stage, at) => {
    const month = random.whole(stage.from, stage.to)
    if (random.chance(0.15)) late += random.whole(1, 2)
    const milestone: Milestone = {
      id: idOf<MilestoneId>(scale.seed, 'milestone', serial(making) * 8 + at),
      name: stage.name,
      due: lastDay(periodsOf(year, 'monthly')[month - 1] as Period),
      reached: null,
    }
    return { milestone, month: month + late }
  })
  const milestones = planned.map(({ milestone }) => milestone)
  const commitment = draftOf(making, { title: `建成${unit.name}${name}`, targets: [], milestones })
  const rows = periodsOf(year, 'monthly').map((period, at) => ({
    period,
    figures: {},
    reached: planned.filter(({ month }) => month === at + 1).map(({ milestone }) => milestone.id),
  }))
  // After its last stage there is nothing more to tell.
  const last = milestones.at(-1)?.id
  const done = rows.findIndex(({ reached }) => reached.some((id) => id === last))
  const things = [name, '征迁扫尾', '施工组织', '材料供应', '管线迁改', '监理例会', '配套工程']
  return {
    unit,
    commitment,
    topic: null,
    things,
    rows: done < 0 ? rows : rows.slice(0, done + 1),
    past: {},
  }
}

function figuresOf(making: Making, topic: Topic, periods: readonly Period[]): Account {
  const { unit, year, scale, number, random } = making
  const series: Series = { topic, number, seed: scale.seed, first: scale.year }
  const targets = targetsOf(making, series)
  const commitment = draftOf(making, { title: `完成${topic.subject}任务`, targets, milestones: [] })
  const monthly = topic.source === 'statistical-release' && topic.frequency === 'monthly'
  // Statistics know no separate January.
  const told = monthly ? periods.slice(1) : periods
  const [own, before] = [valuesOf(series, year), valuesOf(series, year - 1)]
  const known = random.chance(0.7) || topic.beside === 'growth'
  const rows = told.map((period): Row => {
    const at = lastMonth(period) / monthsIn(period) - 1
    const values = { value: own[at] ?? '0', before: before[at] ?? '0' }
    const figures = targets.map((target) => [target.id, figureOf(target, values)])
    return { period, figures: Object.fromEntries(figures), reached: [] }
  })
  const past = targets
    .filter(({ measure }) => known && measure !== 'growth')
    .map((target) => [target.id, told.map((period) => pointOf(target, period, before))])
  const things = topic.things
  return { unit, commitment, topic, things, rows, past: Object.fromEntries(past) }
}

function pointOf(target: Target, period: Period, before: readonly Decimal[]): Point {
  const earlier = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}` as Period
  const value = before[lastMonth(period) / monthsIn(period) - 1] ?? '0'
  const of = { value: figureOf(target, { value, before: '0' }), period: earlier }
  return { ...of, standing: 'final', from: null, on: lastDay(earlier) }
}

function targetsOf(making: Making, series: Series): readonly Target[] {
  const { scale, random, year } = making
  const { topic } = series
  const id = (at: number) => idOf<TargetId>(scale.seed, 'target', serial(making) * 8 + at)
  const office = topic.source === 'statistical-release'
  const base = baseOf(series, year)
  const stretched = random.chance(0.4) && topic.accrual === 'cumulative'
  const first: Target = {
    id: id(0),
    subject: topic.subject,
    measure: topic.unit === '%' ? 'share' : topic.unit === '家' ? 'count' : 'level',
    unit: topic.unit,
    base,
    stretch: stretched ? decimal.multiply(base, '1.05') : null,
    baseline: null,
    better: topic.subject.includes('失业') ? 'lower' : 'higher',
    accrual: topic.accrual,
    frequency: topic.frequency,
    due: written(year, 12, 31),
    source: topic.source,
    statistics: office ? { office: '区统计局', basis: 'current-prices', scope: null } : null,
    fact: null,
    span: null,
  }
  const second = { ...first, id: id(1), stretch: null }
  if (topic.beside === 'growth') {
    return [first, { ...second, measure: 'growth', unit: '%', base: '8', accrual: 'standing' }]
  }
  if (topic.beside !== 'part') return [first]
  const part = { subject: '其中：地方级收入', base: decimal.divide(base, '2', 0), partOf: first.id }
  return [first, { ...second, ...part }]
}

type Values = { readonly value: Decimal; readonly before: Decimal }

/** The value, its growth, or its part: 58 to 69 per cent, steady within a series. */
function figureOf(target: Target, { value, before }: Values): Decimal {
  if (target.partOf) {
    const share = String(58 + (hashOf(target.id) % 12))
    return decimal.divide(decimal.multiply(value, share), '100', 0)
  }
  if (target.measure !== 'growth') return value
  const change = decimal.multiply(decimal.subtract(value, before), '100')
  return decimal.compare(before, '0') > 0 ? decimal.divide(change, before, 1) : '0'
}

/** Whether the row is the first to tell of the base target reached. */
export function crosses({ commitment, rows }: Account, at: number): boolean {
  const [target] = commitment.targets
  const value = target && rows[at]?.figures[target.id]
  if (!target || !value || !hasReached(target, value)) return false
  const before = rows[at - 1]?.figures[target.id]
  return !(before && hasReached(target, before))
}
