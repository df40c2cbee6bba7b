// What every route shares: who is asking, how a write is done exactly once, and how "no" is said.
//
//   act(c, services, async ({ tx, context }) => { …; return { status: 201, body } })

import { createHash } from 'node:crypto'
import {
  type Actor,
  type Day,
  type DistrictId,
  type Refusal,
  type Context as RuleContext,
  type Settings,
  sayRefusal,
} from '@luoshi/delivery'
import type { Context } from 'hono'
import type { Kept } from './kept.ts'
import type { Fault, Log } from './log.ts'
import { languageOf, say } from './messages/index.ts'
import { takeKey, tellAnswer } from './store/answered.ts'
import { type Database, inDistrict, type Tx } from './store/database.ts'
import type { Author } from './store/journal.ts'

/** Everything that `createApp` needs from outside; nothing in the server reaches for a clock of its own. */
export type Services = {
  readonly database: Database
  /** The day in the office, by the server's clock. */
  readonly today: () => Day
  /**
   * Who is asking, or null. Sign-in by another way (OIDC) is another such function. Asked quietly, for a page
   * that only listens, it keeps no session from ending.
   */
  readonly whoIs: (request: Request, quiet?: boolean) => Promise<Signed | null>
  readonly kept: Kept
  /** Whether pages reach people through TLS, here or at the proxy in front: cookies are then bound to it. */
  readonly behindTls: boolean
  /** The folder of the built pages, where they are served too. */
  readonly pages?: string
  /** Told of every request, where somebody keeps a log. */
  readonly log?: Log
}

export type Signed = { readonly district: DistrictId; readonly actor: Actor }
export type Env = { Variables: { signed: Signed; fault?: Fault } }
type C = Context<Env>

export type Acting = {
  readonly tx: Tx
  readonly context: RuleContext
  readonly settings: Settings
  readonly author: Author
}

export type Answer =
  | {
      readonly status: 200 | 201
      readonly body: object
      /** What it holds is said this once and kept nowhere: asked again under its key, it is `{}`. */
      readonly isSecret?: true
    }
  | { readonly refusal: Refusal }
  | { readonly denied: { readonly code: string; readonly message: string } }
  | 'not-found'

/** Rolls the transaction back and carries what is to be said instead. */
class Backed extends Error {
  readonly answer: Answer | { readonly conflict: Conflict }

  constructor(answer: Backed['answer']) {
    super('nothing was done')
    this.answer = answer
  }
}

type Conflict = { readonly asked: number; readonly current: number; readonly state: unknown }

type Work = (acting: Acting) => Promise<Answer>
type Told = { readonly status: number; readonly body: string }

/**
 * Does the work in one transaction of the asker's district. With an `Idempotency-Key` it is done exactly
 * once: whoever repeats the request is told the same again, also where the first reply was lost.
 */
export async function act(c: C, services: Services, work: Work) {
  const { status, body } = await once(c, services, {
    part: '',
    request: () => fingerprint(c),
    work,
  })
  return c.body(body, status as 200, jsonType)
}

/**
 * Does the work for each row in a transaction of its own, one after the other: what one is refused loses
 * nothing of the others. Each answers as it would alone; repeated under its key, each is done once.
 */
export async function actEach<Row>(
  c: C,
  services: Services,
  { rows, work }: { rows: readonly Row[]; work: (acting: Acting, row: Row) => Promise<Answer> },
) {
  const told: string[] = []
  for (const [index, row] of rows.entries()) {
    const request = async () => digest(`${c.req.method} ${c.req.path}\n${JSON.stringify(row)}`)
    const one = { part: `.${index}`, request, work: (acting: Acting) => work(acting, row) }
    const { status, body } = await once(c, services, one)
    told.push(`{"status":${status},"body":${body}}`)
  }
  return c.body(`{"rows":[${told.join(',')}]}`, 200, jsonType)
}

const jsonType = { 'content-type': 'application/json; charset=utf-8' }

type Once = {
  /** Of a request that is done part by part. */
  readonly part: string
  /** What is asked, so that a key cannot stand for two. */
  readonly request: () => Promise<string>
  readonly work: Work
}

async function once(c: C, services: Services, { part, request, work }: Once): Promise<Told> {
  const { district, actor } = c.get('signed')
  const header = c.req.header('idempotency-key')
  const today = services.today()
  const author = { district, person: actor.person, post: actor.post, on: today }
  try {
    return await inDistrict(services.database, district, async (tx) => {
      const asked = header ? { key: header + part, request: await request(), author } : null
      const before = asked && (await takeKey(tx, asked))
      if (before) return before
      const { calendar, settings } = await services.kept.rules(tx, district)
      const context = { by: actor, today, calendar }
      const answer = await work({ tx, context, author, settings })
      if (answer === 'not-found' || !('status' in answer)) throw new Backed(answer)
      const told = { status: answer.status, body: JSON.stringify(answer.body) }
      if (asked) await tellAnswer(tx, asked, answer.isSecret ? { ...told, body: '{}' } : told)
      return told
    })
  } catch (error) {
    if (!(error instanceof Backed)) throw error
    const { status, body } = denial(c, error.answer)
    return { status, body: JSON.stringify(body) }
  }
}

/** Reads in one transaction of the asker's district. */
export function look<Result>(c: C, { database }: Services, work: (tx: Tx) => Promise<Result>) {
  return inDistrict(database, c.get('signed').district, work)
}

/** Refuses where the request was made on an earlier version (`If-Match: "12"`) and shows both. */
export function sameVersion(c: C, known: Versioned): void {
  const header = c.req.header('if-match')
  if (header) atVersion(Number(header.replaceAll('"', '')), known)
}

type Versioned = { readonly version: number; readonly state: unknown }

export function atVersion(asked: number, { version, state }: Versioned): void {
  if (asked !== version) throw new Backed({ conflict: { asked, current: version, state } })
}

function denial(c: C, answer: Backed['answer']) {
  const language = languageOf(c.req.header('accept-language'))
  if (answer === 'not-found') {
    return { status: 404, body: { code: 'not-found', message: say(language).notFound } } as const
  }
  if ('conflict' in answer) {
    const message = say(language).versionConflict
    return { status: 409, body: { code: 'version-conflict', ...answer.conflict, message } } as const
  }
  if ('denied' in answer) return { status: 409, body: answer.denied } as const
  if ('refusal' in answer) {
    const { refusal } = answer
    const status = refusal.code === 'not-allowed' ? 403 : 409
    return { status, body: { ...refusal, message: sayRefusal(refusal, language) } } as const
  }
  throw new RangeError('an answer is no denial')
}

export function notFound(c: C) {
  const { status, body } = denial(c, 'not-found')
  return c.json(body, status)
}

/** A refusal is an answer, not an error: the code for programs, the sentence for people. 403 where it is about rights. */
export function refused(c: C, refusal: Refusal) {
  const { status, body } = denial(c, { refusal })
  return c.json(body, status)
}

/** What the request says, so that a key cannot stand for two: of a form, its fields and its files' bytes. */
async function fingerprint(c: C): Promise<string> {
  const hash = createHash('sha256').update(`${c.req.method} ${c.req.path}\n`)
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) {
    return hash.update(await c.req.text()).digest('hex')
  }
  for (const [name, value] of Object.entries(await c.req.parseBody())) {
    hash.update(`\n${name}=`)
    if (value instanceof File) hash.update(new Uint8Array(await value.arrayBuffer()))
    else hash.update(String(value))
  }
  return hash.digest('hex')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
