// A database for a test file: a copy of a migrated template, on a PostgreSQL that all test files share.
//
//   const { database, end } = await scratch()
//   after(end)
//
// `npm test` starts the shared one (shared-postgres.ts); a test file run alone starts its own.

import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Database, openDatabase } from './database.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

const variable = 'LUOSHI_TEST_POSTGRES'

export type Urls = Pick<Embedded, 'admin' | 'owner' | 'server'>

/** Starts a PostgreSQL with a migrated template in a temporary folder; tells later `scratch` calls. */
export async function startShared(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-test-'))
  await chmod(folder, 0o755)
  const postgres = await startEmbedded(folder)
  await migrate(postgres.owner, 'luoshi_server')
  const { admin, owner, server } = postgres
  process.env[variable] = JSON.stringify({ admin, owner, server })
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export type Scratch = {
  readonly database: Database
  readonly urls: Urls
  end(): Promise<void>
}

export async function scratch(): Promise<Scratch> {
  const own = process.env[variable] ? null : await startShared()
  const shared: Urls = JSON.parse(process.env[variable] ?? '')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(shared.admin, `create database ${name} template luoshi owner luoshi_owner`)
  const at = (url: string) => url.replace('/luoshi?', `/${name}?`)
  const urls = { admin: at(shared.owner), owner: at(shared.owner), server: at(shared.server) }
  const database = openDatabase(urls.server, 8)
  return {
    database,
    urls: { ...urls, admin: shared.admin.replace('/postgres?', `/${name}?`) },
    end: async () => {
      await database.destroy()
      await asAdmin(shared.admin, `drop database ${name} with (force)`)
      await own?.()
      if (own) delete process.env[variable]
    },
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
