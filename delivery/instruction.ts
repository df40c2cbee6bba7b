// Instruction 批示: a leader asks, a unit answers, the office reviews, and the leader has the last word.
//
//   given ── answered ── reported ── closed 办结
//     ▲ └─ returned ◄┘       │
//     └────── next round ◄───┘
//
// 报原批示领导，无新批示=办结；有新批示再发交办通知单 (PRACTICE §1.2, S17). 批“阅知”“阅研”的不立项 (S6). An instruction may
// be on a commitment or on its own; the office may record one that was written on paper.

import type { Actor } from './actor.ts'
import type { Calendar } from './calendar.ts'
import { type Answers, type ClosingCheck, failedOf } from './closing.ts'
import type { Responsible } from './commitment.ts'
import { type Day, daysBetween } from './day.ts'
import type { CommitmentId, EvidenceId, InstructionId, PostId, UnitId } from './ids.ts'
import { dueBy, type LimitKey, limitOf } from './limit.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'
import { blank, type Missing, type WrongStep } from './step.ts'

/** 领导批示: 急件1–5日、非急件15日、难度较大30日 (PRACTICE §1.2, S11). */
export type Urgency = 'urgent' | 'ordinary' | 'hard'

const limitKeys = {
  urgent: 'instruction-urgent',
  ordinary: 'instruction',
  hard: 'instruction-hard',
} as const satisfies Record<Urgency, LimitKey>

export type InstructionStep = 'given' | 'answered' | 'returned' | 'reported' | 'instruction-closed'

export type Instruction = {
  readonly id: InstructionId
  readonly leader: PostId
  readonly commitment: CommitmentId | null
  readonly to: UnitId
  /** Where it is meant for one post of the unit. */
  readonly post: PostId | null
  readonly step: InstructionStep
  readonly rounds: readonly Round[]
}

export type Round = {
  readonly text: string
  readonly urgency: Urgency
  readonly given: Day
  readonly answerBy: Day
  /** The paper it was copied from, where the office recorded it. */
  readonly source: string | null
  readonly answer: Answer | null
  /** Why the answer has to be given again, and what it failed. */
  readonly returned: { readonly reason: string; readonly failed: readonly ClosingCheck[] } | null
}

export type Answer = {
  readonly statement: string
  readonly evidence: readonly EvidenceId[]
  readonly on: Day
}

type Given = Pick<Round, 'text' | 'urgency' | 'source'> & {
  /** Null: as many days as its urgency gives. */
  readonly answerBy: Day | null
}
type Addressed = Pick<Instruction, 'id' | 'leader' | 'commitment' | 'to' | 'post'>

export type InstructionAct =
  | ({ readonly act: 'instruct' } & Addressed & Given)
  | ({ readonly act: 'answer-instruction' } & Omit<Answer, 'on'>)
  /** The office sends the answer on to the leader, or back; the six checks are asked where it wishes. */
  | {
      readonly act: 'review-answer'
      readonly answers: Answers
      /** Why it goes back; null where it goes on. */
      readonly back: string | null
    }
  | ({ readonly act: 'instruct-again' } & Given)
  | { readonly act: 'close-instruction' }

export type InstructionEntry =
  | ({ readonly kind: 'given'; readonly round: Round } & Addressed)
  | ({ readonly kind: 'answered' } & Answer)
  | { readonly kind: 'forwarded' | 'instruction-closed'; readonly on: Day }
  | {
      readonly kind: 'answer-returned'
      readonly reason: string
      readonly failed: readonly ClosingCheck[]
    }
  | { readonly kind: 'given-again'; readonly round: Round }

export type InstructionRefusal =
  | NotAllowed
  | WrongStep
  | Missing
  | { readonly code: 'only-noted' }
  | { readonly code: 'other-leader' }
  | { readonly code: 'day-passed'; readonly day: Day }
  | { readonly code: 'reason-missing' }

export function decideInstruction(
  known: Instruction | null,
  said: InstructionAct,
  context: Context,
): Outcome<InstructionEntry, InstructionRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: [entryOf(said, context)] }
}

/** Days past the day to answer by, while the unit has not answered; 0 where it is not overdue. */
export function daysOverdue({ step, rounds }: Instruction, today: Day): number {
  const answerBy = rounds.at(-1)?.answerBy
  const waiting = step === 'given' || step === 'returned'
  return waiting && answerBy ? Math.max(0, daysBetween(answerBy, today)) : 0
}

/** 批示 are read by the leader who gave them, the unit addressed and the supervision office. */
export function mayReadInstruction({ leader, to }: Instruction, by: Actor): NotAllowed | null {
  return may(by, 'read-instruction', { lead: to, support: [], leaders: [leader] })
}

