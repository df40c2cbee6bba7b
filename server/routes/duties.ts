// Duties: what the asker owes today. And what the office looks at every day: whom to call, which posts are
// vacant, what units are burdened with.

import {
  burdenOf,
  chaseList,
  duplicatesAcross,
  may,
  type NotAllowed,
  sayChase,
  usualReminders,
  vacancies,
} from '@luoshi/delivery'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { dutiesOf } from '../duties.ts'
import { type Env, look, notFound, refused, type Services } from '../http.ts'
import { clockIn, mattersIn } from '../matters.ts'
import { languageOf } from '../messages/index.ts'
import { statesIn } from '../store/board.ts'
import { read } from '../store/known.ts'
import { openCommitments } from '../store/open.ts'
import { commitmentsOf } from '../store/plans.ts'
import { reportsOn } from '../store/reports.ts'
import { planId } from './plan-schemas.ts'
import { checked, says } from './schemas.ts'

type C = Context<Env>

const Rows = z.object({ rows: z.array(z.looseObject({})) })
const list = z.array(z.looseObject({}))
const Duties = z.object({
  ...{ matters: list, report: list, acknowledge: list, endorse: list },
  ...{ accept: list, verify: list, close: list, answers: list },
})

export function duties(services: Services) {
  return new Hono<Env>()
    .get('/duties', says('What the asker owes, by role, with its days', Duties), async (c) => {
      const language = languageOf(c.req.header('accept-language'))
      const asked = { ...c.get('signed'), language }
      return c.json(
        await look(c, services, async (tx) =>
          dutiesOf(tx, { ...asked, clock: await clockIn(services, tx, c.get('signed').district) }),
        ),
      )
    })
    .get('/chase', says('Whom to call about what is due, and what to say', Rows), async (c) => {
      const forbidden = may(c.get('signed').actor, 'send-sheet', null)
      if (forbidden) return refused(c, forbidden)
      const language = languageOf(c.req.header('accept-language'))
      const { district } = c.get('signed')
      const found = await look(c, services, async (tx) => {
        const clock = await clockIn(services, tx, c.get('signed').district)
        const ids = (await openCommitments(tx, { district })).map(({ id }) => id)
        const matters = await mattersIn(tx, { district, ids, clock })
        const directory = await services.kept.directory(tx, district)
        const { today, calendar } = clock
        const round = { today, calendar, directory, since: null, rule: usualReminders }
        return chaseList(matters, round)
      })
      return c.json({ rows: found.map((one) => ({ ...one, words: sayChase(one, language) })) })
    })
    .get('/vacancies', says('Posts that answer and have nobody', Rows), async (c) => {
      const { district, actor } = c.get('signed')
      const forbidden = officeOrAdministrator(c)
      if (forbidden) return refused(c, forbidden)
      const rows = await look(c, services, async (tx) => {
        const directory = await services.kept.directory(tx, district)
        return vacancies(directory, await openCommitments(tx, { district }), services.today())
      })
      // Whoever keeps the directory learns how much waits, not what.
      const reads = may(actor, 'read', null) === null
      return c.json({
        rows: rows.map(({ commitments, ...one }) => ({
          ...{ ...one, waiting: commitments.length, ...(reads && { commitments }) },
        })),
      })
    })
    .get(
      '/burden',
      says('What units are asked to fill in, and what twice', Burden),
      checked('query', z.object({ issuing: planId.optional().describe(issuingMeans) })),
      async (c) => {
        const forbidden = may(c.get('signed').actor, 'edit-plan', null)
        if (forbidden) return refused(c, forbidden)
        const { district } = c.get('signed')
        const { issuing } = c.req.valid('query')
        const known = await look(c, services, async (tx) => {
          const plan = issuing && (await read(tx, { district, noun: 'plan', id: issuing }))
          if (issuing && !plan) return null
          const ids = (await openCommitments(tx, { district })).map(({ id }) => id)
          const page = { district, plan: null, ids, after: null, limit: ids.length }
          const states = ids.length > 0 ? await statesIn(tx, page) : []
          const drafts = issuing ? await commitmentsOf(tx, { district, plan: issuing }) : []
          const reports = await reportsOn(tx, { district, commitments: ids })
          const all = new Map([...states, ...drafts].map(({ state }) => [state.id, state]))
          const burden = {
            commitments: [...all.values()],
            reports: reports.map((one) => one.state),
          }
          return issuing ? { ...burden, issuing } : burden
        })
        if (!known) return notFound(c)
        return c.json({ rows: burdenOf(known), across: duplicatesAcross(known) })
      },
    )
}

const issuingMeans = 'A plan whose drafts count as if they were issued'
const Burden = Rows.extend({ across: list })

function officeOrAdministrator(c: C): NotAllowed | null {
  const { actor } = c.get('signed')
  const office = may(actor, 'reassign', null)
  return office && may(actor, 'keep-directory', null) ? office : null
}
