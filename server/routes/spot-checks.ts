// Spot checks 抽查: drawn from the commitments of a plan, by a seed that is written down with what it chose.

import { randomBytes } from 'node:crypto'
import { decideSpotCheck, may, type SpotCheckId } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { acted } from '../acted.ts'
import { act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { holdDistrict } from '../store/journal.ts'
import { read } from '../store/known.ts'
import { itemsOf } from '../store/plans.ts'
import { pageOfRecords, recordsAbout } from '../store/records.ts'
import { uuid } from '../store/uuid.ts'
import { planId } from './plan-schemas.ts'
import { checked, Known, page, pageOf, says, unitId, words } from './schemas.ts'

const Path = z.object({ id: z.uuid().transform((id) => id as SpotCheckId) })

const Draw = z.strictObject({
  plan: planId,
  /** Which of the plan's commitments are on the list; drafts and what was dropped never are. */
  of: z
    .strictObject({
      units: z.array(unitId).min(1).max(200).optional(),
      kinds: z
        .array(z.enum(['indicator', 'project', 'task', 'mechanism', 'policy']))
        .min(1)
        .max(5)
        .optional(),
      processes: z
        .array(
          z.enum([
            ...([
              'assigned',
              'sent-back',
              'acknowledged',
              'under-way',
              'closing-requested',
            ] as const),
            ...(['verified', 'closed', 'suspended', 'carried-over'] as const),
          ]),
        )
        .min(1)
        .max(9)
        .optional(),
    })
    .default({}),
  purpose: words(200),
  /** Best a number that others publish; one is made where none is given. */
  seed: words(200).optional(),
  size: z.union([z.strictObject({ count: z.int() }), z.strictObject({ percent: z.int() })]),
  byUnit: z.boolean().default(false),
  /** Why it is drawn once more. */
  again: words(500).nullable().default(null),
})

export function spotChecks(services: Services) {
  return new Hono<Env>()
    .post('/spot-checks', says('Draw a spot check', Known, 201), checked('json', Draw), (c) => {
      const { of, seed = randomBytes(16).toString('hex'), ...asked } = c.req.valid('json')
      const { plan } = asked
      const id = uuid<SpotCheckId>()
      return act(c, services, (acting) =>
        acted(c, services, {
          ...({ acting, noun: 'spot-check', id, begins: true } as const),
          decide: async () => {
            const { tx, context, author } = acting
            const { district } = author
            // So that two draws for the same purpose cannot both be the first.
            await holdDistrict(tx, district)
            if (!(await read(tx, { district, noun: 'plan', id: plan }))) return 'not-found'
            const population = await itemsOf(tx, { district, plan, ...of })
            const drawn = await recordsAbout(tx, { district, noun: 'spot-check', about: plan })
            const earlier = drawn.map(({ state }) => state)
            return decideSpotCheck(
              earlier,
              { act: 'draw', id, seed, population, ...asked },
              context,
            )
          },
        }),
      )
    })
    .get(
      '/spot-checks',
      says('Draws, the earliest first', pageOf(Known)),
      checked('query', page.extend({ plan: z.uuid().optional() })),
      async (c) => {
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read', null)
        if (forbidden) return refused(c, forbidden)
        const { plan: about, after, limit } = c.req.valid('query')
        const asked = { district, noun: 'spot-check', about, after, limit } as const
        const { rows, next } = await look(c, services, (tx) => pageOfRecords(tx, asked))
        return c.json({ rows, next })
      },
    )
    .get(
      '/spot-checks/:id',
      says('One draw, with the list that it was drawn from', Known),
      checked('param', Path),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const which = { district, noun: 'spot-check', id } as const
        const known = await look(c, services, (tx) => read(tx, which))
        if (!known) return notFound(c)
        const forbidden = may(actor, 'read', null)
        return forbidden ? refused(c, forbidden) : c.json(known)
      },
    )
}
