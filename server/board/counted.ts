// The overview of a plan: its commitments counted by standing, light, timeliness and process — in all, by unit and
// by section —, the units' lights month by month, what is overdue, and what happened in the last week.
//
//   countedOf(rows, { today, week })   { total: 222, standing: { done: 24, ahead: 10, … }, units: […], … }
//
// Drafts and what was dropped count by process only (金寨 counts the matters that are in force; PRACTICE §3, S36).

import {
  addDays,
  type Day,
  type LightColour,
  order,
  type Period,
  type ProcessState,
  type Standing,
  type Timeliness,
  type UnitId,
} from '@luoshi/delivery'
import type { Change } from '../store/board.ts'
import type { Row } from './row.ts'

export type Counts = {
  total: number
  readonly standing: Record<Standing, number>
  readonly light: Record<LightColour, number>
  /** `none`: no clock runs. */
  readonly timeliness: Record<Timeliness | 'none', number>
  readonly process: Partial<Record<ProcessState, number>>
}

/** Of each month: green, yellow, red, grey. */
type Colours = [number, number, number, number]

export type UnitCounts = Counts & {
  readonly unit: UnitId | null
  readonly now: readonly Colours[]
  /** As they looked when their figures were in. */
  readonly atTheTime: readonly Colours[]
}

const mostOverdue = 20
export const isInForce = ({ process }: Row) => process !== 'draft' && process !== 'dropped'

type Given = { readonly today: Day; readonly week: readonly Change[] }

export function countedOf(rows: readonly Row[], { today, week }: Given) {
  const counted = rows.filter(isInForce)
  const months = monthsOf(counted)
  return {
    today,
    ...countsOf(counted),
    process: countsOf(rows).process,
    months,
    units: grouped(counted, ({ lead }) => lead).map(
      ([unit, own]): UnitCounts => ({ unit, ...countsOf(own), ...heatOf(own, months) }),
    ),
    sections: grouped(counted, ({ section }) => section).map(([section, own]) => ({
      ...{ section, ...countsOf(own) },
    })),
    leaders: byLeader(counted),
    headline: headlineOf(counted),
    overdue: overdueOf(counted),
    week: weekOf(rows, { today, week }),
  }
}

export function countsOf(rows: readonly Row[]): Counts {
  const counts: Counts = {
    total: rows.length,
    standing: { done: 0, ahead: 0, 'on-pace': 0, behind: 0, other: 0 },
    light: { green: 0, yellow: 0, red: 0, grey: 0 },
    timeliness: { normal: 0, near: 0, overdue: 0, none: 0 },
    process: {},
  }
  for (const { standing, light, timeliness, process } of rows) {
    counts.standing[standing] += 1
    counts.light[light] += 1
    counts.timeliness[timeliness ?? 'none'] += 1
    counts.process[process] = (counts.process[process] ?? 0) + 1
  }
  return counts
}

/** In the order in which they first come: the plan's. */
function grouped<Key>(rows: readonly Row[], key: (row: Row) => Key): readonly [Key, Row[]][] {
  return [...Map.groupBy(rows, key)]
}

/** A matter counts for each of its leaders. */
function byLeader(rows: readonly Row[]) {
  const each = rows.flatMap((row) => row.leaders.map((leader) => ({ leader, row })))
  return [...Map.groupBy(each, ({ leader }) => leader)].map(([leader, own]) => ({
    ...{ leader, ...countsOf(own.map(({ row }) => row)) },
  }))
}

function monthsOf(rows: readonly Row[]): readonly Period[] {
  const months = new Set(rows.flatMap((row) => row.months?.map(({ month }) => month) ?? []))
  return [...months].sort()
}

const colours: readonly LightColour[] = ['green', 'yellow', 'red', 'grey']

function heatOf(rows: readonly Row[], months: readonly Period[]) {
  const at = new Map(months.map((month, index) => [month, index]))
  const [now, atTheTime] = [0, 1].map(() => months.map((): Colours => [0, 0, 0, 0]))
  const count = (all: Colours[] | undefined, month: Period, colour: LightColour) => {
    const cell = all?.[at.get(month) ?? -1]
    if (cell) cell[colours.indexOf(colour) as 0] += 1
  }
  for (const row of rows) {
    for (const one of row.months ?? []) {
      count(now, one.month, one.now)
      count(atTheTime, one.month, one.atTheTime)
    }
  }
  return { now: now ?? [], atTheTime: atTheTime ?? [] }
}

/** The longest overdue first. */
function overdueOf(rows: readonly Row[]) {
  const all = rows.filter(({ timeliness }) => timeliness === 'overdue')
  const first = all
    .toSorted((a, b) => order(a.due ?? '', b.due ?? '') || a.number - b.number)
    .slice(0, mostOverdue)
    .map(({ id, number, title, lead, due, light }) => ({ id, number, title, lead, due, light }))
  return { total: all.length, rows: first }
}

const mostHeadline = 8

/**
 * The plan's headline targets: those with a stretch beside the base, which plans keep for what they lead with
 * (预期与力争), then the other indicators; in the plan's order.
 */
function headlineOf(rows: readonly Row[]) {
  const all = rows.flatMap(({ id, number, title, lead, kind, light, figures }) =>
    figures.flatMap((figure) =>
      figure.base === null
        ? []
        : [
            {
              commitment: id,
              number,
              title,
              lead,
              light,
              figure,
              isIndicator: kind === 'indicator',
            },
          ],
    ),
  )
  const first = all.filter(({ figure }) => figure.stretch !== null)
  const next = all.filter(({ figure, isIndicator }) => figure.stretch === null && isIndicator)
  return [...first, ...next]
    .slice(0, mostHeadline)
    .map(({ isIndicator: _, ...headline }) => headline)
}

/** Entries about these commitments, by kind. */
function weekOf(rows: readonly Row[], { today, week }: Given) {
  const ids = new Set(rows.map(({ id }) => id))
  const kinds = new Map<string, { noun: string; kind: string; count: number; of: Set<string> }>()
  for (const { noun, kind, commitment, count } of week) {
    if (commitment === null || !ids.has(commitment)) continue
    const key = `${noun} ${kind}`
    const known = kinds.get(key) ?? { noun, kind, count: 0, of: new Set() }
    known.count += count
    kinds.set(key, { ...known, of: known.of.add(commitment) })
  }
  const changes = [...kinds.values()]
    .sort((a, b) => b.count - a.count || order(a.kind, b.kind))
    .map(({ of, ...change }) => ({ ...change, commitments: of.size }))
  return { since: addDays(today, -6), changes }
}
