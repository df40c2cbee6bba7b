// Spreadsheets as xlsx: typed cells, a title and a header that stay in sight, widths, borders,
// printing on A4 across. The same content gives the same bytes.
//
//   await workbook('明川区任务分解表', [{ name: '任务分解表', columns, rows: [['1', …]] }])

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { repack } from './repack.ts'
import { heightOf } from './row-height.ts'

/** `width` in characters of the default typeface, Han counting two. */
export type SheetColumn = {
  readonly title: string
  readonly width: number
  readonly align?: 'left' | 'center'
  /** A second header row under a title that spans several columns: `group` is that title. */
  readonly group?: string
}

export type SheetPlan = {
  readonly name: string
  /** A line above the header, across all columns. */
  readonly title?: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A number and a day keep their type; text is never a formula; `null` continues the cell above. */
export type SheetCell = string | number | null | { readonly day: string }

export async function workbook(title: string, sheets: readonly SheetPlan[]): Promise<Uint8Array> {
  const epoch = new Date('1980-01-01T00:00:00Z')
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator: '落实', created: epoch, modified: epoch },
    defaultFont: { name: '宋体', size: 10.5 },
    stringMode: 'inline',
  })
  return repack(quoted(bytes))
}

/** Text that a spreadsheet would take for a formula as soon as somebody edits the cell. */
const formula = /^[=+\-@\t\r]/
/** The number format of text; only cells that must be quoted have it. */
const textFormat = '@'

function sheetOf({ name, title, columns, rows }: SheetPlan): WriteSheet {
  const head = headRows(title, columns)
  const filled = rows.map((row) => row.map(written))
  const all = [...head, ...filled]
  const last = `${letters(columns.length - 1)}${all.length}`
  const headHeights = head.map((_, r) => (r === 0 && title !== undefined ? 36 : 24))
  const widths = columns.map(({ width }) => width)
  const heights = [...headHeights, ...rows.map((row) => heightOf(row, widths))]
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    rows: all.map((row) => [...row]),
    cells: styled(head.length, title !== undefined, { columns, rows: all }),
    merges: [...headMerges(title, columns), ...downward(rows, head.length)],
    freezePane: { rows: head.length },
    autoFilter: { range: `A${head.length}:${last}` },
    rowDefs: new Map(heights.map((height, r) => [r, { height }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${head.length}`,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C— &P —' },
  }
}

/** A day is a whole number to a spreadsheet; UTC keeps every time zone out of it. */
function written(cell: SheetCell): CellValue {
  if (cell === null) return ''
  return typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell
}

type Grid = {
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

function styled(
  head: number,
  hasTitle: boolean,
  { columns, rows }: Grid,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      const headLine = hasTitle && r === 0 ? titleStyle : headStyle
      const style = r < head ? headLine : bodyStyle(columns[c], value)
      cells.set(`${r},${c}`, { style, value, ...plainText(value) })
    }
  }
  return cells
}

function plainText(value: CellValue) {
  return typeof value === 'string' ? ({ type: 'string' } as const) : {}
}

function headRows(
  title: string | undefined,
  columns: readonly SheetColumn[],
): readonly (readonly string[])[] {
  const blank = columns.map(() => '')
  const titles = columns.map((column) => column.title)
  const groups = columns.some((column) => column.group !== undefined)
    ? [columns.map((column) => column.group ?? column.title)]
    : []
  return [...(title === undefined ? [] : [[title, ...blank.slice(1)]]), ...groups, titles]
}

/** The title across; in a double header equal neighbours across, ungrouped columns downwards. */
function headMerges(title: string | undefined, columns: readonly SheetColumn[]): MergeRange[] {
  const merges: MergeRange[] = []
  const top = title === undefined ? 0 : 1
  if (top === 1) merges.push({ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 })
  if (columns.every((column) => column.group === undefined)) return merges
  for (let c = 0; c < columns.length; c++) {
    const group = columns[c]?.group
    if (group === undefined) {
      merges.push({ startRow: top, startCol: c, endRow: top + 1, endCol: c })
      continue
    }
    let end = c
    while (columns[end + 1]?.group === group) end++
    if (end > c) merges.push({ startRow: top, startCol: c, endRow: top, endCol: end })
    c = end
  }
  return merges
}

function downward(rows: SheetPlan['rows'], offset: number): readonly MergeRange[] {
  const merges: MergeRange[] = []
  for (const [c] of (rows[0] ?? []).entries()) {
    let start = 0
    for (let r = 1; r <= rows.length; r++) {
      if (r < rows.length && rows[r]?.[c] === null) continue
      if (r - start > 1) {
        merges.push({ startRow: offset + start, startCol: c, endRow: offset + r - 1, endCol: c })
      }
      start = r
    }
  }
  return merges
}

const line = { style: 'thin', color: { rgb: '808080' } } as const
const border = { top: line, right: line, bottom: line, left: line }

const titleStyle: CellStyle = {
  font: { name: '方正小标宋简体', size: 18 },
  alignment: { horizontal: 'center', vertical: 'center' },
}

const headStyle: CellStyle = {
  font: { name: '黑体', size: 10.5 },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

function bodyStyle(column: SheetColumn | undefined, value: CellValue): CellStyle {
  const isText = typeof value === 'string'
  return {
    font: { name: '宋体', size: 10.5 },
    border,
    alignment: {
      horizontal: column?.align ?? (isText ? 'left' : 'right'),
      vertical: 'center',
      wrapText: true,
    },
    ...(value instanceof Date ? { numFmt: 'yyyy-mm-dd' } : {}),
    ...(isText && formula.test(value) ? { numFmt: textFormat } : {}),
  }
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** Marks the cells of text format as quoted, as if an apostrophe had been typed before them. */
function quoted(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
  const id = /numFmtId="(\d{1,4})" formatCode="@"/.exec(styles)?.[1]
  if (id === undefined) return bytes
  const marked = styles.replace(/<xf [^>]{1,300}>/g, (format) =>
    format.includes(`numFmtId="${id}"`) ? format.replace('<xf ', '<xf quotePrefix="1" ') : format,
  )
  return zipSync({ ...parts, 'xl/styles.xml': strToU8(marked) })
}
