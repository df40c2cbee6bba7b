// The months' lights of a commitment: each as it looked then and as it is known now, and what follows on a run.
//
//   lightsOf(commitment, '2026-07-10', ouhai)   [{ month: '2026-05', atTheTime: red, now: yellow, … }, …]
//
// 瓯海 turns a red month yellow once it was made up, and keeps both (PRACTICE §3, S41, third trap). A run counts the
// lights at the time: what is corrected later does not undo a talk that was due.

import type { Commitment } from './commitment.ts'
import { addDays, type Day, lastOfMonth, yearOf } from './day.ts'
import { type Judgement, judgementOf } from './judge.ts'
import { viewOfMonth, viewThen } from './latest.ts'
import { type Light, lightOf } from './light.ts'
import type { InARow, Preset } from './lights/preset.ts'
import { lastDay, type Period, periodsOf } from './period.ts'

export type MonthLight = {
  readonly month: Period
  readonly atTheTime: Light
  readonly now: Light
  readonly judgement: Judgement | null
  /** The office sees it otherwise than the computed light of now. */
  readonly disagrees: boolean
}

/** The months that are over, of the year that the commitment is due in. */
export function lightsOf(
  commitment: Commitment,
  today: Day,
  preset: Preset,
): readonly MonthLight[] {
  const over = addDays(today, -1)
  const year = Math.min(yearOf(over), yearOf(commitment.due ?? over))
  const end = lastOfMonth(year, 12)
  const until = over < end ? over : end
  const months = periodsOf(year, 'monthly').filter((month) => lastDay(month) <= until)
  return months.map((month) => {
    const atTheTime = lightOf(commitment, viewThen(month, today), preset)
    const now = lightOf(commitment, viewOfMonth(month, today), preset)
    const judgement = judgementOf(commitment, month, today)
    const disagrees = judgement !== null && judgement.colour !== now.colour
    return { month, atTheTime, now, judgement, disagrees }
  })
}

/** A rule of several in a row that holds for the last months, with the months that make it hold. */
export type Run = { readonly rule: InARow; readonly months: readonly Period[] }

export function runsOf(lights: readonly MonthLight[], { inARow }: Preset): readonly Run[] {
  return inARow.flatMap((rule) => {
    const months = lastRun(lights, rule)
    return months.length >= rule.times ? [{ rule, months }] : []
  })
}

/** One figure counts once: a quarter's light, shown for three months, is one light. */
function lastRun(lights: readonly MonthLight[], { colour }: InARow): readonly Period[] {
  const months: Period[] = []
  let counted: string | null = null
  for (const { month, atTheTime } of lights.toReversed()) {
    if (atTheTime.colour !== colour) break
    const about = aboutOf(atTheTime, month)
    if (about !== counted) months.unshift(month)
    counted = about
  }
  return months
}

/** What a light speaks of: a target's figure of a period, or a node in a month. */
function aboutOf({ explained: { reading } }: Light, month: Period): string {
  if (reading?.kind !== 'target') return month
  return `${reading.target.id} ${reading.completion.figure.period}`
}
