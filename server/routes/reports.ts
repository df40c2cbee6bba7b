// Reports: a unit reports on a commitment for a period; its principal endorses; the office accepts or returns.

import { type Filled, type MilestoneId, may } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { checking } from '../checking.ts'
import { sayDoubts } from '../doubts.ts'
import { act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { onReport, report } from '../reporting.ts'
import { reportsUpTo } from '../store/history.ts'
import { read } from '../store/known.ts'
import { reportsAt } from '../store/reports.ts'
import {
  checked,
  commitmentId,
  decimal,
  evidenceId,
  Known,
  period,
  reportId,
  says,
  words,
} from './schemas.ts'

const Told = z.union([
  z.strictObject({
    value: decimal,
    standing: z.enum(['provisional', 'final']).default('final'),
    from: words(200).nullable().default(null),
  }),
  z.strictObject({ absent: z.enum(['not-reported', 'not-released', 'not-applicable']) }),
])

const FilledIn = z
  .strictObject({
    figures: z.record(z.uuid(), Told).default({}),
    reached: z
      .array(z.uuid().transform((id) => id as MilestoneId))
      .max(50)
      .default([]),
    narrative: words(5000).default(''),
    problems: words(5000).default(''),
    nextStep: words(5000).default(''),
    evidence: z.array(evidenceId).max(50).default([]),
  })
  .transform((filled): Filled => filled)

export const NewReport = z.strictObject({
  ...{ period, filled: FilledIn },
  /** How the office learned of it, where it fills in for the unit. */
  filledFrom: words(200).nullable().default(null),
  /** To what the checks doubt. */
  explanation: words(2000).nullable().default(null),
})

export const Act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('endorse') }),
  z.strictObject({ act: z.literal('accept') }),
  z.strictObject({ act: z.literal('return'), reason: words(2000) }),
  z.strictObject({ act: z.literal('correct'), reason: words(2000), filled: FilledIn }),
])

const Query = z.object({
  commitment: z.uuid().optional(),
  stage: z.enum(['submitted', 'endorsed', 'accepted', 'returned']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export function reports(services: Services) {
  return new Hono<Env>()
    .post(
      '/commitments/:id/reports',
      says('Report on a commitment for a period', Known, 201),
      checked('param', z.object({ id: commitmentId })),
      checked('json', NewReport),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) => report(acting, { commitment: id, ...said }))
      },
    )
    .post(
      '/commitments/:id/checks',
      says('What the checks doubt in a report that is being filled in', Checks),
      checked('param', z.object({ id: commitmentId })),
      checked('json', NewReport),
      async (c) => {
        const { id } = c.req.valid('param')
        const { period, filled } = c.req.valid('json')
        const { district, actor } = c.get('signed')
        const found = await look(c, services, async (tx) => {
          const commitment = await read(tx, { district, noun: 'commitment', id })
          if (!commitment) return null
          const { state } = commitment
          const { earlier } = await reportsUpTo(tx, { district, commitment: id, period })
          const about = { district, commitment: state, period, filled, earlier }
          const directory = await services.kept.directory(tx, district)
          return { state, directory, ...(await checking(tx, about)) }
        })
        if (!found) return notFound(c)
        const forbidden = may(actor, 'read', found.state)
        if (forbidden) return refused(c, forbidden)
        const language = languageOf(c.req.header('accept-language'))
        return c.json({ doubts: sayDoubts(found, { language, today: services.today() }) })
      },
    )
    .post(
      '/reports/:id/acts',
      says('Endorse, accept, return or correct a report', Known),
      checked('param', z.object({ id: reportId })),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const told = c.req.valid('json')
        return act(c, services, (acting) => onReport(acting, { report: id, told }))
      },
    )
    .get(
      '/reports/:id',
      says('One report', Known),
      checked('param', z.object({ id: reportId })),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'report', id })
          const about = known?.state.commitment
          const of = about && (await read(tx, { district, noun: 'commitment', id: about }))
          return known && of && { known, about: of.state }
        })
        if (!found) return notFound(c)
        const { known, about } = found
        // Whoever told it reads it still, where another unit leads by now.
        const teller = { lead: known.state.unit, support: [], leaders: [] }
        const forbidden = may(actor, 'read', teller) && may(actor, 'read', about)
        return forbidden ? refused(c, forbidden) : c.json(known)
      },
    )
    .get(
      '/reports',
      says('Reports, the latest first', z.object({ rows: z.array(Known) })),
      checked('query', Query),
      async (c) => {
        const asked = { ...c.get('signed'), ...c.req.valid('query') }
        return c.json({ rows: await look(c, services, (tx) => reportsAt(tx, asked)) })
      },
    )
}

const Checks = z.object({ doubts: z.array(z.looseObject({ code: z.string() })) })
