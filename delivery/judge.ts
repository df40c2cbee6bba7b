// The office's own judgement of a month's light, beside the computed one.
//
//   decideJudge(known, { act: 'judge-light', month: '2026-04', colour: 'yellow', reason }, context)
//
// It never takes the computed light's place: both are shown, and a disagreement is seen. 广元's yellow
// (推进慢但评估有望完成) is a person's assessment that no figure gives (PRACTICE §3, S42).

import type { Commitment, CommitmentEntry, ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import type { PersonId, PostId } from './ids.ts'
import type { LightColour } from './lights/preset.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { firstDay, type Period } from './period.ts'
import { may, type NotAllowed } from './roles.ts'

export type Judgement = {
  readonly month: Period
  readonly colour: LightColour
  readonly reason: string
  readonly by: { readonly person: PersonId; readonly post: PostId }
  readonly on: Day
}

export type JudgeAct = {
  readonly act: 'judge-light'
  readonly month: Period
  readonly colour: LightColour
  readonly reason: string
}

export type JudgeRefusal =
  | NotAllowed
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'month-not-begun'; readonly month: Period }

const withoutLight: readonly ProcessState[] = ['draft', 'dropped']

export function decideJudge(
  known: Commitment,
  said: JudgeAct,
  { by, today }: Context,
): Outcome<CommitmentEntry, JudgeRefusal> {
  const forbidden = may(by, said.act, known)
  if (forbidden) return refuse(forbidden)
  if (withoutLight.includes(known.process)) {
    return refuse({ code: 'not-in-this-state', process: known.process, act: said.act })
  }
  if (said.reason.trim() === '') return refuse({ code: 'reason-missing' })
  const { month, colour, reason } = said
  if (today < firstDay(month)) return refuse({ code: 'month-not-begun', month })
  const judgement = { month, colour, reason, by: { person: by.person, post: by.post }, on: today }
  return { entries: [{ kind: 'light-judged', judgement }] }
}

type Judged = Extract<CommitmentEntry, { kind: 'light-judged' }>

export function judged(known: Commitment, { judgement }: Judged): Partial<Commitment> {
  return { judgements: [...known.judgements, judgement] }
}

/** The last word on a month that was known on a day. */
export function judgementOf(
  { judgements }: Commitment,
  month: Period,
  known: Day,
): Judgement | null {
  return judgements.findLast((one) => one.month === month && one.on <= known) ?? null
}
