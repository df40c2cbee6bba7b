// Endorsing on paper: what of a unit's period waits for its principal, its hash, and what the signed sheet changes.
//
//   const waiting = await waitingIn(tx, { district, unit, period })    { sheet, hash }

import { createHash } from 'node:crypto'
import {
  codeOf,
  type DistrictId,
  decideEndorsement,
  decideEvidence,
  type EndorsementSheet,
  type EvidenceId,
  endorsementText,
  type Period,
  type ReportId,
  type UnitId,
} from '@luoshi/delivery'
import type { Acting, Answer } from './http.ts'
import { paperWords } from './messages/papers.ts'
import type { Tx } from './store/database.ts'
import { keep } from './store/files.ts'
import { type Change, commit, type Known, lock } from './store/known.ts'
import { submittedIn } from './store/reports.ts'
import { uuid } from './store/uuid.ts'

type Asked = { readonly district: DistrictId; readonly unit: UnitId; readonly period: Period }
export type Waiting = { readonly sheet: EndorsementSheet; readonly hash: string }

export async function waitingIn(tx: Tx, asked: Asked): Promise<Waiting> {
  const { unit, period } = asked
  const found = await submittedIn(tx, asked)
  const reports = found.map(({ commitment, report }) => ({
    ...{ commitment: commitment.state, report: report.state },
  }))
  const sheet = { unit, period, reports }
  return { sheet, hash: createHash('sha256').update(endorsementText(sheet)).digest('hex') }
}

type Signed = {
  readonly unit: UnitId
  readonly period: Period
  readonly code: string
  readonly scan: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string }
}

/** The scan becomes evidence of each commitment on the sheet, and each report is endorsed by it. */
export async function endorseOnPaper(acting: Acting, signed: Signed): Promise<Answer> {
  const { tx, context, author } = acting
  const { district } = author
  const { period, scan } = signed
  const held = new Map<ReportId, Known<EndorsementSheet['reports'][number]['report']>>()
  for (const { commitment, report } of await submittedIn(tx, { district, ...signed })) {
    await lock(tx, { district, noun: 'commitment', id: commitment.state.id })
    const known = await lock(tx, { district, noun: 'report', id: report.state.id })
    if (known) held.set(known.state.id, known)
  }
  const waiting = await waitingIn(tx, { district, ...signed })
  const { reports } = waiting.sheet
  const evidence = Object.fromEntries(reports.map(({ report }) => [report.id, uuid<EvidenceId>()]))
  const outcome = decideEndorsement(waiting, { code: signed.code, evidence }, context)
  if ('refusal' in outcome) return outcome
  const by = context.by.person
  const hash = await keep(tx, { district, by, ...scan })
  const changes: Change[] = []
  for (const { commitment, report } of reports) {
    const id = evidence[report.id] as EvidenceId
    const { name, mediaType } = scan
    const outcome = decideEvidence(
      commitment,
      {
        ...{ id, commitment: commitment.id, hash, name, mediaType, size: scan.bytes.length },
        ...{ purpose: paperWords('zh-CN').endorsement.purpose(codeOf(waiting.hash)), madeOn: null },
      },
      context,
    )
    if ('refusal' in outcome) return outcome
    changes.push({ noun: 'evidence', id, known: null, entries: outcome.entries })
  }
  for (const { report, entries } of outcome.entries) {
    const known = held.get(report) ?? null
    changes.push({ noun: 'report', id: report, known, entries: [entries.report] })
  }
  commit(tx, author, changes)
  const endorsed = outcome.entries.map(({ report }) => report)
  return { status: 200, body: { period, code: codeOf(waiting.hash), endorsed } }
}
