// 审签单: what a unit tells of a period, on a sheet of paper that its principal signs; the scan equals the click.
//
//   const text = endorsementText(sheet)     the server hashes it: SHA-256
//   codeOf(hash)                            'K7QF-2M9D-XX3T', printed on every page
//   decideEndorsement({ reports, hash }, { code, evidence, period }, context)
//
// 旗县督查: 须单位主要领导审阅同意后报督查室 (PRACTICE §1.2, S15); where the principal signs on paper, the code ties the
// signature to exactly these figures and words. Whatever is changed afterwards has another code, and the sheet is refused.

import type { Commitment } from './commitment.ts'
import { decideReport, type ReportEntries, type ReportRefusal } from './decide-report.ts'
import type { EvidenceId, ReportId, UnitId } from './ids.ts'
import { canonicalJson } from './journal.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import type { Period } from './period.ts'
import type { Report } from './report.ts'
import { signsOf, typedSigns } from './signs.ts'
import { usualWindow } from './window.ts'

/** A report on the sheet, with its commitment. */
export type Endorsing = { readonly commitment: Commitment; readonly report: Report }

export type EndorsementSheet = {
  readonly unit: UnitId
  readonly period: Period
  /** Those that wait for the principal, by their numbers. */
  readonly reports: readonly Endorsing[]
}

/** All that is signed: the same reports give the same text, and any change of them another. */
export function endorsementText({ unit, period, reports }: EndorsementSheet): string {
  return canonicalJson({ unit, period, reports: reports.map(signed) })
}

function signed({ commitment, report }: Endorsing) {
  const { id, number, title, targets, milestones } = commitment
  const { figures, reached, narrative, problems, nextStep, evidence, explanation } = report
  return {
    ...{ commitment: id, number, title, report: report.id, filledFrom: report.filledFrom },
    targets: targets.map((target) => ({
      ...{ target: target.id, subject: target.subject, unit: target.unit },
      told: figures[target.id] ?? null,
    })),
    milestones: milestones.filter((one) => reached.includes(one.id)).map(({ name }) => name),
    ...{ narrative, problems, nextStep, evidence, explanation },
  }
}

/** Of the first 60 bits of a hash: short enough to be read off paper, long enough not to be met by chance. */
export function codeOf(hash: string): string {
  return signsOf(hash, 12)
}

export type EndorsementRefusal =
  | ReportRefusal
  | { readonly code: 'nothing-to-endorse'; readonly period: Period }
  | { readonly code: 'paper-differs' }

type Known = { readonly sheet: EndorsementSheet; readonly hash: string }
type Said = {
  /** As it was read off the sheet. */
  readonly code: string
  /** Of each report its commitment's copy of the scan. */
  readonly evidence: Readonly<Record<ReportId, EvidenceId>>
}
type Endorsed = { readonly report: ReportId; readonly entries: ReportEntries }

/** All reports on the sheet are endorsed, or none. */
export function decideEndorsement(
  { sheet: { period, reports }, hash }: Known,
  { code, evidence }: Said,
  context: Context,
): Outcome<Endorsed, EndorsementRefusal> {
  if (reports.length === 0) return refuse({ code: 'nothing-to-endorse', period })
  if (typedSigns(code) !== typedSigns(codeOf(hash))) return refuse({ code: 'paper-differs' })
  const endorsed: Endorsed[] = []
  for (const { commitment, report } of reports) {
    const scan = evidence[report.id]
    if (!scan) throw new RangeError('each report on the sheet has its copy of the scan')
    const known = { commitment, report, window: usualWindow, doubts: [], alike: [] }
    const said = { act: 'endorse-on-paper', paper: { evidence: scan, hash } } as const
    const outcome = decideReport(known, said, context)
    if ('refusal' in outcome) return outcome
    endorsed.push(...outcome.entries.map((entries) => ({ report: report.id, entries })))
  }
  return { entries: endorsed }
}
