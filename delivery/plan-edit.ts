// Editing a draft: change, assign, add, remove, split, merge its commitments, until the plan is issued; and what is
// said to the compiler's findings. A step is undone in undo.ts.
//
//   decideEdit(known, { act: 'split', commitment, into: [two drafts] }, context)
//
// 一事一项 (PRACTICE §1.2, S6): what holds two matters is split. No target and no milestone is lost on the way:
// each stands in one of the parts, or in the whole. What was split or merged stays in the journal.

import type { Commitment, Drafted, Edit, Responsible } from './commitment.ts'
import type { CommitmentId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import type { PlanRefusal } from './plan-life.ts'
import { may } from './roles.ts'
import { blank } from './step.ts'
import {
  drafted,
  type FindingAs,
  type KnownPlan,
  type PlanEntries,
  type PlanEntry,
  twice,
} from './year-plan.ts'

export type EditAct =
  | { readonly act: 'edit'; readonly commitment: CommitmentId; readonly change: Edit }
  /** What is not said stays. */
  | {
      readonly act: 'assign-many'
      readonly commitments: readonly CommitmentId[]
      readonly to: Partial<Responsible>
    }
  | { readonly act: 'add'; readonly draft: Drafted }
  | { readonly act: 'remove'; readonly commitment: CommitmentId; readonly reason: string }
  | {
      readonly act: 'split'
      readonly commitment: CommitmentId
      readonly into: readonly Drafted[]
    }
  | {
      readonly act: 'merge'
      readonly commitments: readonly CommitmentId[]
      readonly into: Drafted
    }
  /** Null: nothing is said to it any longer. */
  | {
      readonly act: 'judge-finding'
      readonly finding: string
      readonly as: FindingAs | null
    }

export type EditRefusal =
  | PlanRefusal
  | { readonly code: 'too-few-parts' }
  | { readonly code: 'part-lost'; readonly subjects: readonly string[] }
  | { readonly code: 'part-twice'; readonly subjects: readonly string[] }

export function decideEdit(
  known: KnownPlan,
  said: EditAct,
  context: Context,
): Outcome<PlanEntries, EditRefusal> {
  const refusal = objection(known, said, context)
  if (refusal) return refuse(refusal)
  const entries = { plan: ofPlan(said, context), commitments: entriesOf(said, known.commitments) }
  return { entries: [entries] }
}

/** Whether the plan may be edited at all, and by whom. */
export function objectionToEditing({ plan }: KnownPlan, { by }: Context): EditRefusal | null {
  const forbidden = may(by, 'edit-plan', null)
  if (forbidden || plan?.step === 'draft') return forbidden
  return { code: 'not-at-this-step', step: plan?.step ?? 'archived', act: 'edit-plan' }
}

function objection(known: KnownPlan, said: EditAct, context: Context): EditRefusal | null {
  const refusal = objectionToEditing(known, context)
  if (refusal) return refusal
  const drafts = known.commitments.filter(({ process }) => process === 'draft')
  const touched = drafts.filter(({ id }) => touchedBy(said).includes(id))
  if (touched.length !== new Set(touchedBy(said)).size) return { code: 'unknown-commitment' }
  return objectionToSaid(said, touched) ?? objectionToNumbers(said, drafts)
}

export function touchedBy(said: EditAct): readonly CommitmentId[] {
  if (said.act === 'add' || said.act === 'judge-finding') return []
  return 'commitments' in said ? said.commitments : [said.commitment]
}

export function madeBy(said: EditAct): readonly Drafted[] {
  if (said.act === 'add') return [said.draft]
  if (said.act === 'merge') return [said.into]
  return said.act === 'split' ? said.into : []
}

function objectionToSaid(said: EditAct, touched: readonly Commitment[]): EditRefusal | null {
  switch (said.act) {
    case 'edit':
      return said.change.title === undefined ? null : blank({ title: said.change.title })
    case 'add':
      return blank({ title: said.draft.title })
    case 'assign-many':
    case 'judge-finding':
      return null
    case 'remove':
      return said.reason.trim() === '' ? { code: 'reason-missing' } : null
    default: {
      const parts = said.act === 'split' ? said.into : touched
      if (parts.length < 2) return { code: 'too-few-parts' }
      return objectionToParts(touched, madeBy(said))
    }
  }
}

/** Every target and milestone goes on, and in one place. */
function objectionToParts(
  before: readonly Commitment[],
  after: readonly Drafted[],
): EditRefusal | null {
  const held = after.flatMap(({ targets, milestones }) =>
    [...targets, ...milestones].map(({ id }): string => id),
  )
  const parts = before.flatMap(({ targets, milestones }) => [
    ...targets.map(({ id, subject }) => ({ id, subject })),
    ...milestones.map(({ id, name }) => ({ id, subject: name })),
  ])
  const named = (count: (id: string) => boolean) =>
    parts.filter(({ id }) => count(id)).map(({ subject }) => subject)
  const lost = named((id) => !held.includes(id))
  if (lost.length > 0) return { code: 'part-lost', subjects: lost }
  const doubled = named((id) => held.indexOf(id) !== held.lastIndexOf(id))
  return doubled.length > 0 ? { code: 'part-twice', subjects: doubled } : null
}

function objectionToNumbers(said: EditAct, drafts: readonly Commitment[]): EditRefusal | null {
  const gone = 'change' in said || 'to' in said ? [] : touchedBy(said)
  const numbers = drafts
    .filter(({ id }) => !gone.includes(id))
    .map(({ id, number }) =>
      said.act === 'edit' && said.commitment === id ? (said.change.number ?? number) : number,
    )
  const taken = twice([...numbers, ...madeBy(said).map(({ number }) => number)])
  return taken === null ? null : { code: 'number-taken', number: taken }
}

function ofPlan(said: EditAct, { by, today }: Context): PlanEntry | null {
  if (said.act !== 'judge-finding') return null
  const judged = said.as && { as: said.as, by: by.person, on: today }
  return { kind: 'finding-judged', finding: said.finding, judged }
}

function entriesOf(said: EditAct, commitments: readonly Commitment[]): PlanEntries['commitments'] {
  const touched = commitments.filter(({ id }) => touchedBy(said).includes(id))
  if (said.act === 'edit' || said.act === 'assign-many') {
    const edit = said.act === 'edit' ? said.change : said.to
    return touched.map((one) => ({
      id: one.id,
      entry: { kind: 'edited', change: { ...led(one, edit), ...edit } },
    }))
  }
  if (said.act === 'remove') {
    return [{ id: said.commitment, entry: { kind: 'dropped', reason: said.reason } }]
  }
  const former = touchedBy(said)
  const unknown = touched.flatMap((one) => one.unknown)
  const made = madeBy(said).map((draft) =>
    drafted(former.length > 0 ? { unknown, ...led({ unknown }, draft), ...draft, former } : draft),
  )
  const by = madeBy(said).map(({ id }) => id)
  return [...made, ...former.map((id) => ({ id, entry: { kind: 'replaced' as const, by } }))]
}

/** Once a person has said who leads, the name that the plan gives is not looked for any longer. */
function led({ unknown }: Pick<Commitment, 'unknown'>, { lead }: Edit): Edit {
  const others = unknown.filter((one) => one.as !== 'lead')
  return lead && others.length < unknown.length ? { unknown: others } : {}
}
