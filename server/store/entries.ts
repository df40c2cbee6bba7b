// The journal read by people: filtered, a page at a time; and all that happened to one commitment.

import type { CommitmentId, DistrictId, PersonId, PostId, Recorded } from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { instantOf } from './journal.ts'

/** An entry as it is told: its body is an object again. */
export type Told = Omit<Recorded, 'body'> & { readonly body: object; readonly hash: string }

export type Filter = {
  readonly district: DistrictId
  readonly noun?: string | undefined
  readonly id?: string | undefined
  readonly person?: string | undefined
  readonly kind?: string | undefined
  /** Days that the rules were asked about, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only what came before this number. */
  readonly before?: number | undefined
  readonly limit: number
}

/** With the commitment that it is about; null where it is about none, or several. */
export type Listed = Told & { readonly commitment: CommitmentId | null }

/** The latest first. */
export function entriesOf(tx: Tx, asked: Filter): Promise<readonly Listed[]> {
  const { noun, id, person, kind, from, to, before, limit } = asked
  let query = selected(tx, asked.district).select(about)
  if (noun !== undefined) query = query.where('noun', '=', noun)
  if (id !== undefined) query = query.where('id', '=', id)
  if (person !== undefined) query = query.where('person_id', '=', person)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (from !== undefined) query = query.where(sql`on_day`, '>=', from)
  if (to !== undefined) query = query.where(sql`on_day`, '<=', to)
  if (before !== undefined) query = query.where('seq', '<', before)
  return query.orderBy('seq', 'desc').limit(limit).execute()
}

const about = sql<CommitmentId | null>`
  case entry.noun when 'commitment' then entry.id
    when 'report' then (select commitment_id from report
      where report.district_id = entry.district_id and report.id = entry.id)
    when 'plan' then null when 'spot-check' then null
    else (select record.about from record where record.district_id = entry.district_id
      and record.noun = entry.noun and record.id = entry.id)
  end`.as('commitment')

export type Things = {
  readonly district: DistrictId
  readonly ids: readonly string[]
  readonly after: number
  readonly limit: number
}

/** What happened to any of these things, in order. */
export function historyOf(tx: Tx, { district, ids, after, limit }: Things) {
  return selected(tx, district)
    .where('id', 'in', ids)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute() as Promise<readonly Told[]>
}

function selected(tx: Tx, district: DistrictId) {
  return tx
    .selectFrom('entry')
    .where('district_id', '=', district)
    .select([
      ...(['seq', 'noun', 'id', 'kind', 'hash', 'on_day as on'] as const),
      sql<object>`body`.as('body'),
      sql<PersonId | null>`person_id`.as('person'),
      sql<PostId | null>`post_id`.as('post'),
      instantOf(sql.ref('at')).as('at'),
    ])
}
