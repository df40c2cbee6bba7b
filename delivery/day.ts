// Days: `2026-09-30`. They compare as text; no clock and no time zone is involved.
//
//   addDays('2026-02-27', 3)                 '2026-03-02'
//   daysBetween('2026-01-01', '2026-12-31')  364
//   weekday('2026-11-24')                    2, a Tuesday

declare const brand: unique symbol
export type Day = string & { readonly [brand]: 'day' }

const shape = /^\d{4}-\d{2}-\d{2}$/

/** The day that the text writes; null where it writes none (2026-02-30, 2026-2-3). */
export function dayOf(text: string): Day | null {
  if (!shape.test(text)) return null
  const { year, month, date } = partsOf(text as Day)
  const exists =
    year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month)
  return exists ? (text as Day) : null
}

export function addDays(day: Day, count: number): Day {
  return dayAt(numberOf(day) + count)
}

/** How many days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** The same date `count` months on, or that month's last where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day)
  const months = year * 12 + month - 1 + count
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return written(toYear, toMonth, Math.min(date, lengthOf(toYear, toMonth)))
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return (((numberOf(day) + 4) % 7) + 7) % 7
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The last day of a month, 1 … 12. */
export function lastOfMonth(year: number, month: number): Day {
  return written(year, month, lengthOf(year, month))
}

export function written(year: number, month: number, date: number): Day {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as Day
}

type Parts = { readonly year: number; readonly month: number; readonly date: number }

function partsOf(day: Day): Parts {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    date: Number(day.slice(8)),
  }
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lengthOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0)
}

const [daysIn400Years, dayZero] = [146_097, 719_468]

/** Days since 1970-01-01: years that begin in March, so that a leap day comes last. */
function numberOf(day: Day): number {
  const { year, month, date } = partsOf(day)
  const from = month <= 2 ? year - 1 : year
  const era = Math.floor(from / 400)
  const ofEra = from - era * 400
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const passed = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return era * daysIn400Years + passed - dayZero
}

function dayAt(number: number): Day {
  const shifted = number + dayZero
  const era = Math.floor(shifted / daysIn400Years)
  const passed = shifted - era * daysIn400Years
  const years = Math.floor(
    (passed -
      Math.floor(passed / 1460) +
      Math.floor(passed / 36_524) -
      Math.floor(passed / 146_096)) /
      365,
  )
  const ofYear = passed - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  return written(years + era * 400 + (month <= 2 ? 1 : 0), month, date)
}
