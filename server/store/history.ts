// What a report is checked against: the commitment's earlier reports, what the commitment was made
// from, where its evidence served before, and the reports of other units that may be the ones it was copied from.

import type {
  Commitment,
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
import { statesIn } from './board.ts'
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

/** What the commitment was made from: last year's, the whole or the parts before a revision. */
export async function formerOf(
  tx: Tx,
  district: DistrictId,
  { former }: Pick<Commitment, 'former'>,
): Promise<readonly Commitment[]> {
  if (former.length === 0) return []
  const page = { district, plan: null, ids: former, after: null, limit: 20 }
  return (await statesIn(tx, page)).map(({ state }) => state)
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

/** Of a report the evidence that it names. */
export type ToldBy = {
  readonly commitment: CommitmentId
  readonly unit: UnitId
  readonly period: Period
  readonly evidence: readonly EvidenceId[]
}

/** Of each report on these commitments, however long ago. */
export async function evidenceTold(
  tx: Tx,
  district: DistrictId,
  commitments: readonly CommitmentId[],
): Promise<readonly ToldBy[]> {
  const rows = await tx
    .selectFrom('report')
    .where('district_id', '=', district)
    .where('commitment_id', '=', sql<string>`any(${[...new Set(commitments)]}::uuid[])`)
    .select(['commitment_id as commitment', 'period', 'unit_id as unit'])
    .select(sql<readonly EvidenceId[]>`state -> 'evidence'`.as('evidence'))
    .execute()
  return rows as unknown as readonly ToldBy[]
}

/** What the files of these pieces of evidence are called. */
export async function evidenceNames(
  tx: Tx,
  district: DistrictId,
  ids: readonly EvidenceId[],
): Promise<ReadonlyMap<EvidenceId, string>> {
  if (ids.length === 0) return new Map()
  const rows = (await tx
    .selectFrom('record')
    .where('district_id', '=', district)
    .where('noun', '=', 'evidence')
    .where('id', 'in', [...ids])
    .select('state')
    .execute()) as { state: Evidence }[]
  return new Map(rows.map(({ state }) => [state.id, state.name]))
}

/** By what reports are found that may be the ones it was copied from, and how much having it in common weighs. */
export type Key = { readonly hash: number; readonly weight: number }

type Alike = {
  readonly district: DistrictId
  readonly keys: readonly Key[]
  readonly least: number
  readonly not: UnitId
}

export type OfAnother = { readonly report: Report; readonly targets: readonly Target[] }

/** At most 20 reports of other units, those with most in common first, each with its commitment's targets. */
export async function reportsAlike(
  tx: Tx,
  { district, keys, least, not }: Alike,
): Promise<readonly OfAnother[]> {
  if (keys.length === 0) return []
  const hashes = sql.val(keys.map(({ hash }) => hash))
  const weights = sql.val(keys.map(({ weight }) => weight))
  const { rows } = await sql<OfAnother>`
    with found as materialized (
      select report_id, sum((${weights}::int[])[array_position(${hashes}::int[], key)]) as weight
      from alike
      where district_id = ${district} and key = any(${hashes}::int[]) and unit_id <> ${not}
      group by report_id
      having sum((${weights}::int[])[array_position(${hashes}::int[], key)]) >= ${least}
      order by weight desc limit 20
    )
    select report.state as report, commitment.state -> 'targets' as targets
    from found
    join report on report.district_id = ${district} and report.id = found.report_id
    join commitment on commitment.district_id = ${district} and commitment.id = report.commitment_id
    order by found.weight desc`.execute(tx)
  return rows
}
