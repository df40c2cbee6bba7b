// Flat tables: tables that lost their rows, so that every cell has a line of its own.
//
//   序号⏎重点任务⏎责任单位⏎1⏎改造公厕8座⏎区城管局⏎2⏎新建公园2个⏎区园林局
//   → a header of three columns, two rows
//
// Blank cells leave no line. A row that has not as many lines as the header has columns is known by
// its number and by the cell behind it alone.

import type { Cell, Column } from '../segment.ts'
import { apart, type Block } from './blocks.ts'
import { addPassage, type Builder } from './builder.ts'
import { addCells } from './rows.ts'
import type { Range } from './sentences.ts'
import { isClosing } from './sorts.ts'
import { columnOf } from './table.ts'

const beginnings = /^(?:序号?|编号)$/
/** What the first half of a broken name says. */
const fragment = /^(?:序|编|责任|牵头|配合|协办|主办|分管|完成|办结)$/
const mostColumns = 12
const longestName = 12
const leastKnown = 3
/** How many lines a row may have for each column. */
const mostLines = 3

/** Adds the table whose first cell is `blocks[at]`; gives how many blocks it took, 0 for no table. */
export function addFlat(builder: Builder, blocks: readonly Block[], at: number): number {
  const wordsAt = (index: number) => {
    const block = blocks[index]
    const inside = block !== undefined && (block.rank === 0 || block.rank > 4)
    const words = inside ? builder.value.slice(block.start, block.end) : ''
    return apart.test(words) ? '' : words
  }
  if (!beginnings.test(wordsAt(at))) return 0
  const header = headerAt(wordsAt, at)
  if (header === null) return 0
  const { columns, lines } = header
  addPassage(builder, rangeOf(blocks, at, lines), { sort: 'heading' })
  let next = at + lines
  let taken: Taken = { lines: columns.length, whole: true }
  for (let number = 1; wordsAt(next) === String(number); number++) {
    const row = { from: next, number, columns: columns.length, before: taken.lines }
    taken = rowAt(wordsAt, row)
    const cells = cellsOf(blocks.slice(next, next + taken.lines), columns, taken.whole)
    addCells(builder, rangeOf(blocks, next, taken.lines), cells)
    next += taken.lines
  }
  return next - at
}

type WordsAt = (index: number) => string

type Columns = readonly (Column | null)[]

/**
 * The columns up to the line that says 1, and how many lines they take, if enough of them are known
 * and one is the task. A name may be broken: 责任⏎单位.
 */
function headerAt(wordsAt: WordsAt, at: number): { columns: Columns; lines: number } | null {
  const columns: (Column | null)[] = []
  let index = at
  while (wordsAt(index) !== '1') {
    const words = wordsAt(index)
    if (words === '' || words.length > longestName || columns.length === mostColumns) return null
    const both = words + wordsAt(index + 1)
    const broken = fragment.test(words) && both.length <= 4 && columnOf(both) !== null
    columns.push(columnOf(broken ? both : words))
    index += broken ? 2 : 1
  }
  const known = new Set(columns.filter((column) => column !== null))
  return known.size >= leastKnown && known.has('task') ? { columns, lines: index - at } : null
}

type Taken = { readonly lines: number; readonly whole: boolean }

type Row = {
  readonly from: number
  readonly number: number
  readonly columns: number
  /** How many lines the row before took. */
  readonly before: number
}

/**
 * Up to the next number: where it stands if no cell is blank, else where it first stands. The last
 * row is as long as the one before it, at most. `whole` rows have a line for each column.
 */
function rowAt(wordsAt: WordsAt, { from, number, columns, before }: Row): Taken {
  const next = String(number + 1)
  const behind = wordsAt(from + columns)
  if (behind === next) return { lines: columns, whole: true }
  let lines = 2
  while (lines <= mostLines * columns && wordsAt(from + lines) !== '') {
    if (wordsAt(from + lines) === next) return { lines, whole: false }
    lines++
  }
  const ends = behind === '' || behind.length > longestName || isClosing(behind)
  return { lines: Math.min(lines, Math.max(columns, before)), whole: ends && lines >= columns }
}

function cellsOf(row: readonly Block[], columns: Columns, whole: boolean): readonly Cell[] {
  return row.flatMap(({ start, end }, index) => {
    const column = columns[index] ?? null
    return column === null || (!whole && index > 1) ? [] : [{ column, start, end }]
  })
}

function rangeOf(blocks: readonly Block[], at: number, count: number): Range {
  return [blocks[at]?.start ?? 0, blocks[at + count - 1]?.end ?? 0]
}
