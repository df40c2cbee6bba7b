// One engine everywhere: PostgreSQL — our own from npm by default, or a server named by its URL.
//
//   await inDistrict(database, district, (tx) => tx.selectFrom('commitment')…)
//
// `pg` turns a `date` into midnight in the local zone; told once here: days stay text, as `bigint` does.

import type { DistrictId } from '@luoshi/delivery'
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  sql,
  type Transaction,
  type TransactionBuilder,
} from 'kysely'
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
 * A connection that lets PostgreSQL plan each statement once, under its own text's name, and that writes what
 * is asked at one time in one piece. Measured on report submissions: docs/performance.md.
 */
class Prepared extends pg.Client {
  readonly #names = new Map<string, string>()
  #isGathering = false

  // Kysely asks by text and parameters; whatever else pg can be asked goes through as it is.
  override query(...asked: unknown[]): never {
    const [text, values] = asked
    const plain = super.query as (...asked: unknown[]) => never
    this.#gather()
    if (text === 'begin') {
      // Not waited for: it goes out with the first statement, which fails where it failed.
      ;(plain.apply(this, asked) as Promise<unknown>).catch(() => {})
      return Promise.resolve(begun) as never
    }
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
      return plain.apply(this, asked)
    }
    if (this.#names.size >= mostPrepared && !this.#names.has(text)) return plain.apply(this, asked)
    const name = this.#names.get(text) ?? `q${this.#names.size}`
    this.#names.set(text, name)
    return plain.call(this, { name, text, values })
  }

  #gather(): void {
    if (this.#isGathering) return
    const { stream } = this.connection
    this.#isGathering = true
    stream.cork()
    process.nextTick(() => {
      this.#isGathering = false
      stream.uncork()
    })
  }
}
const begun = { command: 'BEGIN', rowCount: null, rows: [] }
/** Lists have many forms; beyond so many, statements are planned each time. */
const mostPrepared = 200

/** A pool of at most `connections` to the database at `url`. */
export function openDatabase(url: string, connections = 16): Database {
  const getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)
  const pool = new pg.Pool({
    connectionString: url,
    Client: Prepared,
    pipeline: true,
    max: connections,
    types: { getTypeParser } as pg.CustomTypesConfig,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that breaks is replaced by the next query; the pool says so here, not by a crash.
  pool.on('error', () => {})
  // One that breaks in use fails its statements; without anybody who listens it would end the process besides.
  pool.on('connect', (client) => client.on('error', () => {}))
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
  work: (tx: Tx) => Result | Promise<Result>,
): Promise<Result> {
  return within(database.transaction(), district, work)
}

/** The same, and the district stands still for it, whatever others write meanwhile. */
export function inSnapshot<Result>(
  database: Database,
  district: DistrictId,
  work: (tx: Tx) => Result | Promise<Result>,
): Promise<Result> {
  return within(database.transaction().setIsolationLevel('repeatable read'), district, work)
}

async function within<Result>(
  transaction: TransactionBuilder<Tables>,
  district: DistrictId,
  work: (tx: Tx) => Result | Promise<Result>,
): Promise<Result> {
  const ends: Promise<unknown>[] = []
  try {
    return await transaction.execute(async (tx) => {
      const connection = await tx.getExecutor().provideConnection(async (one) => one)
      lines.set(tx, { connection, ends })
      sent(tx, sql`select set_config('luoshi.district', ${district}, true)`.compile(tx))
      return work(tx)
    })
  } catch (error) {
    const failure = (await Promise.all(ends)).find((end) => end !== null)
    throw failure ?? error
  }
}

type Line = {
  readonly connection: DatabaseConnection
  /** How what was sent ended: null where it was well; else the reason why all after it failed. */
  readonly ends: Promise<unknown>[]
}
const lines = new WeakMap<Tx, Line>()

function lineOf(tx: Tx): Line {
  const line = lines.get(tx)
  if (!line) throw new RangeError('this transaction is of no district')
  return line
}

/**
 * Goes out with what is asked next, or with the transaction's end, and is not waited for. Where it fails nothing
 * of the transaction is done, and the transaction fails with its error.
 */
export function sent(tx: Tx, statement: CompiledQuery): void {
  const { connection, ends } = lineOf(tx)
  const answered = connection.executeQuery(statement)
  ends.push(answered.then(() => null).catch((error: unknown) => error))
}

/**
 * Several statements in one round trip, done in this order: each sees what those before it did, and what others
 * committed until it began.
 */
export async function together<const Statements extends readonly CompiledQuery[]>(
  tx: Tx,
  statements: Statements,
): Promise<Rows<Statements>> {
  const { connection } = lineOf(tx)
  const asked = statements.map((statement) => connection.executeQuery(statement))
  return (await Promise.all(asked)).map(({ rows }) => rows) as unknown as Rows<Statements>
}

type Rows<Statements extends readonly CompiledQuery[]> = {
  readonly [At in keyof Statements]: Statements[At] extends CompiledQuery<infer Row>
    ? readonly Row[]
    : never
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
