// What a simulated year asks of each unit, and how it truly goes: commitments with their figures of every period.
//
//   accountsOf(district, scale, 2031)   about four a unit
//
// A series runs through the years: next year's commitment is a new one with a target somewhat higher, and this
// year's figures are its past.

import { decimal } from '@luoshi/plan'
import {
  type CommitmentId,
  type Day,
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
  plain,
  type Target,
  type TargetId,
  written,
} from '../index.ts'
import { type District, idOf, type Scale, type SimulatedUnit } from './district.ts'
import { hashOf, type Random, randomOf } from './random.ts'
import { mechanisms, projects, seasons, type Topic, topics } from './topics.ts'

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
  const done = rows.findIndex(({ reached }) =>
    milestones.some(({ id }, at) => at === 3 && reached.includes(id)),
  )
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
  const { unit, year, scale } = making
  const targets = targetsOf(making, topic)
  const commitment = draftOf(making, { title: `完成${topic.subject}任务`, targets, milestones: [] })
  const own = valuesOf(making, topic, year)
  const before = valuesOf(making, topic, year - 1)
  const known = making.random.chance(0.7) || topic.beside === 'growth'
  const reported =
    topic.source === 'statistical-release' && topic.frequency === 'monthly'
      ? periods.slice(1)
      : periods
  const figures = (values: readonly Decimal[], period: Period, last: readonly Decimal[] | null) => {
    const at = lastMonth(period) / monthsIn(period) - 1
    const value = values[at] ?? '0'
    return Object.fromEntries(
      targets.map((target, index) => [
        target.id,
        index === 0 ? value : besideOf(target, value, last?.[at] ?? null),
      ]),
    ) as Record<TargetId, Decimal>
  }
  const past = Object.fromEntries(
    targets
      .filter(({ measure }) => known && measure !== 'growth')
      .map((target) => [
        target.id,
        reported.map((period): Point => {
          const earlier = `${year - 1}${period.slice(4)}` as Period
          const value = figures(before, period, null)[target.id] ?? '0'
          return { period: earlier, value, standing: 'final', from: null, on: lastDay(earlier) }
        }),
      ]),
  ) as Record<TargetId, readonly Point[]>
  const rows = reported.map((period) => ({
    period,
    figures: figures(own, period, before),
    reached: [],
  }))
  return { unit, commitment, topic, things: topic.things, rows, past: scale.months > 0 ? past : {} }
}

function targetsOf(making: Making, topic: Topic): readonly Target[] {
  const { scale } = making
  const base = plain(rounded(yearly(making, topic, making.year), topic.places, 2), topic.unit)
  const id = (at: number) => idOf<TargetId>(scale.seed, 'target', serial(making) * 8 + at)
  const office = topic.source === 'statistical-release'
  const target: Target = {
    id: id(0),
    subject: topic.subject,
    measure: topic.unit === '%' ? 'share' : topic.unit === '家' ? 'count' : 'level',
    unit: topic.unit,
    base: topic.accrual === 'per-period' ? decimal.divide(base, '12', 0) : base,
    stretch: null,
    baseline: null,
    better: topic.subject.includes('失业') ? 'lower' : 'higher',
    accrual: topic.accrual,
    frequency: topic.frequency,
    due: written(making.year, 12, 31) as Day,
    source: topic.source,
    statistics: office ? { office: '区统计局', basis: 'current-prices', scope: null } : null,
    fact: null,
    span: null,
  }
  const stretch = making.random.chance(0.4) && topic.accrual === 'cumulative'
  const first = stretch ? { ...target, stretch: decimal.multiply(base, '1.05') } : target
  if (topic.beside === 'growth') {
    return [
      first,
      {
        ...first,
        id: id(1),
        measure: 'growth',
        unit: '%',
        base: '8',
        stretch: null,
        accrual: 'standing',
      },
    ]
  }
  if (topic.beside !== 'part') return [first]
  const part = { ...first, id: id(1), subject: '其中：地方级收入', stretch: null, partOf: first.id }
  return [first, { ...part, base: decimal.divide(base, '2', 0) }]
}

/** Its growth, or its part: 58 to 70 per cent, steady within a series. */
function besideOf(target: Target, value: Decimal, before: Decimal | null): Decimal {
  if (!target.partOf) {
    if (!before) return '0'
    return decimal.divide(decimal.multiply(decimal.subtract(value, before), '100'), before, 1)
  }
  const share = 58 + (hashOf(target.id) % 12)
  return decimal.divide(decimal.multiply(value, String(share)), '100', 0)
}

function yearly({ random: _, scale, number }: Making, topic: Topic, year: number): number {
  const random = randomOf(scale.seed, `size-${number}`)
  const size = random.between(...topic.size)
  return topic.accrual === 'standing'
    ? size
    : size * random.between(1.03, 1.14) ** (year - scale.year)
}

/** The value at the end of each period, in the plain unit. */
function valuesOf(making: Making, topic: Topic, year: number): readonly Decimal[] {
  const { scale, number } = making
  const random = randomOf(scale.seed, `truth-${number}-${year}`)
  const size = yearly(making, topic, year)
  const shown = (value: number) => plain(rounded(value, topic.places, null), topic.unit)
  const ends = periodsOf(year, topic.frequency).map(lastMonth)
  if (topic.accrual === 'standing') {
    const gap = size * random.between(0.005, 0.02)
    return ends.map((end) =>
      shown(Math.min(99.9, size - gap * (1 - end / 12) + random.normal() * 0.02)),
    )
  }
  const good = 1.02 + random.normal() * 0.08
  const amounts = seasons[topic.season].map(
    (share) =>
      ((size * good * share) / 100) *
      Math.exp(random.normal() * topic.noise) *
      eventOf(topic, random),
  )
  return ends.map((end, at) => {
    const from = topic.accrual === 'cumulative' ? 0 : (ends[at - 1] ?? 0)
    return shown(amounts.slice(from, end).reduce((sum, one) => sum + one, 0))
  })
}

/** What happens to honest units: a large contract comes in at once, or the work stands still. */
function eventOf({ noise, source }: Topic, random: Random): number {
  const [much, none] = [random.chance(0.004), random.chance(0.004)]
  if (source !== 'reported' || noise < 0.1) return 1
  if (much && noise >= 0.2) return random.between(3, 5)
  return none ? 0 : 1
}

/** As people write it: so many decimal places, or so many digits that say something. */
function rounded(value: number, places: number, digits: number | null): Decimal {
  if (digits === null) return decimal.canonical(value.toFixed(places))
  const power = Math.max(-places, Math.floor(Math.log10(value)) - digits + 1)
  return decimal.times(String(Math.round(value / 10 ** power)), power)
}

/** Whether the row is the first to tell of the base target reached. */
export function crosses({ commitment, rows }: Account, at: number): boolean {
  const [target] = commitment.targets
  const value = target && rows[at]?.figures[target.id]
  if (!target || !value || !hasReached(target, value)) return false
  const before = rows[at - 1]?.figures[target.id]
  return !(before && hasReached(target, before))
}
