// Commitments: listed, read, and acted upon.

import {
  byEnd,
  type Commitment,
  type CommitmentAct,
  type CommitmentEntry,
  type Context,
  decideAct,
  effectOf,
  evolve,
  ifGranted,
  may,
  type Outcome,
  type PlanId,
  type Refusal,
  requestsOf,
} from '@luoshi/delivery'
import { sheetStream } from '@luoshi/documents'
import { Hono } from 'hono'
import { z } from 'zod'
import { acted } from '../acted.ts'
import type { Board } from '../board/board.ts'
import { allListed, listed } from '../board/listed.ts'
import { type Acting, act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { given, type Named, unnamed } from '../named.ts'
import { taskSheet } from '../sheets/tasks.ts'
import { seenOf } from '../standings.ts'
import { formerOf } from '../store/history.ts'
import { lock, read } from '../store/known.ts'
import { stagesOf } from '../store/reports.ts'
import { Act } from './commitment-acts.ts'
import { planAsked } from './overview.ts'
import { checked, commitmentId, Known, period, postId, says, unitId, words } from './schemas.ts'

const Effect = z.object({ before: z.looseObject({}), after: z.looseObject({}) })
const Path = z.object({ id: commitmentId })

const Filter = z.object({
  plan: planAsked,
  unit: unitId.optional().describe('Those that the unit leads'),
  support: unitId.optional().describe('Those that the unit supports'),
  leader: postId.optional(),
  section: words(200).optional(),
  process: words(40).optional(),
  standing: z.enum(['done', 'ahead', 'on-pace', 'behind', 'other']).optional(),
  light: z.enum(['green', 'yellow', 'red', 'grey']).optional(),
  timeliness: z.enum(['normal', 'near', 'overdue', 'none']).optional(),
  text: words(100).optional().describe('Words in the title or the text'),
  week: words(80)
    .optional()
    .describe(
      'Those to which it happened in the last week, as the overview names it: `report accepted`',
    ),
  month: period.optional().describe('With `lit` and `sight`: by the light of that month'),
  lit: z.enum(['green', 'yellow', 'red', 'grey']).optional(),
  sight: z.enum(['now', 'then']).optional(),
  sort: z.enum(['number', 'due', 'title', 'light']).default('number'),
})
const Query = Filter.extend({
  after: words(800).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

const Row = z.object({
  ...{ id: z.uuid(), version: z.int(), plan: z.uuid(), number: z.int(), title: z.string() },
  ...{ section: z.string().nullable(), process: z.string(), lead: z.uuid().nullable() },
  ...{ due: z.string().nullable(), standing: z.string(), light: z.string() },
  ...{ timeliness: z.string().nullable(), sheet: z.string().nullable(), text: z.string() },
  ...{ support: z.array(z.uuid()), leaders: z.array(z.uuid()) },
  figures: z.array(z.looseObject({ subject: z.string(), unit: z.string() })),
})
const Count = z.record(z.string(), z.int())
const Page = z.object({
  ...{ rows: z.array(Row), total: z.int(), next: z.string().nullable() },
  counts: z
    .object({ standing: Count, light: Count, timeliness: Count, process: Count })
    .nullable()
    .describe('On the first page: how many there would be by each further filter'),
})

export function commitments(services: Services, board: Board) {
  return new Hono<Env>()
    .get(
      '/commitments',
      says('Commitments that the asker may read; `next` goes on from here', Page),
      checked('query', Query),
      async (c) => {
        const { district, actor } = c.get('signed')
        const asked = c.req.valid('query')
        const seen = await board.at(district, boardFor(asked))
        return c.json(listed(seen, actor, asked))
      },
    )
    .get(
      '/commitments.xlsx',
      says('The same as a spreadsheet: every task with how it stands', z.string()),
      checked('query', Filter),
      async (c) => {
        const { district, actor } = c.get('signed')
        const asked = c.req.valid('query')
        const language = languageOf(c.req.header('accept-language'))
        const seen = await board.at(district, boardFor(asked))
        const directory = await look(c, services, (tx) => services.kept.directory(tx, district))
        const given = { directory, today: seen.today, language }
        const sheet = taskSheet(allListed(seen, actor, asked), given)
        const name = encodeURIComponent(`${sheet.name} ${seen.today}.xlsx`)
        return c.body(sheetStream(sheet), 200, {
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
        })
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
      says('Whatever may be done to a commitment: `act` says what', Known),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) =>
          acted(c, services, {
            ...({ acting, noun: 'commitment', id, named: namedIn(said) } as const),
            decide: (known) => (known ? decided(acting, known, said) : 'not-found'),
          }),
        )
      },
    )
    .post(
      '/commitments/:id/effects',
      says('What an act, or the granting of what it asks for, would change', Effect),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, async (acting) => {
          const which = { district: acting.author.district, noun: 'commitment', id } as const
          const known = await lock(acting.tx, which)
          if (!known) return 'not-found'
          const outcome = await decided(acting, known.state, said)
          if ('refusal' in outcome) return outcome
          const missing = await unnamed(acting, services.kept, namedIn(said))
          if (missing) return missing
          const entries = withGranted(known.state, outcome.entries, acting.context)
          const seen = effectOf(known.state, entries, (one) => seenOf(one, acting))
          return { status: 200, body: seen }
        })
      },
    )
}

const boardFor = ({ plan, month }: { plan: PlanId | 'current' | null; month?: unknown }) => ({
  plan,
  months: month !== undefined,
})

/** What the rules say to it, with the commitment's last report at hand, accepted or not. */
async function decided(
  { tx, context, author: { district }, settings }: Acting,
  commitment: Commitment,
  said: CommitmentAct,
): Promise<Outcome<CommitmentEntry, Refusal>> {
  const { id } = commitment
  const stages = (await stagesOf(tx, { district, commitments: [id] })).get(id) ?? []
  const [last] = [...stages].sort(([a], [b]) => byEnd(b, a))
  const report = last ? { period: last[0], stage: last[1] } : null
  const former = said.act === 'set-period-plan' ? await formerOf(tx, district, commitment) : []
  return decideAct({ commitment, report, settings, former }, said, context)
}

/** Whoever asks wants to know what it would change to be granted. */
function withGranted(
  known: Commitment,
  entries: readonly CommitmentEntry[],
  { today }: Context,
): readonly CommitmentEntry[] {
  const before = requestsOf(known).length
  const asked = requestsOf(entries.reduce(evolve, known)).slice(before)
  return [...entries, ...asked.flatMap((request) => ifGranted(request, today))]
}

function namedIn(said: CommitmentAct): Named {
  if (said.act === 'request-closing') return { evidence: said.proofs.map((one) => one.evidence) }
  if (said.act !== 'reassign') return {}
  const { lead, support, leaders } = said.to
  return { units: [...given(lead), ...support], posts: leaders }
}
