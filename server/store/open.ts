// Open commitments: those on which somebody still has to move.

import {
  type CommitmentId,
  type DistrictId,
  openProcesses,
  type PostId,
  type ProcessState,
  type UnitId,
} from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'

export type Open = {
  readonly id: CommitmentId
  readonly number: number
  readonly title: string
  readonly process: ProcessState
  readonly lead: UnitId | null
  readonly leaders: readonly PostId[]
}

type Asked = {
  readonly district: DistrictId
  readonly lead?: UnitId
  /** Where another due day or another target was asked for; of one leader in charge, or of all. */
  readonly asking?: PostId | 'anybody'
  readonly processes?: readonly ProcessState[]
}

/** By their numbers. */
export async function openCommitments(tx: Tx, asked: Asked): Promise<readonly Open[]> {
  const { district, lead, asking, processes = openProcesses } = asked
  let query = tx
    .selectFrom('commitment')
    .where('district_id', '=', district)
    .where('process', 'in', processes)
  if (lead) query = query.where('lead_unit', '=', lead)
  if (asking) {
    query = query.where(
      sql<boolean>`(state->'extensions' @> '[{"stage":"asked"}]' or state->'adjustments' @> '[{"stage":"asked"}]')`,
    )
  }
  if (asking && asking !== 'anybody') {
    query = query.where(sql<boolean>`state->'leaders' @> ${JSON.stringify([asking])}::jsonb`)
  }
  return (await query
    .orderBy('number')
    .orderBy('id')
    .select(['id', 'number', 'title', 'process', 'lead_unit as lead'])
    .select(sql`state->'leaders'`.as('leaders'))
    .execute()) as Open[]
}
