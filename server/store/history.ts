// What a report is checked against: the commitment's earlier reports, what the commitment was made from, where its evidence served before, and the
// reports of other units that may be the ones it was copied from.

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
import { sql } from 'kysely'
import { statesIn } from './board.ts'
import type { Tx } from './database.ts'
import type { Known } from './known.ts'

type OfCommitment = {
  readonly district: DistrictId
  readonly commitment: CommitmentId
  readonly period: Period
}

/** The report of the period, held until the transaction ends, and the three before it, the latest first. */
export async function reportsUpTo(tx: Tx, { district, commitment, period }: OfCommitment) {
  const rows = (await tx
    .selectFrom('report')
    .where('district_id', '=', district)
    .where('commitment_id', '=', commitment)
    .where('period', '<=', period)
    .orderBy('period', 'desc')
    .limit(4)
    .select(['version', 'state'])
    .forUpdate()
    .execute()) as Known<Report>[]
  return {
    current: rows.find(({ state }) => state.period === period) ?? null,
    earlier: rows.flatMap(({ state }) => (state.period < period ? [state] : [])).slice(0, 3),
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

type Alike = {
  readonly district: DistrictId
  readonly keys: readonly number[]
  readonly not: UnitId
}

export type OfAnother = { readonly report: Report; readonly targets: readonly Target[] }

/** At most 50 reports of other units with one of these keys, each with its commitment's targets. */
export async function reportsAlike(
  tx: Tx,
  { district, keys, not }: Alike,
): Promise<readonly OfAnother[]> {
  if (keys.length === 0) return []
  const rows = await tx
    .selectFrom('report as r')
    .innerJoin('commitment as c', (join) =>
      join.onRef('c.district_id', '=', 'r.district_id').onRef('c.id', '=', 'r.commitment_id'),
    )
    .where(sql<boolean>`r.alike && ${sql.val(keys)}::int[]`)
    .where('r.district_id', '=', district)
    .where('r.unit_id', '<>', not)
    .limit(50)
    .select(['r.state as report', sql<readonly Target[]>`c.state -> 'targets'`.as('targets')])
    .execute()
  return rows.map(({ report, targets }) => ({ report: report as Report, targets }))
}
