// Sessions: a random token in a cookie, its hash in the database. Ended here, it ends at once.

import { randomBytes } from 'node:crypto'
import type { DistrictId, PersonId, PostId } from '@luoshi/delivery'
import { sql } from 'kysely'
import { digest } from './accounts.ts'
import type { Database, Tx } from './database.ts'

export type Held = {
  readonly person: PersonId
  readonly post: PostId
  /** The directory's version, 0 before the first entry. */
  readonly directory: number
}

/** Half a day without a request ends a session, and a week in any case (OWASP ASVS 5.0 7.3.1, 7.3.2). */
const [idle, longest] = ['12 hours', '7 days']

export async function openSession(
  tx: Tx,
  { district, person, post }: { district: DistrictId; person: PersonId; post: PostId },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('session')
    .values({ district_id: district, token_hash: digest(token), person_id: person, post_id: post })
    .execute()
  return token
}

type Token = { readonly district: DistrictId; readonly token: string }

/** One statement: who holds the token, if anybody still does. Asked quietly, it keeps no session from ending. */
export async function heldBy(
  database: Database,
  { district, token }: Token,
  quiet: boolean,
): Promise<Held | null> {
  const { rows } = await sql<{ person_id: PersonId; post_id: PostId; directory: number | null }>`
    select * from session_of(${district}, ${digest(token)}, ${idle}::interval, ${longest}::interval,
      ${quiet})`.execute(database)
  const [row] = rows
  return row ? { person: row.person_id, post: row.post_id, directory: row.directory ?? 0 } : null
}

export async function endSession(tx: Tx, district: DistrictId, token: string): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('district_id', '=', district)
    .where('token_hash', '=', digest(token))
    .execute()
}
