// The holidays that a district keeps: each year as it was announced, and single days changed afterwards.
//
//   decideHolidays(kept, { act: 'set-year', year: 2026, holidays, makeUpDays, document: '国务院办公厅关于2026年部分节假日安排的通知' }, context)
//   calendarOf(kept)                          what calendar.ts counts by
//
// Nothing is deleted: a year set again, or a day changed, is a further entry with the document that ordered
// it. An announcement reaches into the December before (元旦) and no further.

import type { Calendar } from './calendar.ts'
import { type Day, weekday, yearOf } from './day.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'

export type Announcement = {
  readonly year: number
  readonly holidays: readonly Day[]
  /** Weekend days that are worked, 调休上班. */
  readonly makeUpDays: readonly Day[]
  /** The document that announced them: 国务院办公厅关于2026年部分节假日安排的通知. */
  readonly document: string
}

/** A single day that was changed: a holiday, a worked weekend day, or as any other day. */
export type ChangedDay = {
  readonly day: Day
  readonly as: 'holiday' | 'make-up' | 'ordinary'
  readonly document: string
}

export type Holidays = {
  readonly announced: readonly Announcement[]
  readonly changed: readonly ChangedDay[]
}

export type HolidayEntry =
  | ({ readonly kind: 'year-set' } & Announcement)
  | ({ readonly kind: 'day-set' } & ChangedDay)

export type HolidayAct =
  | ({ readonly act: 'set-year' } & Announcement)
  | ({ readonly act: 'set-day' } & ChangedDay)

export type HolidayRefusal =
  | NotAllowed
  | { readonly code: 'document-missing' }
  | { readonly code: 'no-holidays'; readonly year: number }
  | { readonly code: 'day-outside-year'; readonly day: Day; readonly year: number }
  | { readonly code: 'not-a-weekend'; readonly day: Day }
  | { readonly code: 'holiday-and-made-up'; readonly day: Day }

export const noHolidays: Holidays = { announced: [], changed: [] }

/** Nothing that is kept already forbids saying it again: the latest word counts. */
export function decideHolidays(
  _known: Holidays,
  said: HolidayAct,
  { by }: Context,
): Outcome<HolidayEntry, HolidayRefusal> {
  const refusal = may(by, 'keep-calendar', null) ?? objection(said)
  if (refusal) return refuse(refusal)
  return { entries: [entryOf(said)] }
}

function entryOf(said: HolidayAct): HolidayEntry {
  const { act: _, ...rest } = said
  return 'day' in rest ? { kind: 'day-set', ...rest } : { kind: 'year-set', ...rest }
}

function objection(said: HolidayAct): HolidayRefusal | null {
  if (said.document.trim() === '') return { code: 'document-missing' }
  return said.act === 'set-year' ? faultOf(said) : madeUpOnWorkday(said)
}

function madeUpOnWorkday({ day, as }: ChangedDay): HolidayRefusal | null {
  return as === 'make-up' && !isWeekend(day) ? { code: 'not-a-weekend', day } : null
}

/** What is wrong with the days of an announcement; null where nothing is. */
export function faultOf({ year, holidays, makeUpDays }: Announcement): HolidayRefusal | null {
  if (holidays.length === 0) return { code: 'no-holidays', year }
  const outside = [...holidays, ...makeUpDays].find((day) => !belongs(day, year))
  if (outside) return { code: 'day-outside-year', day: outside, year }
  const twice = makeUpDays.find((day) => holidays.includes(day))
  if (twice) return { code: 'holiday-and-made-up', day: twice }
  const working = makeUpDays.find((day) => !isWeekend(day))
  return working ? { code: 'not-a-weekend', day: working } : null
}

function belongs(day: Day, year: number): boolean {
  return yearOf(day) === year || day.startsWith(`${String(year - 1).padStart(4, '0')}-12`)
}

export function isWeekend(day: Day): boolean {
  return weekday(day) % 6 === 0
}

/** What is kept after the entry: the latest word on a year, or on a day, counts. */
export function evolveHolidays(known: Holidays, entry: HolidayEntry): Holidays {
  if (entry.kind === 'day-set') {
    const { kind: _, ...change } = entry
    return {
      ...known,
      changed: [...known.changed.filter(({ day }) => day !== change.day), change],
    }
  }
  const { kind: _, ...set } = entry
  return {
    announced: [...known.announced.filter(({ year }) => year !== set.year), set],
    changed: known.changed.filter(({ day }) => yearOf(day) !== set.year),
  }
}

export function calendarOf({ announced, changed }: Holidays): Calendar {
  const holidays = new Set(announced.flatMap((one) => one.holidays))
  const makeUpDays = new Set(announced.flatMap((one) => one.makeUpDays))
  for (const { day, as } of changed) {
    holidays.delete(day)
    makeUpDays.delete(day)
    if (as === 'holiday') holidays.add(day)
    if (as === 'make-up') makeUpDays.add(day)
  }
  return { years: new Set(announced.map(({ year }) => year)), holidays, makeUpDays }
}
