// Tables of a page: cells that span rows or columns are spread. Tables that only lay a page out are
// told from tables that say something.
//
//   rowsOf(table)   [['任务', '责任单位'], ['新建学校3所', '教育局'], ['改造校舍5处', '教育局']]

import { attribute, type Child, type Element, find, isElement, isUnseen, wordsOf } from './tree.ts'

const mostColumns = 200

/** A cell longer than this holds a page, not an entry. */
const longCell = 2000

type Spanning = { readonly element: Element; left: number }

export type Grid = readonly (readonly (Element | null)[])[]

/** Cells by row and column; a spanning cell stands in each place it covers. */
export function gridOf(table: Element): Grid {
  const carried = new Map<number, Spanning>()
  return rowElements(table).map((row) => {
    const grid: (Element | null)[] = []
    for (const cell of row.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName) || isUnseen(cell)) continue
      carryDown(grid, carried)
      place(grid, cell, carried)
    }
    carryDown(grid, carried)
    return grid
  })
}

/** At least two rows and two columns of entries, and no table within. */
export function saysSomething(table: Element, grid: Grid): boolean {
  const rows = grid.filter((row) => new Set(row).size > 1)
  if (rows.length < 2) return false
  const inner = table.childNodes.some(
    (child) => isElement(child) && find(child, ({ tagName }) => tagName === 'table') !== null,
  )
  return !inner && !rows.some((row) => row.some((cell) => cell && wordsOf(cell).length > longCell))
}

function rowElements(table: Element): readonly Element[] {
  const rows: Element[] = []
  const visit = (node: Child) => {
    if (!isElement(node) || isUnseen(node)) return
    if (node.tagName === 'tr') rows.push(node)
    else if (/^(?:thead|tbody|tfoot)$/.test(node.tagName)) node.childNodes.forEach(visit)
  }
  table.childNodes.forEach(visit)
  return rows
}

function carryDown(grid: (Element | null)[], carried: Map<number, Spanning>): void {
  for (let at = carried.get(grid.length); at; at = carried.get(grid.length)) {
    at.left -= 1
    if (at.left <= 0) carried.delete(grid.length)
    grid.push(at.element)
  }
}

function place(grid: (Element | null)[], element: Element, carried: Map<number, Spanning>): void {
  const columns = span(element, 'colspan', mostColumns)
  const rows = span(element, 'rowspan', 65_534)
  for (let i = 0; i < columns && grid.length < mostColumns; i += 1) {
    if (rows > 1) carried.set(grid.length, { element, left: rows - 1 })
    grid.push(element)
  }
}

function span(cell: Element, name: string, most: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '', 10)
  return value > 1 ? Math.min(value, most) : 1
}
