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
export type Column = { readonly fixed: boolean; readonly least: number; readonly most: number }

const gap = '  '

/** Widths that fit `rows` into `room` columns and make them low; 0 for a column without words. */
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
    const share = Math.max(columns[index]?.least ?? 0, Math.floor(left / (flexible.length - done)))
    widths[index] = Math.min(natural[index] ?? 0, share)
    left -= widths[index] ?? 0
  }
  const givers = flexible.map((index) => ({ index, least: columns[index]?.least ?? 0 }))
  return lowered(rows.slice(0, 400), widths, givers)
}

const step = 2

type Giver = { readonly index: number; readonly least: number }

/** The widths after giving columns from one to another as long as that makes the rows lower. */
function lowered(
  rows: readonly (readonly Cell[])[],
  start: readonly number[],
  flexible: readonly Giver[],
): readonly number[] {
  let widths = start
  let height = heightOf(rows, widths)
  for (let turn = 0; turn < 40; turn++) {
    const tries = flexible.flatMap(({ index: from, least }) =>
      flexible
        .filter(({ index: to }) => to !== from && (widths[from] ?? 0) - step >= least)
        .map(({ index: to }) =>
          widths.with(from, (widths[from] ?? 0) - step).with(to, (widths[to] ?? 0) + step),
        ),
    )
    const [best] = tries
      .map((tried) => ({ tried, height: heightOf(rows, tried) }))
      .sort((a, b) => a.height - b.height)
    if (!best || best.height >= height) break
    widths = best.tried
    height = best.height
  }
  return widths
}

/** About how many lines the rows take. */
function heightOf(rows: readonly (readonly Cell[])[], widths: readonly number[]): number {
  let sum = 0
  for (const row of rows) {
    let highest = 1
    for (const [index, width] of widths.entries()) {
      let lines = 0
      for (const { text } of row[index] ?? [])
        lines += Math.ceil(widthOf(text) / Math.max(1, width - 1))
      if (lines > highest) highest = lines
    }
    sum += highest
  }
  return sum
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
