// Reads an Excel workbook: each visible sheet as rows, merged cells spread, figures and days as
// shown, formulas by their last result.
//
//   readXlsx(openPackage(bytes)).text
//   '2026年重点任务分解表\n序号\t任务\t牵头单位\n1\t新建学校3所\t教育局\n2\t改造校舍5处\t教育局'

import type { Extract, Note } from '../document.ts'
import { addLine, addRow, cellText, type Draft, finish, newDraft } from '../draft.ts'
import { limits } from '../limits.ts'
import type { OfficePackage } from '../opc.ts'
import { refuse } from '../refusal.ts'
import { readXml } from '../xml.ts'
import { readFormats } from './formats.ts'
import { type Merge, readSheet, reference, type Sheet, type Workbook } from './sheet.ts'
import { readStrings } from './strings.ts'

type Named = { readonly name: string; readonly id: string; readonly hidden: boolean }

export function readXlsx(opened: OfficePackage): Extract {
  const { archive } = opened
  const { names, from1904 } = readWorkbook(archive.read(opened.main))
  const strings = opened.related('sharedStrings')[0]
  const styles = opened.related('styles')[0]
  const workbook: Workbook = {
    strings: strings === undefined ? [] : readStrings(archive.read(strings)),
    formats: styles === undefined ? [] : readFormats(archive.read(styles)),
    from1904,
    budget: { cells: 0, merges: 0 },
  }
  const notes: Note[] = [...opened.notes]
  const sheets: { readonly name: string; readonly sheet: Sheet }[] = []
  for (const { name, id, hidden } of names) {
    const part = opened.relations.find((each) => each.id === id)?.target ?? ''
    if (hidden) notes.push({ code: 'hidden-sheet', sheet: name })
    else if (archive.has(part) && !part.includes('/chartsheets/')) {
      sheets.push({ name, sheet: readSheet(archive.read(part), part, workbook) })
    }
  }
  return write(sheets, notes)
}

function write(
  sheets: readonly { readonly name: string; readonly sheet: Sheet }[],
  notes: Note[],
): Extract {
  const draft = newDraft()
  const filled = sheets.filter(({ sheet }) => sheet.rows.size > 0)
  let margins = ''
  for (const { name, sheet } of filled) {
    if (filled.length > 1) addLine(draft, cellText(name), { sheet: name })
    writeSheet(draft, name, sheet)
    notes.push(...notesOf(name, sheet))
    margins += sheet.margins
  }
  if (draft.length === 0) refuse({ code: 'empty' })
  return { ...finish(draft), notes, margins }
}

function notesOf(name: string, sheet: Sheet): readonly Note[] {
  const notes: Note[] = sheet.dynamic.map((field) => ({ code: 'dynamic-field', field }))
  const rows = [...sheet.hiddenRows].filter((row) => sheet.rows.has(row)).length
  if (rows > 0) notes.push({ code: 'hidden-rows', sheet: name, count: rows })
  const columns = new Set<number>()
  for (const row of sheet.rows.values()) {
    for (const column of row.keys()) if (isHidden(sheet, column)) columns.add(column)
  }
  if (columns.size > 0) notes.push({ code: 'hidden-columns', sheet: name, count: columns.size })
  return notes
}

function isHidden(sheet: Sheet, column: number): boolean {
  return sheet.hiddenColumns.some(({ from, to }) => column >= from && column <= to)
}

function writeSheet(draft: Draft, name: string, sheet: Sheet): void {
  const columns = columnsOf(sheet)
  const merged = mergesByRow(sheet)
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    const own = sheet.rows.get(row)
    if (!own || sheet.hiddenRows.has(row)) continue
    const at = (column: number) => ({
      sheet: name,
      row,
      column,
      cell: reference(column, row),
    })
    const spread = spreadRow(sheet, row, merged.get(row) ?? [])
    const sources = new Set(spread.values())
    const first = columns.find((column) => spread.has(column))
    if (first === undefined) continue
    if (sources.size === 1 && (spread.size > 1 || first === columns[0])) {
      const text = [...sources][0]?.text ?? ''
      for (const line of text.split(/\r\n|[\n\r]/)) addLine(draft, line, at(first))
      continue
    }
    const cells = columns.map((column) => ({
      text: cellText(spread.get(column)?.text ?? ''),
      place: at(column),
    }))
    addRow(draft, cells)
  }
}

/** Columns that show something somewhere, in order. */
function columnsOf(sheet: Sheet): readonly number[] {
  const columns = new Set<number>()
  for (const [number, row] of sheet.rows) {
    if (sheet.hiddenRows.has(number)) continue
    for (const column of row.keys()) if (!isHidden(sheet, column)) columns.add(column)
  }
  return [...columns].sort((a, b) => a - b)
}

type Words = { readonly text: string }

/** The words of each column of a row, merged ones repeated; equal objects are one merged cell. */
function spreadRow(sheet: Sheet, row: number, merges: readonly Merge[]): Map<number, Words> {
  const spread = new Map<number, Words>()
  for (const [column, text] of sheet.rows.get(row) ?? []) {
    if (!isHidden(sheet, column)) spread.set(column, { text })
  }
  for (const merge of merges) {
    const text = sheet.rows.get(merge.top)?.get(merge.left)
    if (text === undefined) continue
    const words = { text }
    for (let column = merge.left; column <= merge.right; column += 1) {
      if (!isHidden(sheet, column)) spread.set(column, words)
    }
  }
  return spread
}

/** For each row that shows something, the merges that pass through it. */
function mergesByRow(sheet: Sheet): ReadonlyMap<number, readonly Merge[]> {
  const rows = [...sheet.rows.keys()].sort((a, b) => a - b)
  const byRow = new Map<number, Merge[]>()
  let counted = 0
  for (const merge of sheet.merges) {
    for (let i = firstAtLeast(rows, merge.top); i < rows.length; i += 1) {
      const row = rows[i]
      if (row === undefined || row > merge.bottom) break
      counted += merge.right - merge.left + 1
      if (counted > limits.cells) refuse({ code: 'too-large', what: 'cells', limit: limits.cells })
      const list = byRow.get(row) ?? []
      byRow.set(row, list)
      list.push(merge)
    }
  }
  return byRow
}

function firstAtLeast(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function readWorkbook(bytes: Uint8Array): { names: readonly Named[]; from1904: boolean } {
  const names: Named[] = []
  let from1904 = false
  readXml(bytes, 'xl/workbook.xml', {
    open(tag, attributes) {
      if (tag === 'x:workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '')
      if (tag !== 'x:sheet') return
      if (names.length >= limits.sheets) {
        refuse({ code: 'too-large', what: 'sheets', limit: limits.sheets })
      }
      const state = attributes.get('state') ?? 'visible'
      names.push({
        name: (attributes.get('name') ?? '').slice(0, 100),
        id: attributes.get('r:id') ?? '',
        hidden: state !== 'visible',
      })
    },
  })
  return { names, from1904 }
}
