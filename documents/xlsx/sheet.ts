// One sheet of a workbook: the cells that are there, whatever size it claims to have. Streaming and
// sparse, so that a cell at XFD1048576 costs one cell. ECMA-376 part 1, §18.3.
//
//   const sheet = readSheet(bytes, 'xl/worksheets/sheet1.xml', workbook)
//   sheet.rows.get(1)?.get(2)   '新建学校3所'     (row 1, column 2: B1)

import { limits } from '../limits.ts'
import { refuse } from '../refusal.ts'
import { type Attributes, readXml } from '../xml.ts'
import { shown } from './formats.ts'
import { unescaped } from './strings.ts'

/** What cells need to know of their workbook. `budget.cells` is shared by all sheets. */
export type Workbook = {
  readonly strings: readonly string[]
  readonly formats: readonly string[]
  readonly from1904: boolean
  readonly budget: { cells: number; merges: number }
}

export type Merge = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type Sheet = {
  /** Row → column → words, both from 1; only cells that show something. */
  readonly rows: Map<number, Map<number, string>>
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: { readonly from: number; readonly to: number }[]
  /** Formulas that reach out of the workbook to a program (`cmd|…`). */
  readonly dynamic: string[]
  margins: string
}

type Reading = {
  readonly sheet: Sheet
  readonly workbook: Workbook
  row: number
  column: number
  type: string
  style: number
  value: string
  formula: string
  /** Which tag's text is being read. */
  into: 'value' | 'formula' | 'margins' | null
  sounding: number
}

export function readSheet(bytes: Uint8Array, part: string, workbook: Workbook): Sheet {
  const sheet: Sheet = {
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    dynamic: [],
    margins: '',
  }
  const reading: Reading = {
    sheet,
    workbook,
    row: 0,
    column: 0,
    type: 'n',
    style: 0,
    value: '',
    formula: '',
    into: null,
    sounding: 0,
  }
  readXml(bytes, part, {
    open: (name, attributes) => open(reading, name, attributes),
    close: (name) => close(reading, name),
    text: (words) => take(reading, words),
  })
  return sheet
}

function open(reading: Reading, name: string, attributes: Attributes): void {
  const { sheet } = reading
  if (name === 'x:c') openCell(reading, attributes)
  else if (name === 'x:v') reading.into = 'value'
  else if (name === 'x:t') reading.into = reading.sounding > 0 ? null : 'value'
  else if (name === 'x:f') reading.into = 'formula'
  else if (name === 'x:rPh') reading.sounding += 1
  else if (name === 'x:row') openRow(reading, attributes)
  else if (name === 'x:mergeCell') addMerge(reading, attributes.get('ref') ?? '')
  else if (name === 'x:col' && isOn(attributes.get('hidden'))) {
    const from = whole(attributes.get('min'))
    const to = whole(attributes.get('max'))
    if (from > 0 && to >= from) sheet.hiddenColumns.push({ from, to })
  } else if (/^x:(?:odd|even|first)(?:Header|Footer)$/.test(name)) reading.into = 'margins'
}

function close(reading: Reading, name: string): void {
  if (name === 'x:c') closeCell(reading)
  else if (name === 'x:rPh') reading.sounding -= 1
  else if (name === 'x:v' || name === 'x:t' || name === 'x:f') reading.into = null
  else if (reading.into === 'margins') {
    reading.sheet.margins += '\n'
    reading.into = null
  }
}

function take(reading: Reading, words: string): void {
  if (reading.into === 'value') reading.value += words
  else if (reading.into === 'formula') {
    if (reading.formula.length < 300) reading.formula += words
  } else if (reading.into === 'margins' && reading.sheet.margins.length < 2000) {
    reading.sheet.margins += words.replace(/&(?:"[^"]{0,60}"|\d{1,3}|[A-Za-z])/g, ' ')
  }
}

function openRow(reading: Reading, attributes: Attributes): void {
  const number = whole(attributes.get('r'))
  reading.row = number > 0 ? number : reading.row + 1
  reading.column = 0
  if (isOn(attributes.get('hidden'))) reading.sheet.hiddenRows.add(reading.row)
}

function openCell(reading: Reading, attributes: Attributes): void {
  const { budget } = reading.workbook
  budget.cells += 1
  if (budget.cells > limits.cells) refuse({ code: 'too-large', what: 'cells', limit: limits.cells })
  const at = position(attributes.get('r') ?? '')
  reading.column = at?.column ?? reading.column + 1
  if (at) reading.row = at.row
  reading.type = attributes.get('t') ?? 'n'
  reading.style = whole(attributes.get('s'))
  reading.value = ''
  reading.formula = ''
}

function closeCell(reading: Reading): void {
  const { sheet, formula } = reading
  if (formula.includes('|') && /^[^"]{0,40}\|/.test(formula) && sheet.dynamic.length < 20) {
    sheet.dynamic.push(formula.slice(0, 120))
  }
  const words = wordsOf(reading).trim()
  if (words === '') return
  const row = sheet.rows.get(reading.row) ?? new Map<number, string>()
  sheet.rows.set(reading.row, row)
  row.set(reading.column, words)
}

function wordsOf({ type, value, style, workbook }: Reading): string {
  if (value === '') return ''
  if (type === 's') return workbook.strings[whole(value)] ?? ''
  if (type === 'inlineStr' || type === 'str' || type === 'e') return unescaped(value)
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return isoDay(value)
  return shown(Number(value), workbook.formats[style] ?? 'General', workbook.from1904)
}

/** `2023-06-30T00:00:00` of a strict workbook. */
function isoDay(value: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (!found) return value
  return `${Number(found[1])}年${Number(found[2])}月${Number(found[3])}日`
}

function addMerge({ sheet, workbook }: Reading, reference: string): void {
  workbook.budget.merges += 1
  if (workbook.budget.merges > limits.merges) {
    refuse({ code: 'too-large', what: 'merges', limit: limits.merges })
  }
  const [first = '', last = ''] = reference.split(':')
  const a = position(first)
  const b = position(last)
  if (!a || !b || b.row < a.row || b.column < a.column) return
  sheet.merges.push({ top: a.row, left: a.column, bottom: b.row, right: b.column })
}

/** 'B7' → row 7, column 2; null for what Excel itself could not hold. */
function position(reference: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference)
  if (!found) return null
  let column = 0
  for (const letter of found[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(found[2])
  return column <= 16_384 && row <= 1_048_576 ? { row, column } : null
}

/** 2, 7 → 'B7'. */
export function reference(column: number, row: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters + row
}

function whole(value: string | undefined): number {
  const number = Number(value ?? '')
  return Number.isInteger(number) && number >= 0 && number <= 2 ** 31 ? number : 0
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
