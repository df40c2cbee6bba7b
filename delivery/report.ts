// Report: a unit says how far a commitment has come in one period. What is known of it, and how each entry of the
// journal changes that; who may do what, and when, is in decide-report.ts.
//
//   draft ─ submitted ─ endorsed ─ accepted        locked: from here on only corrections
//              └───── returned ◄──────┘
//
// The liaison fills in, the unit's principal endorses, the supervision office accepts or returns (旗县督查:
// 须单位主要领导审阅同意后报督查室; PRACTICE §1.2, S15). The office may fill in for a unit by telephone or paper, naming
// its source; the principal endorses it all the same.

import type { Warning } from './checks/warning.ts'
import type { Day } from './day.ts'
import type { Decimal } from './figure.ts'
import type { CommitmentId, EvidenceId, MilestoneId, ReportId, TargetId, UnitId } from './ids.ts'
import type { Period } from './period.ts'
import type { Absent } from './target.ts'

/** A figure, or the reason why there is none. */
export type Told =
  | {
      readonly value: Decimal
      readonly standing: 'provisional' | 'final'
      readonly from: string | null
    }
  | { readonly absent: Absent }

export type Filled = {
  readonly figures: Readonly<Record<TargetId, Told>>
  readonly reached: readonly MilestoneId[]
  readonly narrative: string
  readonly problems: string
  readonly nextStep: string
  readonly evidence: readonly EvidenceId[]
}

export type Stage = 'submitted' | 'endorsed' | 'accepted' | 'returned'

export type Report = Filled & {
  readonly id: ReportId
  readonly commitment: CommitmentId
  readonly period: Period
  readonly stage: Stage
  readonly unit: UnitId
  readonly submitted: Day
  /** How the office learned of it, where it filled in for the unit: 电话, 纸质. */
  readonly filledFrom: string | null
  /** What was doubted when it was submitted, and what the unit says to it. */
  readonly doubts: readonly Warning[]
  readonly explanation: string | null
  /** By what a store finds reports that may be copies of it: hashes of `alikeKeys`. */
  readonly alike: readonly number[]
  readonly returnedFor: string | null
  /** The sheet on which the principal signed, where it was endorsed on paper. */
  readonly paper: Paper | null
}

/** 审签单: the scan of the signed sheet, and the hash of exactly what was on it (endorsement.ts). */
export type Paper = { readonly evidence: EvidenceId; readonly hash: string }

export type ReportEntry =
  | {
      readonly kind: 'submitted'
      readonly id: ReportId
      readonly commitment: CommitmentId
      readonly period: Period
      readonly unit: UnitId
      readonly filled: Filled
      readonly filledFrom: string | null
      readonly doubts: readonly Warning[]
      readonly explanation: string | null
      readonly alike: readonly number[]
      readonly on: Day
    }
  | { readonly kind: 'endorsed'; readonly on: Day; readonly paper?: Paper }
  | { readonly kind: 'accepted'; readonly on: Day }
  /** What a later report of another unit lets doubt in this one. */
  | { readonly kind: 'doubted'; readonly doubts: readonly Warning[]; readonly on: Day }
  | { readonly kind: 'returned'; readonly reason: string; readonly on: Day }
  | {
      readonly kind: 'corrected'
      readonly filled: Filled
      readonly reason: string
      readonly doubts: readonly Warning[]
      readonly alike: readonly number[]
      readonly on: Day
    }

/** What is known of a report after the entry. */
export function evolveReport(known: Report | null, entry: ReportEntry): Report {
  if (entry.kind === 'submitted') {
    const { kind: _, filled, on, ...told } = entry
    return {
      ...filled,
      ...told,
      stage: 'submitted',
      submitted: on,
      returnedFor: null,
      paper: null,
    }
  }
  if (!known) throw new RangeError(`no report before ${entry.kind}`)
  switch (entry.kind) {
    case 'returned':
      return { ...known, stage: 'returned', returnedFor: entry.reason }
    case 'corrected': {
      const { filled, doubts, alike } = entry
      return { ...known, ...filled, doubts, alike }
    }
    case 'doubted':
      return { ...known, doubts: [...known.doubts, ...entry.doubts] }
    case 'endorsed':
      return { ...known, stage: 'endorsed', paper: entry.paper ?? null }
    case 'accepted':
      return { ...known, stage: 'accepted' }
  }
}
