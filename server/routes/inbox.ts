// The inbox: what the asker was told, day by day, in the asker's language.

import { sayReminder } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { act, type Env, look, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { inboxOf, markRead, unreadIn } from '../store/inbox.ts'
import { checked, day, says } from './schemas.ts'

const Unread = z.object({ unread: z.int() })
const Inbox = Unread.extend({
  rows: z.array(
    z.object({
      ...{ day: z.string(), read: z.boolean() },
      items: z.array(z.looseObject({ words: z.string() })),
    }),
  ),
})
const Query = z.object({ limit: z.coerce.number().int().min(1).max(200).default(30) })

export function inbox(services: Services) {
  return new Hono<Env>()
    .get(
      '/inbox',
      says('The digests of the asker, the latest first', Inbox),
      checked('query', Query),
      async (c) => {
        const { district, actor } = c.get('signed')
        const language = languageOf(c.req.header('accept-language'))
        const whose = { district, person: actor.person }
        const { rows, unread } = await look(c, services, async (tx) => ({
          rows: await inboxOf(tx, whose, c.req.valid('query').limit),
          unread: await unreadIn(tx, whose),
        }))
        return c.json({
          unread,
          rows: rows.map(({ items, ...mail }) => ({
            ...mail,
            items: items.map((item) => ({ ...item, words: sayReminder(item, language) })),
          })),
        })
      },
    )
    .post(
      '/inbox/read',
      says('The digests up to a day are read', Unread),
      checked('json', z.strictObject({ until: day })),
      (c) =>
        act(c, services, async ({ tx, author, context }) => {
          const whose = { district: author.district, person: context.by.person }
          await markRead(tx, { ...whose, until: c.req.valid('json').until })
          return { status: 200, body: { unread: await unreadIn(tx, whose) } }
        }),
    )
}
