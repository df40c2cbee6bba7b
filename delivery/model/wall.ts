// The wall calendar of the model: every day of seven years in a row, counted with a finger.
//
//   shift('2026-02-27', 2)   '2026-03-01'
//
// It counts otherwise than day.ts and calendar.ts do, so that both cannot be wrong alike.

import type { Day } from '../day.ts'
import type { Period } from '../period.ts'

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const wall: readonly Day[] = [2025, 2026, 2027, 2028, 2029, 2030, 2031].flatMap((year) =>
  monthLengths.flatMap((days, month) =>
    Array.from({ length: days + (month === 1 && year === 2028 ? 1 : 0) }, (_, day) => {
      const [mm, dd] = [month + 1, day + 1].map((part) => String(part).padStart(2, '0'))
      return `${year}-${mm}-${dd}` as Day
    }),
  ),
)
const places = new Map(wall.map((day, at) => [day, at]))
/** Of days that begin alike the last stays. */
const lastOf = new Map(wall.map((day) => [day.slice(0, 7), day]))

export function placeOf(day: Day): number {
  const at = places.get(day)
  if (at === undefined) throw new RangeError(`${day} is not on the wall`)
  return at
}

export function shift(day: Day, by: number): Day {
  const found = wall[placeOf(day) + by]
  if (found === undefined) throw new RangeError(`${day} ${by} is not on the wall`)
  return found
}

/** 2025-01-01 was a Wednesday. */
export function isWeekendDay(day: Day): boolean {
  const weekday = (placeOf(day) + 2) % 7
  return weekday === 5 || weekday === 6
}

/** What hangs beside the wall: each year's notice, and what was changed by hand afterwards. */
export type Notices = {
  readonly years: Map<number, { readonly off: readonly Day[]; readonly on: readonly Day[] }>
  readonly byHand: Map<Day, 'off' | 'on' | 'ordinary'>
}

function isWorked(day: Day, { years, byHand }: Notices): boolean {
  const hand = byHand.get(day)
  if (hand === 'on') return true
  if (hand === 'off') return false
  const notices = hand === 'ordinary' ? [] : [...years.values()]
  if (notices.some(({ on }) => on.includes(day))) return true
  return !isWeekendDay(day) && !notices.some(({ off }) => off.includes(day))
}

/** Working days among those after `from`, up to and with `to`. */
export function workedIn(from: Day, to: Day, notices: Notices): number {
  const [first, last] = [placeOf(from) + 1, placeOf(to)]
  return wall.slice(first, last + 1).filter((day) => isWorked(day, notices)).length
}

/** The day itself or the next that is worked. */
export function workedFrom(day: Day, notices: Notices): Day {
  return isWorked(day, notices) ? day : workedFrom(shift(day, 1), notices)
}

/** The `count`th worked day after. */
export function workedAfter(day: Day, count: number, notices: Notices): Day {
  const next = workedFrom(shift(day, 1), notices)
  return count <= 1 ? next : workedAfter(next, count - 1, notices)
}

/** The last day of a period: the last on the wall that begins like its last month. */
export function endOf(period: Period): Day {
  const [year, part = '12'] = [period.slice(0, 4), period.slice(5) || '12']
  const number = Number(part.replace(/^[QH]/, ''))
  const month = number * (part.startsWith('Q') ? 3 : part.startsWith('H') ? 6 : 1)
  const last = lastOf.get(`${year}-${String(month).padStart(2, '0')}`)
  if (last === undefined) throw new RangeError(`${period} is not on the wall`)
  return last
}

/** The last month of a period as `2026-09`. */
export function monthOf(period: Period): string {
  return endOf(period).slice(0, 7)
}
