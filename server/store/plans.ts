// Plans: their commitments, and whatever a decision on a plan has to know.

import type { Commitment, DistrictId, Item, PlanId, YearPlan } from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Known } from './known.ts'

type Which = { readonly district: DistrictId; readonly plan: PlanId }

/** The commitments of a plan by their numbers; locked until the transaction ends where `held`. */
export function commitmentsOf(
  tx: Tx,
  { district, plan }: Which,
  held = false,
): Promise<readonly Known<Commitment>[]> {
  const query = tx
    .selectFrom('commitment')
    .where('district_id', '=', district)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .orderBy('id')
    .select(['version', 'state'])
  const asked = held ? query.forUpdate() : query
  return asked.execute() as Promise<Known<Commitment>[]>
}

/** The district's plans, the latest year first. */
export async function plansOf(tx: Tx, district: DistrictId): Promise<readonly Known<YearPlan>[]> {
  const rows = (await tx
    .selectFrom('record')
    .where('district_id', '=', district)
    .where('noun', '=', 'plan')
    .select(['version', 'state'])
    .execute()) as Known<YearPlan>[]
  return rows.sort((a, b) => b.state.year - a.state.year || (a.state.id < b.state.id ? 1 : -1))
}

/** Drafts that name somebody unknown, held; their plans too, as whoever edits one holds it. */
export async function namingDrafts(
  tx: Tx,
  district: DistrictId,
): Promise<readonly Known<Commitment>[]> {
  const plans = await tx
    .selectFrom('record')
    .where('district_id', '=', district)
    .where('noun', '=', 'plan')
    .where('stage', '=', 'draft')
    .orderBy('id')
    .select('id')
    .forUpdate()
    .execute()
  if (plans.length === 0) return []
  return tx
    .selectFrom('commitment')
    .where('district_id', '=', district)
    .where(
      'plan_id',
      'in',
      plans.map(({ id }) => id),
    )
    .where('process', '=', 'draft')
    .where(sql<boolean>`jsonb_array_length(state -> 'unknown') > 0`)
    .orderBy('plan_id')
    .orderBy('number')
    .orderBy('id')
    .select(['version', 'state'])
    .forUpdate()
    .execute() as Promise<Known<Commitment>[]>
}

type Filter = Which & {
  readonly units?: readonly string[] | undefined
  readonly kinds?: readonly string[] | undefined
  readonly processes?: readonly string[] | undefined
}

/** The plan's commitments as items to draw from, with their lead units; without drafts and what was dropped. */
export function itemsOf(tx: Tx, { district, plan, units, kinds, processes }: Filter) {
  let query = tx
    .selectFrom('commitment')
    .where('district_id', '=', district)
    .where('plan_id', '=', plan)
    .where('process', 'not in', ['draft', 'dropped'])
  if (units) query = query.where(sql`lead_unit`, 'in', units)
  if (kinds) query = query.where(sql`state->>'kind'`, 'in', kinds)
  if (processes) query = query.where('process', 'in', processes)
  return query.select(['id', 'lead_unit as unit']).execute() as Promise<Item[]>
}
