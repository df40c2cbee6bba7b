// Signing in and out, by user name and password, or by a one-time link with which the password is chosen.

import { type Actor, actorsOf, type DistrictId, type PersonId } from '@luoshi/delivery'
import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { z } from 'zod'
import { choosePassword } from '../choose-password.ts'
import { type Entering, entered } from '../entering.ts'
import { type Env, look, notFound, type Services } from '../http.ts'
import { languageOf, say } from '../messages/index.ts'
import { fits, nobody } from '../password.ts'
import { cookieNames, cookieOf } from '../session.ts'
import { type Account, accountNamed, missed } from '../store/accounts.ts'
import { inDistrict, now } from '../store/database.ts'
import { districtNamed, nameOfDistrict } from '../store/districts.ts'
import { endSession } from '../store/sessions.ts'
import { checked, postId, says, words } from './schemas.ts'

const Credentials = z.strictObject({
  /** The district's short name; may be left out where there is one only. */
  district: words(40).optional(),
  user: words(80),
  password: words(200),
})
const Link = z.strictObject({ district: z.uuid(), token: words(80), password: words(200) })
const Me = z.looseObject({ person: z.string(), posts: z.array(z.looseObject({})) })

type C = Context<Env>
type Problem = 'wrongPassword' | 'locked' | 'weakPassword' | 'deadLink'

export function signIn(services: Services) {
  return new Hono<Env>()
    .post('/sign-in', says('Sign in', Me), checked('json', Credentials), async (c) => {
      const { user, password, ...asked } = c.req.valid('json')
      const district = await districtNamed(services.database, asked.district ?? null)
      const account = district && (await accountOf(services, district, user))
      const isRight = await fits(password, account?.passwordHash ?? (await nobody))
      if (!district || !account) return problem(c, 'wrongPassword')
      if (account.lockedUntil && account.lockedUntil > (await now(services.database))) {
        return problem(c, 'locked')
      }
      if (!isRight) {
        await inDistrict(services.database, district, (tx) => missed(tx, { district, ...account }))
        return problem(c, 'wrongPassword')
      }
      return enter(c, services, { district, person: account.person })
    })
    .post(
      '/sign-in/link',
      says('Choose a password by a one-time link', Me),
      checked('json', Link),
      async (c) => {
        const { token, password, ...asked } = c.req.valid('json')
        const district = asked.district as DistrictId
        const account = await choosePassword(services, { district, token, password })
        if (typeof account === 'string') return problem(c, account)
        return enter(c, services, { district, person: account.person })
      },
    )
    .post('/sign-out', says('Sign out', z.object({})), async (c) => {
      const cookie = cookieOf(c.req.raw)
      if (cookie) {
        const { district, token } = cookie
        await inDistrict(services.database, district, (tx) => endSession(tx, district, token))
      }
      for (const name of Object.values(cookieNames))
        deleteCookie(c, name, { path: '/', secure: name.startsWith('__') })
      return c.json({})
    })
}

/** What a signed-in person asks of themselves: who they are, and to act on another of their posts. */
export function me(services: Services) {
  return new Hono<Env>()
    .get('/me', says('Who is asking, on which posts', Me), async (c) => {
      const { district, actor } = c.get('signed')
      return c.json(await described(c, services, { district, person: actor.person, actor }))
    })
    .post(
      '/me/post',
      says('Act on another of my posts', Me),
      checked('json', z.strictObject({ post: postId })),
      async (c) => {
        const { district, actor } = c.get('signed')
        return enter(c, services, {
          district,
          person: actor.person,
          post: c.req.valid('json').post,
        })
      },
    )
}

/** Opens a session on the asked post, or the first. */
async function enter(c: C, services: Services, entering: Entering) {
  const actor = await entered(c, services, entering)
  if (!actor) return entering.post === undefined ? problem(c, 'wrongPassword') : notFound(c)
  const { district, person } = entering
  c.set('signed', { district, actor })
  return c.json(await described(c, services, { district, person, actor }))
}

async function described(
  c: C,
  services: Services,
  { district, person, actor }: { district: DistrictId; person: PersonId; actor: Actor },
) {
  const directory = await look(c, services, (tx) => services.kept.directory(tx, district))
  const posts = actorsOf(directory, person, services.today()).map((one) => ({
    ...one,
    title: directory.posts.find(({ id }) => id === one.post)?.title ?? '',
    unitName: directory.units.find(({ id }) => id === one.unit)?.names.at(-1)?.name ?? '',
  }))
  const name = directory.people.find(({ id }) => id === person)?.name ?? ''
  const districtName = await nameOfDistrict(services.database, district)
  const { post, role, unit } = actor
  const today = services.today()
  return { district, districtName, today, person, name, post, role, unit, posts }
}

function accountOf(
  { database }: Services,
  district: DistrictId,
  userName: string,
): Promise<Account | null> {
  return inDistrict(database, district, (tx) => accountNamed(tx, { district, userName }))
}

const codes: Readonly<Record<Problem, readonly [code: string, status: 401 | 409 | 429]>> = {
  wrongPassword: ['wrong-password', 401],
  locked: ['locked', 429],
  weakPassword: ['weak-password', 409],
  deadLink: ['dead-link', 409],
}

function problem(c: C, what: Problem) {
  const [code, status] = codes[what]
  return c.json({ code, message: say(languageOf(c.req.header('accept-language')))[what] }, status)
}
