// Lists of reports; what a report is checked against is in history.ts.

import { type Actor, type DistrictId, may, type Report } from '@luoshi/delivery'
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
