// Serve: the database, the application and the socket, started in order and stopped in reverse.
//
//   const running = await serve({ data: '/srv/luoshi', host: '127.0.0.1', port: 7400, … })
//   running.url   running.welcome   await running.stop()

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import { serve as listen, type ServerType } from '@hono/node-server'
import { createApp } from './app.ts'
import { enterDistrict, type Welcome } from './first-start.ts'
import type { Services } from './http.ts'
import { clockOf } from './jobs/clock.ts'
import { jobs } from './jobs/jobs.ts'
import { faultOf, type Log, logTo } from './log.ts'
import { openServices, type Where } from './open.ts'
import { districts } from './store/districts.ts'
import { uuid } from './store/uuid.ts'

export type Serving = Omit<Where, 'how'> & {
  readonly host: string
  readonly port: number
  readonly tls: { readonly cert: string; readonly key: string } | null
  readonly behindProxy: boolean
  /** The name of the district that the first start enters. */
  readonly name: string
  /** The folder of the built pages; null: the API alone. */
  readonly pages: string | null
  /** Whether every request is logged; what broke always is. */
  readonly log: boolean
}

export type Running = {
  readonly url: string
  /** At the first start: the administrator's link. */
  readonly welcome: Welcome | null
  readonly services: Services
  stop(): Promise<void>
}

/** An address that others reach needs TLS, here or in front; what is wrong with the asked one, or null. */
export function unsafeAddress({
  host,
  tls,
  behindProxy,
}: Pick<Serving, 'host' | 'tls' | 'behindProxy'>): boolean {
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(host)
  return !isLocal && tls === null && !behindProxy
}

/** @throws StoreTrouble for the database, a system error (EADDRINUSE, ENOENT) for address and certificates */
export async function serve(serving: Serving): Promise<Running> {
  const { tls, behindProxy, name, log, pages } = serving
  const secure = tls && { cert: await readFile(tls.cert), key: await readFile(tls.key) }
  const opened = await openServices({ ...serving, how: 'start' })
  try {
    const services: Services = {
      ...opened.services,
      behindTls: tls !== null || behindProxy,
      ...(pages !== null && { pages }),
      log: logTo(process.stderr, log),
    }
    const isFirst = (await districts(services.database)).length === 0
    const opening = { slug: 'district', name, today: services.today() }
    const welcome = isFirst ? await enterDistrict(services.database, opening) : null
    const { url, end } = await open(serving, secure, createApp(services).fetch)
    const stopClock = clockOf(services, jobs, trouble(services.log)).start()
    return {
      ...{ url, welcome, services },
      stop: async () => {
        await stopClock()
        await end()
        await opened.close()
      },
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** What fails by the clock is tried again within a minute; the log keeps what it was. */
function trouble(log: Log | undefined) {
  return (job: string, error: unknown): void => {
    const fault = faultOf(error instanceof Error ? error : new Error(String(error)), uuid())
    log?.({ method: 'JOB', route: job, status: 500, ms: 0, fault })
  }
}

type Fetch = (request: Request) => Response | Promise<Response>
type Secure = { readonly cert: Buffer; readonly key: Buffer } | null

async function open({ host, port }: Serving, secure: Secure, fetch: Fetch) {
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
  return { url: `${secure ? 'https' : 'http'}://${name}:${at}`, end: () => ended(server) }
}

/** What is being answered is answered first, for three seconds at most; connections that only wait are closed. */
function ended(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    if (!('closeAllConnections' in server)) return
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })
}
