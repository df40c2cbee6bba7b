// Closing 办结销号: the unit asks with proof, the supervision office answers six questions, then strikes it off.
//
//   under-way ── closing-requested ── verified ── closed 销号
//       └──── any answer "no" ◄──┘
//
// 任一不合退回重办 (PRACTICE §1.2, S17); 办结=审核通过, 销号=从台账清除. Whoever asked does not judge the request. What is
// not reached is explained by the unit and shown to the office: shortfall.ts. Reopening is in life.ts.

import type { Commitment, ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import type { PersonId } from './ids.ts'
import { figureOf, viewToday } from './latest.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import type { Period } from './period.ts'
import {
  type Ground,
  groundOf,
  isDocumentNumber,
  type Proof,
  type ProofKind,
  type ProofRules,
  unproved,
} from './proof.ts'
import type { Stage } from './report.ts'
import { may, type NotAllowed } from './roles.ts'
import { type Shortfall, shortfallsOf } from './shortfall.ts'
import { blank, type Missing, type SamePerson } from './step.ts'

/** 审核办结六问: facts, problem, task, conclusion, law, form (PRACTICE §1.2, S17). */
export const closingChecks = [
  'facts-clear',
  'problem-solved',
  'task-done',
  'conclusion-right',
  'lawful',
  'form-right',
] as const
export type ClosingCheck = (typeof closingChecks)[number]
/** Yes or no to each; a check that is not there is not answered. */
export type Answers = Readonly<Partial<Record<ClosingCheck, boolean>>>

/** A request to close, with the checks it failed once they are answered. */
export type Closing = {
  readonly asked: Day
  readonly by: PersonId
  readonly statement: string
  readonly proofs: readonly Proof[]
  /** Why it may be closed although something is not reached, or a report is still on its way. */
  readonly explanation: string | null
  readonly failed: readonly ClosingCheck[]
  readonly returnedFor: string | null
  readonly verified: Day | null
  readonly closed: Day | null
}

type Asked = Pick<Closing, 'asked' | 'by' | 'statement' | 'proofs' | 'explanation'>

export type ClosingEntry =
  | ({ readonly kind: 'closing-requested' } & Asked)
  | {
      readonly kind: 'closing-returned'
      readonly failed: readonly ClosingCheck[]
      readonly reason: string
    }
  | { readonly kind: 'verified' | 'closed'; readonly on: Day }

export type ClosingAct =
  | ({ readonly act: 'request-closing' } & Pick<Asked, 'statement' | 'proofs' | 'explanation'>)
  | {
      readonly act: 'verify'
      readonly answers: Answers
      /** Where an answer is no. */
      readonly reason: string | null
    }
  | { readonly act: 'close' }

export type ClosingRefusal =
  | NotAllowed
  | Missing
  | SamePerson
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'proof-missing'; readonly ground: Ground; readonly of: readonly ProofKind[] }
  | { readonly code: 'document-number-missing' }
  | { readonly code: 'report-under-way'; readonly period: Period; readonly stage: Stage }
  | ({ readonly code: 'shortfall-unexplained' } & Shortfall)
  | { readonly code: 'checks-unanswered'; readonly checks: readonly ClosingCheck[] }

type Known = {
  readonly commitment: Commitment
  /** Its last report, where there is one. */
  readonly report: { readonly period: Period; readonly stage: Stage } | null
  /** It is one of the year's 为民办实事. */
  readonly livelihood: boolean
  readonly rules: ProofRules
}

export function decideClosing(
  known: Known,
  said: ClosingAct,
  context: Context,
): Outcome<ClosingEntry, ClosingRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [entryOf(said, context)] }
}

const from: Readonly<Record<ClosingAct['act'], readonly ProcessState[]>> = {
  'request-closing': ['acknowledged', 'under-way'],
  verify: ['closing-requested'],
  close: ['verified'],
}

