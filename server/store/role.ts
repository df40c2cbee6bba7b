// The server must not be able to see around its policies: a role that could is refused at the start.

import { sql } from 'kysely'
import type { Database } from './database.ts'
import { StoreTrouble } from './trouble.ts'

/** @throws StoreTrouble `server-role-too-strong` for a superuser, BYPASSRLS, or the owner of the tables */
export async function refuseStrongRole(database: Database): Promise<void> {
  const { rows } = await sql<{ role: string; strong: boolean }>`
    select current_user as role,
      rolsuper or rolbypassrls or exists
        (select from pg_class where relname = 'entry' and pg_get_userbyid(relowner) = current_user) as strong
    from pg_roles where rolname = current_user`.execute(database)
  const [row] = rows
  if (row?.strong) throw new StoreTrouble('server-role-too-strong', { role: row.role })
}
