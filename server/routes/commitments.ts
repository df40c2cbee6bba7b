// Commitments: listed, read, and acted upon.

import { decideLife, may } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Env, look, notFound, refused, type Services, sameVersion } from '../http.ts'
import { commit, lock, read } from '../store/known.ts'
import { listCommitments } from '../store/lists.ts'
import { checked, commitmentId, Known, postId, says, unitId, words } from './schemas.ts'

const Path = z.object({ id: commitmentId })

const Query = z.object({
  plan: z.uuid().optional(),
  unit: z.uuid().optional(),
  process: words(40).optional(),
  sort: z.enum(['number', 'due', 'title']).default('number'),
  after: words(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

const Row = z.object({
  ...{ id: z.uuid(), version: z.int(), plan: z.uuid(), number: z.int(), title: z.string() },
  ...{ process: z.string(), lead: z.uuid().nullable(), due: z.string().nullable() },
})

const reason = words(2000)
const Act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('acknowledge') }),
  z.strictObject({ act: z.literal('resume') }),
  z.strictObject({ act: z.literal('send-back'), reason }),
  z.strictObject({ act: z.literal('suspend'), reason }),
  z.strictObject({ act: z.literal('drop'), reason }),
  z.strictObject({ act: z.literal('reopen'), reason }),
  z.strictObject({
    ...{ act: z.literal('reassign'), reason },
    to: z.strictObject({
      lead: unitId.nullable(),
      support: z.array(unitId).max(50),
      leaders: z.array(postId).max(10),
    }),
  }),
])

export function commitments(services: Services) {
  return new Hono<Env>()
    .get(
      '/commitments',
      says(
        'Commitments that the asker may see; `next` goes on from here',
        z.object({ rows: z.array(Row), next: z.string().nullable() }),
      ),
      checked('query', Query),
      async (c) => {
        const asked = { ...c.get('signed'), ...c.req.valid('query') }
        return c.json(await look(c, services, (tx) => listCommitments(tx, asked)))
      },
    )
    .get('/commitments/:id', says('One commitment', Known), checked('param', Path), async (c) => {
      const { id } = c.req.valid('param')
      const { district, actor } = c.get('signed')
      const known = await look(c, services, (tx) => read(tx, { district, noun: 'commitment', id }))
      if (!known) return notFound(c)
      const forbidden = may(actor, 'read', known.state)
      return forbidden ? refused(c, forbidden) : c.json(known)
    })
    .post(
      '/commitments/:id/acts',
      says('Acknowledge, send back, reassign, suspend, resume, drop, reopen', Known),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, async ({ tx, context, author }) => {
          const known = await lock(tx, { district: author.district, noun: 'commitment', id })
          if (!known) return 'not-found'
          sameVersion(c, known)
          const outcome = decideLife(known.state, said, context)
          if ('refusal' in outcome) return outcome
          const change = { noun: 'commitment', id, known, entries: outcome.entries } as const
          const [after] = await commit(tx, author, [change])
          return { status: 200, body: after ?? known }
        })
      },
    )
}
