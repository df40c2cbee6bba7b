// Sign-in slips: in one step for everybody who has a post and no password yet, as a document to print. What the slips
// say is told this once and kept nowhere; made again, the earlier ones are void.

import { randomBytes } from 'node:crypto'
import {
  actorsOf,
  addDays,
  type Day,
  type Directory,
  may,
  nameOn,
  type PersonId,
  signsOf,
  typedSigns,
} from '@luoshi/delivery'
import { officialDocx } from '@luoshi/documents'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Acting, type Answer, act, type Env, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { paperWords } from '../messages/papers.ts'
import { type Slip, slipsPaper } from '../papers/slips.ts'
import { accountsOf, linkFor } from '../store/accounts.ts'
import { slugOf } from '../store/districts.ts'
import { checked, personId, says, words } from './schemas.ts'

const Asked = z.strictObject({
  people: z
    .array(personId)
    .max(2000)
    .optional()
    .describe('Only these; everybody without a password where nothing is said'),
  days: z.int().min(1).max(30).default(14).describe('For how long the slips are good'),
  address: words(200)
    .optional()
    .describe('As people reach the server; the address of this request where nothing is said'),
})
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function slips(services: Services) {
  return new Hono<Env>().post(
    '/directory/slips',
    says('Sign-in slips to print, for those who have no password yet', z.string(), 201),
    checked('json', Asked),
    async (c) => {
      const { people, days, address = new URL(c.req.url).origin } = c.req.valid('json')
      const language = languageOf(c.req.header('accept-language'))
      const made = await act(c, services, (acting) => {
        const wanted = people && new Set(people)
        return slipsFor(acting, services, { wanted: wanted ?? null, hours: days * 24 })
      })
      const told = made.status === 201 ? ((await made.json()) as Partial<Made>) : {}
      // Asked again under its key, nothing is told again.
      if (!told.slips || !told.slug) return made.status === 201 ? c.json({}, 201) : made
      const given = {
        ...{ language, address: `${address.replace(/\/$/, '')}/welcome/${told.slug}` },
        until: addDays(services.today(), days),
      }
      const name = encodeURIComponent(paperWords(language).slips.file)
      return c.body(new Uint8Array(await officialDocx(slipsPaper(told.slips, given))), 201, {
        ...{ 'content-type': docx, 'cache-control': 'no-store' },
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      })
    },
  )
}

type Made = { readonly slips: readonly Slip[]; readonly slug: string }
type Wanted = { readonly wanted: ReadonlySet<PersonId> | null; readonly hours: number }

async function slipsFor(
  { tx, context, author: { district } }: Acting,
  { kept }: Services,
  { wanted, hours }: Wanted,
): Promise<Answer> {
  const forbidden = may(context.by, 'keep-directory', null)
  if (forbidden) return { refusal: forbidden }
  const directory = await kept.directory(tx, district)
  const accounts = new Map((await accountsOf(tx, district)).map((one) => [one.person, one]))
  const taken = new Set([...accounts.values()].map(({ user }) => user))
  const made: Slip[] = []
  for (const { id: person, name } of directory.people) {
    const account = accounts.get(person)
    if (account?.hasPassword || (wanted && !wanted.has(person))) continue
    const place = placeOf(directory, person, context.today)
    if (!place) continue
    const user = account?.user ?? freeName(name, taken)
    taken.add(user)
    const code = signsOf(randomBytes(10).toString('hex'), 16)
    await linkFor(tx, { district, person, userName: user, hours, token: typedSigns(code) })
    made.push({ name, ...place, user, code })
  }
  if (made.length === 0) return { refusal: { code: 'nobody-without-password' } }
  const slug = await slugOf(tx, district)
  const sorted = made.sort((a, b) => (a.unit === b.unit ? 0 : a.unit < b.unit ? -1 : 1))
  return { status: 201, body: { slips: sorted, slug } satisfies Made, isSecret: true }
}

/** The unit of the person's first post, and the titles of all; null of whoever holds none. */
function placeOf(directory: Directory, person: PersonId, today: Day) {
  const held = actorsOf(directory, person, today).filter((one) => one.for === null)
  const unit = directory.units.find(({ id }) => id === held[0]?.unit)
  if (!unit) return null
  const titles = held.flatMap(({ post }) => directory.posts.find(({ id }) => id === post) ?? [])
  return { unit: nameOn(unit, today), posts: titles.map(({ title }) => title) }
}

/** The person's own name; with a number where somebody has it already. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const bare = name.replace(/\s/g, '').slice(0, 36)
  const base = bare.length >= 2 ? bare : `用户${bare}`
  for (let at = 1; ; at++) {
    const one = at === 1 ? base : `${base}${at}`
    if (!taken.has(one)) return one
  }
}
