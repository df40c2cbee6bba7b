// What a check says, and what it may look at. docs/checks.md has the table of all of them.
//
//   { code: 'cumulative-falls', severity: 'explain', at: { target }, value: '900', last: '1200' }

import type { Commitment } from '../commitment.ts'
import type { Day } from '../day.ts'
import type { Decimal } from '../figure.ts'
import type { CommitmentId, EvidenceId, MilestoneId, TargetId, UnitId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Report } from '../report.ts'
import type { Point } from '../target.ts'

/** `explain`: say why before it is submitted; `look`: seen by the office too; `note`: in passing. */
export type Severity = 'explain' | 'look' | 'note'

/** The field that it stands at. */
export type Field =
  | 'narrative'
  | { readonly target: TargetId }
  | { readonly milestone: MilestoneId }
  | { readonly evidence: EvidenceId }

/** What is doubted. Values are in the plain unit; amounts are of one month. */
export type Doubted =
  | { readonly code: 'cumulative-falls'; readonly value: Decimal; readonly last: Decimal }
  | {
      readonly code: 'unit-slip'
      readonly value: Decimal
      /** How many powers of ten too large; negative where too small. */
      readonly power: number
      readonly meant: Decimal
    }
  | { readonly code: 'jump'; readonly amount: Decimal; readonly usual: Decimal }
  | { readonly code: 'stands-still'; readonly value: Decimal; readonly since: Period }
  | { readonly code: 'figure-repeated'; readonly amount: Decimal; readonly period: Period }
  | { readonly code: 'figure-of-another'; readonly value: Decimal; readonly unit: UnitId }
  | { readonly code: 'part-over-whole'; readonly value: Decimal; readonly whole: Decimal }
  | { readonly code: 'growth-disagrees'; readonly stated: Decimal; readonly implied: Decimal }
  | { readonly code: 'text-copied'; readonly from: UnitId | Period; readonly likeness: number }
  | { readonly code: 'unchanged'; readonly period: Period }
  | { readonly code: 'stage-order'; readonly claimed: string; readonly missing: string }
  | { readonly code: 'start-doubted'; readonly word: string }
  | { readonly code: 'evidence-missing'; readonly claim: string }
  | { readonly code: 'evidence-reused'; readonly use: Use }
  | { readonly code: 'evidence-older'; readonly madeOn: Day; readonly period: Period }
  | { readonly code: 'just-over'; readonly value: Decimal; readonly threshold: Decimal }

export type Warning = Doubted & { readonly severity: Severity; readonly at: Field }

/** Where a file with the same content has served already. */
export type Use = {
  readonly commitment: CommitmentId
  readonly unit: UnitId
  readonly period: Period
}

export type EvidenceFact = {
  readonly hash: string
  /** The day on which it was made, where it tells: a photograph's, a document's. */
  readonly madeOn: Day | null
  /** Every use of the same content before this report. */
  readonly uses: readonly Use[]
}

/** Another unit's report of the same period that may be what this one was copied from. */
export type Sibling = {
  readonly unit: UnitId
  readonly narrative: string
  /** By subject. */
  readonly figures: Readonly<Record<string, Decimal>>
}

/** What is known when a report is checked; what is unknown is left empty, and then nothing is doubted. */
export type Seen = {
  readonly commitment: Commitment
  readonly period: Period
  /** Reports of the commitment for earlier periods, the latest first; three are enough. */
  readonly earlier: readonly Report[]
  /** Figures of past years. */
  readonly past: Readonly<Record<TargetId, readonly Point[]>>
  readonly evidence: Readonly<Record<EvidenceId, EvidenceFact>>
  /** Found by `sketchOf` and by equal figures: the few likeliest. */
  readonly siblings: readonly Sibling[]
}
