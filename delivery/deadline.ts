// Timeliness: 正常, 临期 or 逾期 — another thing than the process (PRACTICE §1.3).
//
//   timingOf(known, { today: '2026-09-25', calendar })   { timeliness: 'near', due: '2026-09-30', left: 3, … }
//
// The clock runs from assignment until the unit asks for the closing, and stands still during a pause. What was
// let through late stays recorded as late (超过时限才申请延期＝超时办结; PRACTICE §1.2, S18).

import { type Calendar, holds, workdaysBetween } from './calendar.ts'
import type { Commitment, ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import { askedExtension } from './extension.ts'
import { dueAt, openPause } from './pause.ts'

export type Timeliness = 'normal' | 'near' | 'overdue'

export type Timing = {
  readonly timeliness: Timeliness
  /** As it stands today, with extensions and pauses. */
  readonly due: Day
  /** Working days until the due day; negative: since. */
  readonly left: number
  /** The day that is measured: today, or the day the unit asked for the closing. */
  readonly at: Day
  /** The clock stands still. */
  readonly stopped: boolean
  /** An extension was asked for in time, and nobody has decided. */
  readonly awaiting: boolean
  /** Once overdue and extended only afterwards: 超时办结, whatever the due day is now. */
  readonly late: boolean
  /** False where the holidays of a year in between are not known: weekends alone were counted. */
  readonly holidaysKnown: boolean
}

export type Clock = {
  readonly today: Day
  readonly calendar: Calendar
  /** How many working days before the due day a matter is 临期; 5 where nobody says. */
  readonly warning?: number
}

/** Our own choice: no source says how near 临期 is. */
const usualWarning = 5
const stopsAt: readonly ProcessState[] = ['closing-requested', 'verified', 'closed']
const without: readonly ProcessState[] = ['draft', 'suspended', 'dropped', 'carried-over']

/** Null where no clock runs: no due day, not yet assigned, suspended, dropped or carried over. */
export function timingOf(known: Commitment, clock: Clock): Timing | null {
  const { today, calendar, warning = usualWarning } = clock
  if (without.includes(known.process)) return null
  const done = stopsAt.includes(known.process) ? known.closing : null
  const at = done?.asked ?? today
  const due = dueAt(known, at, calendar)
  if (!due) return null
  const left = workdaysBetween(at, due, calendar)
  const early: Timeliness = left <= warning && !done ? 'near' : 'normal'
  const stopped = openPause(known) !== null
  return {
    // A clock that was stopped on a day off, which was the last, has moved no working day on yet.
    timeliness: at > due && !stopped ? 'overdue' : early,
    due,
    left,
    at,
    stopped,
    awaiting: askedExtension(known)?.override === null,
    late: known.extensions.some(({ stage, override }) => stage === 'granted' && override !== null),
    holidaysKnown: holds(at, calendar) && holds(due, calendar),
  }
}
