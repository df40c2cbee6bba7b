// The rows of a ruled table: each run goes into the cell that holds it, merged cells are spread.
//
//   [['序号', '任务', '牵头单位'], ['1', '新建学校3所', '区教育局']]

import { advance, readable } from './characters.ts'
import type { Grid } from './grid.ts'
import { type Line, linesOf, textOf } from './lines.ts'
import type { Run } from './page.ts'
import { firstWord } from './paragraphs.ts'

/** Texts of a row's cells, column by column, and the number of the cell behind each of them. */
export type Row = { readonly cells: readonly string[]; readonly ids: readonly number[] }

export type Table = {
  readonly page: number
  readonly top: number
  readonly bottom: number
  readonly xs: readonly number[]
  readonly rows: readonly Row[]
}

/** Inside a cell, a line break that its writer made. */
const lineSeparator = '\u2028'

/** Whether a run stands inside the table. */
export function holds({ xs, ys }: Grid, run: Run): boolean {
  const y = run.y - run.size * 0.35
  const x = run.x + Math.min(run.width, run.size) / 2
  return isWithin(xs, x) && isWithin(ys, y)
}

export function tableOf(grid: Grid, runs: readonly Run[], page: number): Table {
  const inside = new Map<number, Run[]>()
  for (const run of runs.flatMap((one) => splitAtWalls(grid, one))) {
    const id = cellOf(grid, run)
    const cell = inside.get(id) ?? []
    inside.set(id, cell)
    cell.push(run)
  }
  const texts = new Map(
    [...inside].map(([id, cell]) => [id, cellText(linesOf(cell, page), widthOf(grid, id))]),
  )
  return {
    page,
    top: grid.ys[0] ?? 0,
    bottom: grid.ys.at(-1) ?? 0,
    xs: grid.xs,
    rows: grid.cellAt
      .map((ids) => ({ ids, cells: ids.map((id) => texts.get(id) ?? '') }))
      .filter((row) => row.cells.some((text) => text !== '')),
  }
}

/** The lines of a cell: those that the cell's width broke are joined again. */
function cellText(lines: readonly Line[], width: number): string {
  let text = ''
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1]
    if (above === undefined) text = textOf(line)
    else text += (isFull(above, line, width) ? '' : lineSeparator) + textOf(line)
  }
  return readableCell(text)
}

function readableCell(text: string): string {
  return text.split(lineSeparator).map(readable).join(lineSeparator)
}

/** Points that the borders of a cell keep free on both sides together. */
const padding = 12

/** Whether the first word of the next line would not have fitted. */
function isFull(line: Line, next: Line, width: number): boolean {
  const free = width - (line.right - line.left) - padding
  return free < line.size * (advance(firstWord(textOf(next))) + 0.2)
}

function widthOf({ xs, cellAt }: Grid, id: number): number {
  for (const row of cellAt) {
    const first = row.indexOf(id)
    if (first >= 0) return (xs[row.lastIndexOf(id) + 1] ?? 0) - (xs[first] ?? 0)
  }
  return 0
}

function cellOf({ xs, ys, cellAt }: Grid, run: Run): number {
  const row = slotOf(ys, run.y - run.size * 0.35)
  const column = slotOf(xs, run.x + run.width / 2)
  return cellAt[row]?.[column] ?? -1
}

function slotOf(edges: readonly number[], at: number): number {
  const after = edges.findIndex((edge) => edge > at)
  return Math.max(0, (after < 0 ? edges.length - 1 : after) - 1)
}

function isWithin(edges: readonly number[], at: number): boolean {
  return at >= (edges[0] ?? 0) && at <= (edges.at(-1) ?? 0)
}

/** pdf.js runs the words of two cells together where little room is between them. */
function splitAtWalls(grid: Grid, run: Run): readonly Run[] {
  const ids = grid.cellAt[slotOf(grid.ys, run.y - run.size * 0.35)] ?? []
  const wall = grid.xs.find(
    (x, i) =>
      i > 0 &&
      ids[i] !== undefined &&
      ids[i] !== ids[i - 1] &&
      x > run.x + 2 &&
      x < run.x + run.width - 2,
  )
  if (wall === undefined || run.text.length < 2) return [run]
  const all = advance(run.text)
  let cut = 0
  while (
    cut < run.text.length &&
    advance(run.text.slice(0, cut)) / all < (wall - run.x) / run.width - 0.01
  )
    cut++
  if (cut === 0 || cut === run.text.length) return [run]
  const width = (run.width * advance(run.text.slice(0, cut))) / all
  const rest = { ...run, text: run.text.slice(cut), x: run.x + width, width: run.width - width }
  return [{ ...run, text: run.text.slice(0, cut), width }, ...splitAtWalls(grid, rest)]
}
