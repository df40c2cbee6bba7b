// The calendar of working days: read by everybody, set by year or by day, or taken in from a file where there is no
// network. Deadlines are counted by it when they are asked for: what is set counts from then on.

import {
  decideHolidays,
  type HolidayAct,
  type Language,
  may,
  noHolidays,
  readHolidays,
  sayImportFault,
} from '@luoshi/delivery'
import { limits, type Read, sayRefusal } from '@luoshi/documents'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { admit } from '../gate.ts'
import { type Acting, type Answer, act, type Env, look, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { holidayLines } from '../sheets/holidays.ts'
import { commit, type Known as KnownOf, lockOnce, read } from '../store/known.ts'
import { SheetForm } from './directory-sheet.ts'
import { checked, day, Known, says, words } from './schemas.ts'

const days = z.array(day).max(100)
const Act = z.discriminatedUnion('act', [
  z.strictObject({
    ...{ act: z.literal('set-year'), year: z.int().min(2000).max(2100), holidays: days },
    ...{ makeUpDays: days, document: words(200) },
  }),
  z.strictObject({
    ...{ act: z.literal('set-day'), day, as: z.enum(['holiday', 'make-up', 'ordinary']) },
    document: words(200),
  }),
])

const Form = SheetForm.extend({
  document: words(200).default('').describe('The announcement, where the file does not name it'),
})
const Done = z.looseObject({ done: z.boolean(), year: z.int(), document: z.string() })

export function calendar(services: Services) {
  return new Hono<Env>()
    .get('/calendar', says('Holidays and make-up days', Known.partial()), async (c) => {
      const { district } = c.get('signed')
      const which = { district, noun: 'calendar', id: district } as const
      const known = await look(c, services, (tx) => read(tx, which))
      return c.json(known ?? { version: 0, state: noHolidays })
    })
    .post(
      '/calendar/acts',
      says('Set the holidays of a year, or a single day', Known),
      checked('json', Act),
      (c) => {
        const said: HolidayAct = c.req.valid('json')
        return act(c, services, async (acting) => {
          const done = await set(acting, said)
          return 'refusal' in done ? done : { status: 200, body: done }
        })
      },
    )
    .post(
      '/calendar/sheet',
      says('A year from a file: lines, JSON, or a sheet of 日期、至、安排', Done),
      bodyLimit({ maxSize: limits.fileBytes + 1_000_000 }),
      checked('form', Form),
      async (c) => {
        const { file, dryRun, document } = c.req.valid('form')
        const forbidden = may(c.get('signed').actor, 'keep-calendar', null)
        if (forbidden) return refused(c, forbidden)
        const language = languageOf(c.req.header('accept-language'))
        const taken = await announcementIn(file, document, language)
        return act(c, services, async (acting): Promise<Answer> => {
          if ('denied' in taken || 'refusal' in taken) return taken
          const done = await set(acting, { act: 'set-year', ...taken.announcement }, dryRun)
          if ('refusal' in done) return done
          return { status: 200, body: { done: !dryRun, ...taken.announcement } }
        })
      },
    )
}

/** Decides, and writes unless it is only tried. */
async function set({ tx, context, author }: Acting, said: HolidayAct, isDry = false) {
  const { district } = author
  const which = { district, noun: 'calendar', id: district } as const
  const known = await lockOnce(tx, which)
  const outcome = decideHolidays(known?.state ?? noHolidays, said, context)
  if ('refusal' in outcome) return outcome
  if (isDry) return { version: known?.version ?? 0 }
  const [after] = commit(tx, author, [{ ...which, known, entries: outcome.entries }])
  return after as KnownOf<unknown>
}

/** Through the gate, line by line; each fault names its line, or its cell. */
async function announcementIn(file: File, document: string, language: Language) {
  // JSON is text, which the gate knows by another name.
  const name = file.name.replace(/\.json$/i, '.txt')
  const admitted = await admit(new Uint8Array(await file.arrayBuffer()), name)
  if ('refusal' in admitted) {
    const { refusal } = admitted
    return { denied: { ...refusal, message: sayRefusal(refusal, language) } }
  }
  const { text, at } = textOf(admitted.read)
  const taken = readHolidays(text, document)
  if (!('faults' in taken)) return taken
  const faults = taken.faults.map((fault) => {
    const cell = at[fault.line - 1]
    const said = sayImportFault(cell ? { ...fault, line: 0 } : fault, language)
    const message = cell ? `${cell}${language === 'en' ? ': ' : '：'}${said}` : said
    return { ...fault, at: cell ?? null, message }
  })
  return { denied: { code: 'sheet-faults', message: faults[0]?.message ?? '', faults } }
}

type Lines = { readonly text: string; readonly at: readonly string[] }

function textOf(file: Read | null): Lines {
  const sheet = file && holidayLines(file)
  return sheet ?? { text: file?.source.text ?? '', at: [] }
}
