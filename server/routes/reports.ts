// Reports: a unit reports on a commitment for a period; its principal endorses; the office accepts or returns.

import {
  type Commitment,
  type Day,
  type Directory,
  type DistrictId,
  decideReport,
  type Filled,
  type Language,
  type MilestoneId,
  may,
  nameOn,
  type Report,
  type ReportAct,
  type ReportId,
  sayWarning,
  shown,
  type UnitId,
  unitOf,
  type Warning,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { checking, type Doubts } from '../checking.ts'
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
import { languageOf } from '../messages/index.ts'
import type { Tx } from '../store/database.ts'
import { reportsUpTo } from '../store/history.ts'
import { commit, type Known as KnownOf, lock, read } from '../store/known.ts'
import { reportsAt } from '../store/reports.ts'
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
  /** To what the checks doubt. */
  explanation: words(2000).nullable().default(null),
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
          const asked = { district, commitment: id, period: said.period }
          const { current, earlier } = await reportsUpTo(acting.tx, asked)
          const { period, filled } = said
          const about = { district, commitment: commitment.state, period, filled, earlier }
          const checked = await checking(acting.tx, about)
          const told = {
            act: 'report',
            id: current?.state.id ?? uuid<ReportId>(),
            ...said,
          } as const
          return done(acting, { commitment, report: current, told, ...checked })
        })
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
        return c.json({ doubts: told(found, { language, today: services.today() }) })
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
          if (!commitment || !report) return 'not-found'
          const checked =
            told.act === 'correct'
              ? await checkedAgain(tx, { district, commitment, report, filled: told.filled })
              : { doubts: [], alike: [] }
          return done(acting, { commitment, report, told, ...checked })
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

const Checks = z.object({ doubts: z.array(z.looseObject({ code: z.string() })) })

type Found = {
  readonly doubts: readonly Warning[]
  readonly directory: Directory
  readonly state: Commitment
}
type In = { readonly language: Language; readonly today: Day }

/** Each doubt with its sentence. */
function told({ doubts, directory, state }: Found, { language, today }: In) {
  const unitName = (id: UnitId) => {
    const unit = unitOf(directory, id)
    return unit ? nameOn(unit, today) : ''
  }
  return doubts.map((doubt) => {
    const target = state.targets.find(
      ({ id }) => typeof doubt.at === 'object' && 'target' in doubt.at && doubt.at.target === id,
    )
    const unit = target?.unit ?? ''
    const figure = (value: string) => `${shown(value, unit)}${unit}`
    return { ...doubt, message: sayWarning(doubt, language, { unitName, figure }) }
  })
}

type Doing = {
  readonly commitment: KnownOf<Commitment>
  readonly report: KnownOf<Report> | null
  readonly told: ReportAct
} & Doubts

type Correcting = {
  readonly district: DistrictId
  readonly commitment: KnownOf<Commitment>
  readonly report: KnownOf<Report>
  readonly filled: Filled
}

/** What comes later, as the figures of a release do, is checked like what was said first. */
async function checkedAgain(
  tx: Tx,
  { district, commitment, report, filled }: Correcting,
): Promise<Doubts> {
  const { period } = report.state
  const asked = { district, commitment: commitment.state.id, period }
  const { earlier } = await reportsUpTo(tx, asked)
  return checking(tx, { ...asked, commitment: commitment.state, filled, earlier })
}

/** Decides and writes; the commitment is locked, so that two reports cannot both be the first. */
async function done(
  { tx, context, author, settings }: Acting,
  { commitment, report, told, doubts, alike }: Doing,
): Promise<Answer> {
  const { window } = settings
  const { state } = commitment
  const known = { commitment: state, report: report?.state ?? null, window, doubts, alike }
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
