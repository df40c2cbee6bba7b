// The public holidays that are known when the server is released, for a district's calendar: from the package
// `chinese-days`, which carries the State Council's announcements. Later years are imported offline.

import { type Announcement, type Day, dayOf, isWeekend, written } from '@luoshi/delivery'
import chineseDays from 'chinese-days'

/** The announcement for `year`, or null where it was not known yet. */
export function announcedHolidays(year: number): Announcement | null {
  const days = daysOf(year)
  const off = new Set(chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false))
  const holidays = days.filter((day) => off.has(day))
  const makeUpDays = days.filter((day) => isWeekend(day) && chineseDays.isWorkday(day))
  if (holidays.length === 0) return null
  return { year, holidays, makeUpDays, document: `国务院办公厅关于${year}年部分节假日安排的通知` }
}

function daysOf(year: number): readonly Day[] {
  return Array.from({ length: 12 }, (_, month) => month + 1).flatMap((month) =>
    Array.from({ length: 31 }, (_, date) => written(year, month, date + 1)).filter(
      (day) => dayOf(day) !== null,
    ),
  )
}
