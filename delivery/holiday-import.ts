// Reading a year's holidays from a file, for offices with no network: plain lines or JSON.
//
//   # 国务院办公厅关于2026年部分节假日安排的通知
//   2026-10-01..2026-10-07 假 国庆节
//   2026-10-10 班
//
//   { "document": "…", "holidays": ["2026-10-01", …], "makeUpDays": ["2026-10-10"] }
//
// All or nothing: a file with a fault is not read, and each fault names its line. The year is the last that a
// day lies in: an announcement may begin in the December before.

import { addDays, type Day, dayOf, daysBetween, yearOf } from './day.ts'
import { type Announcement, faultOf, type HolidayRefusal } from './holidays.ts'

export type ImportFault = {
  /** From 1; 0 where the whole file is meant. */
  readonly line: number
  readonly text: string
  readonly code: 'not-a-line' | 'not-a-day' | 'range-too-long' | 'said-twice' | 'not-json'
}

export type Imported =
  | { readonly announcement: Announcement }
  | { readonly faults: readonly ImportFault[] }
  | { readonly refusal: HolidayRefusal }

type Said = { readonly day: Day; readonly worked: boolean; readonly line: number }
type Read = {
  readonly document: string
  readonly days: readonly Said[]
  readonly faults: readonly ImportFault[]
}

/** The longest holiday announced so far had nine days. */
const longest = 31
const line =
  /^(?<from>\d{4}-\d{2}-\d{2})(?:\.\.(?<to>\d{4}-\d{2}-\d{2}))?[ \t]{1,8}(?<word>假|休|班|holiday|workday)(?:[ \t].{0,80})?$/u
const worked: ReadonlySet<string> = new Set(['班', 'workday'])

/** `document` names the announcement where the file does not. */
export function readHolidays(text: string, document = ''): Imported {
  const bare = text.replace(/^\uFEFF/, '')
  const read = bare.trimStart().startsWith('{') ? fromJson(bare) : fromLines(bare)
  const faults = [...read.faults, ...saidTwice(read.days)]
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) }
  const announcement = announced(read, document)
  const refusal = faultOf(announcement)
  return refusal ? { refusal } : { announcement }
}

function fromLines(text: string): Read {
  const rows = text.split(/\r?\n/).map((row, at) => ({ text: row.trim(), line: at + 1 }))
  const titles = rows.filter((row) => row.text.startsWith('#'))
  const read = rows.filter((row) => row.text !== '' && !row.text.startsWith('#')).map(fromLine)
  return {
    document: titles[0]?.text.slice(1).trim() ?? '',
    days: read.flatMap((one) => ('code' in one ? [] : one)),
    faults: read.flatMap((one) => ('code' in one ? [one] : [])),
  }
}

type Row = { readonly text: string; readonly line: number }

function fromLine(row: Row): readonly Said[] | ImportFault {
  const found = line.exec(row.text)?.groups
  if (!found) return { ...row, code: 'not-a-line' }
  const from = dayOf(found['from'] ?? '')
  const to = dayOf(found['to'] ?? found['from'] ?? '')
  if (!from || !to || to < from) return { ...row, code: 'not-a-day' }
  const length = daysBetween(from, to) + 1
  if (length > longest) return { ...row, code: 'range-too-long' }
  const isWorked = worked.has(found['word'] ?? '')
  return Array.from({ length }, (_, i) => ({
    day: addDays(from, i),
    worked: isWorked,
    line: row.line,
  }))
}

function fromJson(text: string): Read {
  const file = parsed(text)
  if (!file) return { document: '', days: [], faults: [{ line: 0, text: '', code: 'not-json' }] }
  const lines = text.split('\n')
  const said = [
    ...file.holidays.map((day) => ({ day, worked: false })),
    ...file.makeUpDays.map((day) => ({ day, worked: true })),
  ].map((one) => ({
    ...one,
    line: lines.findIndex((row) => row.includes(JSON.stringify(one.day))) + 1,
  }))
  return {
    document: file.document,
    days: said.flatMap(({ day, ...rest }) => {
      const known = dayOf(day)
      return known ? [{ ...rest, day: known }] : []
    }),
    faults: said.flatMap(({ day, line: at }): ImportFault[] =>
      dayOf(day) ? [] : [{ line: at, text: day, code: 'not-a-day' }],
    ),
  }
}

type File = {
  readonly document: string
  readonly holidays: readonly string[]
  readonly makeUpDays: readonly string[]
}

function parsed(text: string): File | null {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return null
  }
  const { document = '', holidays, makeUpDays, ...rest } = file as Record<string, unknown>
  const right =
    typeof document === 'string' &&
    areTexts(holidays) &&
    areTexts(makeUpDays) &&
    Object.keys(rest).length === 0
  return right ? { document, holidays, makeUpDays } : null
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function saidTwice(days: readonly Said[]): readonly ImportFault[] {
  const seen = new Set<Day>()
  return days.flatMap(({ day, line: at }): ImportFault[] => {
    const again = seen.has(day)
    seen.add(day)
    return again ? [{ line: at, text: day, code: 'said-twice' }] : []
  })
}

function announced({ document, days }: Read, named: string): Announcement {
  const years = days.map(({ day }) => yearOf(day))
  return {
    year: Math.max(0, ...years),
    holidays: days.filter((one) => !one.worked).map(({ day }) => day),
    makeUpDays: days.filter((one) => one.worked).map(({ day }) => day),
    document: document === '' ? named : document,
  }
}
