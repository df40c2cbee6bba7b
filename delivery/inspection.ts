// Inspection 督查, as the State Council's Order 733 (政府督查工作条例) has it: what is known of one, entry by entry.
//
//   open ── concluded ── inspection-closed
//             ├ delivered to each unit ── objection ── decision on it
//             ├ rectification asked ── reported ── checked
//             └ use of results proposed ── approved ── carried out
//
// Who may do what and when: inspect.ts (to the conclusion), inspection-review.ts (objections, rectification),
// inspection-use.ts (results, clues). Article numbers in these files are of Order 733.

import type { Day } from './day.ts'
import type { CommitmentId, EvidenceId, InspectionId, PersonId, PostId, UnitId } from './ids.ts'

export type InspectionStep = 'open' | 'concluded' | 'inspection-closed'

/** 综合督查, 专项督查, 事件调查, 日常督办, 线索核查 (art. 14). */
export type InspectionType = 'comprehensive' | 'special' | 'incident' | 'daily' | 'clue'

/**
 * The eight of art. 12: 自查说明; 听取汇报; 检查、访谈、暗访; 座谈、听证、统计、评估; 调阅、复制资料; 信函、电话、媒体收集线索; 约谈;
 * “互联网+督查”.
 */
export type InspectionMethod =
  | 'self-check'
  | 'briefing'
  | 'visit'
  | 'meeting'
  | 'records'
  | 'clue-collection'
  | 'summons'
  | 'online'

/** 授权依据: no inspection without one (art. 11). */
export type Authority = {
  readonly kind: 'government-decision' | 'head-instruction' | 'head-approval'
  readonly document: string
  readonly on: Day
}

/** 督查方案: content, object, scope, time (art. 15). */
export type Programme = {
  readonly content: string
  readonly scope: string
  readonly units: readonly UnitId[]
  /** None: all that its units have to do. */
  readonly commitments: readonly CommitmentId[]
  readonly methods: readonly InspectionMethod[]
  readonly from: Day
  readonly to: Day
}

/** Who carries it out; a department only where the government appointed it (art. 8). */
export type Conductor = { readonly unit: UnitId; readonly appointment: string | null }

export type Conclusion = {
  readonly facts: string
  readonly evidence: readonly EvidenceId[]
  readonly by: PersonId
  readonly on: Day
}

export type Demand = { readonly unit: UnitId; readonly text: string; readonly due: Day }
export type Rectification = Demand & {
  readonly reported: {
    readonly statement: string
    readonly evidence: readonly EvidenceId[]
    readonly on: Day
  } | null
  readonly checked: Day | null
  readonly returnedFor: string | null
}

export type Objection = {
  readonly unit: UnitId
  readonly grounds: string
  readonly on: Day
  readonly decideBy: Day
  readonly decision: ObjectionDecision | null
}
export type ObjectionDecision = {
  readonly outcome: 'upheld' | 'changed' | 'withdrawn'
  readonly reason: string
  readonly by: PersonId
  readonly on: Day
}

/** 表扬, 激励, 批评 (art. 21), 追责建议 (art. 21), 改变或撤销文件的建议 (art. 19). */
export type UseKind = 'praise' | 'incentive' | 'criticism' | 'accountability' | 'withdraw-document'
export type ResultUse = {
  readonly use: UseKind
  readonly unit: UnitId
  readonly text: string
  readonly proposedBy: PersonId
  readonly stage: 'proposed' | 'approved' | 'refused' | 'carried-out'
  /** 追责: the body that received it. */
  readonly body: string | null
}

/** 移送 (art. 23): clues of offences in office go to 监察机关, of other crimes to 司法机关. */
export type Clue = {
  readonly text: string
  readonly to: 'supervisory-commission' | 'judicial-organ'
  readonly document: string
  readonly on: Day
}

export type Opened = {
  readonly id: InspectionId
  readonly type: InspectionType
  readonly title: string
  readonly authority: Authority
  readonly conductor: Conductor
  readonly programme: Programme
  /** All who take part; the first leads (组长负责制, art. 7). */
  readonly team: readonly PersonId[]
}

export type Inspection = Opened & {
  readonly step: InspectionStep
  readonly conclusion: Conclusion | null
  readonly delivered: Readonly<Record<UnitId, Day>>
  readonly rectifications: readonly Rectification[]
  readonly objections: readonly Objection[]
  readonly uses: readonly ResultUse[]
  readonly clues: readonly Clue[]
}

