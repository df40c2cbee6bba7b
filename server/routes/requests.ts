// Requests: what units asked for — another due day, another target. Those that nobody has decided yet come each with what
// granting it would change and by when it should be decided; those that were decided, with whether that was late.

import {
  type Commitment,
  decideBy,
  decidedRequestsOf,
  effectOf,
  ifGranted,
  leftOf,
  type Request,
  requestsOf,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Clocked, clocked, of, readableIn } from '../clocked.ts'
import { type Env, look, type Services } from '../http.ts'
import { seenOf } from '../standings.ts'
import { checked, says } from './schemas.ts'

const Row = z.object({
  ...{ commitment: z.uuid(), number: z.int(), title: z.string(), lead: z.uuid().nullable() },
  request: z.looseObject({ kind: z.enum(['extension', 'adjustment']) }),
  decideBy: z.string(),
  /** Working days until then; negative: since. Of one that was decided, on that day. */
  ...{ left: z.int(), late: z.boolean() },
  effect: z
    .object({ before: z.looseObject({}), after: z.looseObject({}) })
    .nullable()
    .describe('Of one that is not decided yet: what granting it would change'),
})
const Query = z.object({ stage: z.enum(['asked', 'decided']).default('asked') })

export function requests(services: Services) {
  return new Hono<Env>().get(
    '/requests',
    says(
      'Extensions and other targets asked for: what waits with its effect, or what was decided',
      z.object({ rows: z.array(Row) }),
    ),
    checked('query', Query),
    async (c) => {
      const { district, actor } = c.get('signed')
      const { stage } = c.req.valid('query')
      const rows = await look(c, services, async (tx) => {
        const clock = await clocked(tx, services, district)
        const which = stage === 'asked' ? ({ asking: 'anybody' } as const) : { processes: known }
        const found = await readableIn(tx, actor, { district, ...which })
        return found.flatMap(({ state }) =>
          (stage === 'asked' ? requestsOf(state) : decidedRequestsOf(state)).map((request) => ({
            ...{ ...of(state), request },
            ...{ ...waiting(request, clock), effect: effect(state, request, clock) },
          })),
        )
      })
      return c.json({ rows })
    },
  )
}

/** Where a request may have been decided. */
const known = [
  ...(['assigned', 'sent-back', 'acknowledged', 'under-way'] as const),
  ...(['closing-requested', 'verified', 'closed', 'suspended'] as const),
]

function waiting({ asked, decided }: Request, { context }: Clocked) {
  const day = decideBy(asked, context.calendar)
  const at = { calendar: context.calendar, today: decided?.on ?? context.today }
  return { decideBy: day, left: leftOf({ day }, at).left, late: at.today > day }
}

function effect(state: Commitment, request: Request, given: Clocked) {
  if (request.decided) return null
  return effectOf(state, ifGranted(request, given.context.today), (one) => seenOf(one, given))
}
