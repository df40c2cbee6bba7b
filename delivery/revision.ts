// Revision: a later version of the plan's document, compared, decided on item by item, and applied as a whole.
//
//   decideRevision(known, { act: 'decide', decisions: [{ item: 3, as: 'accepted', reason: '区委会议纪要〔2026〕7号' }] }, context)
//   decideRevision(known, { act: 'apply' }, context)      entries of the plan and its commitments, all at once
//
// Words and places follow the document; in an issued plan a target or a day set otherwise is approved by a leader
// (目标调整须批准; PRACTICE §11.4), all else decided by the supervision office. What is dropped, set otherwise or declined
// needs its reason. Nothing happens by the comparison alone.

import type { Drafted } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId, PersonId, PlanId, PostId, RevisionId } from './ids.ts'
import { canonicalJson } from './journal.ts'
import type { Finder } from './look-up.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type Proposal, proposalsOf, type RevisionItem } from './proposal.ts'
import { entriesFor, madeBy } from './revised.ts'
import { type Act, may, type NotAllowed } from './roles.ts'
import type { WrongStep } from './step.ts'
import type { KnownPlan, PlanEntries, Reasons } from './year-plan.ts'

export type RevisionStep = 'deciding' | 'applied' | 'withdrawn'

export type Revision = {
  readonly id: RevisionId
  readonly plan: PlanId
  /** SHA-256 of the document that the plan follows, and of the new one; its file's name. */
  readonly from: string
  readonly document: string
  readonly name: string
  readonly by: PersonId
  readonly on: Day
  readonly step: RevisionStep
  readonly items: readonly RevisionItem[]
  /** By the place of the item. */
  readonly decisions: Readonly<Record<number, Decision>>
}

export type Decision = {
  readonly as: 'accepted' | 'declined'
  readonly reason: string
  /** By which right it was decided. */
  readonly right: Act
  /** What was proposed then: decided again where something else is proposed now. */
  readonly gist: string
  readonly by: PersonId
  readonly post: PostId
  readonly on: Day
}

type Begun = Pick<Revision, 'id' | 'plan' | 'from' | 'document' | 'name' | 'items'>

export type RevisionAct =
  | ({ readonly act: 'revise' } & Begun)
  | { readonly act: 'decide'; readonly decisions: readonly Said[] }
  | { readonly act: 'apply' }
  | { readonly act: 'withdraw'; readonly reason: string }

type Said = Pick<Decision, 'as' | 'reason'> & { readonly item: number }

export type RevisionEntry =
  | { readonly kind: 'proposed'; readonly revision: Omit<Revision, 'step' | 'decisions'> }
  | { readonly kind: 'item-decided'; readonly item: number; readonly decision: Decision }
  | { readonly kind: 'applied'; readonly on: Day }
  | { readonly kind: 'withdrawn'; readonly on: Day; readonly reason: string }

export type RevisionEntries = {
  readonly revision: readonly RevisionEntry[]
  readonly plan: PlanEntries | null
}

export type RevisionRefusal =
  | NotAllowed
  | WrongStep
  | { readonly code: 'reason-missing' }
  | { readonly code: 'same-document' }
  | { readonly code: 'revision-open' }
  | { readonly code: 'unknown-item' }
  /** By their places, from 0. */
  | { readonly code: 'undecided'; readonly items: readonly number[] }
  | { readonly code: 'units-missing'; readonly numbers: readonly number[] }

export type KnownRevision = {
  readonly revision: Revision | null
  readonly known: KnownPlan
  readonly finder: Finder
  /** Whether another one of the plan is being decided on. */
  readonly isOpen: boolean
}

type Decided = Outcome<RevisionEntries, RevisionRefusal>

export function decideRevision(at: KnownRevision, said: RevisionAct, context: Context): Decided {
  const wrong = objectionToStep(at, said)
  if (said.act === 'decide') return wrong ? refuse(wrong) : deciding(at, said.decisions, context)
  const refusal = may(context.by, 'edit-plan', null) ?? wrong
  if (refusal) return refuse(refusal)
  switch (said.act) {
    case 'revise':
      return revising(at, said, context)
    case 'apply':
      return applying(at, context)
    case 'withdraw': {
      const { reason } = said
      if (reason.trim() === '') return refuse({ code: 'reason-missing' })
      return only({ kind: 'withdrawn', on: context.today, reason })
    }
  }
}

function only(...revision: readonly RevisionEntry[]): Decided {
  return { entries: [{ revision, plan: null }] }
}

/** A plan is revised as a draft or issued; what was applied or withdrawn is past. */
function objectionToStep({ revision, known }: KnownRevision, { act }: RevisionAct) {
  const { step } = revision ?? { step: 'deciding' as const }
  const wrong = (at: WrongStep['step']): WrongStep => ({
    ...{ code: 'not-at-this-step', step: at, act: 'edit-plan' },
  })
  if (step !== 'deciding') return wrong(step)
  const plan = known.plan?.step ?? 'archived'
  return act === 'withdraw' || plan === 'draft' || plan === 'issued' ? null : wrong(plan)
}

