// The working-day calendar: Monday to Friday, but for public holidays and the days that make up for them.
//
//   isWorkday('2026-10-01', china)            false, 国庆
//   addWorkdays('2026-09-30', 1, china)       '2026-10-08', the first working day after it
//
// The State Council announces each year's holidays in the autumn before (国务院办公厅关于部分节假日安排的通知); a year that
// the calendar does not hold counts weekends only, and says so by `holds`.

import { addDays, type Day, weekday, yearOf } from './day.ts'

export type Calendar = {
  /** Years whose holidays are known. */
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlySet<Day>
  /** Weekend days that are worked, 调休上班. */
  readonly makeUpDays: ReadonlySet<Day>
}

export function isWorkday(day: Day, { holidays, makeUpDays }: Calendar): boolean {
  if (makeUpDays.has(day)) return true
  const at = weekday(day)
  return at !== 0 && at !== 6 && !holidays.has(day)
}

/** Whether the holidays of the day's year are known. */
export function holds(day: Day, { years }: Calendar): boolean {
  return years.has(yearOf(day))
}

/** The day itself, or the nearest working day after it (民法典 203: a period's last day that is a holiday). */
export function workdayFrom(day: Day, calendar: Calendar): Day {
  return step(day, 1, calendar)
}

/** The day itself, or the nearest working day before it: when to say what cannot wait until after. */
export function workdayUntil(day: Day, calendar: Calendar): Day {
  return step(day, -1, calendar)
}

/**
 * The `count`th working day after `day`, or before it where `count` is negative; `day` itself never counts
 * (民法典 201: the day of the beginning is not counted). Of 0: the day itself, or the next working day.
 */
export function addWorkdays(day: Day, count: number, calendar: Calendar): Day {
  const way = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; left--) at = step(addDays(at, way), way, calendar)
  return step(at, way, calendar)
}

function step(day: Day, way: 1 | -1, calendar: Calendar): Day {
  let at = day
  while (!isWorkday(at, calendar)) at = addDays(at, way)
  return at
}

/** How many working days lie after `from`, up to and with `to`; negative where `to` is earlier. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return 0 - workdaysBetween(to, from, calendar)
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    if (isWorkday(at, calendar)) count++
  }
  return count
}
