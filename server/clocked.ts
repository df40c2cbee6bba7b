// The commitments that somebody may read, in order of their numbers, with what their clocks need.
//
//   const clock = await clocked(tx, services, district)
//   await readableIn(tx, actor, { district, processes: ['closing-requested'] })

import {
  type Actor,
  type Calendar,
  type Commitment,
  type Day,
  type DistrictId,
  may,
  type Settings,
} from '@luoshi/delivery'
import type { Services } from './http.ts'
import { statesIn } from './store/board.ts'
import type { Tx } from './store/database.ts'
import type { Known } from './store/known.ts'
import { openCommitments } from './store/open.ts'

export type Clocked = {
  readonly context: { readonly today: Day; readonly calendar: Calendar }
  readonly settings: Settings
}

export async function clocked(
  tx: Tx,
  { kept, today }: Pick<Services, 'kept' | 'today'>,
  district: DistrictId,
): Promise<Clocked> {
  const { calendar, settings } = await kept.rules(tx, district)
  return { context: { today: today(), calendar }, settings }
}

type Which = Parameters<typeof openCommitments>[1] & { readonly district: DistrictId }

export async function readableIn(
  tx: Tx,
  actor: Actor,
  which: Which,
): Promise<readonly Known<Commitment>[]> {
  const { district } = which
  const ids = (await openCommitments(tx, which)).map(({ id }) => id)
  if (ids.length === 0) return []
  const page = { district, plan: null, ids, after: null, limit: ids.length }
  const states = await statesIn(tx, page)
  return states
    .filter(({ state }) => may(actor, 'read', state) === null)
    .sort((a, b) => a.state.number - b.state.number)
}

/** Which commitment a row is about. */
export function of({ id, number, title, lead }: Commitment) {
  return { commitment: id, number, title, lead }
}
