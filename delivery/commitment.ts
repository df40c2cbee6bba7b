// A commitment in delivery: what is known of it, and how each entry of the journal changes that.
//
//   draft ─ assigned ─ acknowledged ─ under-way ─ closing-requested ─ verified ─ closed
//             └ sent-back ┘                            └ back to under-way ┘       └ reopened
//   suspended, dropped and carried over leave the row; timeliness (正常/临期/逾期) is another thing: deadline.ts.
//
// Nothing here decides: who may do what, and when, is in the file of each act. Replaying a commitment's
// entries with `evolve` gives what the store holds.

import type { Kind, Span } from '@luoshi/plan'
import { type Closing, type ClosingEntry, closingChange } from './closing.ts'
import type { Day } from './day.ts'
import type {
  CommitmentId,
  MilestoneId,
  PlanId,
  PostId,
  ReportId,
  TargetId,
  UnitId,
} from './ids.ts'
import type { PeriodPlan } from './pace.ts'
import type { Frequency } from './period.ts'
import type { Milestone, Point, Target } from './target.ts'

export type Process =
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

/** What a person may still change until the plan is issued. */
export type Content = Responsible & {
  readonly title: string
  readonly text: string
  readonly kind: Kind
  /** Its words in the document as received. */
  readonly span: Span | null
  readonly section: string | null
  readonly due: Day | null
  readonly frequency: Frequency
  readonly periodPlan: PeriodPlan
  readonly targets: readonly Target[]
  readonly milestones: readonly Milestone[]
}

/** A revised document may word and place it otherwise: then its key and number change too. */
export type Edit = Partial<Content & Pick<Commitment, 'key' | 'number'>>

/** A request to move the due day, and what became of it. */
export type Extension = {
  readonly asked: Day
  readonly reason: string
  readonly progress: string
  readonly to: Day
  /** Asked for after the due day, and let through with this reason. */
  readonly override: string | null
  readonly stage: 'asked' | 'granted' | 'refused'
}

/** Time that does not count towards the due day, with its lawful reason (行政许可法 45). */
export type Pause = {
  readonly reason: PauseReason
  readonly from: Day
  readonly to: Day | null
}
export type PauseReason = 'hearing' | 'tender' | 'testing' | 'expert-review' | 'force-majeure'

/** A follow-up sheet 督查单: 蓝 reminds, 橙 warns, 红 orders. One matter, one sheet at a time. */
export type Sheet = {
  readonly colour: 'blue' | 'orange' | 'red'
  readonly on: Day
  /** The rule that proposed it, or the person's own reason. */
  readonly rule: string
  readonly reason: string
  readonly answerBy: Day
  readonly answered: Day | null
}

export type Commitment = Content & {
  readonly id: CommitmentId
  readonly plan: PlanId
  /** The compiler's key: a revised document finds the same commitment by it. */
  readonly key: string
  /** Runs through the whole plan, 1 … N. */
  readonly number: number
  readonly process: Process
  /** Where it was before it was suspended. */
  readonly before: Process | null
  /** As issued; `due` moves with extensions. */
  readonly firstDue: Day | null
  readonly points: Readonly<Record<TargetId, readonly Point[]>>
  readonly extensions: readonly Extension[]
  readonly pauses: readonly Pause[]
  readonly closing: Closing | null
  readonly sheets: readonly Sheet[]
  readonly lastReport: ReportId | null
  /** What it was made from: last year's commitment, the whole it is a part of, the parts it joins. */
  readonly former: readonly CommitmentId[]
  /** The commitment of next year's plan that goes on with it. */
  readonly carriedTo: CommitmentId | null
}

export type CommitmentEntry =
  | { readonly kind: 'drafted'; readonly commitment: Drafted }
  | { readonly kind: 'edited'; readonly change: Edit }
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
      readonly reached: readonly MilestoneId[]
      readonly on: Day
    }
  | ClosingEntry
  | { readonly kind: 'extension-asked'; readonly extension: Extension }
  | { readonly kind: 'extension-decided'; readonly granted: boolean; readonly reason: string }
  | { readonly kind: 'paused'; readonly reason: PauseReason; readonly from: Day }
  | { readonly kind: 'unpaused'; readonly to: Day; readonly due: Day | null }
  | { readonly kind: 'sheet-sent'; readonly sheet: Sheet }
  | { readonly kind: 'sheet-answered'; readonly on: Day }
  | {
      readonly kind: 'retargeted'
      readonly target: TargetId
      readonly base: string | null
      readonly stretch: string | null
      readonly reason: string
    }

export type Drafted = Content &
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
    firstDue: drafted.due,
    points: {},
    extensions: [],
    pauses: [],
    closing: null,
    sheets: [],
    lastReport: null,
    former: drafted.former ?? [],
    carriedTo: null,
  }
}

type Later = Exclude<CommitmentEntry, { kind: 'drafted' }>

function changeOf(known: Commitment, entry: Later): Partial<Commitment> {
  switch (entry.kind) {
    case 'edited':
      return { ...entry.change, firstDue: entry.change.due ?? known.firstDue }
    case 'assigned':
      return { process: 'assigned', firstDue: known.due }
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
    case 'closing-requested':
    case 'closing-returned':
    case 'verified':
    case 'closed':
      return closingChange(known, entry)
    default:
      return timeChange(known, entry)
  }
}

type OfTime = Extract<
  Later,
  { kind: `extension-${string}` | 'paused' | 'unpaused' | `sheet-${string}` | 'retargeted' }
>

/** What moves days, targets and sheets, and leaves the process where it is. */
function timeChange(known: Commitment, entry: OfTime): Partial<Commitment> {
  switch (entry.kind) {
    case 'extension-asked':
      return { extensions: [...known.extensions, entry.extension] }
    case 'extension-decided': {
      const last = known.extensions.at(-1)
      const stage: Extension['stage'] = entry.granted ? 'granted' : 'refused'
      const extensions = known.extensions.map((one) => (one === last ? { ...one, stage } : one))
      return entry.granted && last ? { extensions, due: last.to } : { extensions }
    }
    case 'paused':
      return {
        pauses: [...known.pauses, { reason: entry.reason, from: entry.from, to: null }],
      }
    case 'unpaused':
      return {
        due: entry.due,
        pauses: known.pauses.map((one) => (one.to === null ? { ...one, to: entry.to } : one)),
      }
    case 'sheet-sent':
      return { sheets: [...known.sheets, entry.sheet] }
    case 'sheet-answered':
      return {
        sheets: known.sheets.map((one) =>
          one.answered === null ? { ...one, answered: entry.on } : one,
        ),
      }
    case 'retargeted':
      return {
        targets: known.targets.map((one) =>
          one.id === entry.target ? { ...one, base: entry.base, stretch: entry.stretch } : one,
        ),
      }
  }
}

type Progressed = Extract<CommitmentEntry, { kind: 'progressed' }>

function progressed(known: Commitment, { points, reached, on, report }: Progressed) {
  const added = Object.entries(points).map(([target, point]) => {
    const id = target as TargetId
    const others = (known.points[id] ?? []).filter(({ period }) => period !== point.period)
    return [id, [...others, point].sort((a, b) => (a.period < b.period ? -1 : 1))] as const
  })
  const milestones = known.milestones.map((one) =>
    reached.includes(one.id) && one.reached === null ? { ...one, reached: on } : one,
  )
  const process = known.process === 'acknowledged' ? ('under-way' as const) : known.process
  return {
    points: { ...known.points, ...Object.fromEntries(added) },
    milestones,
    process,
    lastReport: report ?? known.lastReport,
  }
}
