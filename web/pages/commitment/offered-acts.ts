// What may be done to a commitment by whoever looks at it: the rules themselves are asked, with an example of each act.
//
//   offeredActs(known, { by, today, settings })   [{ act: 'ask-extension', because: null }, …]
//
// An act that is not theirs, or not for this state, is not shown. One that they would expect and cannot have now
// stands there with the reason.

import {
  type Actor,
  askedAdjustments,
  askedExtension,
  type Commitment,
  type CommitmentAct,
  calendarOf,
  closingChecks,
  type Day,
  decideAct,
  noHolidays,
  type Period,
  type Refusal,
  type Settings,
} from '@luoshi/delivery'

/** Past years are entered on the sheet of a plan, not here. */
export type ActName = Exclude<CommitmentAct['act'], 'tell-past-years'>
type Said = Extract<CommitmentAct, { readonly act: ActName }>
export type Offer = { readonly act: ActName; readonly because: Refusal | null }

type Asking = { readonly by: Actor; readonly today: Day; readonly settings: Settings }

/** Said for trying only; nothing of it is sent. */
const text = '…'

/** In the order of the menu: what the unit does, what the office does, what a leader does. */
function examplesOf(known: Commitment, today: Day): readonly Said[] {
  const far = '9999-12-31' as Day
  const reason = text
  const month = today.slice(0, 7) as Period
  const { lead, support, leaders, targets } = known
  const asked = askedAdjustments(known)[0]?.target
  const open = targets.find(({ base }) => base !== null) ?? targets[0]
  const answers = Object.fromEntries(closingChecks.map((check) => [check, true]))
  return [
    { act: 'acknowledge' },
    { act: 'send-back', reason },
    { act: 'answer-sheet', answer: text },
    { act: 'request-closing', statement: text, proofs: [], explanation: text },
    { act: 'ask-extension', to: far, reason, progress: text },
    ...(open
      ? [{ act: 'ask-adjustment' as const, target: open.id, base: '-1', stretch: null, reason }]
      : []),
    { act: 'grant-extension', to: far, reason },
    { act: 'refuse-extension', reason },
    { act: 'allow-late', reason },
    ...(asked
      ? [
          { act: 'grant-adjustment' as const, target: asked, reason },
          { act: 'refuse-adjustment' as const, target: asked, reason },
        ]
      : []),
    { act: 'verify', answers, reason: null },
    { act: 'close' },
    { act: 'judge-light', month, colour: 'yellow', reason },
    { act: 'send-sheet', colour: 'blue', ground: { direct: 'judgement' }, reason, answerBy: far },
    { act: 'reassign', to: { lead: lead ?? ('' as never), support, leaders }, reason },
    { act: 'set-period-plan', plan: { kind: 'linear' }, reason },
    { act: 'pause', reason: 'hearing', from: today, counts: 'workdays' },
    { act: 'unpause', to: today },
    { act: 'suspend', reason },
    { act: 'resume' },
    { act: 'drop', reason },
    { act: 'reopen', reason },
  ]
}

/** What somebody in their place would ask for, and has to be told why not now. */
const worthSaying: ReadonlySet<Refusal['code']> = new Set([
  ...(['extension-late', 'extensions-used-up', 'leader-decides', 'adjustments-closed'] as const),
  ...(['same-person', 'pause-after-due', 'clock-stopped', 'extension-open'] as const),
])

/** What is asked of whoever fills in the form, and not of the state. */
const ofTheForm: ReadonlySet<Refusal['code']> = new Set([
  ...(['proof-missing', 'shortfall-unexplained', 'report-under-way', 'sheet-open'] as const),
  ...(['value-unchanged', 'day-not-later', 'document-number-missing', 'colour-too-high'] as const),
])

export function offeredActs(known: Commitment, { by, today, settings }: Asking): readonly Offer[] {
  const context = { by, today, calendar: calendarOf(noHolidays) }
  const about = { commitment: known, report: null, settings, former: [] }
  return examplesOf(known, today).flatMap((said): readonly Offer[] => {
    const outcome = decideAct(about, said, context)
    if ('entries' in outcome) return [{ act: said.act, because: null }]
    const { code } = outcome.refusal
    if (ofTheForm.has(code)) return [{ act: said.act, because: null }]
    return worthSaying.has(code) ? [{ act: said.act, because: outcome.refusal }] : []
  })
}

/** The day that was asked for, to begin the decision with. */
export function askedDay(known: Commitment): Day | null {
  return askedExtension(known)?.to ?? null
}
