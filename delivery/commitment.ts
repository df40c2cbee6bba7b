// A commitment in delivery: what is known of it, and how each entry of the journal changes that.
//
//   draft ─ assigned ─ acknowledged ─ under-way ─ closing-requested ─ verified ─ closed
//             └ sent-back ┘                            └ back to under-way ┘       └ reopened
//   suspended, dropped and carried over leave the row; timeliness (正常/临期/逾期) is another thing: deadline.ts.
//
// Nothing here decides: who may do what, and when, is in the file of each act. Replaying a commitment's
// entries with `evolve` gives what the store holds.

import type { Kind, Span } from '@luoshi/plan'
import { type Adjustment, type AdjustmentEntry, adjustmentChange } from './adjustment.ts'
import { type Closing, type ClosingEntry, closingChange } from './closing.ts'
import type { Day } from './day.ts'
import {
  type Extension,
  type ExtensionEntry,
  extensionChange,
  type LateAllowed,
} from './extension.ts'
import type {
  CommitmentId,
  MilestoneId,
  PlanId,
  PostId,
  ReportId,
  TargetId,
  UnitId,
} from './ids.ts'
import { type Judgement, judged } from './judge.ts'
import type { PeriodPlan } from './pace.ts'
import { type PastYearsEntry, pastChange } from './past-years.ts'
import { type Pause, type PauseEntry, pauseChange } from './pause.ts'
import type { Frequency } from './period.ts'
import type { PeriodPlanEntry } from './period-plan.ts'
import { progressed } from './points.ts'
import { type Sheet, type SheetEntry, sheetChange } from './sheet.ts'
import type { Absence, Milestone, Point, Replaced, Target } from './target.ts'

export type ProcessState =
  | 'draft'
  | 'assigned'
  | 'sent-back'
  | 'acknowledged'
  | 'under-way'
  | 'closing-requested'
  | 'verified'
  | 'closed'
  | 'suspended'
  | 'dropped'
  | 'carried-over'

/** Who answers: the first-named unit leads; leaders in charge are posts, whoever holds them. */
export type Responsible = {
  readonly lead: UnitId | null
  readonly support: readonly UnitId[]
  readonly leaders: readonly PostId[]
}

/** A name in the plan that nobody of the directory bears, or a group that cannot lead. */
export type UnknownName = {
  readonly name: string
  readonly as: 'lead' | 'support' | 'leader'
  readonly why: 'not-found' | 'group-leads'
}

/** What a person may still change until the plan is issued. */
export type Content = Responsible & {
  /** Looked up again whenever the directory changes: look-up.ts. */
  readonly unknown: readonly UnknownName[]
  readonly title: string
  readonly text: string
  readonly kind: Kind
  /** Its words in the document as received. */
  readonly span: Span | null
  /** The title of its section in the plan. */
  readonly section: string | null
  readonly due: Day | null
  readonly frequency: Frequency
  readonly periodPlan: PeriodPlan
  readonly targets: readonly Target[]
  readonly milestones: readonly Milestone[]
}

/** A revised document may word and place it otherwise: then its key and number change too. */
export type Edit = Partial<Content & Pick<Commitment, 'key' | 'number'>>

export type Commitment = Content & {
  readonly id: CommitmentId
  readonly plan: PlanId
  /** The compiler's key: a revised document finds the same commitment by it. */
  readonly key: string
  /** Runs through the whole plan, 1 … N. */
  readonly number: number
  readonly process: ProcessState
  /** Where it was before it was suspended. */
  readonly before: ProcessState | null
  /** The first time: reports are owed from then on. */
  readonly assignedOn: Day | null
  /** As issued; `due` moves with extensions. */
  readonly firstDue: Day | null
  /** One for each period: the figure that counts now. */
  readonly points: Readonly<Record<TargetId, readonly Point[]>>
  /** Figures that a later one of the same period took the place of: what was known then. */
  readonly replaced: Readonly<Record<TargetId, readonly Replaced[]>>
  readonly absences: Readonly<Record<TargetId, readonly Absence[]>>
  /** Figures of years before its own, as the office entered them. */
  readonly past: Readonly<Record<TargetId, readonly Point[]>>
  readonly judgements: readonly Judgement[]
  readonly extensions: readonly Extension[]
  /** A leader's word that the next extension may be asked for although the due day has passed. */
  readonly lateAllowed: LateAllowed | null
  readonly pauses: readonly Pause[]
  readonly adjustments: readonly Adjustment[]
  readonly closing: Closing | null
  readonly sheets: readonly Sheet[]
  /** Of those that were accepted. */
  readonly lastReport: ReportId | null
  /** What it was made from: last year's commitment, the whole it is a part of, the parts it joins. */
  readonly former: readonly CommitmentId[]
  /** The commitment of next year's plan that goes on with it. */
  readonly carriedTo: CommitmentId | null
}

