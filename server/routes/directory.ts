// The directory: units, posts and the people on them.

import { actorsOf, type DirectoryAct, emptyDirectory, may } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Env, look, type Services } from '../http.ts'
import { keepDirectory } from '../keep-directory.ts'
import { accountNamed, linkFor } from '../store/accounts.ts'
import { read } from '../store/known.ts'
import { checked, day, Known, personId, postId, says, unitId, words } from './schemas.ts'

const kind = z.enum(['department', 'town', 'enterprise', 'group'])
const role = z.enum([
  ...(['supervisor', 'liaison', 'principal', 'leader', 'evaluator', 'auditor'] as const),
  ...(['administrator', 'security-officer', 'audit-officer'] as const),
])

const Act = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('add-unit'),
    unit: z.strictObject({ id: unitId, kind, members: z.array(unitId).max(500), name: words(80) }),
  }),
  z.strictObject({ act: z.literal('rename-unit'), unit: unitId, name: words(80), from: day }),
  z.strictObject({ act: z.literal('add-alias'), unit: unitId, name: words(80) }),
  z.strictObject({
    act: z.literal('set-members'),
    unit: unitId,
    members: z.array(unitId).max(500),
  }),
  z.strictObject({ act: z.literal('close-unit'), unit: unitId, successor: unitId.nullable() }),
  z.strictObject({
    act: z.literal('add-post'),
    post: z.strictObject({
      ...{ id: postId, unit: unitId, title: words(80), role },
      telephone: words(40).nullable().default(null),
    }),
  }),
  z.strictObject({ act: z.literal('close-post'), post: postId }),
  z.strictObject({
    act: z.literal('add-person'),
    person: z.strictObject({ id: personId, name: words(80) }),
  }),
  z.strictObject({ act: z.literal('appoint'), post: postId, person: personId, from: day }),
  z.strictObject({ act: z.literal('relieve'), post: postId, to: day }),
  z.strictObject({
    ...{ act: z.literal('delegate'), post: postId, person: personId, from: day, to: day },
    reason: words(500),
  }),
  z.strictObject({ act: z.literal('end-delegation'), post: postId, to: day }),
])

const LinkFor = z.strictObject({ person: personId, user: words(80) })

export function directory(services: Services) {
  return new Hono<Env>()
    .get('/directory', says('Units, posts, people', Known.partial()), async (c) => {
      const { district } = c.get('signed')
      const which = { district, noun: 'directory', id: district } as const
      const known = await look(c, services, (tx) => read(tx, which))
      return c.json(known ?? { version: 0, state: emptyDirectory })
    })
    .post(
      '/directory/acts',
      says('Change the directory: one act, or several that are done together or not at all', Known),
      checked('json', z.strictObject({ acts: z.array(Act).min(1).max(2000) })),
      (c) => {
        const acts: readonly DirectoryAct[] = c.req.valid('json').acts
        return act(c, services, async (acting) => {
          const kept = await keepDirectory(acting, () => acts)
          return 'refusal' in kept ? kept : { status: 200, body: kept.known }
        })
      },
    )
    .post(
      '/directory/links',
      says(
        'A one-time link with which a person chooses a password',
        z.object({ token: z.string() }),
        201,
      ),
      checked('json', LinkFor),
      (c) => {
        const { person, user } = c.req.valid('json')
        return act(c, services, async ({ tx, context, author }) => {
          const { district } = author
          const known = await services.kept.directory(tx, district)
          if (actorsOf(known, person, context.today).length === 0) return 'not-found'
          const forbidden = may(context.by, 'keep-directory', null)
          if (forbidden) return { refusal: forbidden }
          const holder = await accountNamed(tx, { district, userName: user })
          if (holder && holder.person !== person) {
            return { refusal: { code: 'name-taken', name: user } }
          }
          const token = await linkFor(tx, { district, person, userName: user, hours: 72 })
          return { status: 201, body: { district, token }, isSecret: true }
        })
      },
    )
}
