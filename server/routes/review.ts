// Review: the reports that wait for the asker, each beside what it is read against; and one report the same way.

import { may, type Stage } from '@luoshi/delivery'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { besideOf } from '../beside.ts'
import { type Env, look, notFound, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { read } from '../store/known.ts'
import { reportsAt } from '../store/reports.ts'
import { checked, reportId, says } from './schemas.ts'

const Beside = z.looseObject({ id: z.uuid(), version: z.int() })
const most = 500

export function review(services: Services) {
  return new Hono<Env>()
    .get(
      '/review',
      says('The reports that wait for the asker', z.object({ rows: z.array(Beside) })),
      async (c) => {
        const { district, actor } = c.get('signed')
        const about = { lead: actor.unit, support: [], leaders: [] }
        const endorses = may(actor, 'endorse', about)
        if (endorses && may(actor, 'accept', about)) return refused(c, endorses)
        const stage: Stage = endorses ? 'endorsed' : 'submitted'
        const rows = await look(c, services, async (tx) => {
          const reports = await reportsAt(tx, { district, actor, stage, limit: most })
          const directory = await services.kept.directory(tx, district)
          return besideOf(tx, { reports, directory, ...saying(c, services) })
        })
        return c.json({ rows })
      },
    )
    .get(
      '/reports/:id/beside',
      says('One report beside what it is read against', Beside),
      checked('param', z.object({ id: reportId })),
      async (c) => {
        const { district, actor } = c.get('signed')
        const { id } = c.req.valid('param')
        const [found] = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'report', id })
          const directory = await services.kept.directory(tx, district)
          const reports = known ? [known] : []
          return besideOf(tx, { reports, directory, ...saying(c, services) })
        })
        if (!found) return notFound(c)
        const forbidden = may(actor, 'read', { lead: found.report.unit, support: [], leaders: [] })
        return forbidden ? refused(c, forbidden) : c.json(found)
      },
    )
}

function saying(c: Context<Env>, { today }: Services) {
  const language = languageOf(c.req.header('accept-language'))
  return { district: c.get('signed').district, language, today: today() }
}
