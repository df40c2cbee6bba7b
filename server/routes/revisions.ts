// Revisions: a later version of a plan's document is uploaded, looked at, decided on item by item, and applied.

import { may, type RevisionId } from '@luoshi/delivery'
import { limits, sayRefusal } from '@luoshi/documents'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { compiled, documentShown, finderOf, unitNames } from '../drafting.ts'
import { act, type Env, look, notFound, refused, type Services, sameVersion } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { onRevision, revise, seenOf } from '../revising.ts'
import { bytesOf } from '../store/files.ts'
import { read } from '../store/known.ts'
import { commitmentsOf } from '../store/plans.ts'
import { recordsAbout } from '../store/records.ts'
import { planId } from './plan-schemas.ts'
import { checked, Known, says, words } from './schemas.ts'

const Path = z.object({ id: z.uuid().transform((id) => id as RevisionId) })
const PlanPath = z.object({ id: planId })
const Form = z.strictObject({ file: z.instanceof(File) })

const Act = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('decide'),
    decisions: z
      .array(
        z.strictObject({
          item: z.int().min(0),
          as: z.enum(['accepted', 'declined']),
          reason: words(2000).default(''),
        }),
      )
      .min(1)
      .max(2000),
  }),
  z.strictObject({ act: z.literal('apply') }),
  z.strictObject({ act: z.literal('withdraw'), reason: words(2000) }),
])

const sentences = z.array(
  z.looseObject({
    ...{ key: z.string(), title: z.string(), text: z.string(), section: z.string().nullable() },
    span: z.tuple([z.int(), z.int()]).nullable(),
  }),
)
const Item = z.looseObject({
  item: z.int().describe('Its place: by it the item is decided on'),
  change: z.enum([
    ...(['same', 'reworded', 'retargeted', 'moved', 'split', 'merged', 'new', 'gone'] as const),
  ]),
  ...{ before: sentences, after: sentences },
  commitments: z.array(z.object({ id: z.uuid(), number: z.int() })),
  proposal: z
    .looseObject({ proposal: z.enum(['keep', 'retarget', 'add', 'drop', 'replace']) })
    .nullable()
    .describe('What is proposed; null: nothing, for nobody carries it and it says nothing new'),
  right: z
    .enum(['edit-plan', 'retarget'])
    .nullable()
    .describe('By which right it is decided; null: it is as it was and needs no decision'),
  decision: z
    .looseObject({ as: z.enum(['accepted', 'declined']), reason: z.string() })
    .nullable()
    .describe('Null where nothing was decided yet, or on something else than is proposed now'),
})
const Compared = z.object({
  version: z.int(),
  state: z.looseObject({
    ...{ id: z.uuid(), step: z.enum(['deciding', 'applied', 'withdrawn']) },
    items: z.array(Item).describe('After an act: those that it decided on'),
  }),
})

export function revisions(services: Services) {
  return new Hono<Env>()
    .post(
      '/plans/:id/revisions',
      says('Compare a later version of the document with the plan', Compared, 201),
      bodyLimit({ maxSize: limits.fileBytes + 1_000_000 }),
      checked('param', PlanPath),
      checked('form', Form),
      async (c) => {
        const { id } = c.req.valid('param')
        const { file } = c.req.valid('form')
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'edit-plan', null)
        if (forbidden) return refused(c, forbidden)
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'plan', id })
          const former = known && (await bytesOf(tx, { district, sha256: known.state.document }))
          return former && { known, former, directory: await services.kept.directory(tx, district) }
        })
        if (!found) return notFound(c)
        const { known, former, directory } = found
        const units = unitNames(directory, services.today())
        const bytes = new Uint8Array(await file.arrayBuffer())
        const made = await compiled(bytes, file.name, units)
        if ('refusal' in made) {
          const message = sayRefusal(made.refusal, languageOf(c.req.header('accept-language')))
          return c.json({ ...made.refusal, message }, 409)
        }
        const was = await compiled(former.content, former.name, units)
        if ('refusal' in was) return notFound(c)
        const uploaded = { plan: id, file: { bytes, name: file.name }, made, known }
        return act(c, services, (acting) =>
          revise(acting, services, { ...uploaded, former: was.plan }),
        )
      },
    )
    .get(
      '/plans/:id/revisions',
      says('Revisions of a plan, the latest first', z.object({ rows: z.array(Known) })),
      checked('param', PlanPath),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read', null)
        if (forbidden) return refused(c, forbidden)
        const found = await look(c, services, async (tx) => {
          const plan = await read(tx, { district, noun: 'plan', id })
          return (
            plan && (await recordsAbout(tx, { district, noun: 'revision', having: { plan: id } }))
          )
        })
        if (!found) return notFound(c)
        const rows = found.map(({ version, state: { items: _, decisions: __, ...state } }) => ({
          ...{ version, state },
        }))
        return c.json({ rows: rows.reverse() })
      },
    )
    .get(
      '/revisions/:id',
      says('What a later version changes, item by item: proposed, decided', Compared),
      checked('param', Path),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read', null)
        if (forbidden) return refused(c, forbidden)
        const seen = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'revision', id })
          const plan = known && (await read(tx, { district, noun: 'plan', id: known.state.plan }))
          if (!plan) return null
          const all = await commitmentsOf(tx, { district, plan: known.state.plan })
          const commitments = all.map(({ state }) => state)
          const directory = await services.kept.directory(tx, district)
          return seenOf(known, {
            known: { plan: plan.state, commitments, next: null },
            finder: finderOf(directory, services.today()),
          })
        })
        return seen ? c.json(seen) : notFound(c)
      },
    )
    .get(
      '/revisions/:id/document',
      says(
        'The later document as received, and what the compiler finds in it',
        z.object({ text: z.string(), compiled: z.looseObject({}) }),
      ),
      checked('param', Path),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read', null)
        if (forbidden) return refused(c, forbidden)
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'revision', id })
          const file = known && (await bytesOf(tx, { district, sha256: known.state.document }))
          return file && { file, directory: await services.kept.directory(tx, district) }
        })
        const shown = found && (await documentShown(found, services.today()))
        return shown ? c.json(shown) : notFound(c)
      },
    )
    .post(
      '/revisions/:id/acts',
      says('Decide on items, apply all that was decided, or withdraw', Compared),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) =>
          onRevision(acting, id, {
            ...{ said, kept: services.kept, check: (seen) => sameVersion(c, seen) },
          }),
        )
      },
    )
}
