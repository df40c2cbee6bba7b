// The pages put in a row: paragraphs that run over a page break joined, tables as rows, and the
// place of every word kept.

import type { Placed } from '../document.ts'
import { addLine, addRow, type Draft, finish, newDraft } from '../draft.ts'
import { carriesOn, rowsOf } from './continued.ts'
import { type Line, textOf } from './lines.ts'
import { bodyOf, continues, type Standing } from './paragraphs.ts'
import type { Table } from './table.ts'

/** Lines in reading order and tables from top to bottom. */
export type Sheet = { readonly lines: readonly Line[]; readonly tables: readonly Table[] }

type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly parts: readonly Table[] }

export function layOut(sheets: readonly Sheet[]): { text: string; places: readonly Placed[] } {
  const draft = newDraft()
  const count = { page: 0, paragraph: 0, table: 0 }
  for (const block of blocksOf(sheets)) {
    if (block.kind === 'table') {
      count.table++
      addTable(draft, block.parts, count.table)
      continue
    }
    const page = block.lines[0]?.page ?? 0
    count.paragraph = page === count.page ? count.paragraph + 1 : 1
    count.page = page
    addParagraph(draft, block.lines, count.paragraph)
  }
  return finish(draft)
}

/** Page lines that are enough to measure a page by itself. */
const enough = 8

function blocksOf(sheets: readonly Sheet[]): readonly Block[] {
  const whole = bodyOf(sheets.flatMap((sheet) => sheet.lines))
  const blocks: Block[] = []
  let above: Standing | null = null
  for (const sheet of sheets) {
    const own = sheet.lines.length >= enough ? bodyOf(sheet.lines) : whole
    const body = { ...own, indents: whole.indents }
    for (const item of inOrder(sheet)) {
      const last = blocks.at(-1)
      if ('rows' in item) {
        addTablePart(blocks, last, item)
        continue
      }
      const here: Standing = { line: item, body }
      const goesOn = last?.kind === 'paragraph' && above !== null && continues(above, here)
      if (goesOn) blocks[blocks.length - 1] = { kind: 'paragraph', lines: [...last.lines, item] }
      else blocks.push({ kind: 'paragraph', lines: [item] })
      above = here
    }
  }
  return blocks
}

function addTablePart(blocks: Block[], last: Block | undefined, table: Table): void {
  const above = last?.kind === 'table' ? last.parts.at(-1) : undefined
  if (last?.kind === 'table' && above !== undefined && carriesOn(above, table)) {
    blocks[blocks.length - 1] = { kind: 'table', parts: [...last.parts, table] }
  } else blocks.push({ kind: 'table', parts: [table] })
}

/** Tables put between the lines by their height on the page. */
function inOrder({ lines, tables }: Sheet): readonly (Line | Table)[] {
  const items: (Line | Table)[] = [...lines]
  for (const table of tables.toSorted((a, b) => a.top - b.top)) {
    const after = items.findIndex((item) => ('rows' in item ? item.top : item.y) > table.bottom)
    items.splice(after < 0 ? items.length : after, 0, table)
  }
  return items
}

function addParagraph(draft: Draft, lines: readonly Line[], number: number): void {
  let text = ''
  const ends: { page: number; length: number }[] = []
  for (const line of lines) {
    text = joined(text, textOf(line))
    const last = ends.at(-1)
    if (last?.page === line.page) last.length = text.length
    else ends.push({ page: line.page, length: text.length })
  }
  addLine(draft, text, { page: lines[0]?.page ?? 1, paragraph: number })
  if (ends.length > 1) splitPlace(draft, ends, number)
}

const letters = /[A-Za-z]$/

/** Two lines of a paragraph: Latin words keep apart, a number that the line end broke does not. */
function joined(text: string, next: string): string {
  return text + (letters.test(text) && letters.test(next.charAt(0)) ? ' ' : '') + next
}

/** A paragraph that runs over pages has one place a page. */
function splitPlace(
  draft: Draft,
  ends: readonly { readonly page: number; readonly length: number }[],
  paragraph: number,
): void {
  const whole = draft.places.pop()
  if (whole === undefined) return
  let start = whole.start
  for (const { page, length } of ends) {
    const end = Math.min(whole.start + length, whole.end)
    if (end > start) draft.places.push({ start, end, place: { page, paragraph } })
    start = end
  }
}

function addTable(draft: Draft, parts: readonly Table[], table: number): void {
  for (const [i, { cells, page }] of rowsOf(parts).entries()) {
    const row = i + 1
    const first = cells[0] ?? ''
    if (cells.every((cell) => cell === first))
      addLine(draft, first, { page, table, row, column: 1 })
    else
      addRow(
        draft,
        cells.map((text, c) => ({ text, place: { page, table, row, column: c + 1 } })),
      )
  }
}
