// What the board (../board.ts) reads: how far the journal is, what changed since, and the commitments as known.

import type {
  Commitment,
  CommitmentId,
  Day,
  DistrictId,
  PlanId,
  Responsible,
} from '@luoshi/delivery'
import { sql } from 'kysely'
import { type Database, inDistrict, type Tx } from './database.ts'
import type { Known } from './known.ts'

export type Head = { readonly seq: number; readonly hash: string }

/** How far the journal is. One statement, so that asking whether anything changed costs next to nothing. */
export async function headOf(database: Database | Tx, district: DistrictId): Promise<Head> {
  const { rows } = await sql<Head>`select * from head_of(${district})`.execute(database)
  return rows[0] ?? { seq: 0, hash: '' }
}

/** The same of several districts. */
export async function headsOf(
  database: Database,
  districts: readonly DistrictId[],
): Promise<ReadonlyMap<DistrictId, number>> {
  const { rows } = await sql<{ district: DistrictId; seq: number }>`
    select district, seq from unnest(${districts}::uuid[]) as district, head_of(district)`.execute(
    database,
  )
  return new Map(rows.map(({ district, seq }) => [district, seq]))
}

/** So many entries of a kind about a commitment on a day; null: about none. */
export type Change = {
  readonly on: Day
  readonly noun: string
  readonly kind: string
  readonly commitment: CommitmentId | null
  readonly count: number
}

type Stretch = { readonly district: DistrictId; readonly until: number } & (
  | { readonly after: number }
  | { readonly since: Day }
)

/** What happened after an entry, or since a day, up to the entry `until`. */
export async function changesIn(tx: Tx, asked: Stretch): Promise<readonly Change[]> {
  const { district, until } = asked
  const begins =
    'after' in asked ? sql`entry.seq > ${asked.after}` : sql`entry.on_day >= ${asked.since}`
  const { rows } = await sql<Change>`
    select entry.on_day as "on", entry.noun, entry.kind, count(*) as count,
      case when entry.noun = 'commitment' then entry.id
        else coalesce(report.commitment_id, record.about) end as commitment
    from entry
    left join report on report.district_id = entry.district_id and report.id = entry.id
    left join record on record.district_id = entry.district_id and record.noun = entry.noun
      and record.id = entry.id
    where entry.district_id = ${district} and entry.seq <= ${until} and ${begins}
    group by 1, 2, 3, 5`.execute(tx)
  return rows
}

type Page = {
  readonly district: DistrictId
  /** Null: of all plans. */
  readonly plan: PlanId | null
  readonly ids?: readonly CommitmentId[]
  /** Without those that were settled before that day: closed or dropped, their due day past. */
  readonly unsettledSince?: Day
  readonly after: CommitmentId | null
  readonly limit: number
}

/** Commitments as they are known, by their ids, a page at a time. */
export function statesIn(tx: Tx, asked: Page): Promise<readonly Known<Commitment>[]> {
  const { district, plan, ids, unsettledSince, after, limit } = asked
  let query = tx.selectFrom('commitment').where('district_id', '=', district)
  if (plan) query = query.where('plan_id', '=', plan)
  if (ids) query = query.where('id', 'in', ids)
  if (after) query = query.where('id', '>', after)
  if (unsettledSince) {
    query = query.where((where) =>
      where.or([
        where('process', 'not in', ['closed', 'dropped']),
        where('due', '>=', unsettledSince),
        where('due', 'is', null),
      ]),
    )
  }
  return query.orderBy('id').limit(limit).select(['version', 'state']).execute() as Promise<
    Known<Commitment>[]
  >
}

/** The latest year's plan that was issued; null where there is none yet. */
export async function currentPlan(
  database: Database,
  district: DistrictId,
): Promise<PlanId | null> {
  const row = await inDistrict(database, district, (tx) =>
    tx
      .selectFrom('record')
      .where('district_id', '=', district)
      .where('noun', '=', 'plan')
      .where('stage', 'in', ['issued', 'year-closed'])
      .orderBy(sql`(state->>'year')::int`, 'desc')
      .orderBy('id', 'desc')
      .select('id')
      .limit(1)
      .executeTakeFirst(),
  )
  return (row?.id as PlanId | undefined) ?? null
}

/** Who answers for these commitments. */
export async function responsibleFor(
  tx: Tx,
  district: DistrictId,
  ids: readonly CommitmentId[],
): Promise<ReadonlyMap<CommitmentId, Responsible>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('commitment')
    .where('district_id', '=', district)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .select(['id', 'lead_unit'])
    .select([sql`state->'support'`.as('support'), sql`state->'leaders'`.as('leaders')])
    .execute()
  return new Map(
    rows.map(({ id, lead_unit, support, leaders }) => [
      id as CommitmentId,
      { lead: lead_unit, support, leaders } as Responsible,
    ]),
  )
}
