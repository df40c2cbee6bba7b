// Sheets of figures for a plan's tasks: figures to date, where a district begins in mid-year; and figures of past
// years, from which the checks, the forecast and seasonal plans know what is usual.

import {
  type BroughtForward,
  type Commitment,
  type Context,
  decideBroughtForward,
  decidePastYears,
  type Language,
  may,
  type PlanId,
  sayRefusal,
} from '@luoshi/delivery'
import { limits } from '@luoshi/documents'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { type Acting, type Answer, act, type Env, refused, type Services } from '../http.ts'
import { languageOf } from '../messages/index.ts'
import type { SheetFault } from '../messages/sheets.ts'
import { figureHeadings, figuresFrom } from '../sheets/figures.ts'
import { faulty, sheetTable } from '../sheets/take-in.ts'
import { commit, type Known, read } from '../store/known.ts'
import { commitmentsOf } from '../store/plans.ts'
import { SheetForm } from './directory-sheet.ts'
import { planId } from './plan-schemas.ts'
import { checked, says } from './schemas.ts'

const Done = z.object({ done: z.boolean(), commitments: z.int(), figures: z.int() })

type Figures = BroughtForward['figures']

/** A sheet of figures: where it goes, and the rule that each task's figures pass. */
type Sheet = {
  readonly path: '/plans/:id/brought-forward' | '/plans/:id/past-years'
  readonly summary: string
  readonly decide: (
    known: Commitment,
    figures: Figures,
    context: Context,
  ) => ReturnType<typeof decideBroughtForward> | ReturnType<typeof decidePastYears>
}

const sheets: readonly Sheet[] = [
  {
    path: '/plans/:id/brought-forward',
    summary: 'Figures to date from a sheet: 序号、指标, and a column for each month',
    decide: (known, figures, context) => decideBroughtForward(known, { figures }, context),
  },
  {
    path: '/plans/:id/past-years',
    summary: 'Figures of past years from a sheet: 序号、指标、年份, and a column for each month',
    decide: (known, figures, context) =>
      decidePastYears(known, { act: 'tell-past-years', figures }, context),
  },
]

export function figureSheets(services: Services) {
  const routes = new Hono<Env>()
  for (const { path, summary, decide } of sheets) {
    routes.post(
      path,
      says(summary, Done),
      bodyLimit({ maxSize: limits.fileBytes + 1_000_000 }),
      checked('param', z.object({ id: planId })),
      checked('form', SheetForm),
      async (c) => {
        const { id: plan } = c.req.valid('param')
        const { file, dryRun } = c.req.valid('form')
        const forbidden = may(c.get('signed').actor, 'fill-for-unit', null)
        if (forbidden) return refused(c, forbidden)
        const language = languageOf(c.req.header('accept-language'))
        const table = await sheetTable(file, figureHeadings, language)
        return act(c, services, (acting) =>
          taken(acting, { plan, table, dryRun, language, decide }),
        )
      },
    )
  }
  return routes
}

type Taking = Pick<Sheet, 'decide'> & {
  readonly plan: PlanId
  readonly table: Awaited<ReturnType<typeof sheetTable<keyof typeof figureHeadings>>>
  readonly dryRun: boolean
  readonly language: Language
}

async function taken(acting: Acting, taking: Taking): Promise<Answer> {
  const { plan, table, dryRun, language } = taking
  const { tx, author } = acting
  const { district } = author
  const known = await read(tx, { district, noun: 'plan', id: plan })
  if (!known) return 'not-found'
  if ('denied' in table) return table
  const commitments = await commitmentsOf(tx, { district, plan }, true)
  const states = commitments.map(({ state }) => state)
  const found = figuresFrom(table, { plan: known.state, commitments: states })
  if ('faults' in found) return faulty(found.faults, language)
  const told = [...found.figures].map(([state, figures]) => ({
    ...{ known: commitments.find((one) => one.state === state) as Known<Commitment>, figures },
  }))
  const changes = told.map((one) => changeOf(one, acting, taking))
  const faults = changes.flatMap((one) => ('faults' in one ? one.faults : []))
  if (faults.length > 0) return faulty(faults, language)
  const written = changes.flatMap((one) => ('faults' in one ? [] : [one]))
  if (!dryRun && written.length > 0) commit(tx, author, written)
  const figures = told.reduce((sum, one) => sum + one.figures.length, 0)
  return { status: 200, body: { done: !dryRun, commitments: told.length, figures } }
}

type Told = {
  readonly known: Known<Commitment>
  readonly figures: readonly (Figures[number] &
    Pick<SheetFault, 'sheet'> & {
      readonly at: string
    })[]
}

/** What the rule makes of a task's figures; what it refuses is a fault of the figure's cell. */
function changeOf(
  { known, figures }: Told,
  { context }: Acting,
  { decide, language }: Pick<Taking, 'decide' | 'language'>,
) {
  const { state } = known
  const faults = figures.flatMap(({ sheet, at, ...figure }): SheetFault[] => {
    const outcome = decide(state, [figure], context)
    if (!('refusal' in outcome)) return []
    return [{ sheet, at, code: 'refused', fact: sayRefusal(outcome.refusal, language) }]
  })
  if (faults.length > 0) return { faults }
  const bare = figures.map(({ target, period, value }) => ({ target, period, value }))
  const outcome = decide(state, bare, context)
  const entries = 'entries' in outcome ? outcome.entries : []
  return { noun: 'commitment', id: state.id, known, entries } as const
}
