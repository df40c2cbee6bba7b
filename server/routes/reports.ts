// Reports: a unit reports on a commitment for a period; its principal endorses; the office accepts or returns.

import {
  type Commitment,
  decideReport,
  type Filled,
  type MilestoneId,
  may,
  type Report,
  type ReportAct,
  type ReportId,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import {
  type Acting,
  type Answer,
  act,
  type Env,
  look,
  notFound,
  refused,
  type Services,
} from '../http.ts'
import { commit, type Known as KnownOf, lock, read } from '../store/known.ts'
import { reportOf, reportsAt } from '../store/reports.ts'
import { uuid } from '../store/uuid.ts'
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

const NewReport = z.strictObject({
  ...{ period, filled: FilledIn },
  /** How the office learned of it, where it fills in for the unit. */
  filledFrom: words(200).nullable().default(null),
})

const Act = z.discriminatedUnion('act', [
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
        return act(c, services, async (acting) => {
          const { district } = acting.author
          const commitment = await lock(acting.tx, { district, noun: 'commitment', id })
          if (!commitment) return 'not-found'
          const { period } = said
          const report = await reportOf(acting.tx, { district, commitment: id, period })
          const told = { act: 'report', id: report?.state.id ?? uuid<ReportId>(), ...said } as const
          return done(acting, { commitment, report: report ?? null, told })
        })
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
        return act(c, services, async (acting) => {
          const { tx, author } = acting
          const { district } = author
          const seen = await read(tx, { district, noun: 'report', id })
          if (!seen) return 'not-found'
          const which = { district, noun: 'commitment', id: seen.state.commitment } as const
          const commitment = await lock(tx, which)
          const report = await lock(tx, { district, noun: 'report', id })
          return commitment && report ? done(acting, { commitment, report, told }) : 'not-found'
        })
      },
    )
    .get(
      '/reports/:id',
      says('One report', Known),
      checked('param', z.object({ id: reportId })),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const known = await look(c, services, (tx) => read(tx, { district, noun: 'report', id }))
        if (!known) return notFound(c)
        const about = { lead: known.state.unit, support: [], leaders: [] }
        const forbidden = may(actor, 'read', about)
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

type Doing = {
  readonly commitment: KnownOf<Commitment>
  readonly report: KnownOf<Report> | null
  readonly told: ReportAct
}

/** Decides and writes; the commitment is locked, so that two reports cannot both be the first. */
async function done(
  { tx, context, author, settings }: Acting,
  { commitment, report, told }: Doing,
): Promise<Answer> {
  const { window } = settings
  const known = { commitment: commitment.state, report: report?.state ?? null, window }
  const outcome = decideReport(known, told, context)
  if ('refusal' in outcome) return outcome
  const id = told.act === 'report' ? told.id : (report?.state.id as ReportId)
  const entries = outcome.entries.map((one) => one.report)
  const progress = outcome.entries.flatMap((one) => one.commitment ?? [])
  const ofCommitment = { noun: 'commitment', known: commitment, entries: progress } as const
  const [after] = await commit(tx, author, [
    { noun: 'report', id, known: report, entries },
    ...(progress.length > 0 ? [{ ...ofCommitment, id: commitment.state.id }] : []),
  ])
  return { status: told.act === 'report' ? 201 : 200, body: after as object }
}
