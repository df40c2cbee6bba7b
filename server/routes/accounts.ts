// Accounts: who can sign in, for the administrator; links are made in the directory.

import { may } from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Env, look, refused, type Services } from '../http.ts'
import { accountsOf } from '../store/accounts.ts'
import { says } from './schemas.ts'

const Row = z.object({
  ...{ person: z.uuid(), user: z.string(), hasPassword: z.boolean() },
  /** A one-time link that is still good. */
  hasLink: z.boolean(),
  locked: z.boolean(),
})

export function accounts(services: Services) {
  return new Hono<Env>().get(
    '/accounts',
    says('Who can sign in', z.object({ rows: z.array(Row) })),
    async (c) => {
      const { district, actor } = c.get('signed')
      const forbidden = may(actor, 'keep-directory', null)
      if (forbidden) return refused(c, forbidden)
      return c.json({ rows: await look(c, services, (tx) => accountsOf(tx, district)) })
    },
  )
}
