// Whatever may be done to a commitment, through one door: each act is decided by the file that owns it.
//
//   decideAct({ commitment, report, settings, former }, { act: 'ask-extension', to, reason, progress }, context)

import { type AdjustmentAct, decideAdjustment } from './adjustment.ts'
import { type ClosingAct, decideClosing } from './closing.ts'
import type { Commitment, CommitmentEntry } from './commitment.ts'
import { timingOf } from './deadline.ts'
import { decideExtension, type ExtensionAct } from './extension.ts'
import { decideJudge, type JudgeAct } from './judge.ts'
import { decideLife, type LifeAct } from './life.ts'
import { presets } from './lights/presets.ts'
import type { Context, Outcome } from './outcome.ts'
import { decidePastYears, type PastYearsAct } from './past-years.ts'
import { decidePause, type PauseAct } from './pause.ts'
import { decidePeriodPlan, type PeriodPlanAct } from './period-plan.ts'
import type { Refusal } from './refusal.ts'
import type { Report } from './report.ts'
import type { Settings } from './settings.ts'
import {
  decideSheet,
  proposeSheet,
  type SheetAct,
  type SheetProposal,
  sheetFacts,
} from './sheet.ts'
import { sheetSchemes } from './sheet-schemes.ts'
import { standingOf } from './standing.ts'

export type CommitmentAct =
  | LifeAct
  | ExtensionAct
  | PauseAct
  | PastYearsAct
  | PeriodPlanAct
  | AdjustmentAct
  | SheetAct
  | ClosingAct
  | JudgeAct

/** What a decision on a commitment has to know. */
export type KnownCommitment = {
  readonly commitment: Commitment
  /** Its last report, where there is one. */
  readonly report: Pick<Report, 'period' | 'stage'> | null
  readonly settings: Settings
  /** What it was made from, for how past years ran. */
  readonly former: readonly Commitment[]
}

export function decideAct(
  { commitment, report, settings, former }: KnownCommitment,
  said: CommitmentAct,
  context: Context,
): Outcome<CommitmentEntry, Refusal> {
  switch (said.act) {
    case 'ask-extension':
    case 'allow-late':
    case 'grant-extension':
    case 'refuse-extension':
      return decideExtension(commitment, said, { ...context, extension: settings.extension })
    case 'pause':
    case 'unpause':
      return decidePause(commitment, said, context)
    case 'tell-past-years':
      return decidePastYears(commitment, said, context)
    case 'set-period-plan':
      return decidePeriodPlan({ commitment, former }, said, context)
    case 'ask-adjustment':
    case 'grant-adjustment':
    case 'refuse-adjustment':
      return decideAdjustment(commitment, said, { ...context, adjustment: settings.adjustment })
    case 'send-sheet':
    case 'answer-sheet':
      return decideSheet(commitment, said, {
        ...context,
        sheets: sheetsOf(commitment, settings, context),
      })
    case 'request-closing':
    case 'verify':
    case 'close': {
      const known = { commitment, report, livelihood: isLivelihood(commitment) }
      return decideClosing({ ...known, rules: settings.proofs }, said, context)
    }
    case 'judge-light':
      return decideJudge(commitment, said, context)
    default:
      return decideLife(commitment, said, context)
  }
}

/** The sheet that a rule of the district calls for now, for a person to send or not. */
export function proposedSheet(
  commitment: Commitment,
  settings: Settings,
  context: Pick<Context, 'today' | 'calendar'>,
): SheetProposal | null {
  const { scheme, facts } = sheetsOf(commitment, settings, context)
  return proposeSheet(commitment, facts, { scheme, today: context.today })
}

function sheetsOf(
  commitment: Commitment,
  { sheets, lights, warning }: Settings,
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
) {
  const timing = timingOf(commitment, { today, calendar, warning })
  const { standing } = standingOf(commitment, today, presets[lights])
  const noticed = { behind: standing === 'behind', poorQuality: isPoor(commitment) }
  return { scheme: sheetSchemes[sheets], facts: sheetFacts(commitment, noticed, { timing, today }) }
}

/** It was to be closed, and did not pass the six checks: 质量不合要求, until it is asked for again. */
function isPoor({ process, closing }: Commitment): boolean {
  return process === 'under-way' && (closing?.failed.length ?? 0) > 0
}

/** One of the year's 为民办实事, as its section or its words say. */
function isLivelihood({ section, text }: Commitment): boolean {
  return /为民办实事|民生实事/.test(`${section ?? ''} ${text}`)
}
