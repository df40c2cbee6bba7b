// The ends of paragraphs and of table rows: where words leave the walk and become lines.
//
//   endParagraph(state)   '（一）' + '新建学校3所' → a line
//   endTableRow(state)    ['1', '新建学校', '3所'] → '1\t新建学校\t3所'

import { addLine, addRow, cellText, numbered } from '../draft.ts'
import { label, levelOfStyle } from './numbering.ts'
import type { Paragraph, Walk } from './state.ts'
import { styleOf } from './styles.ts'
import { endRow } from './table.ts'

/** A paragraph ends: number, words, then what its text boxes say. */
export function endParagraph(state: Walk): void {
  const paragraph = state.paragraphs.pop()
  if (!paragraph) return
  dropOpenCodes(state)
  const style = styleOf(state.styles, paragraph.style)
  if (paragraph.runsOn) {
    state.carried += paragraph.text
  } else {
    const words = (state.carried + paragraph.text).trim()
    state.carried = ''
    const number = numberOf(state, paragraph)
    if (words !== '' && !style.contents) emit(state, numbered(number, words))
  }
  for (const line of paragraph.boxes) emit(state, line)
}

/** A code whose result never began shows nothing, and must not swallow what follows. */
function dropOpenCodes(state: Walk): void {
  const open = state.fields.findIndex((field) => !field.inResult)
  if (open >= 0 && state.paragraphs.length === 0) state.fields.length = open
}

function numberOf(state: Walk, paragraph: Paragraph): string {
  const { list } = styleOf(state.styles, paragraph.style)
  const numId = paragraph.numId ?? list.numId
  if (numId === '0') return ''
  const bound = list.from === '' ? null : levelOfStyle(state.numbering.numbering, numId, list.from)
  const level = paragraph.level ?? bound ?? list.level ?? 0
  return label(state.numbering, { numId, level })
}

function emit(state: Walk, line: string): void {
  const target = state.targets.at(-1)
  if (target) {
    target.push(line)
    return
  }
  state.paragraphCount += 1
  addLine(state.draft, line, { paragraph: state.paragraphCount })
}

/** A row ends: of a table in the body as a row, of a table in a cell as one line of that cell. */
export function endTableRow(state: Walk): void {
  const table = state.tables.at(-1)
  if (!table) return
  const own = table.row.map((cell) => cell.text).filter((text) => text !== '')
  const single = table.row.length === 1
  const spread = endRow(table)
  if (spread === null) return
  const place = { table: table.number, row: table.rows }
  if (state.targets.length > 0) {
    if (own.length > 0) emit(state, own.join(' '))
  } else if (single) {
    for (const line of own) {
      for (const each of line.split('\n')) addLine(state.draft, each, { ...place, column: 1 })
    }
  } else {
    addRow(
      state.draft,
      spread.map((text, i) => ({ text: cellText(text), place: { ...place, column: i + 1 } })),
    )
  }
}
