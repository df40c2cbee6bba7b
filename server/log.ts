// The log: one line of JSON a request, for operators and their tools, and nothing in it about persons.
//
//   {"level":"info","time":"…","method":"POST","route":"/api/reports/:id/acts","status":200,"ms":4}
//
// The route is the pattern, never the address; no names, no queries, no bodies. What broke is logged with the
// reference that its asker was told, and with where it broke; not with its words, which may quote what was typed.

import type { Writable } from 'node:stream'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { pino } from 'pino'
import type { Env } from './http.ts'

export type Line = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly fault: Fault | null
}
export type Fault = { readonly reference: string; readonly name: string; readonly at: string }
export type Log = (line: Line) => void

/** Lines to the stream: of every request, or only of what broke. */
export function logTo(stream: Writable, everything: boolean): Log {
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    stream,
  )
  return ({ fault, ...line }) => {
    if (fault) log.error({ ...line, ...fault })
    else if (everything) log.info(line)
  }
}

export function logged(log: Log | undefined): MiddlewareHandler<Env> {
  return async (c, next) => {
    const from = performance.now()
    await next()
    const { method } = c.req
    const ms = Math.round(performance.now() - from)
    const fault = c.get('fault') ?? null
    log?.({ method, route: routePath(c), status: c.res.status, ms, fault })
  }
}

/** What may be said of an error: its kind and where in our code it came from. */
export function faultOf(error: Error, reference: string): Fault {
  const code = 'code' in error ? `${error.name} ${error.code}` : error.name
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s{1,8}at /.test(line))
  const at = frames.slice(0, 6).map((line) => line.trim().replace(/\S{0,400}\/(?=\w{1,40}\/)/, ''))
  return { reference, name: code, at: at.join(' < ') }
}
