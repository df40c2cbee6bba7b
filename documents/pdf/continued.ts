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
  const merged = mergedColumns(parts)
  const rows: PlacedRow[] = []
  for (const [i, { rows: all, page }] of parts.entries()) {
    const fresh = i === 0 ? all : all.slice(repeatedRows(header, all))
    const above = rows.at(-1)
    const [first, ...others] = fresh
    if (i === 0 || above === undefined || first === undefined) {
      rows.push(...fresh.map(({ cells }) => ({ cells, page })))
    } else if (isRest(rows, first.cells)) {
      const cells = above.cells.map((cell, c) => cell + rest(above, first, c))
      rows[rows.length - 1] = { ...above, cells }
      rows.push(...filled({ rows: others, page }, carriedOf(first, cells, merged)))
    } else rows.push(...filled({ rows: fresh, page }, carriedOf(first, above.cells, merged)))
  }
  return rows
}

/** Columns in which some cell covers several rows. */
function mergedColumns(parts: readonly Table[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { rows } of parts) {
    for (const [r, { ids }] of rows.entries()) {
      for (const [c, id] of ids.entries()) if (rows[r + 1]?.ids[c] === id) found.add(c)
    }
  }
  return found
}

function repeatedRows(header: readonly Row[], rows: readonly Row[]): number {
  let same = 0
  while (same < header.length && same < rows.length && sameCells(header[same], rows[same])) same++
  return same
}

/** Most cells alike: a merged cell that is centred over the break may print into the header. */
function sameCells(a: Row | undefined, b: Row | undefined): boolean {
  if (a === undefined || b === undefined || a.cells.length !== b.cells.length) return false
  const alike = a.cells.filter((cell, i) => cell !== '' && cell === b.cells[i]).length
  return alike > a.cells.length * 0.6
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

/** What the merged cells that stay empty after a page break said before it, by number of the cell. */
function carriedOf(
  first: Row,
  above: readonly string[],
  merged: ReadonlySet<number>,
): ReadonlyMap<number, string> {
  const carried = new Map<number, string>()
  for (const [c, id] of first.ids.entries()) {
    if (first.cells[c] === '' && merged.has(c)) carried.set(id, above[c] ?? '')
  }
  return carried
}

function filled(
  { rows, page }: Pick<Table, 'rows' | 'page'>,
  carried: ReadonlyMap<number, string>,
): readonly PlacedRow[] {
  return rows.map(({ cells, ids }) => ({
    page,
    cells: cells.map((cell, c) => (cell === '' ? (carried.get(ids[c] ?? -1) ?? '') : cell)),
  }))
}
