// The inbox: what each person was told, day by day. Told again by the same job, it stays as it was.

import type { Day, Digest, DistrictId, PersonId } from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'

export type Mail = { readonly day: Day; readonly read: boolean; readonly items: Digest['items'] }

type Whose = { readonly district: DistrictId; readonly person: PersonId }

export async function deliver(
  tx: Tx,
  district: DistrictId,
  digests: readonly Digest[],
): Promise<void> {
  if (digests.length === 0) return
  await tx
    .insertInto('inbox')
    .values(
      digests.map(({ person, day, items }) => ({
        ...{ district_id: district, person_id: person, day, kind: 'digest' },
        body: JSON.stringify(items),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['district_id', 'person_id', 'day', 'kind']).doNothing(),
    )
    .execute()
}

/** The latest first. */
export async function inboxOf(
  tx: Tx,
  { district, person }: Whose,
  limit: number,
): Promise<readonly Mail[]> {
  const rows = await tx
    .selectFrom('inbox')
    .where('district_id', '=', district)
    .where('person_id', '=', person)
    .orderBy('day', 'desc')
    .limit(limit)
    .select(['day', 'body', 'read'])
    .execute()
  return rows.map(({ day, body, read }) => ({
    ...{ day, read: read !== null, items: body as Digest['items'] },
  }))
}

export async function unreadIn(tx: Tx, { district, person }: Whose): Promise<number> {
  const row = await tx
    .selectFrom('inbox')
    .where('district_id', '=', district)
    .where('person_id', '=', person)
    .where('read', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Up to that day. */
export async function markRead(
  tx: Tx,
  { district, person, until }: Whose & { readonly until: Day },
): Promise<void> {
  await tx
    .updateTable('inbox')
    .where('district_id', '=', district)
    .where('person_id', '=', person)
    .where('day', '<=', until)
    .where('read', 'is', null)
    .set({ read: sql<Date>`now()` })
    .execute()
}