function objection(known: Known, said: ClosingAct, { by, today }: Context): ClosingRefusal | null {
  const { commitment } = known
  const forbidden = may(by, said.act, commitment)
  if (forbidden) return forbidden
  if (!from[said.act].includes(commitment.process)) {
    return { code: 'not-in-this-state', process: commitment.process, act: said.act }
  }
  if (said.act === 'request-closing') return objectionToRequest(known, said, today)
  if (commitment.closing?.by === by.person) {
    return { code: 'same-person', did: 'request-closing', act: said.act }
  }
  return said.act === 'verify' ? objectionToAnswers(said) : null
}

type Request = Extract<ClosingAct, { act: 'request-closing' }>

function objectionToRequest(known: Known, said: Request, today: Day): ClosingRefusal | null {
  return (
    blank({ statement: said.statement }) ??
    objectionToProofs(known, said.proofs, today) ??
    ((said.explanation ?? '').trim() === '' ? unexplained(known, today) : null)
  )
}

function objectionToProofs(
  { commitment, livelihood, rules }: Known,
  proofs: readonly Proof[],
  today: Day,
): ClosingRefusal | null {
  const unnumbered = proofs.some(
    ({ kind, mark }) => kind === 'issued-document' && !isDocumentNumber(mark ?? ''),
  )
  if (unnumbered) return { code: 'document-number-missing' }
  const ground = groundOf(commitment, livelihood)
  const of =
    ground === 'indicator' && isFinal(commitment, today) ? null : unproved(ground, proofs, rules)
  return of && { code: 'proof-missing', ground, of }
}

/** Figures that were accepted as final need no second proof. */
function isFinal(commitment: Commitment, today: Day): boolean {
  const { targets } = commitment
  const figures = targets.map((target) => figureOf(commitment, target, viewToday(today)))
  return targets.length > 0 && figures.every((one) => 'value' in one && one.standing === 'final')
}

/** What only an explanation lets pass. A stretch that is missed is shown, and asks for none. */
function unexplained({ commitment, report }: Known, today: Day): ClosingRefusal | null {
  if (report && report.stage !== 'accepted') {
    return { code: 'report-under-way', period: report.period, stage: report.stage }
  }
  const { targets, milestones } = shortfallsOf(commitment, today)
  const missed = targets.filter(({ aim }) => aim === 'base')
  return missed.length + milestones.length > 0
    ? { code: 'shortfall-unexplained', targets: missed, milestones }
    : null
}

type Verify = Extract<ClosingAct, { act: 'verify' }>

function objectionToAnswers({ answers, reason }: Verify): ClosingRefusal | null {
  const checks = closingChecks.filter((check) => answers[check] === undefined)
  if (checks.length > 0) return { code: 'checks-unanswered', checks }
  const failed = failedOf(answers)
  return failed.length > 0 && (reason ?? '').trim() === '' ? { code: 'reason-missing' } : null
}

export function failedOf(answers: Answers): readonly ClosingCheck[] {
  return closingChecks.filter((check) => answers[check] === false)
}

function entryOf(said: ClosingAct, { by, today }: Context): ClosingEntry {
  switch (said.act) {
    case 'request-closing': {
      const { act: _, ...request } = said
      return { kind: 'closing-requested', asked: today, by: by.person, ...request }
    }
    case 'verify': {
      const failed = failedOf(said.answers)
      return failed.length > 0
        ? { kind: 'closing-returned', failed, reason: said.reason ?? '' }
        : { kind: 'verified', on: today }
    }
    case 'close':
      return { kind: 'closed', on: today }
  }
}

/** What an entry of closing changes; commitment.ts calls it. */
export function closingChange(
  { closing }: Commitment,
  entry: ClosingEntry,
): Pick<Commitment, 'process' | 'closing'> {
  switch (entry.kind) {
    case 'closing-requested': {
      const { kind: _, ...asked } = entry
      const open = { failed: [], returnedFor: null, verified: null, closed: null }
      return { process: 'closing-requested', closing: { ...asked, ...open } }
    }
    case 'closing-returned': {
      const { failed, reason } = entry
      return {
        process: 'under-way',
        closing: closing && { ...closing, failed, returnedFor: reason },
      }
    }
    case 'verified':
      return { process: 'verified', closing: closing && { ...closing, verified: entry.on } }
    case 'closed':
      return { process: 'closed', closing: closing && { ...closing, closed: entry.on } }
  }
}
