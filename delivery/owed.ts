// Owed reports: the periods that a unit has not reported on, though their window has opened.
//
//   owedPeriods(commitment, new Map([['2026-01', 'accepted']]), { today: '2026-03-02', window })   ['2026-02']
//
// Reports are owed from the day of assignment on, as often as the commitment asks (区级重大部署每月5日前, PRACTICE §1.2, S13).
// What was brought forward for a period is not asked for again; a returned report is owed again.

import type { Commitment } from './commitment.ts'
import { addDays, type Day } from './day.ts'
import { lastDay, type Period, periodAt } from './period.ts'
import type { Stage } from './report.ts'
import type { Target } from './target.ts'
import { type WindowRule, windowOf } from './window.ts'

type Clock = { readonly today: Day; readonly window?: WindowRule }

const reporting: readonly Commitment['process'][] = ['acknowledged', 'under-way']

/** First to last. `reported`: the stage of each report that there is. */
export function owedPeriods(
  commitment: Commitment,
  reported: ReadonlyMap<Period, Stage>,
  { today, window }: Clock,
): readonly Period[] {
  const { assignedOn, process, frequency } = commitment
  if (!assignedOn || !reporting.includes(process)) return []
  const owed: Period[] = []
  let period = periodAt(assignedOn, frequency)
  while (windowOf(period, window).opens <= today) {
    const stage = reported.get(period)
    const isTold = stage === undefined ? isKnown(commitment, period) : stage !== 'returned'
    if (!isTold) owed.push(period)
    period = periodAt(addDays(lastDay(period), 1), frequency)
  }
  return owed
}

/** Every figure is there already, or none is to be had: statistics know no separate January. */
function isKnown({ targets, points }: Commitment, period: Period): boolean {
  const asked = targets.filter(({ source }) => source !== 'register')
  const has = ({ id, source }: Target) =>
    (source === 'statistical-release' && period.endsWith('-01')) ||
    (points[id] ?? []).some((point) => point.period === period)
  return asked.length > 0 && asked.every(has)
}
