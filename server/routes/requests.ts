// Requests: what units asked for and nobody has decided yet — another due day, another target — each with what granting
// it would change.

import { effectOf, ifGranted, may, requestsOf } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Env, look, type Services } from '../http.ts'
import { seenOf } from '../standings.ts'
import { statesIn } from '../store/board.ts'
import { openCommitments } from '../store/open.ts'
import { says } from './schemas.ts'

const Row = z.object({
  ...{ commitment: z.uuid(), number: z.int(), title: z.string() },
  request: z.looseObject({ kind: z.enum(['extension', 'adjustment']) }),
  effect: z.object({ before: z.looseObject({}), after: z.looseObject({}) }),
})

export function requests(services: Services) {
  return new Hono<Env>().get(
    '/requests',
    says(
      'Extensions and other targets asked for and not decided, with their effect',
      z.object({ rows: z.array(Row) }),
    ),
    async (c) => {
      const { district, actor } = c.get('signed')
      const { kept, today } = services
      const rows = await look(c, services, async (tx) => {
        const ids = (await openCommitments(tx, { district, asking: 'anybody' })).map(({ id }) => id)
        if (ids.length === 0) return []
        const { calendar, settings } = await kept.rules(tx, district)
        const context = { today: today(), calendar }
        const given = { context, settings }
        const page = { district, plan: null, ids, after: null, limit: ids.length }
        const states = (await statesIn(tx, page)).map(({ state }) => state)
        return states
          .filter((one) => may(actor, 'read', one) === null)
          .sort((a, b) => a.number - b.number)
          .flatMap((one) =>
            requestsOf(one).map((request) => ({
              ...{ commitment: one.id, number: one.number, title: one.title, request },
              effect: effectOf(one, ifGranted(request, context.today), (it) => seenOf(it, given)),
            })),
          )
      })
      return c.json({ rows })
    },
  )
}
