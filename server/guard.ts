// What every answer carries, and what no request may do: headers against being framed, sniffed or scripted,
// and no change on behalf of another site.

import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { languageOf, say } from './messages/index.ts'

/** No script, style or frame from anywhere but here (OWASP ASVS 5.0 3.4.3). */
const usual = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    formAction: ["'self'"],
  },
  referrerPolicy: 'no-referrer',
  crossOriginOpenerPolicy: 'same-origin',
  strictTransportSecurity: 'max-age=31536000',
})

/** Somebody's file is no page of ours: opened in the browser all the same, it may do nothing (ASVS 5.0 3.2.1). */
const attached = "sandbox; default-src 'none'"

export const headers: MiddlewareHandler = async (c, next) => {
  await usual(c, next)
  const isAttached = c.res.headers.get('content-disposition')?.startsWith('attachment')
  if (isAttached) c.header('content-security-policy', attached)
}

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A change must come from our own pages, or from no page at all (ASVS 5.0 3.5.1, 3.5.3). */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (safe.has(c.req.method)) return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const ours = origin === undefined || hostOf(origin) === (c.req.header('host') ?? '')
  if (ours && (site === undefined || site === 'same-origin' || site === 'none')) return next()
  const message = say(languageOf(c.req.header('accept-language'))).foreignOrigin
  return c.json({ code: 'foreign-origin', message }, 403)
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null
}
