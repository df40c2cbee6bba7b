// Opened: the database and what the application needs of it. `serve` puts a socket before it; the command acts
// through it in process.
//
//   const opened = await openServices({ data: 'luoshi-data', databaseUrl: null, ownerUrl: null, how: 'join' })
//   const app = createApp({ ...opened.services, whoIs })

import { type Day, dayOf } from '@luoshi/delivery'
import type { Services } from './http.ts'
import { keeping } from './kept.ts'
import { logTo } from './log.ts'
import { bySession } from './session.ts'
import { type Database, openDatabase, withoutWaiting } from './store/database.ts'
import { districts } from './store/districts.ts'
import { hasDatabase, reachEmbedded, startEmbedded } from './store/embedded.ts'
import { migrate } from './store/migrate.ts'
import { refuseStrongRole } from './store/role.ts'
import { StoreTrouble, troubleOfServer } from './store/trouble.ts'

export type Where = {
  /** The folder where the data lies, where there is no server of one's own. */
  readonly data: string
  /** A server of one's own: the URL of a plain role, and of the owner who migrates. */
  readonly databaseUrl: string | null
  readonly ownerUrl: string | null
  /**
   * `start`: be the only process on the folder, which is made where it is not there.
   * `join`: the data must be there; a process that runs on the folder goes on running.
   */
  readonly how: 'start' | 'join'
  /** Whether what is written can be made again: commits then do not wait for the disk. */
  readonly canBeMadeAgain?: boolean
}

export type Opened = { readonly services: Services; close(): Promise<void> }

/** @throws StoreTrouble that says what to do */
export async function openServices(where: Where): Promise<Opened> {
  const { database, close } = where.databaseUrl
    ? await openServer(where.databaseUrl, where)
    : await openFolder(where)
  const kept = keeping()
  const today = dayInChina
  const whoIs = bySession({ database, kept, today })
  const log = logTo(process.stderr, false)
  return { services: { database, kept, today, whoIs, behindTls: false, log }, close }
}

type Store = { readonly database: Database; close(): Promise<void> }

const databaseAt = (url: string, { canBeMadeAgain = false }: Where) =>
  openDatabase(canBeMadeAgain ? withoutWaiting(url) : url)

async function openServer(url: string, where: Where): Promise<Store> {
  const database = databaseAt(url, where)
  try {
    if (where.ownerUrl) await migrate(where.ownerUrl, decodeURIComponent(new URL(url).username))
    await refuseStrongRole(database)
    // The first look at a table: says whether the migrations were applied.
    await districts(database)
  } catch (error) {
    await database.destroy()
    throw troubleOfServer(error)
  }
  return { database, close: () => database.destroy() }
}

async function openFolder(where: Where): Promise<Store> {
  const { data, how } = where
  if (how === 'join' && !hasDatabase(data)) throw new StoreTrouble('no-data', { folder: data })
  const postgres = await (how === 'join' ? reachEmbedded : startEmbedded)(data)
  const stop = () => postgres.stop()
  try {
    if (postgres.isOurs) await migrate(postgres.owner, 'luoshi_server')
    const database = databaseAt(postgres.server, where)
    return { database, close: () => database.destroy().then(stop) }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The day in the office: China has one zone, whatever the machine's is. */
export function dayInChina(): Day {
  const text = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  return dayOf(text) as Day
}
