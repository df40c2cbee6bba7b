// After the conclusion: the unit may object, other people decide; what has to be put right is followed up.
//
//   decideReview(known, { act: 'object', grounds }, context)   within 30 days of the delivery
//
// 自收到督查结论之日起30日内申请复核，30日内作出复核决定，参与作出结论的人员回避 (art. 17); 按要求整改，可核查 (art. 18). A decision that
// comes late is still a decision, and is seen to be late.

import type { Calendar } from './calendar.ts'
import type { Responsible } from './commitment.ts'
import type { Day } from './day.ts'
import type { EvidenceId, UnitId } from './ids.ts'
import type {
  Inspection,
  InspectionEntry,
  KnownInspection,
  Objection,
  ObjectionDecision,
} from './inspection.ts'
import { dueBy, type Limit } from './limit.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type Act, may, type NotAllowed } from './roles.ts'
import { blank, type Missing, type SamePerson, type WrongStep } from './step.ts'

export type ReviewAct =
  | { readonly act: 'object'; readonly grounds: string }
  | ({ readonly act: 'decide-objection'; readonly unit: UnitId } & Pick<
      ObjectionDecision,
      'outcome' | 'reason'
    >)
  /** `at`: which of the rectifications, from 0. */
  | {
      readonly act: 'report-rectification'
      readonly at: number
      readonly statement: string
      readonly evidence: readonly EvidenceId[]
    }
  | {
      readonly act: 'check-rectification'
      readonly at: number
      /** Why it is not put right; null where it is. */
      readonly back: string | null
    }

export type ReviewRefusal =
  | NotAllowed
  | WrongStep
  | Missing
  | SamePerson
  | { readonly code: 'reason-missing' }
  | { readonly code: 'not-delivered' }
  | { readonly code: 'objection-late'; readonly last: Day }
  | { readonly code: 'already-objected'; readonly on: Day }
  | { readonly code: 'no-objection' }
  | { readonly code: 'no-rectification' }

const term: Limit = { count: 30, of: 'days', source: '政府督查工作条例17' }

/** The last day to object after the delivery, and to decide after the objection. */
export function objectBy(delivered: Day, calendar: Calendar): Day {
  return dueBy(term, delivered, calendar)
}

export function isDecidedLate({ decideBy, decision }: Objection, today: Day): boolean {
  return (decision?.on ?? today) > decideBy
}

export function decideReview(
  { inspection }: KnownInspection,
  said: ReviewAct,
  context: Context,
): Outcome<InspectionEntry, ReviewRefusal> {
  const act = permission[said.act]
  if (inspection?.step !== 'concluded') {
    return refuse({ code: 'not-at-this-step', step: inspection?.step ?? 'open', act })
  }
  const forbidden = may(context.by, act, concerned(inspection, said, context.by.unit))
  if (forbidden) return refuse(forbidden)
  switch (said.act) {
    case 'object':
      return objecting(inspection, said.grounds, context)
    case 'decide-objection':
      return deciding(inspection, said, context)
    case 'report-rectification':
    case 'check-rectification':
      return rectifying(inspection, said, context.today)
  }
}

const permission = {
  object: 'object-to-inspection',
  'decide-objection': 'review-inspection',
  'report-rectification': 'rectify',
  'check-rectification': 'inspect',
} as const satisfies Record<ReviewAct['act'], Act>

/** A unit speaks for itself alone. */
function concerned(
  { programme, rectifications }: Inspection,
  said: ReviewAct,
  own: UnitId,
): Responsible | null {
  const unit =
    said.act === 'report-rectification'
      ? rectifications[said.at]?.unit
      : programme.units.find((one) => one === own)
  return unit ? { lead: unit, support: [], leaders: [] } : null
}

type Decided = Outcome<InspectionEntry, ReviewRefusal>

function objecting(
  { delivered, objections }: Inspection,
  grounds: string,
  { by, today, calendar }: Context,
): Decided {
  const on = delivered[by.unit]
  if (!on) return refuse({ code: 'not-delivered' })
  const earlier = objections.find(({ unit }) => unit === by.unit)
  if (earlier) return refuse({ code: 'already-objected', on: earlier.on })
  const last = objectBy(on, calendar)
  if (today > last) return refuse({ code: 'objection-late', last })
  const missing = blank({ text: grounds })
  if (missing) return refuse(missing)
  const decideBy = objectBy(today, calendar)
  return {
    entries: [{ kind: 'objected', objection: { unit: by.unit, grounds, on: today, decideBy } }],
  }
}

type Deciding = Extract<ReviewAct, { act: 'decide-objection' }>

function deciding(
  { team, conclusion, objections }: Inspection,
  { unit, outcome, reason }: Deciding,
  { by, today }: Context,
): Decided {
  const open = objections.some((one) => one.unit === unit && !one.decision)
  if (!open) return refuse({ code: 'no-objection' })
  if (team.includes(by.person) || conclusion?.by === by.person) {
    return refuse({ code: 'same-person', did: 'inspect', act: 'review-inspection' })
  }
  if (reason.trim() === '') return refuse({ code: 'reason-missing' })
  const decision = { outcome, reason, by: by.person, on: today }
  return { entries: [{ kind: 'objection-decided', unit, decision }] }
}

type Rectifying = Extract<ReviewAct, { act: 'report-rectification' | 'check-rectification' }>

function rectifying({ delivered, rectifications }: Inspection, said: Rectifying, on: Day): Decided {
  const one = rectifications[said.at]
  const waits = said.act === 'report-rectification' ? !one?.reported : one?.reported
  if (!one || one.checked || !waits) return refuse({ code: 'no-rectification' })
  const { at } = said
  if (said.act === 'report-rectification') {
    if (!delivered[one.unit]) return refuse({ code: 'not-delivered' })
    const { statement, evidence } = said
    const missing = blank({ statement })
    if (missing) return refuse(missing)
    return { entries: [{ kind: 'rectification-reported', at, statement, evidence, on }] }
  }
  if (said.back === null) return { entries: [{ kind: 'rectification-checked', at, on }] }
  if (said.back.trim() === '') return refuse({ code: 'reason-missing' })
  return { entries: [{ kind: 'rectification-returned', at, reason: said.back }] }
}
