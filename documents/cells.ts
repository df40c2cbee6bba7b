// The cells of a spreadsheet that was read, as rows and as a table under known headings, each with its name on the
// sheet, so that what is wrong can be said where it is.
//
//   tableIn(read, { unit: ['单位', '责任单位'], name: ['姓名'] })
//   { rows: [{ row: 3, cells: { unit: { text: '区教育局', at: 'A3' }, name: { text: '', at: 'D3' } } }] }
//
// Figures are as the sheet shows them; merged cells repeat what they say.

import type { Read } from './document.ts'
import { reference } from './xlsx/sheet.ts'

export type SheetRow = {
  readonly sheet: string
  readonly row: number
  /** By column, from 1; only cells that say something. */
  readonly cells: ReadonlyMap<number, string>
}

/** The rows of all sheets in order; none where the document is no spreadsheet. */
export function rowsOf({ source: { text }, places }: Pick<Read, 'source' | 'places'>) {
  const rows: { sheet: string; row: number; cells: Map<number, string> }[] = []
  for (const { start, end, place } of places) {
    const { sheet, row, column } = place
    if (sheet === undefined || row === undefined || column === undefined) continue
    let last = rows.at(-1)
    if (last?.sheet !== sheet || last.row !== row) {
      last = { sheet, row, cells: new Map() }
      rows.push(last)
    }
    const before = last.cells.get(column)
    const said = text.slice(start, end).replaceAll('\u2028', '\n')
    last.cells.set(column, before === undefined ? said : `${before}\n${said}`)
  }
  return rows as readonly SheetRow[]
}

/** For each column the headings by which it may be called; a heading may be followed by a bracket. */
export type Headings<Key extends string> = Readonly<Record<Key, readonly string[]>>

export type TableCell = { readonly text: string; readonly at: string }
export type TableRow<Key extends string> = {
  readonly sheet: string
  readonly row: number
  readonly cells: Readonly<Record<Key, TableCell>>
}

export type Table<Key extends string> =
  | {
      readonly rows: readonly TableRow<Key>[]
      /** Columns under other headings, by their heading: 1月, 2月. */
      readonly others: readonly { readonly heading: string; readonly column: number }[]
      readonly all: readonly SheetRow[]
    }
  /** No row names all of them; those that the best row lacks. */
  | { readonly missing: readonly Key[] }

/** The rows below the first one that bears all headings, on the sheet where it stands. */
export function tableIn<Key extends string>(
  read: Pick<Read, 'source' | 'places'>,
  headings: Headings<Key>,
): Table<Key> {
  const all = rowsOf(read)
  const keys = Object.keys(headings) as Key[]
  let missing: readonly Key[] = keys
  for (const [index, row] of all.entries()) {
    const columns = new Map(keys.map((key) => [key, columnOf(row, headings[key])]))
    const lacking = keys.filter((key) => columns.get(key) === null)
    if (lacking.length < missing.length) missing = lacking
    if (lacking.length > 0) continue
    const below = all.slice(index + 1).filter(({ sheet }) => sheet === row.sheet)
    const own = new Set(columns.values())
    const others = [...row.cells].filter(([column]) => !own.has(column))
    return {
      rows: below.map((one) => tableRow(one, columns)),
      others: others.map(([column, heading]) => ({ heading: bare(heading), column })),
      all: below,
    }
  }
  return { missing }
}

function columnOf({ cells }: SheetRow, names: readonly string[]): number | null {
  for (const [column, text] of cells) if (names.includes(bare(text))) return column
  return null
}

/** 姓 名（必填） is 姓名. */
function bare(heading: string): string {
  const words = heading.replace(/[\s*＊]/g, '')
  if (!/[）)]$/.test(words)) return words
  const opens = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('))
  return opens < 0 ? words : words.slice(0, opens)
}

function tableRow<Key extends string>(
  { sheet, row, cells }: SheetRow,
  columns: ReadonlyMap<Key, number | null>,
): TableRow<Key> {
  const own = [...columns].map(([key, column]) => [
    key,
    { text: cells.get(column ?? 0)?.trim() ?? '', at: reference(column ?? 1, row) },
  ])
  return { sheet, row, cells: Object.fromEntries(own) }
}
