// Plans: a document becomes a draft; plans are listed and read. What is done to them is in plan-acts.ts.

import {
  decidePlan,
  emptyDirectory,
  issueList,
  keyedFindings,
  may,
  namesOf,
  type PlanAct,
  type PlanId,
} from '@luoshi/delivery'
import { limits, sayRefusal } from '@luoshi/documents'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { compiled, documentShown, draftsOf, unitNames } from '../drafting.ts'
import { act, type Env, look, notFound, refused, type Services } from '../http.ts'
import { heldDirectory } from '../keep-directory.ts'
import { languageOf } from '../messages/index.ts'
import { write } from '../on-plan.ts'
import { bytesOf, keep } from '../store/files.ts'
import { read } from '../store/known.ts'
import { commitmentsOf, plansOf } from '../store/plans.ts'
import { uuid } from '../store/uuid.ts'
import { undoable } from '../undoing.ts'
import { planId } from './plan-schemas.ts'
import { checked, Known, says } from './schemas.ts'

const Path = z.object({ id: planId })
const Form = z.strictObject({ file: z.instanceof(File), year: z.coerce.number().int().optional() })
const names = z.array(z.string())
const Unknown = z.looseObject({
  key: z.string(),
  name: z.string(),
  as: z.string(),
  why: z.string(),
})
const Finding = z.looseObject({
  key: z.string().describe('By it the finding is accepted or ignored; it outlives a revision'),
  code: z.string(),
})
const Imported = z.looseObject({
  ...{ plan: Known, commitments: z.int(), unknown: z.array(Unknown), findings: z.array(Finding) },
})
const Shown = z.looseObject({
  version: z.int(),
  state: z.looseObject({
    ...{ id: z.uuid(), step: z.string() },
    findings: z
      .record(z.string(), z.object({ as: z.string(), by: z.uuid(), on: z.string() }))
      .describe('What was said to findings, by their keys'),
  }),
  commitments: z.array(Known).describe('Those that whoever asks may read'),
  issue: z.looseObject({ commitments: z.int(), withoutLead: z.array(z.int()) }),
  names: z
    .array(
      z.object({
        ...{ name: z.string(), why: z.string(), as: names, numbers: z.array(z.int()) },
        kind: z.string().nullable().describe('What it will be as a unit; null: a leader'),
        like: z.array(z.uuid()).describe('Units that may be meant: then it is an alias'),
      }),
    )
    .describe('Names in its drafts that nobody bears'),
  undo: z
    .object({ step: z.int(), numbers: z.array(z.int()), findings: names })
    .nullable()
    .describe('What whoever asks did last and may undo'),
})
const Document = z.object({
  text: z.string(),
  compiled: z.looseObject({ findings: z.array(Finding) }),
})

export function plans(services: Services) {
  return new Hono<Env>()
    .post(
      '/plans',
      says('Import a document as the draft of a plan', Imported, 201),
      bodyLimit({ maxSize: limits.fileBytes + 1_000_000 }),
      checked('form', Form),
      async (c) => {
        const { file, year } = c.req.valid('form')
        const bytes = new Uint8Array(await file.arrayBuffer())
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'import-plan', null)
        if (forbidden) return refused(c, forbidden)
        const directory = await look(c, services, (tx) => services.kept.directory(tx, district))
        const today = services.today()
        const made = await compiled(bytes, file.name, unitNames(directory, today))
        if ('refusal' in made) {
          const message = sayRefusal(made.refusal, languageOf(c.req.header('accept-language')))
          return c.json({ ...made.refusal, message }, 409)
        }
        return act(c, services, async (acting) => {
          const { tx, context } = acting
          // Held, so that no unit is entered between looking up and writing.
          const known = (await heldDirectory(acting))?.state ?? emptyDirectory
          const plan = uuid<PlanId>()
          const kept = { district, by: context.by.person, bytes, name: file.name }
          const document = await keep(tx, { ...kept, mediaType: made.mediaType })
          const { drafts, unknown } = draftsOf(made.plan, { directory: known, plan, today })
          const said: PlanAct = {
            ...{ act: 'import-plan', id: plan, document, drafts },
            year: year ?? made.plan.year ?? Number(today.slice(0, 4)),
            title: made.plan.title ?? file.name,
          }
          const nothing = { plan: null, commitments: [], next: null }
          const outcome = decidePlan(nothing, said, context)
          if ('refusal' in outcome) return outcome
          const after = await write(acting, { plan, known: null, commitments: [] }, outcome.entries)
          const findings = keyedFindings(made.plan.findings, made.text)
          const body = { plan: after, commitments: drafts.length, unknown, findings }
          return { status: 201, body }
        })
      },
    )
    .get('/plans', says('Plans', z.object({ rows: z.array(Known) })), async (c) => {
      const { district } = c.get('signed')
      const rows = await look(c, services, (tx) => plansOf(tx, district))
      return c.json({
        rows: rows.map(({ version, state: { findings: _, ...state } }) => ({ version, state })),
      })
    })
    .get(
      '/plans/:id',
      says('A plan, its drafts, the names that nobody bears, and what issuing it will do', Shown),
      checked('param', Path),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'plan', id })
          if (!known) return null
          const commitments = await commitmentsOf(tx, { district, plan: id })
          const directory = await services.kept.directory(tx, district)
          const undo = await undoable(tx, { district, actor, known: known.state })
          return { known, commitments, directory, undo }
        })
        if (!found) return notFound(c)
        const { known, commitments, directory, undo } = found
        const seen = commitments.filter(({ state }) => !may(actor, 'read', state))
        const states = commitments.map(({ state }) => state)
        const names = may(actor, 'name-units', null) ? [] : namesOf(states, directory)
        return c.json({ ...known, commitments: seen, issue: issueList(states), names, undo })
      },
    )
    .get(
      '/plans/:id/document',
      says('The document as received: its text, and what the compiler finds in it', Document),
      checked('param', Path),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const forbidden = may(actor, 'read', null)
        if (forbidden) return refused(c, forbidden)
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'plan', id })
          if (!known) return null
          const file = await bytesOf(tx, { district, sha256: known.state.document })
          return file && { file, directory: await services.kept.directory(tx, district) }
        })
        const shown = found && (await documentShown(found, services.today()))
        return shown ? c.json(shown) : notFound(c)
      },
    )
}
