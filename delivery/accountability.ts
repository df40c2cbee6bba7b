// Accountability 问责, as a record: nothing here decides on a person.
//
//   triggered ── noticed ── stated ── proposed ── approved ── handed-over
//                  └ the day passes without a statement ┘   └ not approved
//
// 触发→告知→申辩→建议→批准→移交: sanctions belong to 任免机关 or 监察机关 alone (行政机关公务员处分条例 34, 39; PRACTICE §4.8); no
// step is skipped, whoever proposed does not approve, and the person concerned does neither.

import type { Actor } from './actor.ts'
import type { Responsible } from './commitment.ts'
import type { Day } from './day.ts'
import type { AccountabilityId, EvidenceId, PersonId, UnitId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type Act, may, type NotAllowed } from './roles.ts'
import { blank, type Missing, type SamePerson, type WrongStep } from './step.ts'

export type AccountabilityStep =
  | 'triggered'
  | 'noticed'
  | 'stated'
  | 'proposed'
  | 'approved'
  | 'not-approved'
  | 'handed-over'

/** 信息来源含政府督查机关建议、有关工作考核结果 (PRACTICE §4.8, S93). */
export type TriggerKind =
  | 'inspection'
  | 'overdue'
  | 'falsification'
  | 'appraisal'
  | 'audit'
  | 'complaint'

/** 行政问责方式 (PRACTICE §4.8, S93), and 处分. */
export type Measure =
  | 'rectify'
  | 'written-review'
  | 'circular'
  | 'public-apology'
  | 'admonition'
  | 'efficiency-warning'
  | 'no-honours'
  | 'suspension'
  | 'resignation'
  | 'removal'
  | 'sanction'

export type Body = 'appointing-authority' | 'supervisory-commission' | 'efficiency-office'

const anyBody: readonly Body[] = [
  'appointing-authority',
  'supervisory-commission',
  'efficiency-office',
]

/**
 * Which bodies may decide on each measure. 处分: 任免机关或者监察机关 (处分条例 34); 停职检查、责令辞职、建议免职按干部管理权限
 * (S93), that is the appointing authority; the others are in the efficiency office's power too (S89).
 */
export const bodiesFor: Readonly<Record<Measure, readonly Body[]>> = {
  rectify: anyBody,
  'written-review': anyBody,
  circular: anyBody,
  'public-apology': anyBody,
  admonition: anyBody,
  'efficiency-warning': anyBody,
  'no-honours': anyBody,
  suspension: ['appointing-authority'],
  resignation: ['appointing-authority'],
  removal: ['appointing-authority'],
  sanction: ['appointing-authority', 'supervisory-commission'],
}

export type Trigger = {
  readonly kind: TriggerKind
  readonly facts: string
  readonly evidence: readonly EvidenceId[]
}

export type Statement = {
  readonly text: string
  readonly evidence: readonly EvidenceId[]
  readonly on: Day
}

export type ProposedMeasure = {
  readonly measure: Measure
  /** Law and article, or the district's rule. */
  readonly basis: string
  /** What of the statement was accepted, and why not the rest. */
  readonly answer: string
  readonly by: PersonId
}

export type Accountability = {
  readonly id: AccountabilityId
  readonly unit: UnitId
  /** Null: the unit as such. */
  readonly person: PersonId | null
  readonly step: AccountabilityStep
  readonly trigger: Trigger
  readonly stateBy: Day | null
  /** Null where the day passed without one. */
  readonly statement: Statement | null
  readonly proposal: ProposedMeasure | null
  readonly reason: string | null
  readonly handedTo: { readonly body: Body; readonly document: string; readonly on: Day } | null
}

type Opened = Pick<Accountability, 'id' | 'unit' | 'person' | 'trigger'>

export type AccountabilityAct =
  | ({ readonly act: 'trigger' } & Opened)
  | { readonly act: 'notify'; readonly stateBy: Day }
  | ({ readonly act: 'state' } & Omit<Statement, 'on'>)
  | ({ readonly act: 'propose' } & Omit<ProposedMeasure, 'by'>)
  | { readonly act: 'decide'; readonly approved: boolean; readonly reason: string }
  | { readonly act: 'hand-over'; readonly body: Body; readonly document: string }

export type AccountabilityEntry =
  | ({ readonly kind: 'triggered' } & Opened)
  | { readonly kind: 'noticed'; readonly stateBy: Day; readonly on: Day }
  | ({ readonly kind: 'stated' } & Statement)
  | ({ readonly kind: 'proposed' } & ProposedMeasure)
  | { readonly kind: 'approved' | 'not-approved'; readonly reason: string; readonly by: PersonId }
  | {
      readonly kind: 'handed-over'
      readonly body: Body
      readonly document: string
      readonly on: Day
    }

export type AccountabilityRefusal =
  | NotAllowed
  | WrongStep
  | Missing
  | SamePerson
  | { readonly code: 'own-case' }
  | { readonly code: 'day-passed'; readonly day: Day }
  | { readonly code: 'may-still-state'; readonly until: Day }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'not-its-power'; readonly bodies: readonly Body[] }

