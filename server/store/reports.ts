// Lists of reports; what a report is checked against is in history.ts.

import {
  type Actor,
  byEnd,
  type CommitmentId,
  type DistrictId,
  may,
  type Period,
  type Report,
  type Stage,
} from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Known } from './known.ts'

type Asked = {
  readonly district: DistrictId
  readonly actor: Actor
  readonly commitment?: string | undefined
  readonly stage?: string | undefined
  readonly limit: number
}

/** Latest first; a unit sees its own. */
export function reportsAt(tx: Tx, { district, actor, commitment, stage, limit }: Asked) {
  let query = tx.selectFrom('report').where('district_id', '=', district)
  if (commitment) query = query.where('commitment_id', '=', commitment)
  if (stage) query = query.where('stage', '=', stage)
  if (may(actor, 'read', null)) query = query.where('unit_id', '=', actor.unit)
  return query.orderBy('id', 'desc').limit(limit).select(['version', 'state']).execute() as Promise<
    Known<Report>[]
  >
}

type Stages = ReadonlyMap<CommitmentId, ReadonlyMap<Period, Stage>>

/** How far each report on these commitments is. */
export async function stagesOf(
  tx: Tx,
  { district, commitments }: { district: DistrictId; commitments: readonly CommitmentId[] },
): Promise<Stages> {
  const stages = new Map<CommitmentId, Map<Period, Stage>>()
  if (commitments.length === 0) return stages
  const rows = await tx
    .selectFrom('report')
    .where('district_id', '=', district)
    .where('commitment_id', '=', sql<string>`any(${commitments}::uuid[])`)
    .select(['commitment_id', 'period', 'stage'])
    .execute()
  for (const row of rows) {
    const id = row.commitment_id as CommitmentId
    const own = stages.get(id) ?? new Map<Period, Stage>()
    stages.set(id, own.set(row.period as Period, row.stage as Stage))
  }
  return stages
}

/** The reports on these commitments. */
export function reportsOn(
  tx: Tx,
  { district, commitments }: { district: DistrictId; commitments: readonly CommitmentId[] },
): Promise<readonly Known<Report>[]> {
  return tx
    .selectFrom('report')
    .where('district_id', '=', district)
    .where('commitment_id', '=', sql<string>`any(${commitments}::uuid[])`)
    .select(['version', 'state'])
    .execute() as Promise<Known<Report>[]>
}

/** Of each of these commitments the latest report that went up, and whatever was returned; by their periods. */
export async function lastReports(
  tx: Tx,
  { district, commitments }: { district: DistrictId; commitments: readonly CommitmentId[] },
): Promise<readonly Report[]> {
  const among = sql<string>`any(${commitments}::uuid[])`
  const own = tx
    .selectFrom('report')
    .where('district_id', '=', district)
    .where('commitment_id', '=', among)
  const returned = own.where('stage', '=', 'returned').select('state')
  const latest = own
    .where('stage', '<>', 'returned')
    .distinctOn('commitment_id')
    .orderBy('commitment_id')
    .orderBy('period', 'desc')
    .select('state')
  const rows = [...(await returned.execute()), ...(await latest.execute())]
  const reports = rows.map(({ state }) => state as Report)
  return reports.sort((a, b) => byEnd(a.period, b.period))
}
