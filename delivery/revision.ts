// Revision: a later version of the plan's document becomes proposals, and what is accepted becomes entries.
//
//   proposalsOf(diff(before, after), { commitments, drafts })
//     keep 3 · retarget 7 (20家 → 25家) · add 新建公园 · drop 12 · replace 5 by two parts
//
// Words and places follow the document; a target or a day set otherwise is approved by a leader (目标调整须批准;
// PRACTICE §11.4); what is dropped needs its reason. Nothing happens by the comparison alone.

import type { Change } from '@luoshi/plan'
import type { Commitment, CommitmentEntry, Drafted, Edit, Responsible } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import {
  drafted,
  isUnfinished,
  type KnownPlan,
  type PlanEntries,
  type PlanRefusal,
  twice,
} from './plan-life.ts'
import { retargeted } from './retargeted.ts'
import { may } from './roles.ts'
import type { Milestone, Target } from './target.ts'

export type Proposal =
  | ({ readonly proposal: 'keep' } & Kept)
  | ({
      readonly proposal: 'retarget'
      /** As they are to be: a target that stays keeps its id. */
      readonly targets: readonly Target[]
      readonly due: Day | null
    } & Kept)
  | { readonly proposal: 'add'; readonly draft: Drafted }
  | { readonly proposal: 'drop'; readonly commitment: CommitmentId }
  /** Split or merged. */
  | {
      readonly proposal: 'replace'
      readonly commitments: readonly CommitmentId[]
      readonly by: readonly Drafted[]
    }

type Kept = {
  readonly commitment: CommitmentId
  /** What the document words or places otherwise; its number stays. */
  readonly change: Edit
  /** Who answers now, where another unit leads. */
  readonly to: Responsible | null
}

/** Accepted with a reason: of a drop and a retarget it is needed. */
export type Accepted = Proposal & { readonly reason: string }

export type Versions = {
  /** Of the plan as it is. */
  readonly commitments: readonly Commitment[]
  /** What the new document would draft: draft-of.ts. */
  readonly drafts: readonly Drafted[]
}

/**
 * In the order of the changes; a key that nobody knows any longer is left out. Numbers that were issued stay
 * (people refer to them): what comes new goes on behind the last.
 */
export function proposalsOf(
  changes: readonly Change[],
  { commitments, drafts }: Versions,
): readonly Proposal[] {
  const known = new Map(commitments.filter(isUnfinished).map((one) => [one.key, one]))
  const later = new Map(drafts.map((one) => [one.key, one]))
  let last = Math.max(0, ...commitments.map(({ number }) => number))
  const numbered = (draft: Drafted): Drafted => {
    last += 1
    return { ...draft, number: last }
  }
  return changes.flatMap((change): readonly Proposal[] => {
    const before = change.before.flatMap((key) => known.get(key) ?? [])
    const after = change.after.flatMap((key) => later.get(key) ?? [])
    const [former, draft] = [before[0], after[0]]
    if (!former) return after.map((one) => ({ proposal: 'add', draft: numbered(one) }))
    if (!draft) return before.map(({ id }) => ({ proposal: 'drop', commitment: id }))
    if (before.length + after.length === 2) return [oneToOne(former, draft, change)]
    const ids = before.map(({ id }) => id)
    return [{ proposal: 'replace', commitments: ids, by: after.map(numbered) }]
  })
}

function oneToOne(former: Commitment, draft: Drafted, change: Change): Proposal {
  const { key, text, title, section, span, lead, support, leaders } = draft
  const edit = changed(former, { key, text, title, section, span })
  const to = change.lead && lead !== null ? { lead, support, leaders } : null
  const kept: Kept = { commitment: former.id, change: edit, to }
  if (change.targets.length === 0 && !change.due) return { proposal: 'keep', ...kept }
  const targets = retargeted(former.targets, draft.targets, change.targets)
  const milestones = milestonesOf(former, draft)
  const dated = changed(former, { milestones })
  const due = change.due ? draft.due : former.due
  return { proposal: 'retarget', ...kept, change: { ...edit, ...dated }, targets, due }
}

/** As the document has them: what is known by its name keeps its id, what was reached is never taken away. */
function milestonesOf(former: Commitment, draft: Drafted): readonly Milestone[] {
  const known = new Map(former.milestones.map((one) => [one.name, one]))
  const named = draft.milestones.map((one) => {
    const was = known.get(one.name)
    return was ? { ...was, due: one.due } : one
  })
  const gone = former.milestones.filter(
    ({ name, reached }) => reached !== null && !named.some((one) => one.name === name),
  )
  return [...gone, ...named]
}

function changed(former: Commitment, edit: Edit): Edit {
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(former[field as keyof Edit]) !== JSON.stringify(value)
  return Object.fromEntries(Object.entries(edit).filter(differs))
}

export type RevisionRefusal = PlanRefusal | { readonly code: 'reason-missing' }

export type Revision = {
  /** SHA-256 of the new document. */
  readonly document: string
  readonly accepted: readonly Accepted[]
}

/**
 * Applies what is accepted. In an issued plan the supervision office accepts what is kept, added, dropped or
 * replaced; a leader what is set otherwise: two batches of one document.
 */
