// Revised: the entries that follow from what was decided on each item of a revision.
//
//   entriesFor({ proposal: 'retarget', … }, { decision: { as: 'accepted', … }, item, known, today })
//     edited, retargeted 20 → 25

import type { Commitment, CommitmentEntry, Drafted, Edit } from './commitment.ts'
import type { Day } from './day.ts'
import type { CommitmentId } from './ids.ts'
import { followed, type Proposal, type RevisionItem } from './proposal.ts'
import type { Decision } from './revision.ts'
import { drafted, type KnownPlan, type PlanEntries } from './year-plan.ts'

type Made = PlanEntries['commitments'][number]

export type Decided = {
  readonly item: RevisionItem
  /** Null: of what needs none, for it is as it was. */
  readonly decision: Decision | null
  readonly known: KnownPlan
  readonly today: Day
}

const of = (id: CommitmentId, entry: CommitmentEntry): Made => ({ id, entry })

export function entriesFor(one: Proposal, decided: Decided): readonly Made[] {
  const { decision, known, today } = decided
  if (decision?.as === 'declined') return declined(one, decided)
  const reason = decision?.reason ?? ''
  if (one.proposal === 'drop') {
    return one.commitments.map((id) => of(id, { kind: 'dropped', reason }))
  }
  if (one.proposal === 'keep' || one.proposal === 'retarget') {
    const former = known.commitments.find(({ id }) => id === one.commitment)
    return former ? changesOf(one, former, decision).map((entry) => of(former.id, entry)) : []
  }
  const by = madeBy(one)
  const made = by.flatMap((draft) => {
    const isAssigned = known.plan?.step === 'issued' && draft.lead !== null
    return isAssigned
      ? [drafted(draft), of(draft.id, { kind: 'assigned', on: today })]
      : [drafted(draft)]
  })
  const ids = by.map(({ id }) => id)
  return [...made, ...formerOf(one).map((id) => of(id, { kind: 'replaced', by: ids }))]
}

/** What it makes, each knowing what it comes from. */
export function madeBy(one: Proposal): readonly Drafted[] {
  if (!('by' in one)) return []
  return one.proposal === 'replace'
    ? one.by.map((draft) => ({ ...draft, former: one.commitments }))
    : one.by
}

function formerOf(one: Proposal): readonly CommitmentId[] {
  if ('commitment' in one) return [one.commitment]
  return 'commitments' in one ? one.commitments : []
}

/** It stays as it is; only its place in the document is another, or none. */
function declined(one: Proposal, { item, known }: Decided): readonly Made[] {
  const isKept = one.proposal === 'keep' || one.proposal === 'retarget'
  const draft = isKept ? (item.after[0] ?? null) : null
  return known.commitments
    .filter(({ id }) => formerOf(one).includes(id))
    .flatMap((former) => edited(former, followed(former, draft)))
}

function edited({ id }: Commitment, change: Edit): readonly Made[] {
  return Object.keys(change).length > 0 ? [of(id, { kind: 'edited', change })] : []
}

type Keeping = Extract<Proposal, { proposal: 'keep' | 'retarget' }>
type Retargeting = Extract<Proposal, { proposal: 'retarget' }>

function changesOf(
  one: Keeping,
  former: Commitment,
  decision: Decision | null,
): readonly CommitmentEntry[] {
  const isDraft = former.process === 'draft'
  const aims = one.proposal === 'retarget' ? aimsChange(one, former) : {}
  const change: Edit = { ...one.change, ...aims, ...(isDraft && one.to ? one.to : {}) }
  const { lead, support, leaders } = one.to ?? former
  const to = { lead, support, leaders }
  const reason = decision?.reason ?? ''
  return [
    ...(Object.keys(change).length > 0 ? [{ kind: 'edited' as const, change }] : []),
    ...(one.proposal === 'retarget' && decision ? newAims(one, former, decision) : []),
    ...(one.to && !isDraft ? [{ kind: 'reassigned' as const, to, reason }] : []),
  ]
}

/** The new day; targets that come or go. Those that stay keep their aims until `retargeted` says otherwise. */
function aimsChange({ targets, due }: Retargeting, former: Commitment): Edit {
  const old = new Map(former.targets.map((target) => [target.id, target]))
  const isSame = targets.length === old.size && targets.every(({ id }) => old.has(id))
  const aims = targets.map((target) => {
    const was = old.get(target.id)
    return was ? { ...target, base: was.base, stretch: was.stretch } : target
  })
  return { ...(due === former.due ? {} : { due }), ...(isSame ? {} : { targets: aims }) }
}

function newAims(
  { targets }: Retargeting,
  former: Commitment,
  { reason, by, post, on }: Decision,
): readonly CommitmentEntry[] {
  const old = new Map(former.targets.map((target) => [target.id, target]))
  return targets.flatMap(({ id, base, stretch }): readonly CommitmentEntry[] => {
    const was = old.get(id)
    const isOther = was && (was.base !== base || was.stretch !== stretch)
    const approved = { by, post, on }
    return isOther ? [{ kind: 'retargeted', target: id, base, stretch, reason, approved }] : []
  })
}
