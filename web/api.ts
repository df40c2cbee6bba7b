// What the pages ask the server. Addresses, inputs and answers are typed by the server's own routes.
//
//   const { rows } = await read(api.plans.$get())
//   await read(api.plans[':id'].acts.$post({ param: { id }, json: { act: 'issue-plan' } }, once()))

import type { Api } from '@luoshi/server'
import { type ClientResponse, hc } from 'hono/client'
import { language } from './words/language.ts'

/** Why the server did not do it, in words for whoever asked; its facts are in `body`. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body['message'] ?? status))
    this.status = status
    this.code = String(body['code'] ?? 'fault')
    this.body = body
  }
}

type Waiting = { again: () => void }

/** Requests that wait until whoever asks has signed in again; nothing on the page is lost meanwhile. */
const waiting: Waiting[] = []
const listeners = new Set<() => void>()

export const session = {
  /** Told when the session has ended and when it goes on. */
  listen(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  hasEnded: () => waiting.length > 0,
  /** Signed in again: what waited is asked once more. */
  goOn(): void {
    for (const one of waiting.splice(0)) one.again()
    tell()
  },
}

function tell(): void {
  for (const listener of listeners) listener()
}

const mayFail = /\/api\/sign-(?:in|out)/

async function sending(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('accept-language', language())
  const response = await fetch(input, { ...init, headers })
  const address = input instanceof Request ? input.url : String(input)
  if (response.status !== 401 || mayFail.test(address)) return response
  await new Promise<void>((again) => {
    waiting.push({ again })
    tell()
  })
  return sending(input, init)
}

export const { api } = hc<Api>(location.origin, { fetch: sending })

/**
 * The answer, or a `Problem`.
 * @throws Problem where the server refuses; TypeError where it cannot be reached
 */
export async function read<Response extends Responding>(
  asked: Promise<Response>,
): Promise<Told<Response>> {
  const response = await asked
  if (response.ok) return (await response.json()) as Told<Response>
  throw new Problem(response.status, await bodyOf(response))
}

type Responding = Pick<ClientResponse<unknown>, 'ok' | 'status' | 'json'>

/** Of the answers of a route those that are no refusal. */
type Told<Response> =
  Response extends ClientResponse<infer Body, infer _Status, infer _Format>
    ? Exclude<Body, { readonly code: string; readonly message: string }>
    : never

async function bodyOf(response: { json(): Promise<unknown> }): Promise<Record<string, unknown>> {
  const body = await response.json().catch(() => null)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

/** Done once, also where the answer is lost and the request sent again; on the version that was seen. */
export function once(version?: number, key: string = crypto.randomUUID()) {
  return {
    headers: {
      'idempotency-key': key,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
  }
}

/** A form with a file, which the typed client would not carry whole. */
export async function upload<Body>(path: string, form: FormData): Promise<Body> {
  const response = await sending(path, { method: 'POST', body: form, ...once() })
  if (response.ok) return (await response.json()) as Body
  throw new Problem(response.status, await bodyOf(response))
}
