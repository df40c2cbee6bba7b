// What is done to a plan: its draft is edited, its names become units, it is issued, closed for the year, archived.

import {
  type CommitmentId,
  calledBy,
  decideEdit,
  decidePlan,
  may,
  namesOf,
  namingActs,
  type PlanAct,
  type PlanId,
  type Reasons,
  type Context as Rules,
  touchedBy,
  type UnitId,
} from '@luoshi/delivery'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { type Acting, type Answer, act, type Env, type Services } from '../http.ts'
import { keepDirectory } from '../keep-directory.ts'
import { unnamed } from '../named.ts'
import { carried, type HeldPlan, onPlan } from '../on-plan.ts'
import { read } from '../store/known.ts'
import { commitmentsOf } from '../store/plans.ts'
import { uuid } from '../store/uuid.ts'
import { undoing } from '../undoing.ts'
import {
  Act,
  Edit,
  editOf,
  Naming,
  namedIn,
  planId,
  responsiblesIn,
  type Said,
} from './plan-schemas.ts'
import { checked, Known, says, unitId } from './schemas.ts'

const Path = z.object({ id: planId })
const Named = z.object({
  /** Units entered now, and those that have the name already. */
  units: z.array(z.looseObject({ unit: unitId, name: z.string() })),
  /** How many drafts that changed. */
  found: z.int(),
  names: z.array(z.looseObject({ name: z.string() })),
})

export function planActs(services: Services) {
  return new Hono<Env>()
    .post(
      '/plans/:id/edits',
      says(
        'Edit the drafts of a plan: change, assign, add, remove, split, merge, judge a finding, undo',
        Known,
      ),
      checked('param', Path),
      checked('json', Edit),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) =>
          said.act === 'undo'
            ? undoing(acting, id, services.kept)
            : edited(c, services, { acting, plan: id, said }),
        )
      },
    )
    .post(
      '/plans/:id/units',
      says('Make names of the plan units, or names of units that are there', Named),
      checked('param', Path),
      checked('json', Naming),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) => naming(acting, id, said))
      },
    )
    .post(
      '/plans/:id/acts',
      says('Discard a draft, issue, assign, close the year, archive', Known),
      checked('param', Path),
      checked('json', Act),
      (c) => {
        const { id } = c.req.valid('param')
        const said = c.req.valid('json')
        return act(c, services, (acting) =>
          onPlan(acting, id, {
            decide: (known, context) => decidePlan(known, wholeAct(said, known, context), context),
            missing: () =>
              unnamed(acting, services.kept, namedIn(said.act === 'assign' ? [said.to] : [])),
          }),
        )
      },
    )
}

function wholeAct(said: z.output<typeof Act>, known: HeldPlan, context: Rules): PlanAct {
  if (said.act !== 'close-year') return said as PlanAct
  const leave = said.leave as Reasons
  return { ...said, leave, carry: carried(known, leave, context) }
}

type Editing = {
  readonly acting: Acting
  readonly plan: PlanId
  readonly said: Said
}

function edited(
  c: Context<Env>,
  { kept }: Services,
  { acting, plan, said }: Editing,
): Promise<Answer> {
  const edit = editOf(said, { plan, id: () => uuid<CommitmentId>() })
  const [one, ...more] = touchedBy(edit)
  const asked = one && more.length === 0 ? c.req.header('if-match') : undefined
  const seen = asked
    ? { [one as string]: Number(asked.replaceAll('"', '')) }
    : 'seen' in said
      ? said.seen
      : {}
  return onPlan(acting, plan, {
    decide: (known, context) => decideEdit(known, edit, context),
    missing: () => unnamed(acting, kept, namedIn(responsiblesIn(edit))),
    ...(seen && { seen }),
  })
}

/** Everybody whom the plan names so, in every draft, is found by the unit from now on. */
async function naming(
  acting: Acting,
  plan: PlanId,
  { units, aliases }: z.output<typeof Naming>,
): Promise<Answer> {
  const { tx, author, context } = acting
  const { district } = author
  const forbidden = may(context.by, 'name-units', null)
  if (forbidden) return { refusal: forbidden }
  if (!(await read(tx, { district, noun: 'plan', id: plan }))) return 'not-found'
  const wanted = { units: units.map((one) => ({ id: uuid<UnitId>(), ...one })), aliases }
  const kept = await keepDirectory(acting, (known) => namingActs(wanted, known))
  if ('refusal' in kept) return kept
  const { state } = kept.known
  const said = [...units, ...aliases].map(({ name }) => name)
  const made = said.flatMap((name) => {
    const unit = state.units.find((one) => !one.closed && calledBy(one).includes(name))
    return unit ? [{ name, unit: unit.id }] : []
  })
  const commitments = await commitmentsOf(tx, { district, plan })
  const names = namesOf(
    commitments.map((one) => one.state),
    state,
  )
  return { status: 200, body: { units: made, found: kept.found, names } }
}
