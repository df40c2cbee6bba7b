// Editing a draft: change, add, remove, split, merge its commitments, until the plan is issued.
//
//   decideEdit(known, { act: 'split', commitment, into: [two drafts] }, context)
//
// 一事一项 (PRACTICE §1.2, S6): what holds two matters is split. No target and no milestone is lost on the way:
// each stands in one of the parts, or in the whole. What was split or merged stays in the journal.

import type { Commitment, Drafted, Edit } from './commitment.ts'
import type { CommitmentId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { drafted, type KnownPlan, type PlanEntries, type PlanRefusal, twice } from './plan-life.ts'
import { may } from './roles.ts'
import { blank } from './step.ts'

export type EditAct =
  | { readonly act: 'edit'; readonly commitment: CommitmentId; readonly change: Edit }
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

export type EditRefusal =
  | PlanRefusal
  | { readonly code: 'reason-missing' }
  | { readonly code: 'too-few-parts' }
  | { readonly code: 'part-lost'; readonly subjects: readonly string[] }
  | { readonly code: 'part-twice'; readonly subjects: readonly string[] }

export function decideEdit(
  known: KnownPlan,
  said: EditAct,
  context: Context,
): Outcome<PlanEntries, EditRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [{ plan: null, commitments: entriesOf(said) }] }
}

function objection(
  { plan, commitments }: KnownPlan,
  said: EditAct,
  { by }: Context,
): EditRefusal | null {
  const forbidden = may(by, 'edit-plan', null)
  if (forbidden) return forbidden
  if (plan?.step !== 'draft') {
    return { code: 'not-at-this-step', step: plan?.step ?? 'archived', act: 'edit-plan' }
  }
  const drafts = commitments.filter(({ process }) => process === 'draft')
  const touched = drafts.filter(({ id }) => touchedBy(said).includes(id))
  if (touched.length !== new Set(touchedBy(said)).size) return { code: 'unknown-commitment' }
  return objectionToSaid(said, touched) ?? objectionToNumbers(said, drafts)
}

function touchedBy(said: EditAct): readonly CommitmentId[] {
  if (said.act === 'add') return []
  return said.act === 'merge' ? said.commitments : [said.commitment]
}

function madeBy(said: EditAct): readonly Drafted[] {
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
  const gone = said.act === 'edit' ? [] : touchedBy(said)
  const numbers = drafts
    .filter(({ id }) => !gone.includes(id))
    .map(({ id, number }) =>
      said.act === 'edit' && said.commitment === id ? (said.change.number ?? number) : number,
    )
  const taken = twice([...numbers, ...madeBy(said).map(({ number }) => number)])
  return taken === null ? null : { code: 'number-taken', number: taken }
}

function entriesOf(said: EditAct): PlanEntries['commitments'] {
  if (said.act === 'edit') {
    return [{ id: said.commitment, entry: { kind: 'edited', change: said.change } }]
  }
  if (said.act === 'remove') {
    return [{ id: said.commitment, entry: { kind: 'dropped', reason: said.reason } }]
  }
  const former = touchedBy(said)
  const made = madeBy(said).map((draft) =>
    drafted(former.length > 0 ? { ...draft, former } : draft),
  )
  const by = madeBy(said).map(({ id }) => id)
  return [...made, ...former.map((id) => ({ id, entry: { kind: 'replaced' as const, by } }))]
}
