// Explain: why a commitment has the light it has, in the asker's language, down to the report behind each figure.

import { may } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { explained } from '../explained.ts'
import { type Env, look, notFound, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { historyOf } from '../store/entries.ts'
import { formerOf } from '../store/history.ts'
import { read } from '../store/known.ts'
import { reportsAt } from '../store/reports.ts'
import { checked, commitmentId, says } from './schemas.ts'

const part = z.looseObject({ words: z.string() })
const people = z.array(z.string())
const Explained = z.object({
  ...{ version: z.int(), today: z.string() },
  answering: z.object({
    ...{ liaisons: people, principals: people, leaders: people },
  }),
  pauses: z.array(part),
  ...{ timing: part.nullable(), standing: part, light: part },
  proposed: z.looseObject({}).nullable(),
  months: z.array(z.looseObject({ month: z.string() })),
  runs: z.array(z.looseObject({})),
  targets: z.array(part.extend({ forecast: part, figures: z.array(z.looseObject({})) })),
})

/** The journal's entries about one commitment and its reports that are looked through for sources. */
const mostEntries = 2000

export function explain(services: Services) {
  return new Hono<Env>().get(
    '/commitments/:id/explain',
    says('How a commitment stands and why, with the source of each figure', Explained),
    checked('param', z.object({ id: commitmentId })),
    async (c) => {
      const { id } = c.req.valid('param')
      const { district, actor } = c.get('signed')
      const language = languageOf(c.req.header('accept-language'))
      const { kept, today } = services
      const found = await look(c, services, async (tx) => {
        const known = await read(tx, { district, noun: 'commitment', id })
        if (!known) return null
        const forbidden = may(actor, 'read', known.state)
        if (forbidden) return { forbidden }
        // Of reports those that the asker may read; the commitment's own entries tell the figures all the same.
        const reports = await reportsAt(tx, { district, actor, commitment: id, limit: 500 })
        const ids = [id, ...reports.map(({ state }) => state.id)]
        const { calendar, settings } = await kept.rules(tx, district)
        const context = { today: today(), calendar }
        const about = explained(known.state, {
          ...{ context, language, settings },
          directory: await kept.directory(tx, district),
          entries: await historyOf(tx, { district, ids, after: 0, limit: mostEntries }),
          former: await formerOf(tx, district, known.state),
        })
        return { version: known.version, about }
      })
      if (!found) return notFound(c)
      if ('forbidden' in found) return refused(c, found.forbidden)
      return c.json({ version: found.version, ...found.about })
    },
  )
}
