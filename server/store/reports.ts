// Lists of reports; what a report is checked against is in history.ts.

import {
  type Actor,
  byEnd,
  type Commitment,
  type CommitmentId,
  type DistrictId,
  may,
  type Period,
  type Report,
  type Stage,
  type UnitId,
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

type Waiting = {
  readonly district: DistrictId
  readonly unit: UnitId
  readonly period: Period
}

/** A unit's reports of a period that wait for its principal, each with its commitment, by their numbers. */
export async function submittedIn(tx: Tx, { district, unit, period }: Waiting) {
  const rows = await tx
    .selectFrom('report as r')
    .innerJoin('commitment as c', (join) =>
      join.onRef('c.district_id', '=', 'r.district_id').onRef('c.id', '=', 'r.commitment_id'),
    )
    .where('r.district_id', '=', district)
    .where('r.unit_id', '=', unit)
    .where('r.period', '=', period)
    .where('r.stage', '=', 'submitted')
    .orderBy('c.number')
    .orderBy('c.id')
    .select(['r.version as version', 'r.state as report'])
    .select(['c.version as commitmentVersion', 'c.state as commitment'])
    .execute()
  return rows.map((row) => ({
    report: { version: row.version, state: row.report as Report },
    commitment: { version: row.commitmentVersion, state: row.commitment as Commitment },
  }))
}

/** The period of the report that came in last of those; null where none waits. */
export async function latestWaiting(
  tx: Tx,
  { district, unit }: Omit<Waiting, 'period'>,
): Promise<Period | null> {
  const row = await tx
    .selectFrom('report')
    .where('district_id', '=', district)
    .where('unit_id', '=', unit)
    .where('stage', '=', 'submitted')
    .orderBy('id', 'desc')
    .select('period')
    .limit(1)
    .executeTakeFirst()
  return (row?.period as Period | undefined) ?? null
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
