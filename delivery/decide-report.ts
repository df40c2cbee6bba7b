// Reporting: what may be done to a report, and what it changes of the report and of its commitment.
//
//   decideReport({ commitment, report, window, doubts, alike }, { act: 'endorse' }, context)
//
// The liaison fills in, the unit's principal endorses — by a click, or on a sheet of paper that the liaison brings in —
// and the supervision office accepts or returns. What is accepted is locked: a correction is a further entry.

import type { Warning } from './checks/warning.ts'
import type { Commitment, CommitmentEntry } from './commitment.ts'
import type { Day } from './day.ts'
import type { ReportId, TargetId, UnitId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import type { Period } from './period.ts'
import type { Filled, Paper, Report, ReportEntry, Stage } from './report.ts'
import { may, type NotAllowed } from './roles.ts'
import type { Absence, Point } from './target.ts'
import { type Window, type WindowRule, windowOf } from './window.ts'

export type ReportAct =
  | {
      readonly act: 'report'
      readonly id: ReportId
      readonly period: Period
      readonly filled: Filled
      readonly filledFrom: string | null
      /** To what the checks doubt: asked for where one of them says `explain`. */
      readonly explanation: string | null
    }
  | { readonly act: 'endorse' }
  | { readonly act: 'endorse-on-paper'; readonly paper: Paper }
  | { readonly act: 'accept' }
  | { readonly act: 'return'; readonly reason: string }
  | { readonly act: 'correct'; readonly filled: Filled; readonly reason: string }

export type ReportRefusal =
  | NotAllowed
  | { readonly code: 'not-under-way'; readonly process: Commitment['process'] }
  | { readonly code: 'window-not-open'; readonly opens: Day }
  | { readonly code: 'window-closed'; readonly closed: Day }
  | { readonly code: 'already-reported'; readonly period: Period; readonly stage: Stage }
  | { readonly code: 'not-reported'; readonly period: Period | null }
  | { readonly code: 'not-at-this-stage'; readonly stage: Stage; readonly act: string }
  | { readonly code: 'unknown-target'; readonly target: TargetId }
  | { readonly code: 'register-counts'; readonly target: TargetId }
  | { readonly code: 'source-missing' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'nothing-said' }
  | { readonly code: 'explain-first'; readonly doubts: readonly Warning[] }

/** What an act on a report changes: the report's own entries, and the commitment's. */
export type ReportEntries = {
  readonly report: ReportEntry
  readonly commitment: CommitmentEntry | null
}

type Known = {
  readonly commitment: Commitment
  readonly report: Report | null
  /** When the district's windows open and close. */
  readonly window: WindowRule
  /** What the checks doubt in what is being said: checks.ts. */
  readonly doubts: readonly Warning[]
  readonly alike: readonly number[]
}

export function decideReport(
  known: Known,
  said: ReportAct,
  context: Context,
): Outcome<ReportEntries, ReportRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [entriesOf(known, said, context)] }
}

function objection(known: Known, said: ReportAct, context: Context): ReportRefusal | null {
  const act = said.act === 'report' && said.filledFrom !== null ? 'fill-for-unit' : said.act
  const forbidden = may(context.by, act, known.commitment)
  if (forbidden) return forbidden
  if (said.act === 'report') return objectionToReport(known, said, context)
  if (!known.report) return { code: 'not-reported', period: null }
  if ('reason' in said && said.reason.trim() === '') return { code: 'reason-missing' }
  if (!follows[said.act].includes(known.report.stage)) {
    return { code: 'not-at-this-stage', stage: known.report.stage, act: said.act }
  }
  return said.act === 'correct' ? objectionToFigures(known.commitment, said.filled) : null
}

/** The stages after which each act may come. */
const follows: Readonly<Record<Exclude<ReportAct['act'], 'report'>, readonly Stage[]>> = {
  endorse: ['submitted'],
  'endorse-on-paper': ['submitted'],
  accept: ['endorsed'],
  return: ['submitted', 'endorsed'],
  correct: ['accepted'],
}

