// Supervision: the follow-up sheets that rules call for and those that were sent, and the closings that were asked for, of
// the commitments that the asker may read. A rule proposes; a person sends (PRACTICE §11.3).

import {
  allowing,
  type Commitment,
  dueBy,
  leftOf,
  limits,
  openProcesses,
  type ProcessState,
  type Sheet,
  workdaysBetween,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Clocked, clocked, of, readableIn } from '../clocked.ts'
import { type Env, look, type Services } from '../http.ts'
import { seenOf } from '../standings.ts'
import { says } from './schemas.ts'

const commitment = {
  ...{ commitment: z.uuid(), number: z.int(), title: z.string(), lead: z.uuid().nullable() },
}
const Proposed = z.object({
  ...{ ...commitment, version: z.int(), leaders: z.array(z.uuid()) },
  ...{ due: z.string().nullable(), left: z.int().nullable() },
  ...{ colour: z.string(), rule: z.string(), source: z.string(), facts: z.array(z.string()) },
})
const Sent = z.looseObject({
  ...{ ...commitment, colour: z.string(), on: z.string(), answerBy: z.string() },
  left: z.int().describe('Working days until the answer is due; negative: since'),
  late: z.boolean().describe('Not answered, or answered only after its day'),
})
const Sheets = z.object({
  scheme: z.string(),
  answerBy: z.string().describe('By when a sheet that is sent today is usually answered'),
  proposed: z.array(Proposed).describe('For those who may send them'),
  sent: z.array(Sent).describe('Also those that were answered or replaced, the latest first'),
})
const Closings = z.object({
  rows: z.array(
    z.object({
      ...{ ...commitment, process: z.string(), closing: z.looseObject({}) },
      waited: z.int().describe('Working days since it was asked for, until its end'),
    }),
  ),
})

const withSheets: readonly ProcessState[] = [
  ...openProcesses,
  ...(['closing-requested', 'verified', 'closed', 'suspended'] as const),
]
const withClosings: readonly ProcessState[] = [
  ...(['acknowledged', 'under-way', 'closing-requested', 'verified', 'closed'] as const),
]

export function supervision(services: Services) {
  return new Hono<Env>()
    .get(
      '/sheets',
      says('Follow-up sheets: what rules call for now, and what was sent', Sheets),
      async (c) => {
        const { district, actor } = c.get('signed')
        const maySend = allowing(actor, 'send-sheet')
        const told = await look(c, services, async (tx) => {
          const clock = await clocked(tx, services, district)
          const known = await readableIn(tx, actor, { district, processes: withSheets })
          const { today, calendar } = clock.context
          return {
            scheme: clock.settings.sheets,
            answerBy: dueBy(limits['ordinary-matter'], today, calendar),
            proposed: known
              .filter(({ state }) => maySend(state))
              .flatMap(({ version, state }) => proposed(state, clock, version)),
            sent: known
              .flatMap(({ state }) => state.sheets.map((one) => sent(state, one, clock)))
              .sort((a, b) => (a.on < b.on ? 1 : -1)),
          }
        })
        return c.json(told)
      },
    )
    .get(
      '/closings',
      says('Closings asked for, returned, verified and done, the earliest first', Closings),
      async (c) => {
        const { district, actor } = c.get('signed')
        const rows = await look(c, services, async (tx) => {
          const clock = await clocked(tx, services, district)
          const known = await readableIn(tx, actor, { district, processes: withClosings })
          return known.flatMap(({ state }) => closing(state, clock))
        })
        return c.json({ rows: rows.sort((a, b) => (a.closing.asked < b.closing.asked ? -1 : 1)) })
      },
    )
}

function proposed(state: Commitment, clock: Clocked, version: number) {
  const { timing, proposed: called } = seenOf(state, clock)
  if (!called) return []
  const { due, left } = timing ?? { due: state.due, left: null }
  return [{ ...of(state), version, leaders: state.leaders, due, left, ...called }]
}

function sent(state: Commitment, sheet: Sheet, { context: { today, calendar } }: Clocked) {
  const { answerBy, answered, replaced } = sheet
  const at = { today: answered ?? replaced ?? today, calendar }
  const { left, is } = leftOf({ day: answerBy }, at)
  return { ...of(state), ...sheet, left, late: is === 'past' }
}

function closing(state: Commitment, { context: { today, calendar } }: Clocked) {
  const { process, closing: asked } = state
  if (!asked) return []
  const until = asked.closed ?? today
  const waited = workdaysBetween(asked.asked, until, calendar)
  return [{ ...of(state), process, closing: asked, waited }]
}
