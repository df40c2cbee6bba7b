// Plans: a document becomes a draft, is reviewed, issued, revised, closed for the year.

import {
  type Commitment,
  type CommitmentId,
  type Context,
  carriedOf,
  type Day,
  type Drafted,
  decideEdit,
  decidePlan,
  issueList,
  isUnfinished,
  type KnownPlan,
  type MilestoneId,
  may,
  type Period,
  type PlanAct,
  type PlanEntries,
  type PlanId,
  type Reasons,
  type TargetId,
  viewOfMonth,
} from '@luoshi/delivery'
import { limits, sayRefusal } from '@luoshi/documents'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { compiled, draftsOf, unitNames } from '../drafting.ts'
import {
  type Acting,
  type Answer,
  act,
  type Env,
  look,
  notFound,
  refused,
  type Services,
} from '../http.ts'
import { languageOf } from '../messages/index.ts'
import { bytesOf, keep } from '../store/files.ts'
import { commit, type Known as KnownOf, lock, read } from '../store/known.ts'
import { commitmentsOf, plansOf } from '../store/plans.ts'
import { uuid } from '../store/uuid.ts'
import { Act, Edit, editOf, planId } from './plan-schemas.ts'
import { checked, Known, says } from './schemas.ts'

const Path = z.object({ id: planId })
const Form = z.strictObject({ file: z.instanceof(File), year: z.coerce.number().int().optional() })
const Imported = z.looseObject({
  ...{ plan: Known, commitments: z.int(), unknown: z.array(z.looseObject({})) },
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
          const plan = uuid<PlanId>()
          const kept = { district, by: context.by.person, bytes, name: file.name }
          const document = await keep(tx, { ...kept, mediaType: made.mediaType })
          const { drafts, unknown } = draftsOf(made.plan, { directory, plan, today })
          const said: PlanAct = {
            ...{ act: 'import-plan', id: plan, document, drafts },
            year: year ?? made.plan.year ?? Number(today.slice(0, 4)),
            title: made.plan.title ?? file.name,
          }
          const known = { plan: null, commitments: [], next: null }
          const outcome = decidePlan(known, said, context)
          if ('refusal' in outcome) return outcome
          const after = await write(acting, { plan, known: null, commitments: [] }, outcome.entries)
          const { findings } = made.plan
          const body = { plan: after, commitments: drafts.length, unknown, findings }
          return { status: 201, body }
        })
      },
    )
    .get('/plans', says('Plans', z.object({ rows: z.array(Known) })), async (c) => {
      const { district } = c.get('signed')
      return c.json({ rows: await look(c, services, (tx) => plansOf(tx, district)) })
    })
    .get(
      '/plans/:id',
      says('A plan, its drafts, and what issuing it will do', z.looseObject({})),
      checked('param', Path),
      async (c) => {
        const { id } = c.req.valid('param')
        const { district, actor } = c.get('signed')
        const found = await look(c, services, async (tx) => {
          const known = await read(tx, { district, noun: 'plan', id })
          return known && { known, commitments: await commitmentsOf(tx, { district, plan: id }) }
        })
        if (!found) return notFound(c)
        const { known, commitments } = found
        const seen = commitments.filter(({ state }) => !may(actor, 'read', state))
        return c.json({
          ...known,
          commitments: seen,
          issue: issueList(commitments.map(({ state }) => state)),
        })
      },
    )
    .get(
      '/plans/:id/document',
      says(
        'The document as received: its text, and what the compiler finds in it',
        z.looseObject({}),
      ),
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
        if (!found) return notFound(c)
        const { file, directory } = found
        const units = unitNames(directory, services.today())
        const made = await compiled(file.content, file.name, units)
        return 'refusal' in made ? notFound(c) : c.json({ text: made.text, compiled: made.plan })
      },
    )
    .post(
      '/plans/:id/edits',
      says('Edit the drafts of a plan: change, add, remove, split, merge', z.looseObject({})),
      checked('param', Path),
      checked('json', Edit),
      (c) => {
        const { id } = c.req.valid('param')
        const said = editOf(c.req.valid('json'), { plan: id, id: () => uuid<CommitmentId>() })
        return act(c, services, (acting) =>
          onPlan(acting, id, (known, context) => decideEdit(known, said, context)),
        )
      },
    )
    .post(
      '/plans/:id/acts',
      says('Issue, assign, close the year, archive', z.looseObject({})),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) =>
          onPlan(acting, id, (known, context, last) => {
            const whole =
              said.act === 'close-year'
                ? {
                    ...said,
                    carry: carried(known, said.leave as Reasons, { today: context.today, last }),
                  }
                : (said as PlanAct)
            return decidePlan(known, whole, context)
          }),
        )
      },
    )
}

/** `last` is the last number of next year's plan, 0 where there is none. */
type Decide = (
  known: KnownPlan,
  context: Context,
  last: number,
) => ReturnType<typeof decidePlan> | ReturnType<typeof decideEdit>

/** Locks the plan and its commitments, decides, writes. */
async function onPlan(acting: Acting, id: PlanId, decide: Decide): Promise<Answer> {
  const { tx, author, context } = acting
  const { district } = author
  const known = await lock(tx, { district, noun: 'plan', id })
  if (!known) return 'not-found'
  const commitments = await commitmentsOf(tx, { district, plan: id }, true)
  const all = await plansOf(tx, district)
  const next = all.find(({ state }) => state.year === known.state.year + 1)?.state ?? null
  const states = commitments.map(({ state }) => state)
  const later = next ? await commitmentsOf(tx, { district, plan: next.id }) : []
  const last = later.at(-1)?.state.number ?? 0
  const outcome = decide({ plan: known.state, commitments: states, next }, context, last)
  if ('refusal' in outcome) return outcome
  const after = await write(acting, { plan: id, known, commitments }, outcome.entries)
  return { status: 200, body: after }
}

/** What is not left behind goes into next year's plan, behind its last number. */
function carried(
  { plan, commitments, next }: KnownPlan,
  leave: Reasons,
  { today, last }: { readonly today: Day; readonly last: number },
): readonly Drafted[] {
  if (!plan || !next) return []
  const view = viewOfMonth(`${plan.year}-12` as Period, today)
  const ids = {
    commitment: () => uuid<CommitmentId>(),
    target: () => uuid<TargetId>(),
    milestone: () => uuid<MilestoneId>(),
  }
  return commitments
    .filter((one) => isUnfinished(one) && !(one.id in leave))
    .map((one, index) => carriedOf(one, { plan: next.id, number: last + 1 + index }, { ids, view }))
}

type Before = {
  readonly plan: PlanId
  readonly known: KnownOf<Parameters<typeof decidePlan>[0]['plan'] & object> | null
  readonly commitments: readonly KnownOf<Commitment>[]
}

/** Writes the entries of the plan and of each of its commitments, in order. */
async function write(
  { tx, author }: Acting,
  { plan, known, commitments }: Before,
  entries: readonly PlanEntries[],
): Promise<object> {
  const before = new Map(commitments.map((one) => [one.state.id, one]))
  const byCommitment = Map.groupBy(
    entries.flatMap((one) => one.commitments),
    ({ id }) => id,
  )
  const ofPlan = entries.flatMap((one) => one.plan ?? [])
  const [after] = commit(tx, author, [
    ...(ofPlan.length > 0 ? [{ noun: 'plan', id: plan, known, entries: ofPlan } as const] : []),
    ...[...byCommitment].map(([id, all]) => ({
      ...({ noun: 'commitment', id, known: before.get(id) ?? null } as const),
      entries: all.map(({ entry }) => entry),
    })),
  ])
  return after ?? {}
}