function revising(
  { known, isOpen }: KnownRevision,
  { act: _, ...begun }: Extract<RevisionAct, { act: 'revise' }>,
  { by, today }: Context,
): Decided {
  if (isOpen) return refuse({ code: 'revision-open' })
  if (begun.document === known.plan?.document) return refuse({ code: 'same-document' })
  return only({ kind: 'proposed', revision: { ...begun, by: by.person, on: today } })
}

/** What each item asks now, who decides it, and what was decided on just that. */
export type Considered = {
  readonly proposal: Proposal | null
  /** Null: it is as it was, and needs no decision. */
  readonly right: Act | null
  readonly decision: Decision | null
}

export function considered({
  revision,
  known: { plan, commitments },
  finder,
}: Pick<KnownRevision, 'revision' | 'known' | 'finder'>): readonly Considered[] {
  const items = revision?.items ?? []
  return proposalsOf(items, { commitments, finder }).map((proposal, index) => {
    const isSame = items[index]?.change.change === 'same'
    if (!proposal || isSame) return { proposal, right: null, decision: null }
    const right = proposal.proposal === 'retarget' && plan?.step === 'issued' ? retarget : edit
    const decision = revision?.decisions[index] ?? null
    const isOn = decision?.right === right && decision.gist === gistOf(proposal)
    return { proposal, right, decision: isOn ? decision : null }
  })
}

const [retarget, edit] = ['retarget', 'edit-plan'] as const

/** What a decision is about: not the number that is free now, nor whose name has become known since. */
function gistOf(one: Proposal): string {
  const { to: _, by, ...rest } = { to: null, by: [] as readonly Drafted[], ...one }
  return canonicalJson({ ...rest, by: by.map(({ id }) => id) })
}

function deciding(at: KnownRevision, said: readonly Said[], { by, today }: Context): Decided {
  const asked = considered(at)
  const on = { by: by.person, post: by.post, on: today }
  const entries: RevisionEntry[] = []
  for (const { item, as, reason } of said) {
    const { proposal, right } = asked[item] ?? { proposal: null, right: edit }
    const forbidden = may(by, right ?? edit, null)
    if (forbidden) return refuse(forbidden)
    if (!proposal || !right) return refuse({ code: 'unknown-item' })
    const isExplained = as === 'accepted' && !['drop', 'retarget'].includes(proposal.proposal)
    if (!isExplained && reason.trim() === '') return refuse({ code: 'reason-missing' })
    const decision = { as, reason, right, gist: gistOf(proposal), ...on }
    entries.push({ kind: 'item-decided', item, decision })
  }
  return only(...entries)
}

function applying(at: KnownRevision, { today }: Context): Decided {
  const { revision, known } = at
  if (!revision) return refuse({ code: 'unknown-item' })
  const asked = considered(at)
  const items = asked.flatMap(({ right, decision }, index) => (right && !decision ? [index] : []))
  if (items.length > 0) return refuse({ code: 'undecided', items })
  const held = known.plan?.step === 'issued' ? unassigned(asked) : { reasons: {}, numbers: [] }
  if (held.numbers.length > 0) return refuse({ code: 'units-missing', numbers: held.numbers })
  const commitments = asked.flatMap(({ proposal, decision }, index) => {
    const item = revision.items[index]
    return proposal && item ? entriesFor(proposal, { item, decision, known, today }) : []
  })
  const { id, document } = revision
  const plan = { kind: 'revised', document, revision: id, unassigned: held.reasons } as const
  const applied = { kind: 'applied', on: today } as const
  return { entries: [{ revision: [applied], plan: { plan, commitments } }] }
}

/** What is added without a lead unit to a plan that is issued: each with its reason, or by its number. */
function unassigned(asked: readonly Considered[]) {
  const reasons: Record<CommitmentId, string> = {}
  const numbers: number[] = []
  for (const { proposal, decision } of asked) {
    if (!proposal || decision?.as !== 'accepted') continue
    for (const { id, number } of madeBy(proposal).filter(({ lead }) => lead === null)) {
      if (decision.reason.trim() === '') numbers.push(number)
      else reasons[id] = decision.reason
    }
  }
  return { reasons: reasons as Reasons, numbers }
}

export function evolveRevision(known: Revision | null, entry: RevisionEntry): Revision {
  if (entry.kind === 'proposed') return { ...entry.revision, step: 'deciding', decisions: {} }
  if (!known) throw new RangeError(`no revision before ${entry.kind}`)
  if (entry.kind === 'item-decided') {
    return { ...known, decisions: { ...known.decisions, [entry.item]: entry.decision } }
  }
  return { ...known, step: entry.kind }
}
