// The board: how every commitment of a plan stands today, in memory, so that lists and the overview ask the
// database only whether anything changed.
//
//   const seen = await board.at(district, { plan: 'current', months: true })
//   seen.rows   seen.week   seen.once('overview', () => …)
//
// Nothing here is stored: a row is computed from what is known of a commitment, and again when an entry about it
// comes, or the day, the calendar or the settings change. Rows are small; the states they were made from are
// not kept. Beyond `mostRows` the plan that was asked for longest ago is forgotten.

import {
  addDays,
  type Calendar,
  type CommitmentId,
  type Day,
  type DistrictId,
  type PlanId,
  type Settings,
  yearOf,
} from '@luoshi/delivery'
import type { Services } from '../http.ts'
import { type Change, changesIn, currentPlan, type Head, headOf, statesIn } from '../store/board.ts'
import { inDistrict, type Tx } from '../store/database.ts'
import { type Row, rowOf } from './row.ts'

export type Asked = {
  /** `current`: the latest year's that was issued; null, or where none was: those of all plans. */
  readonly plan: PlanId | 'current' | null
  /** With the lights of the months, which are many times as dear as the rest. */
  readonly months: boolean
}

export type Seen = {
  readonly head: Head
  readonly today: Day
  readonly plan: PlanId | null
  /** By their numbers. */
  readonly rows: readonly Row[]
  /** What happened today and on the six days before. */
  readonly week: readonly Change[]
  /** Made once, and kept for as long as nothing changes. */
  once<Value>(key: string, make: () => Value): Value
}

export type Board = { at(district: DistrictId, asked: Asked): Promise<Seen> }

type Held = {
  readonly head: Head
  readonly today: Day
  readonly calendar: Calendar
  readonly settings: Settings
  readonly plan: PlanId | null
  readonly months: boolean
  readonly rows: ReadonlyMap<CommitmentId, Row>
  readonly week: readonly Change[]
  readonly made: Map<string, unknown>
}

type Given = Pick<Services, 'database' | 'kept' | 'today'>
type Which = { readonly district: DistrictId; readonly plan: PlanId | null }

const mostRows = 100_000
/** So many commitments are computed before other requests have their turn. */
const page = 40
/** Where more changed than this, all is read anew. */
const mostChanged = 2000

export function boardOf(services: Given, most = mostRows): Board {
  const { database, today } = services
  const boards = new Map<string, Held>()
  const coming = new Map<string, Promise<void>>()
  const currents = new Map<DistrictId, { readonly seq: number; readonly plan: PlanId | null }>()

  async function planOf(district: DistrictId, asked: Asked['plan'], { seq }: Head) {
    if (asked !== 'current') return asked
    const known = currents.get(district)
    if (known && known.seq >= seq) return known.plan
    const plan = await currentPlan(database, district)
    currents.set(district, { seq, plan })
    return plan
  }

  async function at(district: DistrictId, { plan: asked, months }: Asked): Promise<Seen> {
    const head = await headOf(database, district)
    const plan = await planOf(district, asked, head)
    const key = `${district} ${plan}`
    for (;;) {
      const held = boards.get(key)
      const isFresh = held && held.head.seq >= head.seq && held.today === today()
      if (isFresh && (held.months || !months)) {
        boards.delete(key)
        boards.set(key, held)
        return seenIn(held)
      }
      const run =
        coming.get(key) ?? start(key, renewed(services, { district, plan }, { held, months }))
      await run
    }
  }

  /** Whoever asks meanwhile waits for the same. */
  function start(key: string, renewing: Promise<Held>): Promise<void> {
    const run = renewing
      .then((next) => {
        boards.set(key, next)
        forget(boards, most)
      })
      .finally(() => coming.delete(key))
    coming.set(key, run)
    return run
  }
  return { at }
}

function seenIn({ head, today, plan, rows, week, made }: Held): Seen {
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!made.has(key)) made.set(key, make())
    return made.get(key) as Value
  }
  const byNumber = once('rows', () =>
    [...rows.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)),
  )
  return { head, today, plan, rows: byNumber, week, once }
}

/** Those asked for longest ago go first; the last one asked for always stays. */
function forget(boards: Map<string, Held>, most: number): void {
  let count = [...boards.values()].reduce((sum, { rows }) => sum + rows.size, 0)
  for (const [key, { rows }] of boards) {
    if (count <= most || boards.size === 1) return
    boards.delete(key)
    count -= rows.size
  }
}

type Before = { readonly held: Held | undefined; readonly months: boolean }

/** The same day: what changed since is computed again. Another day, calendar or setting: everything. */
function renewed(
  { database, kept, today }: Given,
  which: Which,
  { held, months }: Before,
): Promise<Held> {
  const { district, plan } = which
  return inDistrict(database, district, async (tx) => {
    const { calendar, settings } = await kept.rules(tx, district)
    const head = await headOf(tx, district)
    const now = { head, today: today(), calendar, settings, plan, made: new Map() }
    const isSame =
      held?.today === now.today && held.calendar === calendar && held.settings === settings
    if (!held || !isSame || (months && !held.months)) {
      const next = { ...now, months: months || held?.months === true }
      const rows = await rowsAnew(tx, district, { held, next })
      const since = addDays(now.today, -6)
      return { ...next, rows, week: await changesIn(tx, { district, since, until: head.seq }) }
    }
    const next = { ...now, months: held.months }
    const changes = await changesIn(tx, { district, after: held.head.seq, until: head.seq })
    const rows = await rowsAfter(tx, district, { held, next, changes })
    return { ...next, rows, week: [...held.week, ...changes] }
  })
}

type Next = Omit<Held, 'rows' | 'week'>
type Rows = Map<CommitmentId, Row>

/** What was settled in earlier years stays as it is. */
async function rowsAnew(
  tx: Tx,
  district: DistrictId,
  { held, next }: { readonly held: Held | undefined; readonly next: Next },
): Promise<Rows> {
  if (held?.settings !== next.settings || (next.months && !held.months)) {
    return load(tx, district, { next, rows: new Map() })
  }
  const unsettledSince = `${yearOf(held.today)}-01-01` as Day
  return load(tx, district, { next, rows: new Map(held.rows), unsettledSince })
}

async function rowsAfter(
  tx: Tx,
  district: DistrictId,
  { held, next, changes }: { held: Held; next: Next; changes: readonly Change[] },
): Promise<Rows> {
  const changed = changes.filter(({ noun }) => noun === 'commitment')
  const ids = [...new Set(changed.flatMap(({ commitment }) => commitment ?? []))]
  if (ids.length === 0) return new Map(held.rows)
  if (ids.length > mostChanged) return load(tx, district, { next, rows: new Map() })
  return load(tx, district, { next, rows: new Map(held.rows), ids })
}

type Loading = {
  readonly next: Next
  /** As they were; changed here. */
  readonly rows: Rows
  readonly ids?: readonly CommitmentId[]
  readonly unsettledSince?: Day
}

async function load(tx: Tx, district: DistrictId, loading: Loading): Promise<Rows> {
  const { next, rows, ...some } = loading
  for (let after: CommitmentId | null = null; ; ) {
    const states = await statesIn(tx, { district, plan: next.plan, ...some, after, limit: page })
    for (const known of states) {
      const { id } = known.state
      rows.set(id, rowOf(known, next, rows.get(id) ?? null))
    }
    after = states.at(-1)?.state.id ?? null
    if (states.length < page) return rows
  }
}
