// What an accepted report changes of a commitment: figures, reasons for their absence, milestones.
//
//   progressed(known, { points: { t1: { period: '2026-04', value: '652', … } }, … })
//
// A later figure of a period takes the earlier one's place; the earlier is kept in `replaced`, so that what
// was known on a day can be said again (瓯海: 当月灯 and 现灯 are both kept; PRACTICE §3, S41).

import type { Commitment, CommitmentEntry } from './commitment.ts'
import type { TargetId } from './ids.ts'
import type { Point } from './target.ts'

type Progressed = Extract<CommitmentEntry, { kind: 'progressed' }>

export function progressed(known: Commitment, entry: Progressed): Partial<Commitment> {
  const { on, report, reached } = entry
  const milestones = known.milestones.map((one) =>
    reached.includes(one.id) && one.reached === null ? { ...one, reached: on } : one,
  )
  return {
    ...withPoints(known, entry.points),
    absences: withAbsences(known, entry.absent ?? {}),
    milestones,
    process: known.process === 'acknowledged' ? 'under-way' : known.process,
    lastReport: report ?? known.lastReport,
  }
}

function withPoints(known: Commitment, added: Progressed['points']) {
  const points = { ...known.points }
  const replaced = { ...known.replaced }
  for (const [key, point] of Object.entries(added)) {
    const id = key as TargetId
    const earlier = points[id] ?? []
    const same = earlier.filter(({ period }) => period === point.period)
    points[id] = [...earlier.filter((one) => !same.includes(one)), point].sort(byPeriod)
    if (same.length > 0) replaced[id] = [...(replaced[id] ?? []), ...same]
  }
  return { points, replaced }
}

function byPeriod(a: Point, b: Point): number {
  return a.period < b.period ? -1 : 1
}

function withAbsences(known: Commitment, added: NonNullable<Progressed['absent']>) {
  const absences = { ...known.absences }
  for (const [key, absence] of Object.entries(added)) {
    const id = key as TargetId
    absences[id] = [...(absences[id] ?? []), absence]
  }
  return absences
}
