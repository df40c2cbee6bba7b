// Burden: what each unit is asked to fill in, how long that takes, and what it is asked for twice.
//
//   burdenOf({ commitments, reports })
//   [{ unit, fields: 31.5, minutes: 84, duplicates: [{ subject: '新增就业', asked: [two commitments] }] }]
//
// 统计法 17, 减负若干规定 2024 and 国办函〔2026〕12号 (PRACTICE §9.2): the same material is asked for once, and nothing is
// asked for often. The burden is measured so that whoever issues a plan sees it before sixty units do.

import type { Commitment } from './commitment.ts'
import { type Day, daysBetween } from './day.ts'
import type { Decimal } from './figure.ts'
import type { CommitmentId, PlanId, TargetId, UnitId } from './ids.ts'
import { type Frequency, lastMonth, type Period } from './period.ts'
import type { Report } from './report.ts'
import type { Target } from './target.ts'

/** How long a person takes for one of each; a district that has measured it says otherwise. */
export type Minutes = {
  readonly figure: number
  /** A milestone to tick. */
  readonly tick: number
  /** Progress, problems, next step: each. */
  readonly text: number
  /** A file to find and to upload. */
  readonly file: number
}
export const usualMinutes: Minutes = { figure: 2, tick: 0.5, text: 3, file: 5 }

const texts = 3
const timesAYear: Readonly<Record<Frequency, number>> = {
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  yearly: 1,
}

type Asked = { readonly commitment: CommitmentId; readonly target: TargetId; readonly unit: UnitId }

/** One figure that is typed in more than one place. */
export type Duplicate = {
  readonly subject: string
  /** As people write it: 亿元. */
  readonly measure: string
  readonly asked: readonly Asked[]
}

export type UnitBurden = {
  readonly unit: UnitId
  /** Fields to fill in, in an average month. */
  readonly fields: number
  /** Minutes in an average month. */
  readonly minutes: number
  readonly duplicates: readonly Duplicate[]
}

export type BurdenKnown = {
  readonly commitments: readonly Commitment[]
  /** Of the year, for the files that were uploaded; without any, none are counted. */
  readonly reports: readonly Report[]
  readonly minutes?: Minutes
  /** The drafts of this plan count as if it were issued: what it will ask, seen before units do. */
  readonly issuing?: PlanId
}

const asking: readonly Commitment['process'][] = [
  'assigned',
  'acknowledged',
  'under-way',
  'closing-requested',
]

/** Of each unit that leads a commitment, the most burdened first. */
export function burdenOf({
  commitments,
  reports,
  minutes,
  issuing,
}: BurdenKnown): readonly UnitBurden[] {
  const open = commitments.filter(
    ({ process, plan }) => asking.includes(process) || (process === 'draft' && plan === issuing),
  )
  const each = minutes ?? usualMinutes
  return [...grouped(open, ({ lead }) => lead)]
    .map(([unit, own]) => {
      const files = filesAYear(reports.filter((one) => one.unit === unit))
      const asked = fieldsAYear(own)
      const spent = asked.figures * each.figure + asked.ticks * each.tick
      const said = spent + asked.texts * each.text + files * each.file
      const fields = asked.figures + asked.ticks + asked.texts
      const duplicates = duplicatesIn(own)
      return { unit, fields: monthly(fields), minutes: monthly(said), duplicates }
    })
    .sort((a, b) => b.minutes - a.minutes)
}

const monthly = (year: number) => Math.round((year / 12) * 10) / 10

/** A fact that several targets share is typed once; what a register counts is not typed at all. */
function fieldsAYear(commitments: readonly Commitment[]) {
  const facts = new Set<string>()
  let [figures, ticks, words] = [0, 0, 0]
  for (const { frequency, targets, milestones } of commitments) {
    words += texts * timesAYear[frequency]
    ticks += milestones.filter(({ reached }) => reached === null).length * timesAYear[frequency]
    for (const target of targets) {
      if (target.source === 'register' || (target.fact !== null && facts.has(target.fact))) continue
      if (target.fact !== null) facts.add(target.fact)
      figures += timesAYear[target.frequency]
    }
  }
  return { figures, ticks, texts: words }
}

