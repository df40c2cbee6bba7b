// The journal's one verb, append, and its reading. Everything here is inside one district.
//
// The head's row is locked until the transaction ends, so entries of one district come one after the other
// and no number is left out; it is locked last, and what follows is not waited for here, so that it is held for
// a moment only. The chain's next link is made by the database (migrations/0002-append.sql); here it is verified.

import { createHash } from 'node:crypto'
import {
  beforeTaken,
  canonical,
  type Day,
  type DistrictId,
  firstHash,
  type PersonId,
  type PostId,
  type Recorded,
} from '@luoshi/delivery'
import { type RawBuilder, sql } from 'kysely'
import { sent, type Tx } from './database.ts'

/** Who did it, and the day that the rules were asked about. */
export type Author = {
  readonly district: DistrictId
  readonly person: PersonId | null
  readonly post: PostId | null
  readonly on: Day
}

export type Happened = Pick<Recorded, 'noun' | 'id' | 'kind' | 'body'>

/** An instant as the journal says it. */
export function instantOf(at: RawBuilder<unknown>) {
  return sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/** Appends in the order given, with the next statement of the transaction or its commit. */
export function append(tx: Tx, author: Author, happened: readonly Happened[]): void {
  const { district, person, post, on } = author
  const said = happened.map((one) => beforeTaken({ ...one, person, post, on }))
  const all = (field: keyof Happened) => sql.val(happened.map((one) => one[field]))
  sent(
    tx,
    sql`select append_entries(${district}, ${person}, ${post}, ${on}, ${all('noun')}, ${all('id')},
      ${all('kind')}, ${all('body')}, ${sql.val(said)})`.compile(tx),
  )
}

/** Until the transaction ends nobody else of the district writes: for what may happen only once in it. */
export async function holdDistrict(tx: Tx, district: DistrictId): Promise<void> {
  await tx
    .selectFrom('head')
    .where('district_id', '=', district)
    .select('seq')
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export function hashOf(before: string, recorded: Recorded): string {
  return createHash('sha256')
    .update(`${before}\n${canonical(recorded)}`)
    .digest('hex')
}

/** The journal's entries after `seq`, first to last, at most `limit`; with the hash that each row holds. */
export async function entriesAfter(
  tx: Tx,
  { district, seq, limit }: { district: DistrictId; seq: number; limit: number },
): Promise<readonly (Recorded & { readonly hash: string })[]> {
  const rows = await tx
    .selectFrom('entry')
    .where('district_id', '=', district)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .select([
      ...(['seq', 'noun', 'id', 'kind', 'hash'] as const),
      'on_day as on',
      sql<PersonId | null>`person_id`.as('person'),
      sql<PostId | null>`post_id`.as('post'),
      instantOf(sql.ref('at')).as('at'),
      sql<string>`body::text`.as('body'),
    ])
    .execute()
  return rows
}

export type Verified =
  | { readonly ok: true; readonly entries: number; readonly hash: string }
  | { readonly ok: false; readonly seq: number; readonly why: 'changed' | 'missing' | 'head' }

/** Reads the whole chain again; names the first entry that is not what it was. */
export async function verifyJournal(tx: Tx, district: DistrictId): Promise<Verified> {
  const head = await tx
    .selectFrom('head')
    .where('district_id', '=', district)
    .select(['seq', 'hash'])
    .executeTakeFirst()
  let seq = 0
  let hash = firstHash
  for (;;) {
    const page = await entriesAfter(tx, { district, seq, limit: 2000 })
    for (const { hash: held, ...recorded } of page) {
      if (recorded.seq !== seq + 1) return { ok: false, seq: seq + 1, why: 'missing' }
      hash = hashOf(hash, recorded)
      if (hash !== held) return { ok: false, seq: recorded.seq, why: 'changed' }
      seq = recorded.seq
    }
    if (page.length === 0) break
  }
  if (head && (head.seq !== seq || head.hash !== hash)) return { ok: false, seq, why: 'head' }
  return { ok: true, entries: seq, hash }
}
