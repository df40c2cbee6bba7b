// Standing: 已完成, 超进度, 达进度, 欠进度, 其他 — of each target and of a commitment, with its reason.
//
//   standingOf(commitment, '2026-05-10', yinchuan)   all that a row of the overview needs, in one call
//
// 金寨 2025 counts its 222 matters in these five words (PRACTICE §3, S36: 24, 10, 162, 17, 9). The words are the source's,
// the bounds are ours, for it gives none: by the item's own plan, ten points and more above it is 超, at or above
// it 达, below it 欠. What cannot be said is 其他 and says why; it is never 欠.

import { decimal } from '@luoshi/plan'
import type { Commitment } from './commitment.ts'
import { isBaseMet } from './completion.ts'
import { addMonths, type Day } from './day.ts'
import { type Judgement, judgementOf } from './judge.ts'
import { type View, viewToday } from './latest.ts'
import {
  isClosed,
  type Light,
  lightFrom,
  nothingBecause,
  stoppedBy,
  type Unknown,
  unknownOf,
} from './light.ts'
import type { Preset } from './lights/preset.ts'
import { periodAt } from './period.ts'
import { type NodeReading, type Reading, readingsOf, type TargetReading } from './reading.ts'

export type Standing = 'done' | 'ahead' | 'on-pace' | 'behind' | 'other'

export type Because =
  | 'closed'
  | 'reached'
  | 'difference'
  | 'kept'
  | 'missed'
  | 'nodes-reached'
  | 'nodes-early'
  | 'nodes-on-time'
  | 'node-overdue'
  | Unknown

export type Verdict = {
  readonly standing: Standing
  readonly because: Because
  /** What decided; null where no single figure or node did. */
  readonly reading: Reading | null
}

export type Overview = Verdict & {
  readonly readings: readonly Reading[]
  readonly light: Light
  readonly judgement: Judgement | null
  /** The office sees it otherwise than the computed light. */
  readonly disagrees: boolean
}

/** Percentage points above the item's own plan from which it is 超进度, and 达进度. */
export const standingBounds = { ahead: '10', onPace: '0' } as const

export function standingOf(commitment: Commitment, today: Day, preset: Preset): Overview {
  const view = viewToday(today)
  const readings = readingsOf(commitment, view)
  const light = lightFrom(readings, { commitment, view, preset })
  const judgement = latestJudgement(commitment, view)
  const disagrees = judgement !== null && judgement.colour !== light.colour
  return { ...verdictOf(commitment, readings, view), readings, light, judgement, disagrees }
}

/** That of the running month, or of the month before it: an older one speaks of other figures. */
function latestJudgement(commitment: Commitment, { day, known }: View): Judgement | null {
  if (commitment.judgements.length === 0) return null
  const month = periodAt(day, 'monthly')
  const before = periodAt(addMonths(day, -1), 'monthly')
  return judgementOf(commitment, month, known) ?? judgementOf(commitment, before, known)
}

/** The worst of its targets and nodes; what is not applicable is left out. */
export function verdictOf(
  commitment: Commitment,
  readings: readonly Reading[],
  view: View,
): Verdict {
  const stopped = stoppedBy(commitment, view)
  if (stopped) return { standing: 'other', because: stopped, reading: null }
  if (isClosed(commitment, view)) return { standing: 'done', because: 'closed', reading: null }
  let worst: Verdict | null = null
  const nodes: NodeReading[] = []
  for (const reading of readings) {
    if (reading.kind === 'node') nodes.push(reading)
    else worst = worse(worst, targetVerdict(reading))
  }
  if (nodes.length > 0) worst = worse(worst, nodesVerdict(nodes, view))
  return worst ?? { standing: 'other', because: nothingBecause(readings), reading: null }
}

const order: Readonly<Record<Standing, number>> = {
  done: 0,
  ahead: 1,
  'on-pace': 2,
  other: 3,
  behind: 4,
}

function worse(worst: Verdict | null, one: Verdict): Verdict | null {
  if (one.because === 'not-applicable') return worst
  return !worst || order[one.standing] > order[worst.standing] ? one : worst
}

function targetVerdict(reading: TargetReading): Verdict {
  const { completion, linear, plan, last } = reading
  const unknown = unknownOf(reading)
  if (unknown) return { standing: 'other', because: unknown, reading }
  const { gauge } = completion
  const met = isBaseMet(completion)
  if (gauge === 'kept' || gauge === 'cap') {
    if (!met) return { standing: 'behind', because: 'missed', reading }
    if (last) return { standing: 'done', because: 'reached', reading }
    if (gauge === 'kept') return { standing: 'on-pace', because: 'kept', reading }
  } else if (met) return { standing: 'done', because: 'reached', reading }
  const difference = (plan ?? linear)?.difference ?? '0'
  return { standing: byDifference(difference), because: 'difference', reading }
}

function byDifference(difference: string): Standing {
  if (decimal.compare(difference, standingBounds.ahead) >= 0) return 'ahead'
  return decimal.compare(difference, standingBounds.onPace) >= 0 ? 'on-pace' : 'behind'
}

function nodesVerdict(nodes: readonly NodeReading[], { day }: View): Verdict {
  const overdue = nodes.find(({ months }) => months > 0)
  if (overdue) return { standing: 'behind', because: 'node-overdue', reading: overdue }
  const paused = nodes.find((one) => one.paused)
  if (paused) return { standing: 'other', because: 'paused', reading: paused }
  const reached = nodes.filter((one) => one.reached !== null).length
  const due = nodes.filter((one) => one.due !== null && one.due <= day).length
  if (reached === nodes.length) return { standing: 'done', because: 'nodes-reached', reading: null }
  if (reached > due) return { standing: 'ahead', because: 'nodes-early', reading: null }
  return { standing: 'on-pace', because: 'nodes-on-time', reading: null }
}