export function decideRevision(
  known: KnownPlan,
  said: Revision,
  context: Context,
): Outcome<PlanEntries, RevisionRefusal> {
  const refusal = objection(known, said, context)
  if (refusal) return refuse(refusal)
  const commitments = said.accepted.flatMap((one) => entriesOf(one, known, context.today))
  return { entries: [{ plan: { kind: 'revised', document: said.document }, commitments }] }
}

function objection(
  { plan, commitments }: KnownPlan,
  { accepted }: Revision,
  { by }: Context,
): RevisionRefusal | null {
  const step = plan?.step ?? 'archived'
  for (const { proposal } of accepted) {
    const act = proposal === 'retarget' && step === 'issued' ? 'retarget' : 'edit-plan'
    const forbidden = may(by, act, null)
    if (forbidden) return forbidden
  }
  if (step !== 'draft' && step !== 'issued') {
    return { code: 'not-at-this-step', step, act: 'edit-plan' }
  }
  const open = new Set(commitments.filter(isUnfinished).map(({ id }) => id))
  const touched = accepted.flatMap(touchedBy)
  const once = new Set(touched).size === touched.length
  if (!once || !touched.every((id) => open.has(id))) return { code: 'unknown-commitment' }
  const unexplained = accepted.some(
    ({ proposal, reason }) =>
      (proposal === 'drop' || proposal === 'retarget') && reason.trim() === '',
  )
  return unexplained ? { code: 'reason-missing' } : objectionToNumbers(commitments, accepted)
}

function touchedBy(one: Proposal): readonly CommitmentId[] {
  if (one.proposal === 'add') return []
  return one.proposal === 'replace' ? one.commitments : [one.commitment]
}

function objectionToNumbers(
  commitments: readonly Commitment[],
  accepted: readonly Accepted[],
): RevisionRefusal | null {
  const made = accepted.flatMap(madeBy).map(({ number }) => number)
  const issued = new Set(commitments.map(({ number }) => number))
  const taken = made.find((number) => issued.has(number)) ?? twice(made)
  return taken === null ? null : { code: 'number-taken', number: taken }
}

function madeBy(one: Proposal): readonly Drafted[] {
  if (one.proposal === 'add') return [one.draft]
  return one.proposal === 'replace'
    ? one.by.map((draft) => ({ ...draft, former: one.commitments }))
    : []
}

type Made = PlanEntries['commitments'][number]

function entriesOf(one: Accepted, { plan, commitments }: KnownPlan, today: Day): readonly Made[] {
  const of = (id: CommitmentId, entry: CommitmentEntry): Made => ({ id, entry })
  if (one.proposal === 'drop') {
    return [of(one.commitment, { kind: 'dropped', reason: one.reason })]
  }
  if (one.proposal === 'keep' || one.proposal === 'retarget') {
    const former = commitments.find(({ id }) => id === one.commitment)
    return former ? changesOf(one, former).map((entry) => of(former.id, entry)) : []
  }
  const by = madeBy(one)
  const made = by.flatMap((draft) => {
    const assigned = plan?.step === 'issued' && draft.lead !== null
    return assigned
      ? [drafted(draft), of(draft.id, { kind: 'assigned', on: today })]
      : [drafted(draft)]
  })
  const replaced = touchedBy(one).map((id) =>
    of(id, { kind: 'replaced', by: by.map((draft) => draft.id) }),
  )
  return [...made, ...replaced]
}

type Keeping = Extract<Accepted, { proposal: 'keep' | 'retarget' }>

function changesOf(one: Keeping, former: Commitment): readonly CommitmentEntry[] {
  const draft = former.process === 'draft'
  const aims = one.proposal === 'retarget' ? aimsChange(one, former) : {}
  const change: Edit = { ...one.change, ...aims, ...(draft && one.to ? one.to : {}) }
  return [
    ...(Object.keys(change).length > 0 ? [{ kind: 'edited' as const, change }] : []),
    ...(one.proposal === 'retarget' ? newAims(one, former) : []),
    ...(one.to && !draft ? [{ kind: 'reassigned' as const, to: one.to, reason: one.reason }] : []),
  ]
}

type Retargeting = Extract<Accepted, { proposal: 'retarget' }>

/** The new day; targets that come or go. Those that stay keep their aims until `retargeted` says otherwise. */
function aimsChange({ targets, due }: Retargeting, former: Commitment): Edit {
  const old = new Map(former.targets.map((target) => [target.id, target]))
  const same = targets.length === old.size && targets.every(({ id }) => old.has(id))
  return {
    ...(due === former.due ? {} : { due }),
    ...(same ? {} : { targets: targets.map((target) => old.get(target.id) ?? target) }),
  }
}

function newAims({ targets, reason }: Retargeting, former: Commitment): readonly CommitmentEntry[] {
  const old = new Map(former.targets.map((target) => [target.id, target]))
  return targets.flatMap(({ id, base, stretch }): readonly CommitmentEntry[] => {
    const was = old.get(id)
    const other = was && (was.base !== base || was.stretch !== stretch)
    return other ? [{ kind: 'retargeted', target: id, base, stretch, reason }] : []
  })
}
