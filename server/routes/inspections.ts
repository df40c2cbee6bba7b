// Inspections 督查: opened with an authority, concluded, delivered, objected to, rectified, used.

import {
  decideInspection,
  type Inspection,
  type InspectionAct,
  type InspectionId,
  inspectionSeen,
  may,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { acted } from '../acted.ts'
import { type Acting, act, type Env, look, notFound, refused, type Services } from '../http.ts'
import type { Named } from '../named.ts'
import { holdDistrict } from '../store/journal.ts'
import { type Known as KnownOf, read } from '../store/known.ts'
import { pageOfRecords, recordsAbout } from '../store/records.ts'
import { uuid } from '../store/uuid.ts'
import { Act, Begun, inspectionType } from './inspection-acts.ts'
import { checked, Known, page, pageOf, says } from './schemas.ts'

const Path = z.object({ id: z.uuid().transform((id) => id as InspectionId) })

const Query = page.extend({
  ...{ type: inspectionType.optional(), unit: z.uuid().optional() },
  step: z.enum(['open', 'concluded', 'inspection-closed']).optional(),
})

export function inspections(services: Services) {
  return new Hono<Env>()
    .post('/inspections', says('Open an inspection', Known, 201), checked('json', Begun), (c) => {
      const id = uuid<InspectionId>()
      const said = { act: 'open-inspection', id, ...c.req.valid('json') } as const
      return act(c, services, (acting) =>
        acted(c, services, { ...doing(acting, said), id, begins: true }),
      )
    })
    .post(
      '/inspections/:id/acts',
      says('Whatever may be done to an inspection: `act` says what', Known),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) => acted(c, services, { ...doing(acting, said), id }))
      },
    )
    .get(
      '/inspections',
      says('Inspections that the asker may read, the earliest first', pageOf(Known)),
      checked('query', Query),
      async (c) => {
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read-inspection', null)
        if (forbidden && !forbidden.elsewhere) return refused(c, forbidden)
        const { type, unit, step, after, limit } = c.req.valid('query')
        const { rows, next } = await look(c, services, (tx) =>
          pageOfRecords(tx, {
            ...({ district, noun: 'inspection' } as const),
            stages: step && [step],
            having: { type, ...(unit && { programme: { units: [unit] } }) },
            anyOf: forbidden ? [{ programme: { units: [actor.unit] } }] : undefined,
            ...{ after, limit },
          }),
        )
        const seen = rows.flatMap(({ version, state }) => {
          const told = inspectionSeen(state, { by: actor, today: services.today() })
          return 'seen' in told ? [{ version, state: told.seen }] : []
        })
        return c.json({ rows: seen, next })
      },
    )
    .get('/inspections/:id', says('One inspection', Known), checked('param', Path), async (c) => {
      const { id } = c.req.valid('param')
      const { district, actor } = c.get('signed')
      const known = await look(c, services, (tx) => read(tx, { district, noun: 'inspection', id }))
      if (!known) return notFound(c)
      const told = inspectionSeen(known.state, { by: actor, today: services.today() })
      if ('refusal' in told) return refused(c, told.refusal)
      return c.json({ version: known.version, state: told.seen })
    })
}

function doing(acting: Acting, said: InspectionAct) {
  return {
    ...({ acting, noun: 'inspection', named: namedIn(said) } as const),
    decide: async (inspection: Inspection | null) => {
      const others = await othersOf(acting, said)
      const known = { inspection, others, head: acting.settings.head }
      return decideInspection(known, said, acting.context)
    },
    seen: seenBy(acting.context),
  }
}

/**
 * Objects are compared with those of every other open inspection. Where an act sets them, the district is held, so
 * that two cannot open on the same matter at once.
 */
async function othersOf({ tx, author: { district } }: Acting, { act: what }: InspectionAct) {
  if (what !== 'open-inspection' && what !== 'change-programme') return []
  await holdDistrict(tx, district)
  const open = await recordsAbout(tx, { district, noun: 'inspection', stages: ['open'] })
  return open.map(({ state }) => state)
}

function namedIn(said: InspectionAct): Named {
  switch (said.act) {
    case 'open-inspection': {
      const { programme, conductor, team } = said
      const { units, commitments } = programme
      return { units: [conductor.unit, ...units], people: team, commitments }
    }
    case 'change-programme':
      return { units: said.programme.units, commitments: said.programme.commitments }
    case 'conclude':
    case 'report-rectification':
      return { evidence: said.evidence }
    default:
      return {}
  }
}

function seenBy(context: Acting['context']) {
  return ({ version, state }: KnownOf<Inspection>) => {
    const told = inspectionSeen(state, context)
    return { version, state: 'seen' in told ? told.seen : { id: state.id } }
  }
}