export type CommitmentEntry =
  | { readonly kind: 'drafted'; readonly commitment: Drafted }
  | { readonly kind: 'edited'; readonly change: Edit }
  /** Its names have become known since. */
  | { readonly kind: 'looked-up'; readonly found: Responsible & Pick<Content, 'unknown'> }
  /** What a step of editing had changed is as it was; null: it was not there. */
  | { readonly kind: 'undone'; readonly back: Back | null }
  /** Split or merged: others go on with it. */
  | { readonly kind: 'replaced'; readonly by: readonly CommitmentId[] }
  | { readonly kind: 'assigned'; readonly on: Day }
  | { readonly kind: 'acknowledged'; readonly on: Day }
  | { readonly kind: 'sent-back'; readonly reason: string }
  | { readonly kind: 'reassigned'; readonly to: Responsible; readonly reason: string }
  | { readonly kind: 'suspended' | 'reopened' | 'dropped'; readonly reason: string }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'carried-over'; readonly to: CommitmentId }
  | {
      readonly kind: 'progressed'
      readonly report: ReportId | null
      readonly points: Readonly<Record<TargetId, Point>>
      readonly absent?: Readonly<Record<TargetId, Absence>>
      readonly reached: readonly MilestoneId[]
      readonly on: Day
    }
  | PastYearsEntry
  | PeriodPlanEntry
  | ClosingEntry
  | ExtensionEntry
  | PauseEntry
  | SheetEntry
  | AdjustmentEntry
  | { readonly kind: 'light-judged'; readonly judgement: Judgement }

export type Back = Edit & Partial<Pick<Commitment, 'process'>>

export type Drafted = Omit<Content, 'unknown'> &
  Partial<Pick<Content, 'unknown'>> &
  Pick<Commitment, 'id' | 'plan' | 'key' | 'number'> & {
    readonly former?: readonly CommitmentId[]
  }

/** What is known after the entry. The first entry of a commitment is `drafted`. */
export function evolve(known: Commitment | null, entry: CommitmentEntry): Commitment {
  if (entry.kind === 'drafted') return fresh(entry.commitment)
  if (!known) throw new RangeError(`no commitment before ${entry.kind}`)
  return { ...known, ...changeOf(known, entry) }
}

function fresh(drafted: Drafted): Commitment {
  return {
    ...drafted,
    process: 'draft',
    before: null,
    assignedOn: null,
    firstDue: drafted.due,
    points: {},
    replaced: {},
    absences: {},
    past: {},
    judgements: [],
    extensions: [],
    lateAllowed: null,
    pauses: [],
    adjustments: [],
    closing: null,
    sheets: [],
    lastReport: null,
    former: drafted.former ?? [],
    unknown: drafted.unknown ?? [],
    carriedTo: null,
  }
}

type Later = Exclude<CommitmentEntry, { kind: 'drafted' }>

function changeOf(known: Commitment, entry: Later): Partial<Commitment> {
  switch (entry.kind) {
    case 'edited':
    case 'looked-up':
    case 'undone':
      return draftChange(known, entry)
    case 'assigned':
      return { process: 'assigned', assignedOn: known.assignedOn ?? entry.on, firstDue: known.due }
    case 'acknowledged':
      return { process: 'acknowledged' }
    case 'sent-back':
      return { process: 'sent-back' }
    case 'reassigned':
      return { ...entry.to, process: 'assigned' }
    case 'suspended':
      return { process: 'suspended', before: known.process }
    case 'resumed':
      return { process: known.before ?? 'under-way', before: null }
    case 'dropped':
    case 'replaced':
      return { process: 'dropped' }
    case 'carried-over':
      return { process: 'carried-over', carriedTo: entry.to }
    case 'reopened':
      return { process: 'under-way', closing: null }
    case 'progressed':
      return progressed(known, entry)
    case 'past-told':
      return pastChange(known, entry)
    case 'period-planned':
      return { periodPlan: entry.periodPlan }
    case 'closing-requested':
    case 'closing-returned':
    case 'verified':
    case 'closed':
      return closingChange(known, entry)
    case 'light-judged':
      return judged(known, entry)
    default:
      return timeChange(known, entry)
  }
}

type OfDraft = Extract<CommitmentEntry, { kind: 'edited' | 'looked-up' | 'undone' }>

function draftChange(known: Commitment, entry: OfDraft): Partial<Commitment> {
  if (entry.kind === 'looked-up') return entry.found
  if (entry.kind === 'undone') return undone(known, entry.back)
  return { ...entry.change, firstDue: entry.change.due ?? known.firstDue }
}

function undone({ firstDue }: Commitment, back: Back | null): Partial<Commitment> {
  if (!back) return { process: 'dropped' }
  return { ...back, firstDue: back.due === undefined ? firstDue : back.due }
}

/** What moves days, targets and sheets, and leaves the process where it is. */
function timeChange(
  known: Commitment,
  entry: ExtensionEntry | PauseEntry | SheetEntry | AdjustmentEntry,
): Partial<Commitment> {
  switch (entry.kind) {
    case 'extension-asked':
    case 'extension-decided':
    case 'late-extension-allowed':
      return extensionChange(known, entry)
    case 'paused':
    case 'unpaused':
      return pauseChange(known, entry)
    case 'sheet-sent':
    case 'sheet-answered':
      return sheetChange(known, entry)
    case 'adjustment-asked':
    case 'adjustment-decided':
    case 'retargeted':
      return adjustmentChange(known, entry)
  }
}

export function isUnfinished({ process }: Commitment): boolean {
  return !['closed', 'dropped', 'carried-over'].includes(process)
}

export function numbersOf(commitments: readonly Commitment[]): readonly number[] {
  return commitments.map(({ number }) => number)
}
