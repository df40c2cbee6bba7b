// What an operator asks: does it live (`/healthz`), and how does it fare (`/metrics`, for Prometheus).

import { Hono } from 'hono'
import { routePath } from 'hono/route'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Env } from './http.ts'
import { type Database, reachable } from './store/database.ts'

export function health(database: Database) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'luoshi_request_seconds',
    help: 'How long requests took, by route and answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  })
  const measured = new Hono<Env>().use(async (c, next) => {
    const end = duration.startTimer()
    await next()
    end({ method: c.req.method, route: routePath(c), status: c.res.status })
  })
  const routes = new Hono<Env>()
    .get('/healthz', async (c) => {
      const isUp = await reachable(database)
      return c.json({ database: isUp ? 'up' : 'down' }, isUp ? 200 : 503)
    })
    .get('/metrics', async (c) =>
      c.text(await registry.metrics(), 200, { 'content-type': registry.contentType }),
    )
  return { measured, routes }
}
