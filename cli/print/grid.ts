// Grid: rows of cells fitted to a width, without lines between them.
//
//   1.2  新增规模以上企业  20家            2026-12-31  区经贸局
//                          ≥ 35亿元 产值
//
// A cell is a list of lines, each in its own ink; what does not fit on one is wrapped.

import { type Pen, plain } from './ink.ts'
import { widthOf, wrap, wrapItems } from './width.ts'

/** Words in one ink; broken between `、` rather than inside a name where `list` says so. */
export type Line = { readonly text: string; readonly pen: Pen; readonly list?: boolean }
export type Cell = readonly Line[]

/** A column keeps its natural width if `fixed`, else it gives way where room is short. */
export type Column = { readonly fixed: boolean; readonly most: number }

const gap = '  '

/** Widths that fit `rows` into `room` columns; 0 for a column without words. */
export function fit(
  rows: readonly (readonly Cell[])[],
  columns: readonly Column[],
  room: number,
): readonly number[] {
  const natural = columns.map(({ most }, index) =>
    Math.min(most, Math.max(0, ...rows.map((row) => widest(row[index] ?? [])))),
  )
  const filled = natural.filter((width) => width > 0).length
  let left = room - gap.length * Math.max(0, filled - 1)
  for (const [index, { fixed }] of columns.entries()) if (fixed) left -= natural[index] ?? 0
  const widths = [...natural]
  // The narrowest first: each takes what it needs, or an even share of what is left.
  const flexible = columns
    .map((_, index) => index)
    .filter((index) => !columns[index]?.fixed && natural[index])
    .sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0))
  for (const [done, index] of flexible.entries()) {
    const share = Math.max(6, Math.floor(left / (flexible.length - done)))
    widths[index] = Math.min(natural[index] ?? 0, share)
    left -= widths[index] ?? 0
  }
  return widths
}

/** The lines of one row. */
export function rowOf(cells: readonly Cell[], widths: readonly number[]): readonly string[] {
  const shown = widths.flatMap((width, index) => (width > 0 ? [{ width, cell: cells[index] }] : []))
  const wrapped = shown.map(({ width, cell = [] }) =>
    cell.flatMap((line) => broken(line, width).map((text) => ({ text, pen: line.pen }))),
  )
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => {
    const parts = shown.map(({ width }, index) => {
      const { text, pen } = wrapped[index]?.[at] ?? blank
      return pen(text) + ' '.repeat(Math.max(0, width - widthOf(text)))
    })
    return parts.join(gap).trimEnd()
  })
}

function broken(line: Line, width: number): readonly string[] {
  return line.list ? wrapItems(itemsOf(line), { separator: '、', width }) : wrap(line.text, width)
}

function itemsOf({ text, list }: Line): readonly string[] {
  return list ? text.split('、') : [text]
}

const blank: Line = { text: '', pen: plain }

/** A list wants room for its longest item and the mark behind it. */
function widest(cell: Cell): number {
  return Math.max(
    0,
    ...cell.flatMap((line) => itemsOf(line).map((item) => widthOf(item) + (line.list ? 2 : 0))),
  )
}
