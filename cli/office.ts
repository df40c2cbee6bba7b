// Office: a district's data acted upon in process, through the same application as over HTTP.
//
//   await inOffice(asked, screen, async ({ ask }) => { await ask('GET /plans'); return 0 })
//
// Whoever can read the data folder or has DATABASE_URL is the administrator already, and acts as the person who
// holds that post. Whoever asks with `--as` signs in with their password, and acts as themselves.

import process from 'node:process'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { type Actor, actorsOf, type DistrictId } from '@luoshi/delivery'
import {
  createApp,
  type District,
  districts,
  inDistrict,
  openServices,
  type Services,
} from '@luoshi/server'
import { say } from './messages/index.ts'
import type { Office as Asked } from './options.ts'
import { endAtSignals, placeOf, troubled } from './place.ts'
import { visible } from './print/width.ts'
import type { Screen } from './screen.ts'

/** What the application answered; `body` is JSON where it says so. */
export type Told = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a program reads what an answer says by its documentation
  readonly body: any
  readonly bytes: Uint8Array
}

export type Office = {
  readonly district: District
  readonly services: Services
  /** `ask('POST /plans', form)`: objects go as JSON. */
  readonly ask: (request: string, body?: object | FormData) => Promise<Told>
}

/** Opens the data, does the work, closes. 4 where the data cannot be used, 3 where nobody may ask. */
export async function inOffice(
  asked: Asked,
  screen: Screen,
  work: (office: Office) => Promise<number>,
): Promise<number> {
  endAtSignals()
  let close = async () => {}
  try {
    const opened = await openServices({ ...placeOf(asked.data), how: 'join' })
    close = opened.close
    const { services } = opened
    const district = chosen(await districts(services.database), asked, screen)
    const office = district && (await entered({ services, district }, asked, screen))
    return office ? await work(office) : 3
  } catch (error) {
    return troubled(error, screen)
  } finally {
    await close()
  }
}

function chosen(all: readonly District[], asked: Asked, { language, err }: Screen) {
  const { district: wanted } = asked
  const fitting = wanted === null ? all : all.filter(({ slug }) => slug === wanted)
  const [first] = fitting
  if (first && fitting.length === 1) return first
  err(`${say(language).whichDistrict(all.map(({ slug, name }) => `${slug} ${visible(name)}`))}\n`)
  return null
}

type Where = Pick<Office, 'services' | 'district'>

async function entered(where: Where, { as }: Asked, screen: Screen): Promise<Office | null> {
  const { services, district } = where
  if (as !== null) return signedIn(where, as, screen)
  const actor = await localAdministrator(services, district.district)
  if (actor) return { ...where, ask: asActor(where, actor) }
  screen.err(`${say(screen.language).noAdministrator}\n`)
  return null
}

/** Asks as this actor, without a session. */
export function asActor({ services, district }: Where, actor: Actor): Office['ask'] {
  const whoIs = async () => ({ district: district.district, actor })
  return asking(createApp({ ...services, whoIs }), () => ({}))
}

/** Who holds the administrator's post today. */
export function localAdministrator(
  services: Services,
  district: DistrictId,
): Promise<Actor | null> {
  const today = services.today()
  return inDistrict(services.database, district, async (tx) => {
    const directory = await services.kept.directory(tx, district)
    const actors = directory.people.flatMap(({ id }) => actorsOf(directory, id, today))
    return actors.find(({ role }) => role === 'administrator') ?? null
  })
}

async function signedIn(where: Where, user: string, screen: Screen): Promise<Office | null> {
  const { services, district } = where
  let cookie = ''
  const ask = asking(createApp(services), (answer) => {
    cookie = answer?.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return cookie ? { cookie } : {}
  })
  const password = await secret(screen, say(screen.language).passwordOf(visible(user)))
  const told = await ask('POST /sign-in', { district: district.slug, user, password })
  if (told.status === 200) return { ...where, ask }
  screen.err(`${told.body.message}\n`)
  return null
}

type App = { request(path: string, init: RequestInit): Response | Promise<Response> }
/** Headers for the next request; told of each answer. */
type Headers = (answer?: Response) => Readonly<Record<string, string>>

export function asking(app: App, headers: Headers): Office['ask'] {
  return async (request, body) => {
    const [method = '', path = ''] = request.split(' ')
    const isForm = body instanceof FormData
    const answer = await app.request(`/api${path}`, {
      method,
      headers: { ...headers(), ...(body && !isForm ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    })
    headers(answer)
    const bytes = await answer.bytes()
    const isJson = answer.headers.get('content-type')?.startsWith('application/json')
    const told = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null
    return { status: answer.status, body: told, bytes }
  }
}

/** A line from the terminal that is not shown while it is typed, or the first line of what is piped in. */
function secret({ err }: Screen, prompt: string): Promise<string> {
  const { stdin } = process
  if (stdin.isTTY) err(prompt)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY === true })
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line)
      lines.close()
    })
    lines.once('close', () => {
      if (stdin.isTTY) err('\n')
      resolve('')
    })
    lines.once('SIGINT', () => process.exit(130))
  })
}
