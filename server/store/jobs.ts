// Which job ran on which day, so that it runs once: whoever enters the row first runs it, in the same transaction.

import type { Day, DistrictId } from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'

export type Run = { readonly district: DistrictId; readonly job: string; readonly day: Day }

/**
 * Claims the job for the day until the transaction ends; another process that wants it waits, and is told
 * false. Tells the day it ran last, null where it never did.
 */
export async function claim(
  tx: Tx,
  { district, job, day }: Run,
): Promise<{ readonly last: Day | null } | false> {
  const taken = await tx
    .insertInto('job_run')
    .values({ district_id: district, job, day })
    .onConflict((conflict) => conflict.columns(['district_id', 'job', 'day']).doNothing())
    .returning('day')
    .executeTakeFirst()
  if (!taken) return false
  const before = await tx
    .selectFrom('job_run')
    .where('district_id', '=', district)
    .where('job', '=', job)
    .where('day', '<', day)
    .select(({ fn }) => fn.max('day').as('last'))
    .executeTakeFirst()
  return { last: before?.last ?? null }
}

/** Removes what nobody asks for again: answers kept for repeated requests, dead sessions, old digests. */
export async function tidy(tx: Tx, district: DistrictId): Promise<void> {
  await tx
    .deleteFrom('answered')
    .where('district_id', '=', district)
    .where('at', '<', sql<Date>`now() - interval '30 days'`)
    .execute()
  await tx
    .deleteFrom('session')
    .where('district_id', '=', district)
    .where('made', '<', sql<Date>`now() - interval '8 days'`)
    .execute()
  await tx
    .deleteFrom('inbox')
    .where('district_id', '=', district)
    .where('day', '<', sql<Day>`(now() - interval '400 days')::date`)
    .execute()
}