const reportable: readonly Commitment['process'][] = [
  'acknowledged',
  'under-way',
  'closing-requested',
]

type Reporting = Extract<ReportAct, { act: 'report' }>

function objectionToReport(
  { commitment, report, window, doubts }: Known,
  said: Reporting,
  { today }: Context,
): ReportRefusal | null {
  if (!reportable.includes(commitment.process)) {
    return { code: 'not-under-way', process: commitment.process }
  }
  if (said.filledFrom?.trim() === '') return { code: 'source-missing' }
  if (report && report.stage !== 'returned') {
    return { code: 'already-reported', period: said.period, stage: report.stage }
  }
  const { opens, closes }: Window = windowOf(said.period, window)
  if (today < opens) return { code: 'window-not-open', opens }
  if (today > closes && !report && said.filledFrom === null) {
    return { code: 'window-closed', closed: closes }
  }
  return objectionToFigures(commitment, said.filled) ?? unexplained(doubts, said.explanation)
}

/** A figure that is probably a slip is explained before it goes up; the office reads both. */
function unexplained(doubts: readonly Warning[], explanation: string | null): ReportRefusal | null {
  const grave = doubts.filter(({ severity }) => severity === 'explain')
  if (grave.length === 0 || (explanation ?? '').trim() !== '') return null
  return { code: 'explain-first', doubts: grave }
}

function objectionToFigures({ targets }: Commitment, filled: Filled): ReportRefusal | null {
  const sources = new Map(targets.map(({ id, source }) => [id, source]))
  for (const id of Object.keys(filled.figures) as TargetId[]) {
    const source = sources.get(id)
    if (!source) return { code: 'unknown-target', target: id }
    if (source === 'register') return { code: 'register-counts', target: id }
  }
  const says = filled.narrative.trim() !== '' || filled.reached.length > 0
  return says || Object.keys(filled.figures).length > 0 ? null : { code: 'nothing-said' }
}

function entriesOf(
  { commitment, report, doubts, alike }: Known,
  said: ReportAct,
  { today }: Context,
): ReportEntries {
  switch (said.act) {
    case 'report': {
      const { act: _, ...rest } = said
      const unit = commitment.lead as UnitId
      return {
        report: {
          kind: 'submitted',
          ...rest,
          commitment: commitment.id,
          unit,
          doubts,
          alike,
          on: today,
        },
        commitment: null,
      }
    }
    case 'accept':
      return {
        report: { kind: 'accepted', on: today },
        commitment: report && progressOf(report, report, today),
      }
    case 'correct': {
      const { filled, reason } = said
      return {
        report: { kind: 'corrected', filled, reason, doubts, alike, on: today },
        commitment: report && progressOf(report, withdrawing(report, filled), today),
      }
    }
    case 'endorse':
      return { report: { kind: 'endorsed', on: today }, commitment: null }
    case 'endorse-on-paper':
      return { report: { kind: 'endorsed', on: today, paper: said.paper }, commitment: null }
    case 'return':
      return { report: { kind: 'returned', reason: said.reason, on: today }, commitment: null }
  }
}

/** What the corrected report no longer tells is not reported: else a figure would count that stands nowhere. */
function withdrawing({ figures: before }: Report, filled: Filled): Filled {
  const gone = Object.keys(before).map((id) => [id, { absent: 'not-reported' }] as const)
  return { ...filled, figures: { ...Object.fromEntries(gone), ...filled.figures } }
}

function progressOf(
  { id, period }: Report,
  { figures, reached }: Filled,
  on: Day,
): CommitmentEntry {
  const points: Record<TargetId, Point> = {}
  const absent: Record<TargetId, Absence> = {}
  for (const [key, told] of Object.entries(figures)) {
    const target = key as TargetId
    if ('value' in told) points[target] = { period, ...told, on }
    else absent[target] = { period, ...told, on }
  }
  return { kind: 'progressed', report: id, points, absent, reached, on }
}
