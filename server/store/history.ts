// What a report is checked against: the commitment's earlier reports, where its evidence served before, and the
// reports of other units that may be the ones it was copied from.

import type {
  CommitmentId,
  DistrictId,
  Evidence,
  EvidenceId,
  Period,
  Report,
  Target,
  UnitId,
} from '@luoshi/delivery'
import { type CompiledQuery, sql } from 'kysely'
import { type Tx, together } from './database.ts'
import { type Known, locking } from './known.ts'

type OfCommitment = {
  readonly district: DistrictId
  readonly commitment: CommitmentId
  readonly period: Period
}

/**
 * The report of the period, held until the transaction ends, and the three that ended before it, the latest first:
 * by when their periods end, for a commitment may have been reported on by the quarter and then by the month.
 */
export async function reportsUpTo(tx: Tx, asked: OfCommitment) {
  const [rows] = await together(tx, [upTo(tx, asked)])
  return parted(rows, asked)
}

/** The commitment, held first, and its reports as they are then; null where there is no such commitment. */
export async function heldWithReports(tx: Tx, asked: OfCommitment) {
  const { district, commitment: id } = asked
  const holding = locking(tx, { district, noun: 'commitment', id })
  const [[commitment], rows] = await together(tx, [holding, upTo(tx, asked)])
  return commitment ? { commitment, ...parted(rows, asked) } : null
}

const ended = sql<number>`period_end(period)`

function upTo(tx: Tx, { district, commitment, period }: OfCommitment) {
  return tx
    .selectFrom('report')
    .where('district_id', '=', district)
    .where('commitment_id', '=', commitment)
    .where(sql<boolean>`(period = ${period} or ${ended} < period_end(${period}))`)
    .orderBy(ended, 'desc')
    .limit(4)
    .select(['version', 'state'])
    .forUpdate()
    .compile() as CompiledQuery<Known<Report>>
}

function parted(rows: readonly Known<Report>[], { period }: OfCommitment) {
  return {
    current: rows.find(({ state }) => state.period === period) ?? null,
    earlier: rows.flatMap(({ state }) => (state.period === period ? [] : [state])).slice(0, 3),
  }
}

/** Each of these pieces of evidence, with all that have the same content. */
export async function evidenceLike(
  tx: Tx,
  district: DistrictId,
  ids: readonly EvidenceId[],
): Promise<ReadonlyMap<EvidenceId, readonly Evidence[]>> {
  if (ids.length === 0) return new Map()
  const own = (await tx
    .selectFrom('record')
    .where('district_id', '=', district)
    .where('noun', '=', 'evidence')
    .where('id', 'in', [...ids])
    .select('state')
    .execute()) as { state: Evidence }[]
  const hashes = own.map(({ state }) => state.hash)
  const same = (await tx
    .selectFrom('record')
    .where('district_id', '=', district)
    .where('noun', '=', 'evidence')
    .where(sql<string>`state ->> 'hash'`, 'in', hashes.length > 0 ? hashes : [''])
    .select('state')
    .execute()) as { state: Evidence }[]
  return new Map(
    own.map(({ state }) => [
      state.id,
      [
        state,
        ...same
          .map((one) => one.state)
          .filter((one) => one.hash === state.hash && one.id !== state.id),
      ],
    ]),
  )
}

type Alike = {
  readonly district: DistrictId
  readonly keys: readonly number[]
  readonly not: UnitId
}

export type OfAnother = { readonly report: Report; readonly targets: readonly Target[] }

/** At most 50 reports of other units with most of these keys, each with its commitment's targets. */
export async function reportsAlike(
  tx: Tx,
  { district, keys, not }: Alike,
): Promise<readonly OfAnother[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ report: Report; targets: readonly Target[] }>`
    select report.state as report, commitment.state -> 'targets' as targets
    from (select report_id, count(*) as shared from alike
      where district_id = ${district} and key = any(${sql.val(keys)}::int[]) group by report_id) as found
    join report on report.district_id = ${district} and report.id = found.report_id
    join commitment on commitment.district_id = ${district} and commitment.id = report.commitment_id
    where report.unit_id <> ${not}
    order by found.shared desc
    limit 50`.execute(tx)
  return rows
}