export type InspectionEntry =
  | ({ readonly kind: 'opened' } & Opened)
  | {
      readonly kind: 'programme-changed'
      readonly programme: Programme
      readonly authority: Authority
    }
  | {
      readonly kind: 'concluded'
      readonly conclusion: Conclusion
      readonly demands: readonly Demand[]
    }
  | { readonly kind: 'delivered'; readonly unit: UnitId; readonly on: Day }
  | { readonly kind: 'objected'; readonly objection: Omit<Objection, 'decision'> }
  | {
      readonly kind: 'objection-decided'
      readonly unit: UnitId
      readonly decision: ObjectionDecision
    }
  | {
      readonly kind: 'rectification-reported'
      readonly at: number
      readonly statement: string
      readonly evidence: readonly EvidenceId[]
      readonly on: Day
    }
  | { readonly kind: 'rectification-checked'; readonly at: number; readonly on: Day }
  | { readonly kind: 'rectification-returned'; readonly at: number; readonly reason: string }
  | { readonly kind: 'use-proposed'; readonly use: Omit<ResultUse, 'stage' | 'body'> }
  | {
      readonly kind: 'use-decided'
      readonly at: number
      readonly approved: boolean
      readonly reason: string
    }
  | { readonly kind: 'use-carried-out'; readonly at: number; readonly body: string | null }
  | { readonly kind: 'clue-handed-over'; readonly clue: Clue }
  | { readonly kind: 'inspection-closed'; readonly on: Day }

/** The inspection with all that a decision on it has to know. */
export type KnownInspection = {
  readonly inspection: Inspection | null
  /** The district's other inspections. */
  readonly others: readonly Inspection[]
  /** The post of the government's head 行政首长; null until the district's settings name it. */
  readonly head: PostId | null
}

export function evolveInspection(known: Inspection | null, entry: InspectionEntry): Inspection {
  if (entry.kind === 'opened') {
    const { kind: _, ...opened } = entry
    const none = { delivered: {}, rectifications: [], objections: [], uses: [], clues: [] }
    return { ...opened, ...none, step: 'open', conclusion: null }
  }
  if (!known) throw new RangeError(`no inspection before ${entry.kind}`)
  return { ...known, ...changeOf(known, entry) }
}

type Later = Exclude<InspectionEntry, { kind: 'opened' }>

function changeOf(known: Inspection, entry: Later): Partial<Inspection> {
  switch (entry.kind) {
    case 'programme-changed':
      return { programme: entry.programme, authority: entry.authority }
    case 'concluded': {
      const open = { reported: null, checked: null, returnedFor: null }
      const rectifications = entry.demands.map((demand) => ({ ...demand, ...open }))
      return { step: 'concluded', conclusion: entry.conclusion, rectifications }
    }
    case 'delivered':
      return { delivered: { ...known.delivered, [entry.unit]: entry.on } }
    case 'objected':
      return { objections: [...known.objections, { ...entry.objection, decision: null }] }
    case 'objection-decided': {
      const { unit, decision } = entry
      const decided = (one: Objection) => (one.unit === unit ? { ...one, decision } : one)
      return { objections: known.objections.map(decided) }
    }
    case 'clue-handed-over':
      return { clues: [...known.clues, entry.clue] }
    case 'inspection-closed':
      return { step: 'inspection-closed' }
    case 'use-proposed':
      return { uses: [...known.uses, { ...entry.use, stage: 'proposed', body: null }] }
    case 'use-decided':
      return useAt(known, entry.at, { stage: entry.approved ? 'approved' : 'refused' })
    case 'use-carried-out':
      return useAt(known, entry.at, { stage: 'carried-out', body: entry.body })
    default:
      return rectified(known, entry)
  }
}

function useAt(
  { uses }: Inspection,
  at: number,
  change: Partial<ResultUse>,
): Pick<Inspection, 'uses'> {
  return { uses: uses.map((use, index) => (index === at ? { ...use, ...change } : use)) }
}

type Rectified = Extract<Later, { kind: `rectification-${string}` }>

function rectified({ rectifications }: Inspection, entry: Rectified): Partial<Inspection> {
  const change = rectificationChange(entry)
  const at = (one: Rectification, index: number) =>
    index === entry.at ? { ...one, ...change } : one
  return { rectifications: rectifications.map(at) }
}

function rectificationChange(entry: Rectified): Partial<Rectification> {
  switch (entry.kind) {
    case 'rectification-reported': {
      const { statement, evidence, on } = entry
      return { reported: { statement, evidence, on }, returnedFor: null }
    }
    case 'rectification-checked':
      return { checked: entry.on }
    case 'rectification-returned':
      return { reported: null, returnedFor: entry.reason }
  }
}