export function decideAccountability(
  known: Accountability | null,
  said: AccountabilityAct,
  context: Context,
): Outcome<AccountabilityEntry, AccountabilityRefusal> {
  const refusal =
    objectionToActor(known, said, context) ??
    objectionToStep(known, said, context.today) ??
    objectionToSaid(known, said, context.today)
  return refusal ? refuse(refusal) : { entries: [entryOf(said, context)] }
}

/**
 * Personnel matters are for those who handle them; the unit's principal and the person concerned read theirs from
 * the notice on (告知 comes before 申辩; PRACTICE §4.8).
 */
export function mayReadAccountability(
  { unit, person, step }: Accountability,
  by: Actor,
): NotAllowed | null {
  const told = step !== 'triggered'
  if (told && person === by.person) return null
  const about: Responsible | null = told ? { lead: unit, support: [], leaders: [] } : null
  return may(by, 'read-accountability', about)
}

const permission: Readonly<Record<AccountabilityAct['act'], Act>> = {
  trigger: 'propose-accountability',
  notify: 'propose-accountability',
  state: 'state-accountability',
  propose: 'propose-accountability',
  decide: 'approve-accountability',
  'hand-over': 'propose-accountability',
}

function objectionToActor(
  known: Accountability | null,
  said: AccountabilityAct,
  { by }: Context,
): AccountabilityRefusal | null {
  const act = permission[said.act]
  const person = said.act === 'trigger' ? said.person : (known?.person ?? null)
  const own = person === by.person
  if (said.act === 'state' && own) return null
  const unit: Responsible | null = known && { lead: known.unit, support: [], leaders: [] }
  const forbidden = may(by, act, unit)
  if (forbidden) return forbidden
  if (own) return { code: 'own-case' }
  return said.act === 'decide' && known?.proposal?.by === by.person
    ? { code: 'same-person', did: 'propose-accountability', act }
    : null
}

const from: Readonly<Record<AccountabilityAct['act'], readonly (AccountabilityStep | null)[]>> = {
  trigger: [null],
  notify: ['triggered'],
  state: ['noticed'],
  propose: ['noticed', 'stated'],
  decide: ['proposed'],
  'hand-over': ['approved'],
}

function objectionToStep(
  known: Accountability | null,
  said: AccountabilityAct,
  today: Day,
): AccountabilityRefusal | null {
  const step = known?.step ?? null
  if (!from[said.act].includes(step)) {
    return { code: 'not-at-this-step', step: step ?? 'handed-over', act: permission[said.act] }
  }
  const until = known?.stateBy ?? null
  return said.act === 'propose' && step === 'noticed' && until !== null && today <= until
    ? { code: 'may-still-state', until }
    : null
}

function objectionToSaid(
  known: Accountability | null,
  said: AccountabilityAct,
  today: Day,
): AccountabilityRefusal | null {
  switch (said.act) {
    case 'trigger':
      return blank({ facts: said.trigger.facts })
    case 'notify':
      return said.stateBy <= today ? { code: 'day-passed', day: said.stateBy } : null
    case 'state':
      return blank({ statement: said.text })
    case 'propose':
      return blank({ basis: said.basis, ...(known?.statement ? { answer: said.answer } : {}) })
    case 'decide':
      return said.reason.trim() === '' ? { code: 'reason-missing' } : null
    case 'hand-over': {
      const bodies = known?.proposal ? bodiesFor[known.proposal.measure] : []
      if (!bodies.includes(said.body)) return { code: 'not-its-power', bodies }
      return blank({ document: said.document })
    }
  }
}

function entryOf(said: AccountabilityAct, { by, today }: Context): AccountabilityEntry {
  switch (said.act) {
    case 'trigger': {
      const { id, unit, person, trigger } = said
      return { kind: 'triggered', id, unit, person, trigger }
    }
    case 'notify':
      return { kind: 'noticed', stateBy: said.stateBy, on: today }
    case 'state':
      return { kind: 'stated', text: said.text, evidence: said.evidence, on: today }
    case 'propose': {
      const { measure, basis, answer } = said
      return { kind: 'proposed', measure, basis, answer, by: by.person }
    }
    case 'decide': {
      const kind = said.approved ? 'approved' : 'not-approved'
      return { kind, reason: said.reason, by: by.person }
    }
    case 'hand-over':
      return { kind: 'handed-over', body: said.body, document: said.document, on: today }
  }
}

export function evolveAccountability(
  known: Accountability | null,
  entry: AccountabilityEntry,
): Accountability {
  if (entry.kind === 'triggered') {
    const { kind: step, ...opened } = entry
    const open = { stateBy: null, statement: null, proposal: null, reason: null, handedTo: null }
    return { ...opened, ...open, step }
  }
  if (!known) throw new RangeError(`no accountability before ${entry.kind}`)
  switch (entry.kind) {
    case 'noticed':
      return { ...known, step: entry.kind, stateBy: entry.stateBy }
    case 'stated': {
      const { text, evidence, on } = entry
      return { ...known, step: entry.kind, statement: { text, evidence, on } }
    }
    case 'proposed': {
      const { measure, basis, answer, by } = entry
      return { ...known, step: entry.kind, proposal: { measure, basis, answer, by } }
    }
    case 'handed-over': {
      const { body, document, on } = entry
      return { ...known, step: entry.kind, handedTo: { body, document, on } }
    }
    default:
      return { ...known, step: entry.kind, reason: entry.reason }
  }
}
