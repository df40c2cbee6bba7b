// A page of the board: filtered, sorted, and where the next one begins. A cursor is the last row's place in the
// order, so that a page does not shift when rows come and go before it.
//
//   listed(seen, actor, { light: 'red', sort: 'due', limit: 100 })   { rows, total, next }

import { type Actor, type Period, type PostId, severity, type UnitId } from '@luoshi/delivery'
import type { Seen } from './board.ts'
import { type Counts, countsOf, isInForce } from './counted.ts'
import { readable, scopeOf } from './readable.ts'
import type { Row } from './row.ts'

export type Sort = 'number' | 'due' | 'title' | 'light'

export type Filter = {
  readonly unit?: UnitId | undefined
  readonly support?: UnitId | undefined
  readonly leader?: PostId | undefined
  readonly section?: string | undefined
  readonly process?: string | undefined
  readonly standing?: Row['standing'] | undefined
  readonly light?: Row['light'] | undefined
  readonly timeliness?: Row['timeliness'] | 'none' | undefined
  readonly text?: string | undefined
  /** Something of the kind happened to it in the last week: `report accepted`. */
  readonly week?: string | undefined
  /** The light of a month: as it is known now, or as it looked then. */
  readonly month?: Period | undefined
  readonly lit?: Row['light'] | undefined
  readonly sight?: 'now' | 'then' | undefined
}

type Asked = Filter & {
  readonly sort: Sort
  readonly after?: string | undefined
  readonly limit: number
}

/** All that fit, in order: for a sheet. */
export function allListed(seen: Seen, actor: Actor, asked: Filter & { readonly sort: Sort }) {
  return placedIn(seen, actor, asked).map(({ row }) => row)
}

export function listed(seen: Seen, actor: Actor, asked: Asked) {
  const { after, limit } = asked
  const found = placedIn(seen, actor, asked)
  const from = after === undefined ? '' : Buffer.from(after, 'base64url').toString()
  const rest = after === undefined ? found : found.filter(({ place }) => place > from)
  const page = rest.slice(0, limit)
  const last = rest.length > limit ? page.at(-1) : undefined
  return {
    rows: page.map(({ row }) => told(row)),
    total: found.length,
    counts: after === undefined ? facetsOf(seen, actor, { asked, found }) : null,
    next: last ? Buffer.from(last.place).toString('base64url') : null,
  }
}

const facets = ['standing', 'light', 'timeliness', 'process'] as const

/** Of each way to filter further, how many there would be: counted without that filter itself. */
function facetsOf(
  seen: Seen,
  actor: Actor,
  { asked, found }: { readonly asked: Asked; readonly found: readonly Placed[] },
): Pick<Counts, (typeof facets)[number]> {
  const all = readable(seen, actor)
  const whole =
    found.length === all.length
      ? seen.once(`counts ${scopeOf(actor)}`, () => countsOf(all))
      : countsOf(found.map(({ row }) => row))
  const counts = facets.map((facet) => {
    if (asked[facet] === undefined) return [facet, whole[facet]]
    const others = fitting({ ...asked, [facet]: undefined }, seen)
    return [facet, countsOf(all.filter(others))[facet]]
  })
  return Object.fromEntries(counts)
}

function placedIn(seen: Seen, actor: Actor, asked: Filter & { readonly sort: Sort }) {
  const { sort } = asked
  const placed = seen.once(`${sort} ${scopeOf(actor)}`, () => inOrder(readable(seen, actor), sort))
  const wanted = fitting(asked, seen)
  return placed.filter(({ row }) => wanted(row))
}

function fitting(filter: Filter, { week }: Pick<Seen, 'week'>): (row: Row) => boolean {
  const text = filter.text?.trim().toLowerCase()
  const tests: ((row: Row) => boolean)[] = []
  for (const key of ['section', 'process', 'standing', 'light'] as const) {
    const wanted = filter[key]
    if (wanted !== undefined) tests.push((row) => row[key] === wanted)
  }
  const { unit, support: of, leader, timeliness, week: happened } = filter
  if (unit) tests.push(({ lead }) => lead === unit)
  if (of) tests.push(({ support }) => support.includes(of))
  if (leader) tests.push(({ leaders }) => leaders.includes(leader))
  if (timeliness) tests.push((row) => (row.timeliness ?? 'none') === timeliness)
  if (text) tests.push(({ words }) => words.includes(text))
  if (happened) {
    const those = week.filter(({ noun, kind }) => `${noun} ${kind}` === happened)
    const ids = new Set(those.map(({ commitment }) => commitment))
    tests.push(({ id }) => ids.has(id))
  }
  if (filter.month) tests.push(litIn(filter))
  return (row) => tests.every((test) => test(row))
}

/** As the heat map counts: what is a draft or was dropped has no light there. */
function litIn({ month, lit, sight }: Filter): (row: Row) => boolean {
  const at = sight === 'then' ? 'atTheTime' : 'now'
  return (row) => {
    const one = isInForce(row) ? row.months?.find((known) => known.month === month) : undefined
    return one !== undefined && (lit === undefined || one[at] === lit)
  }
}

type Placed = { readonly row: Row; readonly place: string }

function inOrder(rows: readonly Row[], sort: Sort): readonly Placed[] {
  const place = placeBy[sort]
  return rows
    .map((row) => ({ row, place: `${place(row)}\t${row.id}` }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
}

const numbered = ({ number }: Row) => String(number).padStart(9, '0')

/** What is due on no day comes last; the worst light first. */
const placeBy: Readonly<Record<Sort, (row: Row) => string>> = {
  number: numbered,
  due: (row) => `${row.due ?? '9999'} ${numbered(row)}`,
  title: ({ title }) => title,
  light: (row) => `${9 - severity[row.light]} ${numbered(row)}`,
}

/** By name: to leave a few out of a copy of all takes many times as long, for each of hundreds of rows. */
function told(row: Row) {
  const { id, version, plan, number, title, section, kind, process, lead, support, leaders } = row
  const { due, standing, light, timeliness, sheet, text, span, figures } = row
  return {
    ...{ id, version, plan, number, title, section, kind, process, lead, support, leaders },
    ...{ due, standing, light, timeliness, sheet, text, span, figures },
  }
}
