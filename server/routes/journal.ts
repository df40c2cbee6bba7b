// The journal, for those who look over the shoulder of everybody else; and the history of one commitment, for
// whoever may read the commitment.

import {
  type Actor,
  type Commitment,
  type DistrictId,
  may,
  mayReadInstruction,
} from '@luoshi/delivery'
import { Hono } from 'hono'
import { z } from 'zod'
import { type Env, look, notFound, refused, type Services } from '../http.ts'
import type { Tx } from '../store/database.ts'
import { entriesOf, historyOf } from '../store/entries.ts'
import { verifyJournal } from '../store/journal.ts'
import { read } from '../store/known.ts'
import { type NounName, nouns } from '../store/nouns.ts'
import { recordsAbout } from '../store/records.ts'
import { reportsAt } from '../store/reports.ts'
import { checked, commitmentId, day, says, words } from './schemas.ts'

const noun = z.enum(Object.keys(nouns) as [NounName, ...NounName[]])
const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const limit = z.coerce.number().int().min(1).max(1000).default(100)

const Entry = z.object({
  ...{ seq: z.int(), at: z.string(), noun, id: z.uuid(), kind: z.string(), on: z.string() },
  ...{ person: z.uuid().nullable(), post: z.uuid().nullable(), body: z.looseObject({}) },
  hash: z.string(),
})
const Listed = Entry.extend({ commitment: z.uuid().nullable() })
const Entries = z.object({ rows: z.array(Entry), next: z.int().nullable() })

const Verified = z.object({
  ok: z.boolean(),
  ...{ entries: z.int().optional(), hash: z.string().optional() },
  ...{ seq: z.int().optional(), why: z.enum(['changed', 'missing', 'head']).optional() },
})

const Query = z.object({
  ...{ noun: noun.optional(), id: z.uuid().optional(), person: z.uuid().optional() },
  ...{ kind: words(40).optional(), from: day.optional(), to: day.optional() },
  ...{ before: seq.optional(), limit },
})

export function journal(services: Services) {
  return new Hono<Env>()
    .get(
      '/journal',
      says(
        'Entries of the journal, the latest first, each with the commitment it is about; `before` goes on from `next`',
        Entries.extend({ rows: z.array(Listed) }),
      ),
      checked('query', Query),
      async (c) => {
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read-journal', null)
        if (forbidden) return refused(c, forbidden)
        const asked = { district, ...c.req.valid('query') }
        const rows = await look(c, services, (tx) =>
          entriesOf(tx, { ...asked, limit: asked.limit + 1 }),
        )
        return c.json(paged(rows, asked.limit))
      },
    )
    .get(
      '/journal/verification',
      says('Whether the journal is what it was: the whole chain is read again', Verified),
      async (c) => {
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read-journal', null)
        if (forbidden) return refused(c, forbidden)
        return c.json(await look(c, services, (tx) => verifyJournal(tx, district)))
      },
    )
    .get(
      '/commitments/:id/history',
      says(
        'All that happened to a commitment and to what it was made from, in order; `after` goes on from `next`',
        Entries,
      ),
      checked('param', z.object({ id: commitmentId })),
      checked('query', z.object({ after: seq.default(0), limit })),
      async (c) => {
        const { id } = c.req.valid('param')
        const asked = { ...c.get('signed'), ...c.req.valid('query') }
        const { district, actor } = asked
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'commitment', id })
          if (!known) return null
          const forbidden = may(actor, 'read', known.state)
          if (forbidden) return { forbidden }
          const line = await lineOf(tx, { district, actor, of: known.state })
          const parts = line.map((of) => partsOf(tx, { district, actor, of }))
          const ids = (await Promise.all(parts)).flat()
          return { rows: await historyOf(tx, { ...asked, ids, limit: asked.limit + 1 }) }
        })
        if (!found) return notFound(c)
        if ('forbidden' in found) return refused(c, found.forbidden)
        return c.json(paged(found.rows, asked.limit))
      },
    )
}

type Which = { readonly district: DistrictId; readonly actor: Actor; readonly of: Commitment }

/** At most so many former ones are told of. */
const most = 50

/** The commitment and what it was made from: last year's, the whole it is a part of, as far as the actor may read. */
async function lineOf(tx: Tx, { district, actor, of }: Which): Promise<readonly Commitment[]> {
  const line = [of]
  for (const one of line) {
    for (const id of one.former) {
      const known = await read(tx, { district, noun: 'commitment', id })
      const isFurther = known && !line.some((other) => other.id === id)
      if (isFurther && line.length <= most && !may(actor, 'read', known.state))
        line.push(known.state)
    }
  }
  return line
}

/** The commitment, its evidence, and of its reports and instructions those that the actor may read. */
async function partsOf(tx: Tx, { district, actor, of: { id } }: Which): Promise<readonly string[]> {
  const reports = await reportsAt(tx, { district, actor, commitment: id, limit: 500 })
  const evidence = await recordsAbout(tx, { district, noun: 'evidence', about: id })
  const all = await recordsAbout(tx, { district, noun: 'instruction', about: id })
  const instructions = all.filter(({ state }) => !mayReadInstruction(state, actor))
  const parts = [...reports, ...evidence, ...instructions]
  return [id, ...parts.map(({ state }) => state.id)]
}

/** Of one row more than the page has, to know whether there is another page. */
function paged<Row extends { readonly seq: number }>(found: readonly Row[], limit: number) {
  const rows = found.slice(0, limit)
  return { rows, next: found.length > limit ? (rows.at(-1)?.seq ?? null) : null }
}
