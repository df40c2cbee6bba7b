// What is owed, ready to be filled in: by the unit itself, or by the office for a unit.

import { may } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Env, look, refused, type Services } from '../http.ts'
import { clockIn } from '../matters.ts'
import { owedOf } from '../owed.ts'
import { checked, says, unitId } from './schemas.ts'

const list = z.array(z.looseObject({}))
const Query = z.object({ unit: unitId.optional().describe('The asker’s own, if left out') })

export function owed(services: Services) {
  return new Hono<Env>().get(
    '/owed',
    says(
      'What a unit has to report, each with what was told last',
      z.object({ acknowledge: list, rows: list }),
    ),
    checked('query', Query),
    async (c) => {
      const { district, actor } = c.get('signed')
      const { unit = actor.unit } = c.req.valid('query')
      const about = { lead: unit, support: [], leaders: [] }
      const own = may(actor, 'report', about)
      if (own && may(actor, 'fill-for-unit', about)) return refused(c, own)
      return c.json(
        await look(c, services, async (tx) => {
          const clock = await clockIn(services, tx, district)
          return owedOf(tx, { district, unit, clock })
        }),
      )
    },
  )
}
