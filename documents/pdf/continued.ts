// A table that runs over several pages, made one: repeated headers dropped, a row that the page
// break cut put together, merged cells carried on.
//
//   page 1  ['1', '新建学校3所,改扩']
//   page 2  ['', '建幼儿园5所']          → ['1', '新建学校3所,改扩建幼儿园5所']

import type { Row, Table } from './table.ts'

export type PlacedRow = { readonly cells: readonly string[]; readonly page: number }

/** Whether `next` looks like the same table on the following page. */
export function carriesOn(table: Table, next: Table): boolean {
  return (
    next.page === table.page + 1 &&
    next.xs.length === table.xs.length &&
    next.xs.every(
      (x, i) => Math.abs(x - (next.xs[0] ?? 0) - (table.xs[i] ?? 0) + (table.xs[0] ?? 0)) < 8,
    )
  )
}

/** All rows of the parts of one table. */
export function rowsOf(parts: readonly Table[]): readonly PlacedRow[] {
  const header = parts[0]?.rows.slice(0, 3) ?? []
  const rows: PlacedRow[] = []
  for (const [i, part] of parts.entries()) {
    const repeated = i === 0 ? 0 : repeatedRows(header, part.rows)
    const fresh = part.rows.slice(repeated)
    const above = rows.at(-1)
    const first = fresh[0]
    if (i === 0 || above === undefined || first === undefined) {
      rows.push(...fresh.map(({ cells }) => ({ cells, page: part.page })))
    } else if (isRest(rows, first.cells)) {
      rows[rows.length - 1] = {
        ...above,
        cells: above.cells.map((cell, c) => cell + rest(above, first, c)),
      }
      rows.push(...filled({ ...part, rows: fresh.slice(1) }, first, above.cells))
    } else rows.push(...filled({ ...part, rows: fresh }, first, above.cells))
  }
  return rows
}

function repeatedRows(header: readonly Row[], rows: readonly Row[]): number {
  let same = 0
  while (same < header.length && same < rows.length && sameCells(header[same], rows[same])) same++
  return same
}

function sameCells(a: Row | undefined, b: Row | undefined): boolean {
  return a !== undefined && b !== undefined && a.cells.join('\t') === b.cells.join('\t')
}

/** What the first row of a page adds to a cell of the row above; a merged cell adds nothing twice. */
function rest(above: PlacedRow, first: Row, column: number): string {
  const text = first.cells[column] ?? ''
  return text === above.cells[column] ? '' : text
}

const ordinal = /^\d{1,4}$/

/** A row without its number, in a table whose rows are numbered, is the rest of the row above. */
function isRest(rows: readonly PlacedRow[], cells: readonly string[]): boolean {
  const column = cells.findIndex((_, c) => {
    const numbered = rows.filter((row) => ordinal.test(row.cells[c] ?? '')).length
    return numbered > 1 && numbered >= (rows.length - 1) * 0.6
  })
  return column >= 0 && cells[column] === '' && cells.some((cell) => cell !== '')
}

/** Merged cells that stay empty after a page break keep what they said before it. */
function filled({ rows, page }: Table, first: Row, above: readonly string[]): readonly PlacedRow[] {
  const carried = new Map<number, string>()
  const spanning = (column: number) =>
    rows.filter((row) => row.ids[column] === first.ids[column]).length > 1
  for (const [column, id] of first.ids.entries()) {
    if (first.cells[column] === '' && spanning(column)) carried.set(id, above[column] ?? '')
  }
  return rows.map(({ cells, ids }) => ({
    page,
    cells: cells.map((cell, c) => (cell === '' ? (carried.get(ids[c] ?? -1) ?? '') : cell)),
  }))
}
