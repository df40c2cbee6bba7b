// What an accepted report changes of a commitment: figures, reasons for their absence, milestones.
//
//   progressed(known, { points: { t1: { period: '2026-04', value: '652', … } }, … })
//
// A later figure of a period takes the earlier one's place; the earlier is kept in `replaced`, so that what
// was known on a day can be said again (瓯海: 当月灯 and 现灯 are both kept; PRACTICE §3, S41).

import type { Commitment, CommitmentEntry } from './commitment.ts'
import { daysBetween } from './day.ts'
import type { TargetId } from './ids.ts'
import { byEnd, type Period } from './period.ts'
import type { Point } from './target.ts'

type Progressed = Extract<CommitmentEntry, { kind: 'progressed' }>

export function progressed(known: Commitment, entry: Progressed): Partial<Commitment> {
  const { on, report, reached } = entry
  const milestones = known.milestones.map((one) =>
    reached.includes(one.id) && one.reached === null ? { ...one, reached: on } : one,
  )
  return {
    ...withPoints(known, entry),
    absences: withAbsences(known, entry.absent ?? {}),
    milestones,
    process: known.process === 'acknowledged' ? 'under-way' : known.process,
    lastReport: report ?? known.lastReport,
  }
}

/** A figure that is withdrawn (corrected to 未发布) leaves its period without one. */
function withPoints(known: Commitment, { points: added, absent = {}, on }: Progressed) {
  const points = { ...known.points }
  const replaced = { ...known.replaced }
  const replace = (id: TargetId, period: Period, by: readonly Point[]) => {
    const earlier = points[id] ?? []
    const same = earlier.filter((one) => one.period === period)
    points[id] = [...earlier.filter((one) => !same.includes(one)), ...by].sort(byPeriod)
    const left = same.map((one) => ({ ...one, until: on }))
    if (left.length > 0) replaced[id] = [...(replaced[id] ?? []), ...left]
  }
  for (const [id, point] of entriesOf(added)) replace(id, point.period, [point])
  for (const [id, { period }] of entriesOf(absent)) replace(id, period, [])
  return { points, replaced }
}

function entriesOf<Value>(record: Readonly<Record<TargetId, Value>>): readonly [TargetId, Value][] {
  return Object.entries(record) as [TargetId, Value][]
}

/** The latest last: of a month and a quarter that end together, the one accepted last. */
export function byPeriod(a: Point, b: Point): number {
  return byEnd(a.period, b.period) || daysBetween(b.on, a.on)
}

function withAbsences({ absences }: Commitment, added: NonNullable<Progressed['absent']>) {
  const all = { ...absences }
  for (const [id, absence] of entriesOf(added)) all[id] = [...(all[id] ?? []), absence]
  return all
}