/** As many a year as in its months so far. */
function filesAYear(reports: readonly Report[]): number {
  const months = Math.max(0, ...reports.map(({ period }) => lastMonth(period)))
  const files = reports.reduce((sum, { evidence }) => sum + evidence.length, 0)
  return months === 0 ? 0 : (files / months) * 12
}

type Place = Asked & { readonly of: Target }

function placesOf(commitments: readonly Commitment[]): readonly Place[] {
  return commitments.flatMap(({ id, lead, targets }) =>
    targets.flatMap((of): Place[] =>
      lead === null || of.source === 'register'
        ? []
        : [{ commitment: id, target: of.id, unit: lead, of }],
    ),
  )
}

/** Asked of one unit in two commitments, where no shared fact feeds both. */
function duplicatesIn(commitments: readonly Commitment[]): readonly Duplicate[] {
  return [...grouped(placesOf(commitments), sameFigure)].flatMap(([, places]) => {
    const apart = new Set(places.map(({ commitment }) => commitment)).size
    return apart > 1 && !sharesFact(places) ? [duplicateOf(places)] : []
  })
}

/**
 * Asked of several units, who told the same figure for the same period every time (three periods at least):
 * two towns that each plant their own trees do not.
 */
export function duplicatesAcross({ commitments, reports }: BurdenKnown): readonly Duplicate[] {
  const told = new Map<TargetId, Map<Period, string>>()
  for (const { period, figures } of reports) {
    for (const [target, figure] of Object.entries(figures) as [
      TargetId,
      Report['figures'][TargetId],
    ][]) {
      if (!('value' in figure)) continue
      const known = told.get(target) ?? new Map<Period, string>()
      told.set(target, known.set(period, figure.value))
    }
  }
  const same = (a: Place, b: Place) => alwaysEqual(told.get(a.target), told.get(b.target))
  return [...grouped(placesOf(commitments), sameFigure)].flatMap(([, places]) => {
    const equal = places.filter((one) =>
      places.some((other) => other.unit !== one.unit && same(one, other)),
    )
    return equal.length > 1 && !sharesFact(equal) ? [duplicateOf(equal)] : []
  })
}

type ByPeriod = ReadonlyMap<Period, string>

function alwaysEqual(a: ByPeriod | undefined, b: ByPeriod | undefined): boolean {
  const both = [...(a ?? [])].filter(([period]) => b?.has(period))
  return both.length >= 3 && both.every(([period, value]) => b?.get(period) === value)
}

const sameFigure = ({ of }: Place) => figureKey(of)

const figureKey = ({ subject, unit, measure }: Target) => `${subject}\n${unit}\n${measure}`

function sharesFact(places: readonly Place[]): boolean {
  const facts = new Set(places.map(({ of }) => of.fact))
  return facts.size === 1 && !facts.has(null)
}

function duplicateOf(places: readonly Place[]): Duplicate {
  const [first] = places
  const asked = places.map(({ commitment, target, unit }) => ({ commitment, target, unit }))
  return { subject: first?.of.subject ?? '', measure: first?.of.unit ?? '', asked }
}

type Ask = {
  readonly commitment: CommitmentId
  readonly target: Target
  readonly period: Period
  readonly today: Day
}

/** A figure of the same period that the unit told elsewhere. */
export type Answered = {
  readonly commitment: CommitmentId
  readonly value: Decimal
  readonly on: Day
}

/**
 * 同一数据 30 天内不重复要 (PRACTICE §11.8): what was accepted of the same figure and period, within the last thirty
 * days, in another of the unit's commitments. The answer is taken from there; the latest first.
 */
export function answeredAlready(
  commitments: readonly Pick<Commitment, 'id' | 'targets' | 'points'>[],
  { commitment, target, period, today }: Ask,
): Answered | null {
  const same = (one: Target) => figureKey(one) === figureKey(target)
  const told = commitments
    .filter(({ id }) => id !== commitment)
    .flatMap(({ id, targets, points }) =>
      targets
        .filter(same)
        .flatMap((one) => (points[one.id] ?? []).filter((point) => point.period === period))
        .map(({ value, on }): Answered => ({ commitment: id, value, on })),
    )
    .filter(({ on }) => on <= today && daysBetween(on, today) < within)
  return told.sort((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null
}

const within = 30

function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | null,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}