const permission = {
  instruct: 'instruct',
  'instruct-again': 'instruct',
  'close-instruction': 'instruct',
  'answer-instruction': 'answer-instruction',
  'review-answer': 'review-answer',
} as const

const from: Readonly<Record<InstructionAct['act'], readonly (InstructionStep | null)[]>> = {
  instruct: [null],
  'answer-instruction': ['given', 'returned'],
  'review-answer': ['answered'],
  'instruct-again': ['reported'],
  'close-instruction': ['reported'],
}

function objection(
  known: Instruction | null,
  said: InstructionAct,
  context: Context,
): InstructionRefusal | null {
  const act = permission[said.act]
  const to = known ? forUnit(known.to) : null
  const forbidden = may(context.by, act, to) ?? notTheirs(known, said, context)
  if (forbidden) return forbidden
  if (!from[said.act].includes(known?.step ?? null)) {
    return { code: 'not-at-this-step', step: known?.step ?? 'instruction-closed', act }
  }
  if (said.act === 'answer-instruction') return blank({ statement: said.statement })
  if (said.act === 'review-answer') {
    const back = failedOf(said.answers).length > 0 || said.back !== null
    return back && (said.back ?? '').trim() === '' ? { code: 'reason-missing' } : null
  }
  return said.act === 'close-instruction' ? null : objectionToText(said, context)
}

function forUnit(unit: UnitId): Responsible {
  return { lead: unit, support: [], leaders: [] }
}

/** A leader speaks on the own post, or on the one stood in for. */
function notTheirs(
  known: Instruction | null,
  said: InstructionAct,
  { by }: Context,
): InstructionRefusal | null {
  if (by.role !== 'leader') return null
  const leader = said.act === 'instruct' ? said.leader : known?.leader
  return leader === by.post || leader === by.for ? null : { code: 'other-leader' }
}

/** 阅知、阅研不立项: these ask for nothing. */
const onlyNoted = /^[\s。.,，]{0,3}(?:已?阅|阅知|阅研|已阅知|传阅|圈阅)[\s。.]{0,3}$/

function objectionToText(said: Given, { by, today }: Context): InstructionRefusal | null {
  if (onlyNoted.test(said.text)) return { code: 'only-noted' }
  if (said.answerBy !== null && said.answerBy < today) {
    return { code: 'day-passed', day: said.answerBy }
  }
  return blank({
    text: said.text,
    ...(by.role === 'leader' ? {} : { document: said.source ?? '' }),
  })
}

function entryOf(said: InstructionAct, { today, calendar }: Context): InstructionEntry {
  switch (said.act) {
    case 'instruct': {
      const { id, leader, commitment, to, post } = said
      const round = roundOf(said, today, calendar)
      return { kind: 'given', id, leader, commitment, to, post, round }
    }
    case 'answer-instruction': {
      const { statement, evidence } = said
      return { kind: 'answered', statement, evidence, on: today }
    }
    case 'review-answer': {
      const failed = failedOf(said.answers)
      return said.back === null
        ? { kind: 'forwarded', on: today }
        : { kind: 'answer-returned', reason: said.back, failed }
    }
    case 'instruct-again':
      return { kind: 'given-again', round: roundOf(said, today, calendar) }
    case 'close-instruction':
      return { kind: 'instruction-closed', on: today }
  }
}

function roundOf({ text, urgency, source, answerBy }: Given, today: Day, calendar: Calendar) {
  const usual = dueBy(limitOf(limitKeys[urgency]), today, calendar)
  return {
    ...{ text, urgency, source, given: today },
    ...{ answerBy: answerBy ?? usual, answer: null, returned: null },
  }
}

export function evolveInstruction(known: Instruction | null, entry: InstructionEntry): Instruction {
  if (entry.kind === 'given') {
    const { kind: _, round, ...addressed } = entry
    return { ...addressed, step: 'given', rounds: [round] }
  }
  if (!known) throw new RangeError(`no instruction before ${entry.kind}`)
  switch (entry.kind) {
    case 'answered': {
      const { kind: _, ...answer } = entry
      return { ...known, step: 'answered', rounds: last(known.rounds, { answer, returned: null }) }
    }
    case 'answer-returned': {
      const { reason, failed } = entry
      const rounds = last(known.rounds, { returned: { reason, failed } })
      return { ...known, step: 'returned', rounds }
    }
    case 'given-again':
      return { ...known, step: 'given', rounds: [...known.rounds, entry.round] }
    case 'forwarded':
      return { ...known, step: 'reported' }
    case 'instruction-closed':
      return { ...known, step: 'instruction-closed' }
  }
}

function last(rounds: readonly Round[], change: Partial<Round>): readonly Round[] {
  return rounds.map((round, at) => (at === rounds.length - 1 ? { ...round, ...change } : round))
}
