// What is made of an inspection: praise, incentive, criticism, accountability, the withdrawal of a document.
//
//   proposed by the office ── approved by the government's head ── carried out, or handed over
//
// 表扬、激励、批评经本级政府或者行政首长批准后组织实施；追究责任的建议经批准后交有权机关调查处理 (art. 19, 21). The software carries out
// nothing: it keeps who proposed, who approved, and which body received it. Clues of offences are handed over at
// any time and wait for no approval (art. 23).

import type { UnitId } from './ids.ts'
import type { Clue, Inspection, InspectionEntry, KnownInspection, UseKind } from './inspection.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { type Act, may, type NotAllowed } from './roles.ts'
import { blank, type Missing, type SamePerson, type WrongStep } from './step.ts'

export type UseAct =
  | {
      readonly act: 'propose-use'
      readonly use: UseKind
      readonly unit: UnitId
      readonly text: string
    }
  /** `at`: which of the proposals, from 0. */
  | {
      readonly act: 'decide-use'
      readonly at: number
      readonly approved: boolean
      readonly reason: string
    }
  | { readonly act: 'carry-out-use'; readonly at: number; readonly body: string | null }
  | ({ readonly act: 'hand-over-clue' } & Omit<Clue, 'on'>)

export type UseRefusal =
  | NotAllowed
  | WrongStep
  | Missing
  | SamePerson
  | { readonly code: 'reason-missing' }
  | { readonly code: 'head-only' }
  | { readonly code: 'head-unknown' }
  | { readonly code: 'not-inspected'; readonly unit: UnitId }
  | { readonly code: 'objection-undecided' }
  | { readonly code: 'no-such-proposal' }

export function decideUse(
  { inspection, head }: KnownInspection,
  said: UseAct,
  context: Context,
): Outcome<InspectionEntry, UseRefusal> {
  const act: Act = said.act === 'decide-use' ? 'approve-use' : 'inspect'
  const forbidden = may(context.by, act, null)
  if (forbidden) return refuse(forbidden)
  const concluded = said.act === 'hand-over-clue' || inspection?.conclusion
  if (!inspection || !concluded) {
    return refuse({ code: 'not-at-this-step', step: 'open', act })
  }
  switch (said.act) {
    case 'propose-use':
      return proposing(inspection, said, context)
    case 'decide-use': {
      if (head === null) return refuse({ code: 'head-unknown' })
      const { post, for: stoodInFor } = context.by
      if (post !== head && stoodInFor !== head) return refuse({ code: 'head-only' })
      return deciding(inspection, said, context)
    }
    case 'carry-out-use':
      return carryingOut(inspection, said)
    case 'hand-over-clue': {
      const { act: _, ...clue } = said
      const missing = blank({ text: clue.text, document: clue.document })
      if (missing) return refuse(missing)
      return { entries: [{ kind: 'clue-handed-over', clue: { ...clue, on: context.today } }] }
    }
  }
}

type Decided = Outcome<InspectionEntry, UseRefusal>

function proposing(
  { programme, objections }: Inspection,
  { use, unit, text }: Extract<UseAct, { act: 'propose-use' }>,
  { by }: Context,
): Decided {
  const missing = blank({ text })
  if (missing) return refuse(missing)
  if (!programme.units.includes(unit)) return refuse({ code: 'not-inspected', unit })
  if (objections.some((one) => one.unit === unit && !one.decision)) {
    return refuse({ code: 'objection-undecided' })
  }
  return { entries: [{ kind: 'use-proposed', use: { use, unit, text, proposedBy: by.person } }] }
}

function deciding(
  { uses }: Inspection,
  { at, approved, reason }: Extract<UseAct, { act: 'decide-use' }>,
  { by }: Context,
): Decided {
  const use = uses[at]
  if (use?.stage !== 'proposed') return refuse({ code: 'no-such-proposal' })
  if (use.proposedBy === by.person) {
    return refuse({ code: 'same-person', did: 'inspect', act: 'approve-use' })
  }
  if (!approved && reason.trim() === '') return refuse({ code: 'reason-missing' })
  return { entries: [{ kind: 'use-decided', at, approved, reason }] }
}

function carryingOut(
  { uses }: Inspection,
  { at, body }: Extract<UseAct, { act: 'carry-out-use' }>,
): Decided {
  const use = uses[at]
  if (use?.stage !== 'approved') return refuse({ code: 'no-such-proposal' })
  const missing = use.use === 'accountability' ? blank({ body: body ?? '' }) : null
  return missing ? refuse(missing) : { entries: [{ kind: 'use-carried-out', at, body }] }
}
