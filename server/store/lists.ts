// Lists: filtered, sorted, a page at a time. A cursor is the last row's place in the order, so that a page
// does not shift when rows come and go before it.

import { type Actor, type CommitmentId, type DistrictId, may } from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'

export type Asked = {
  readonly district: DistrictId
  readonly actor: Actor
  readonly plan?: string | undefined
  readonly unit?: string | undefined
  readonly process?: string | undefined
  readonly sort: 'number' | 'due' | 'title'
  readonly after?: string | undefined
  readonly limit: number
}

export async function listCommitments(tx: Tx, asked: Asked) {
  const { district, actor, plan, unit, process, sort, after, limit } = asked
  let query = tx.selectFrom('commitment').where('district_id', '=', district)
  if (plan) query = query.where('plan_id', '=', plan)
  if (unit) query = query.where('lead_unit', '=', unit)
  if (process) query = query.where('process', '=', process)
  if (may(actor, 'read', null)) {
    const involved = JSON.stringify([actor.unit])
    query = query.where((where) =>
      where.or([
        where('lead_unit', '=', actor.unit),
        sql<boolean>`state->'support' @> ${involved}::jsonb`,
      ]),
    )
  }
  const order = sql<string>`coalesce(${sql.ref(sort)}::text, '9999')`
  const place = sort === 'number' ? sql<string>`lpad(number::text, 9, '0')` : order
  const cursor = after ? JSON.parse(Buffer.from(after, 'base64url').toString()) : null
  if (cursor) query = query.where(sql<boolean>`(${place}, id) > (${cursor[0]}, ${cursor[1]}::uuid)`)
  const rows = await query
    .orderBy(place)
    .orderBy('id')
    .limit(limit + 1)
    .select(['id', 'version', 'plan_id as plan', 'number', 'title', 'process', 'due'])
    .select('lead_unit as lead')
    .select(place.as('place'))
    .execute()
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    rows: page.map(({ place: _, id, ...row }) => ({ id: id as CommitmentId, ...row })),
    next: last ? Buffer.from(JSON.stringify([last.place, last.id])).toString('base64url') : null,
  }
}
