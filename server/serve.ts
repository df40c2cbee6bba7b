// Serve: the database, the application and the socket, started in order and stopped in reverse.
//
//   const running = await serve({ data: '/srv/luoshi', host: '127.0.0.1', port: 7400, … })
//   running.url   running.welcome   await running.stop()

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { serve as listen, type ServerType } from '@hono/node-server'
import { type Day, dayOf } from '@luoshi/delivery'
import { createApp } from './app.ts'
import { enterDistrict, type Welcome } from './first-start.ts'
import type { Services } from './http.ts'
import { keeping } from './kept.ts'
import { bySession } from './session.ts'
import { type Database, openDatabase } from './store/database.ts'
import { districts } from './store/districts.ts'
import { startEmbedded } from './store/embedded.ts'
import { migrate } from './store/migrate.ts'
import { refuseStrongRole } from './store/role.ts'

export type Serving = {
  /** Where the data lies. */
  readonly data: string
  readonly host: string
  readonly port: number
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly behindProxy: boolean
  /** A server of one's own: the URL of a plain role, and of the owner who migrates. */
  readonly databaseUrl: string | null
  readonly ownerUrl: string | null
  /** The name of the district that the first start enters. */
  readonly name: string
}

export type Running = {
  readonly url: string
  /** At the first start: the administrator's link. */
  readonly welcome: Welcome | null
  readonly services: Services
  stop(): Promise<void>
}

/** An address that others reach needs TLS, here or in front; what is wrong with the asked one, or null. */
export function unsafeAddress({ host, tls, behindProxy }: Serving): boolean {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(host)
  return !isLocal && tls === null && !behindProxy
}

export async function serve(serving: Serving): Promise<Running> {
  const { database, close } = await openStore(serving)
  try {
    const kept = keeping()
    const services: Services = {
      ...{ database, kept, today: dayInChina },
      whoIs: bySession({ database, kept, today: dayInChina }),
      behindTls: serving.tls !== null || serving.behindProxy,
    }
    const isFirst = (await districts(database)).length === 0
    const opening = { slug: 'district', name: serving.name, today: dayInChina() }
    const welcome = isFirst ? await enterDistrict(database, opening) : null
    const { url, end } = await open(serving, createApp(services).fetch)
    return {
      ...{ url, welcome, services },
      stop: async () => {
        await end()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Store = { readonly database: Database; close(): Promise<void> }

async function openStore({ data, databaseUrl, ownerUrl }: Serving): Promise<Store> {
  if (databaseUrl) {
    if (ownerUrl) await migrate(ownerUrl, decodeURIComponent(new URL(databaseUrl).username))
    const database = openDatabase(databaseUrl)
    await refuseStrongRole(database)
    return { database, close: () => database.destroy() }
  }
  const postgres = await startEmbedded(data)
  await migrate(postgres.owner, 'luoshi_server')
  const database = openDatabase(postgres.server)
  return {
    database,
    close: async () => {
      await database.destroy()
      await postgres.stop()
    },
  }
}

type Fetch = (request: Request) => Response | Promise<Response>

async function open({ host, port, tls }: Serving, fetch: Fetch) {
  const secure = tls && { cert: await readFile(tls.cert), key: await readFile(tls.key) }
  const server = await new Promise<ServerType>((resolve, reject) => {
    const listening: ServerType = listen(
      {
        ...{ fetch, hostname: host, port },
        ...(secure && { createServer, serverOptions: secure }),
      },
      () => resolve(listening),
    )
    listening.once('error', reject)
  })
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `${tls ? 'https' : 'http'}://${name}:${at}`,
    end: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** The day in the office: China has one zone, whatever the machine's is. */
export function dayInChina(): Day {
  const text = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
  return dayOf(text) as Day
}
