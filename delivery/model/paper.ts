// What the supervision office of the model writes on paper: a card for each commitment, a slip for each report, the
// telephone list, the plans in their folders. Plain and changed in place: pencil and rubber.
//
// None of it comes from the rules or from `evolve`; the model says beforehand what the rules will answer.

import type { Actor, Role } from '../actor.ts'
import type { ProcessState } from '../commitment.ts'
import type { Day } from '../day.ts'
import type {
  AccountabilityId,
  CommitmentId,
  InspectionId,
  InstructionId,
  MilestoneId,
  PersonId,
  PlanId,
  PostId,
  ReportId,
  RevisionId,
  TargetId,
  UnitId,
} from '../ids.ts'
import type { Frequency, Period } from '../period.ts'
import type { ProofKind } from '../proof.ts'
import type { RevisionItem } from '../proposal.ts'
import type { Refusal } from '../refusal.ts'
import type { Filled, Stage } from '../report.ts'
import type { Colour } from '../sheet-schemes.ts'
import type { Target } from '../target.ts'
import type { PlanStep } from '../year-plan.ts'
import type { Line } from './real.ts'
import type { Notices } from './wall.ts'

export type Code = Refusal['code']

/** Reasons to say no, each true or not; `maybe`: what paper cannot tell; and what is written down if it is done. */
export type Verdict = {
  readonly no: Readonly<Partial<Record<Code, boolean>>>
  readonly maybe?: readonly Code[]
  readonly write: (lines: readonly Line[]) => unknown
}

export type Aim = Pick<
  Target,
  'id' | 'base' | 'stretch' | 'better' | 'source' | 'accrual' | 'measure' | 'due' | 'subject'
>

export type Slip = {
  id: ReportId
  period: Period
  stage: Stage
  filled: Filled
  unit: UnitId | null
}

export type Card = {
  id: CommitmentId
  plan: PlanId
  key: string
  former: readonly CommitmentId[]
  number: number
  title: string
  state: ProcessState
  /** Before it was suspended. */
  earlier: ProcessState | null
  lead: UnitId | null
  support: readonly UnitId[]
  leaders: readonly PostId[]
  due: Day | null
  firstDue: Day | null
  assignedOn: Day | null
  frequency: Frequency
  aims: Map<TargetId, Aim>
  nodes: Map<MilestoneId, { name: string; due: Day | null; reached: Day | null }>
  /** The accepted figure of each target and period. */
  figures: Map<TargetId, Map<Period, { value: string; standing: string }>>
  /** One of each group shows that it is done. */
  proofs: readonly (readonly ProofKind[])[]
  isIndicator: boolean
  wish: { asked: Day; to: Day; late: boolean } | null
  granted: number
  mayBeLate: boolean
  wasLate: boolean
  pause: { from: Day; counts: 'workdays' | 'days' } | null
  pausedUntil: Day | null
  adjusting: Map<TargetId, { base: string | null; stretch: string | null; asked: Day }>
  closing: { by: PersonId; on: Day } | null
  sheet: { colour: Colour; answerBy: Day } | null
  slips: Map<Period, Slip>
}

/** A revised document: its items, and which of them were decided on. */
export type Sheet = {
  id: RevisionId
  plan: PlanId
  document: string
  items: readonly RevisionItem[]
  step: 'deciding' | 'applied' | 'withdrawn'
  decided: Set<number>
}

export type Folder = {
  id: PlanId
  year: number
  step: PlanStep
  document: string
  without: Set<CommitmentId>
}

export type Term = { person: PersonId; from: Day; to: Day | null }
export type Seat = {
  unit: UnitId
  role: Role
  closed: Day | null
  terms: Term[]
  standIns: Term[]
}
export type Office = {
  kind: 'department' | 'town' | 'enterprise' | 'group'
  names: { name: string; from: Day }[]
  aliases: string[]
  members: readonly UnitId[]
  closed: Day | null
}

export type Letter = {
  id: InstructionId
  leader: PostId
  to: UnitId
  step: 'asked' | 'answered' | 'up' | 'done'
  answerBy: Day
}

export type Visit = {
  id: InspectionId
  step: 'going on' | 'told' | 'over'
  authority: string
  units: readonly UnitId[]
  commitments: readonly CommitmentId[]
  team: readonly PersonId[]
  concludedBy: PersonId | null
  concludedOn: Day | null
  delivered: Map<UnitId, Day>
  objections: Map<UnitId, { on: Day; decided: boolean }>
  repairs: { unit: UnitId; state: 'owed' | 'said' | 'seen' }[]
  uses: { stage: string; by: PersonId; isAccountability: boolean }[]
}

export type Case = {
  id: AccountabilityId
  unit: UnitId
  person: PersonId | null
  step: string
  stateBy: Day | null
  isStated: boolean
  proposer: PersonId | null
  bodies: readonly string[]
}

/** What the district has set for itself, as far as paper speaks of it. */
export type House = {
  most: number | null
  byOffice: number
  lastAdjustment: string | null
  warning: number
  before: number
  after: number
  head: PostId | null
  direct: Readonly<Record<string, Colour>>
}

export type Paper = {
  today: Day
  notices: Notices
  house: House
  offices: Map<UnitId, Office>
  seats: Map<PostId, Seat>
  people: Set<PersonId>
  folders: Map<PlanId, Folder>
  sheets: Map<RevisionId, Sheet>
  cards: Map<CommitmentId, Card>
  letters: Map<InstructionId, Letter>
  visits: Map<InspectionId, Visit>
  cases: Map<AccountabilityId, Case>
  draws: { purpose: string; items: string }[]
  evidence: number
  /** Counts whatever is made, for ids. */
  made: number
}

export function isBlank(text: string | null | undefined): boolean {
  return !/\S/.test(text ?? '')
}

/** Everybody who may act today, in each of their posts. */
export function actingToday({ seats, today }: Paper): readonly Actor[] {
  const runs = ({ from, to }: Term) => from <= today && today <= (to ?? '9999')
  return [...seats].flatMap(([post, { unit, role, terms, standIns }]) => {
    const holder = terms.find(runs)
    const standIn = standIns.find(runs)
    const seat = { post, unit, role }
    return [
      ...(holder ? [{ ...seat, person: holder.person, for: null }] : []),
      ...(standIn && standIn.person !== holder?.person
        ? [{ ...seat, person: standIn.person, for: post }]
        : []),
    ]
  })
}
