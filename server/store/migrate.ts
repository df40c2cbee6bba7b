// Migrations: plain SQL files, applied in order, each in a transaction, once.
//
//   await migrate(ownerUrl, 'luoshi_server')   [ '0001-start.sql' ]

import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { StoreTrouble } from './trouble.ts'

const folder = new URL('migrations/', import.meta.url)
/** Two servers that start at once migrate one after the other. */
const lock = 7_301_941

/** Applies what is missing and grants the tables to `server`, the role that the server logs in as. */
export async function migrate(owner: string, server: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  try {
    await refuseOld(client)
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    )
    const done = await client.query<{ name: string }>('select name from migration order by name')
    const applied = done.rows.map(({ name }) => name)
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    const unknown = applied.find((name) => !files.includes(name))
    if (unknown) throw new StoreTrouble('newer-schema', { version: unknown })
    const missing = files.filter((name) => !applied.includes(name))
    for (const name of missing) await apply(client, name, server)
    return missing
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, name: string, server: string): Promise<void> {
  const statements = await readFile(new URL(name, folder), 'utf8')
  await client.query('begin')
  try {
    await client.query("select set_config('luoshi.server_role', $1, true)", [server])
    await client.query(statements)
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function refuseOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    "select current_setting('server_version') version",
  )
  const version = rows[0]?.version ?? ''
  if (Number.parseInt(version, 10) < 15) throw new StoreTrouble('too-old', { version })
}
