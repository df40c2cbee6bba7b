// The directory from one sheet: shown first, then done; all of it or nothing.

import { emptyDirectory, may } from '@luoshi/delivery'
import { limits } from '@luoshi/documents'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { type Answer, act, type Env, refused, type Services } from '../http.ts'
import { changeDirectory, heldDirectory } from '../keep-directory.ts'
import { languageOf } from '../messages/index.ts'
import { directoryFrom, directoryHeadings } from '../sheets/directory.ts'
import { faulty, sheetTable } from '../sheets/take-in.ts'
import { enterAccounts, userNames } from '../store/accounts.ts'
import { checked, says } from './schemas.ts'

/** With `dryRun` everything is checked and told, and nothing is done. */
export const SheetForm = z.strictObject({
  file: z.instanceof(File),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((said) => said === 'true'),
})
const list = z.array(z.looseObject({}))
const names = z.array(z.string())
const Done = z.object({
  ...{ done: z.boolean(), rows: z.int(), units: names, posts: list, people: names },
  ...{ appointments: list, several: list, users: names },
})

export function directorySheet(services: Services) {
  return new Hono<Env>().post(
    '/directory/sheet',
    says('Units, posts and people from a sheet: 单位、类别、岗位、角色、姓名、电话、用户名', Done),
    bodyLimit({ maxSize: limits.fileBytes + 1_000_000 }),
    checked('form', SheetForm),
    async (c) => {
      const { file, dryRun } = c.req.valid('form')
      const forbidden = may(c.get('signed').actor, 'keep-directory', null)
      if (forbidden) return refused(c, forbidden)
      const language = languageOf(c.req.header('accept-language'))
      const table = await sheetTable(file, directoryHeadings, language)
      return act(c, services, async (acting): Promise<Answer> => {
        if ('denied' in table) return table
        const { tx, author, context } = acting
        const { district } = author
        const known = await heldDirectory(acting)
        const directory = known?.state ?? emptyDirectory
        const accounts = await userNames(tx, district)
        const taken = directoryFrom(table.rows, { directory, accounts, context, language })
        if ('faults' in taken) return faulty(taken.faults, language)
        const { entries } = taken
        if (!dryRun) {
          await enterAccounts(tx, district, taken.accounts)
          await changeDirectory(acting, known, entries)
        }
        return { status: 200, body: { done: !dryRun, rows: table.rows.length, ...taken.summary } }
      })
    },
  )
}
