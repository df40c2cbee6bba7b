// Stopping the clock: time for a hearing, a tender, tests, an expert review, or that nobody could help.
//
//   decidePause(known, { act: 'pause', reason: 'hearing', from: '2026-09-28', counts: 'workdays' }, context)
//   decidePause(known, { act: 'unpause', to: '2026-10-09' }, context)   due moves by the 4 working days between
//
// 行政许可法 45: time for 听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审 is not counted within the limit, and the
// applicant is told so in writing; 82: its limits count working days. 限时办结制 follows it (PRACTICE §1.2, S18).

import { addWorkdays, type Calendar, workdaysBetween } from './calendar.ts'
import type { Commitment, ProcessState } from './commitment.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { openProcesses } from './life.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'

export type PauseReason = 'hearing' | 'tender' | 'testing' | 'expert-review' | 'force-majeure'

/** Time that does not count towards the due day: its first and its last day both lie outside. */
export type Pause = {
  readonly reason: PauseReason
  readonly from: Day
  /** Null while the clock stands still. */
  readonly to: Day | null
  /** How the due day moves: by the working days within, or by all of them. */
  readonly counts: 'workdays' | 'days'
}

export type PauseEntry =
  | ({ readonly kind: 'paused'; readonly on: Day } & Omit<Pause, 'to'>)
  | { readonly kind: 'unpaused'; readonly to: Day; readonly due: Day | null; readonly on: Day }

export type PauseAct =
  | ({ readonly act: 'pause' } & Omit<Pause, 'to'>)
  | { readonly act: 'unpause'; readonly to: Day }

export type PauseRefusal =
  | NotAllowed
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'no-due-day' }
  | { readonly code: 'clock-stopped'; readonly from: Day }
  | { readonly code: 'clock-running' }
  | { readonly code: 'day-to-come'; readonly today: Day }
  | { readonly code: 'pause-after-due'; readonly due: Day }
  | { readonly code: 'pause-overlaps'; readonly until: Day }
  | { readonly code: 'pause-ends-early'; readonly from: Day }

export function decidePause(
  known: Commitment,
  said: PauseAct,
  context: Context,
): Outcome<PauseEntry, PauseRefusal> {
  const refusal = may(context.by, 'pause', known) ?? objection(known, said, context)
  if (refusal) return refuse(refusal)
  const on = context.today
  if (said.act === 'pause') {
    const { act: _, ...pause } = said
    return { entries: [{ kind: 'paused', ...pause, on }] }
  }
  const due = dueAt(known, said.to, context.calendar)
  return { entries: [{ kind: 'unpaused', to: said.to, due, on }] }
}

function objection(known: Commitment, said: PauseAct, { today }: Context): PauseRefusal | null {
  const { process, due } = known
  const open = openPause(known)
  if (said.act === 'unpause') {
    if (!open) return { code: 'clock-running' }
    if (said.to > today) return { code: 'day-to-come', today }
    return said.to < open.from ? { code: 'pause-ends-early', from: open.from } : null
  }
  if (!openProcesses.includes(process)) return { code: 'not-in-this-state', process, act: 'pause' }
  if (!due) return { code: 'no-due-day' }
  if (open) return { code: 'clock-stopped', from: open.from }
  if (said.from > today) return { code: 'day-to-come', today }
  if (said.from > due) return { code: 'pause-after-due', due }
  const until = known.pauses.at(-1)?.to
  return until && said.from <= until ? { code: 'pause-overlaps', until } : null
}

export function openPause({ pauses }: Pick<Commitment, 'pauses'>): Pause | null {
  return pauses.find(({ to }) => to === null) ?? null
}

/** The due day as it stands on `day`: while the clock stands still, it moves on day by day. */
export function dueAt(
  known: Pick<Commitment, 'due' | 'pauses'>,
  day: Day,
  calendar: Calendar,
): Day | null {
  const open = openPause(known)
  if (!known.due || !open || day < open.from) return known.due
  const before = addDays(open.from, -1)
  if (open.counts === 'days') return addDays(known.due, daysBetween(before, day))
  const stopped = workdaysBetween(before, day, calendar)
  return stopped === 0 ? known.due : addWorkdays(known.due, stopped, calendar)
}

/** What the entry changes: commitment.ts. */
export function pauseChange(known: Commitment, entry: PauseEntry): Partial<Commitment> {
  if (entry.kind === 'paused') {
    const { reason, from, counts } = entry
    return { pauses: [...known.pauses, { reason, from, counts, to: null }] }
  }
  return {
    due: entry.due,
    pauses: known.pauses.map((one) => (one.to === null ? { ...one, to: entry.to } : one)),
  }
}
