// Undoing in a draft: what somebody did last is found in the journal and put back.
//
//   await undoing(acting, plan, kept)               what was put back
//   await undoable(tx, { district, actor, known })  { step: 812, numbers: [3, 9, 10], findings: [] }

import {
  type Actor,
  type DistrictId,
  decideUndo,
  evolve,
  type Finder,
  isFound,
  type KnownPlan,
  lookedUp,
  may,
  type PlanEntries,
  type PlanId,
  type YearPlan,
} from '@luoshi/delivery'
import { finderOf } from './drafting.ts'
import type { Acting, Answer } from './http.ts'
import type { Kept } from './kept.ts'
import { onPlan } from './on-plan.ts'
import type { Tx } from './store/database.ts'
import { lock } from './store/known.ts'
import { lastStep } from './store/steps.ts'

export async function undoing(acting: Acting, plan: PlanId, kept: Kept): Promise<Answer> {
  const { tx, author, context } = acting
  const { district } = author
  // Held first: nobody edits between finding the step and putting it back.
  if (!(await lock(tx, { district, noun: 'plan', id: plan }))) return 'not-found'
  const step = await lastStep(tx, { district, plan, person: context.by.person })
  const finder = finderOf(await kept.directory(tx, district), context.today)
  return onPlan(acting, plan, {
    decide: (known) => {
      const outcome = decideUndo(known, step, context)
      if ('refusal' in outcome) return outcome
      return { entries: outcome.entries.map((one) => withNames(one, known, finder)) }
    },
  })
}

/** A unit may have been entered while its name was not there: it is looked up in what comes back. */
function withNames(undone: PlanEntries, known: KnownPlan, finder: Finder): PlanEntries {
  const commitments = undone.commitments.flatMap((one) => {
    const before = known.commitments.find(({ id }) => id === one.id) ?? null
    const back = evolve(before, one.entry)
    const found = lookedUp(back, finder)
    const isNamed = back.process === 'draft' && isFound(back, found)
    return isNamed ? [one, { id: one.id, entry: { kind: 'looked-up' as const, found } }] : [one]
  })
  return { ...undone, commitments }
}

type Asked = {
  readonly district: DistrictId
  readonly actor: Actor
  readonly known: YearPlan
}

/** What whoever asks would put back; null where there is nothing. */
export async function undoable(tx: Tx, { district, actor, known }: Asked) {
  if (known.step !== 'draft' || may(actor, 'edit-plan', null)) return null
  const step = await lastStep(tx, { district, plan: known.id, person: actor.person })
  if (!step) return null
  const numbers = step.commitments.map(({ after }) => after.number)
  return { step: step.seq, numbers, findings: Object.keys(step.findings) }
}
