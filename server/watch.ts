// Watching: what happened in a district, told to whoever listens, as soon as it is committed — by this server process
// or by another.
//
//   const stop = await watch.from(district, 120, (news) => …)     stop()
//
// While anybody listens, one statement twice a second asks how far the listeners' journals are; nobody listening
// costs nothing. NOTIFY would tell at once, but PostgreSQL lets transactions that notify commit only one after
// the other, over all districts and with the disk's flush in between: reports would be taken at the pace of one
// district.

import type { CommitmentId, DistrictId, Responsible } from '@luoshi/delivery'
import { type Change, changesIn, headOf, headsOf, responsibleFor } from './store/board.ts'
import { type Database, inDistrict } from './store/database.ts'

/** What happened up to entry `seq`. Null: more than can be told one by one. */
export type News = {
  readonly seq: number
  readonly changes: readonly Change[] | null
  readonly about: ReadonlyMap<CommitmentId, Responsible>
}

export type Watch = {
  /** Tells what happens after the entry (null: from now on), until the returned function is called. */
  from(district: DistrictId, seq: number | null, hear: Hear): Promise<() => void>
}

type Hear = (news: News) => void
type Watched = { seq: number; readonly listeners: Set<Hear> }

const nothing = { changes: null, about: new Map() } as const
const interval = 500
const mostEntries = 2000

/** Whoever listens to a district hears what was written since. */
async function tell(database: Database, watched: ReadonlyMap<DistrictId, Watched>): Promise<void> {
  const heads = await headsOf(database, [...watched.keys()])
  for (const [district, one] of watched) {
    const seq = heads.get(district) ?? 0
    if (seq <= one.seq) continue
    const news = await newsOf(database, district, { after: one.seq, until: seq })
    one.seq = seq
    for (const hear of one.listeners) hear(news)
  }
}

export function watching(database: Database): Watch {
  const watched = new Map<DistrictId, Watched>()
  let isWound = false

  /** A database that is away for a moment is asked again later: nothing is missed. */
  function wind(): void {
    if (isWound || watched.size === 0) return
    isWound = true
    const unwound = () => {
      isWound = false
      wind()
    }
    setTimeout(() => tell(database, watched).then(unwound, unwound), interval).unref()
  }

  /** First what was missed, in order; then, without a gap, whatever comes. */
  async function from(district: DistrictId, seq: number | null, hear: Hear): Promise<() => void> {
    for (let at = seq; ; ) {
      const known = watched.get(district)
      const head = known?.seq ?? (await headOf(database, district)).seq
      if (at === head && watched.get(district) === known)
        return listen(district, { seq: head, hear })
      hear(await missed(database, district, { at, head }))
      at = head
    }
  }

  function listen(district: DistrictId, { seq, hear }: { seq: number; hear: Hear }): () => void {
    const one = watched.get(district) ?? { seq, listeners: new Set() }
    watched.set(district, one)
    one.listeners.add(hear)
    wind()
    return () => {
      one.listeners.delete(hear)
      if (one.listeners.size === 0 && watched.get(district) === one) watched.delete(district)
    }
  }
  return { from }
}

/** A listener who begins misses nothing; one who was further than the journal is has to begin anew. */
async function missed(
  database: Database,
  district: DistrictId,
  { at, head }: { readonly at: number | null; readonly head: number },
): Promise<News> {
  if (at !== null && at < head) return newsOf(database, district, { after: at, until: head })
  return { ...nothing, seq: head, changes: at === null || at === head ? [] : null }
}

type Stretch = { readonly after: number; readonly until: number }

async function newsOf(
  database: Database,
  district: DistrictId,
  { after, until }: Stretch,
): Promise<News> {
  if (until - after > mostEntries) return { ...nothing, seq: until }
  return inDistrict(database, district, async (tx) => {
    const changes = await changesIn(tx, { district, after, until })
    const ids = new Set(changes.flatMap(({ commitment }) => commitment ?? []))
    return { seq: until, changes, about: await responsibleFor(tx, district, [...ids]) }
  })
}
