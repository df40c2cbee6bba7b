// One engine everywhere: PostgreSQL — our own from npm by default, or a server named by its URL.
//
//   await inDistrict(database, district, (tx) => tx.selectFrom('commitment')…)
//
// `pg` turns a `date` into midnight in the local zone; told once here: days stay text, as `bigint` does.

import type { DistrictId } from '@luoshi/delivery'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

const asText = (text: string) => text
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.DATE]: asText,
  [pg.types.builtins.INT8]: (text) => Number(text),
}

/**
 * A connection that lets PostgreSQL plan each statement once: a statement with parameters is prepared
 * under its own text's name. Measured on report submissions: docs/performance.md.
 */
class Prepared extends pg.Client {
  readonly #names = new Map<string, string>()

  // Kysely asks by text and parameters; whatever else pg can be asked goes through as it is.
  override query(...asked: unknown[]): never {
    const [text, values] = asked
    const plain = super.query as (...asked: unknown[]) => never
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return plain.apply(this, asked)
    }
    if (this.#names.size >= mostPrepared && !this.#names.has(text)) return plain.apply(this, asked)
    const name = this.#names.get(text) ?? `q${this.#names.size}`
    this.#names.set(text, name)
    return plain.call(this, { name, text, values })
  }
}
/** Lists have many forms; beyond so many, statements are planned each time. */
const mostPrepared = 200

/** A pool of at most `connections` to the database at `url`. */
export function openDatabase(url: string, connections = 16): Database {
  const getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)
  const pool = new pg.Pool({
    connectionString: url,
    Client: Prepared,
    max: connections,
    types: { getTypeParser } as pg.CustomTypesConfig,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that breaks is replaced by the next query; the pool says so here, not by a crash.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** The same database, where a commit does not wait for the disk: for data that can be made again after a crash. */
export function withoutWaiting(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c synchronous_commit=off')}`
}

/** One transaction that sees the rows of this district and no other. */
export function inDistrict<Result>(
  database: Database,
  district: DistrictId,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute((tx) => within(tx, district, work))
}

/** The same, and the district stands still for it, whatever others write meanwhile. */
export function inSnapshot<Result>(
  database: Database,
  district: DistrictId,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction().setIsolationLevel('repeatable read')
  return transaction.execute((tx) => within(tx, district, work))
}

async function within<Result>(
  tx: Tx,
  district: DistrictId,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  await sql`select set_config('luoshi.district', ${district}, true)`.execute(tx)
  return work(tx)
}

/** Whether the database answers within two seconds. */
export async function reachable(database: Database): Promise<boolean> {
  const asked = sql`select 1`.execute(database).then(
    () => true,
    () => false,
  )
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), 2000).unref()
  })
  return Promise.race([asked, late])
}

/** The database's clock: the one by which locks, links and sessions end. */
export async function now(database: Database): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now()`.execute(database)
  return rows[0]?.now ?? new Date(0)
}
