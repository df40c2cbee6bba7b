// Reporting: what is done when a unit reports, and when a report is endorsed, accepted, returned or corrected.
//
//   await report(acting, { commitment, period, filled, … })
//   await onReport(acting, { report, told: { act: 'endorse' } })

import {
  type Commitment,
  type CommitmentId,
  decideReport,
  type Filled,
  type Report,
  type ReportAct,
  type ReportId,
} from '@luoshi/delivery'
import { checking, type Doubts, type Mirrored } from './checking.ts'
import { type Acting, type Answer, atVersion } from './http.ts'
import type { Tx } from './store/database.ts'
import { heldWithReports, reportsUpTo } from './store/history.ts'
import type { Author } from './store/journal.ts'
import { type Change, commit, hasAll, type Known, lock, lockIfFree, read } from './store/known.ts'
import { uuid } from './store/uuid.ts'

type Said = Omit<Extract<ReportAct, { act: 'report' }>, 'act' | 'id'>

/** A new report of the period, or the returned one again. */
export async function report(
  acting: Acting,
  { commitment: id, ...said }: Said & { readonly commitment: CommitmentId },
): Promise<Answer> {
  const { tx, author } = acting
  const { district } = author
  const { period, filled } = said
  const held = await heldWithReports(tx, { district, commitment: id, period })
  if (!held) return 'not-found'
  const { commitment, current, earlier } = held
  const about = { district, commitment: commitment.state, period, filled, earlier }
  const doubts = await checking(tx, about)
  const told = { act: 'report', id: current?.state.id ?? uuid<ReportId>(), ...said } as const
  return done(acting, { commitment, report: current, told, ...doubts })
}

type On = {
  readonly report: ReportId
  readonly told: Exclude<ReportAct, { act: 'report' }>
  /** The one that was seen, where whoever acts says so. */
  readonly version?: number | undefined
}

export async function onReport(acting: Acting, { report: id, told, version }: On): Promise<Answer> {
  const { tx, author } = acting
  const { district } = author
  const seen = await read(tx, { district, noun: 'report', id })
  if (!seen) return 'not-found'
  const which = { district, noun: 'commitment', id: seen.state.commitment } as const
  const commitment = await lock(tx, which)
  const report = await lock(tx, { district, noun: 'report', id })
  if (!commitment || !report) return 'not-found'
  if (version !== undefined) atVersion(version, report)
  const { state } = commitment
  const doubts =
    told.act === 'correct'
      ? await checkedAgain(acting, { commitment: state, report: report.state, filled: told.filled })
      : { doubts: [], alike: [], mirrored: [] }
  return done(acting, { commitment, report, told, ...doubts })
}

type Correcting = {
  readonly commitment: Commitment
  readonly report: Report
  readonly filled: Filled
}

/** What comes later, as the figures of a release do, is checked like what was said first. */
async function checkedAgain(
  { tx, author: { district } }: Acting,
  { commitment, report: { period }, filled }: Correcting,
): Promise<Doubts> {
  const { earlier } = await reportsUpTo(tx, { district, commitment: commitment.id, period })
  return checking(tx, { district, commitment, period, filled, earlier })
}

type Doing = {
  readonly commitment: Known<Commitment>
  readonly report: Known<Report> | null
  readonly told: ReportAct
} & Doubts

/** Decides and writes; the commitment is locked, so that two reports cannot both be the first. */
async function done(
  { tx, context, author, settings }: Acting,
  { commitment, report, told, doubts, alike, mirrored }: Doing,
): Promise<Answer> {
  const { window } = settings
  const { state } = commitment
  const known = { commitment: state, report: report?.state ?? null, window, doubts, alike }
  const outcome = decideReport(known, told, context)
  if ('refusal' in outcome) return outcome
  const evidence = 'filled' in told ? told.filled.evidence : []
  const { district } = author
  if (!(await hasAll(tx, { district, noun: 'evidence', ids: evidence }))) return 'not-found'
  const id = told.act === 'report' ? told.id : (report?.state.id as ReportId)
  const entries = outcome.entries.map((one) => one.report)
  const progress = outcome.entries.flatMap((one) => one.commitment ?? [])
  const ofCommitment = { noun: 'commitment', known: commitment, entries: progress } as const
  const [after] = commit(tx, author, [
    { noun: 'report', id, known: report, entries },
    ...(progress.length > 0 ? [{ ...ofCommitment, id: commitment.state.id }] : []),
    ...(await doubted(tx, author, mirrored)),
  ])
  return { status: told.act === 'report' ? 201 : 200, body: after as object }
}

/** The others bear the doubt too, unless somebody acts on one of them this very moment. */
async function doubted(
  tx: Tx,
  { district, on }: Author,
  mirrored: readonly Mirrored[],
): Promise<readonly Change<'report'>[]> {
  const changes: Change<'report'>[] = []
  for (const { report: id, doubts } of mirrored) {
    const known = await lockIfFree(tx, { district, noun: 'report', id })
    if (known)
      changes.push({ noun: 'report', id, known, entries: [{ kind: 'doubted', doubts, on }] })
  }
  return changes
}
