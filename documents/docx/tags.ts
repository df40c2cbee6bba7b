// What each tag of WordprocessingML means to a reader (ECMA-376 part 1, §17). Tags that are not
// here change nothing that is read.
//
//   opening.get('w:tab')   writes a space
//   opening.get('w:del')   'skip': nobody sees what is deleted

import { numeral } from '../numerals.ts'
import type { Attributes } from '../xml.ts'
import { endParagraph, endTableRow } from './paragraph.ts'
import { type Paragraph, type Walk, write } from './state.ts'
import { on } from './styles.ts'
import { symbol } from './symbols.ts'
import { newCell, newTable, setBefore, setSpan, type TableCell } from './table.ts'

type Open = (state: Walk, attributes: Attributes) => 'skip' | undefined

/** Tags whose content nobody sees. */
const unseen = [
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblGrid',
  'w:sectPr',
  'w:delText',
  'w:delInstrText',
  'w:rt',
]

export const opening: ReadonlyMap<string, Open> = new Map<string, Open>([
  ...unseen.map((tag): [string, Open] => [tag, () => 'skip']),

  ['w:p', does(openParagraph)],
  ['w:pStyle', ofParagraph((p, value) => Object.assign(p, { style: value ?? null }))],
  ['w:numId', ofParagraph((p, value) => Object.assign(p, { numId: value ?? null }))],
  ['w:ilvl', ofParagraph((p, value) => Object.assign(p, { level: Number(value) || 0 }))],
  ['w:r', ofParagraph((p) => Object.assign(p, { runHidden: null, runStyle: null }))],
  ['w:rStyle', ofParagraph((p, value) => Object.assign(p, { runStyle: value ?? null }))],
  ['w:vanish', does(vanish)],
  ['w:specVanish', does(vanish)],

  ['w:tab', does(tab)],
  ['w:ptab', does((state) => write(state, ' '))],
  ['w:br', does((state) => write(state, '\n'))],
  ['w:cr', does((state) => write(state, '\n'))],
  ['w:noBreakHyphen', does((state) => write(state, '-'))],
  ['w:sym', does((state, a) => write(state, symbol(a.get('w:font'), a.get('w:char'))))],

  ['w:ins', does(inserted)],
  ['w:moveTo', does(inserted)],
  ['w:del', removed],
  ['w:moveFrom', removed],
  ['w:cellDel', ofCell((cell) => Object.assign(cell, { deleted: true }))],

  ['w:fldChar', does(fieldCharacter)],
  ['w:fldSimple', does((state, a) => lookAtField(state, a.get('w:instr') ?? ''))],

  ['w:tbl', does(openTable)],
  ['w:tc', does(openCell)],
  ['w:gridSpan', ofCell((cell, a) => setSpan(cell, a.get('w:val')))],
  ['w:vMerge', ofCell((cell, a) => Object.assign(cell, { vertical: merge(a) }))],
  ['w:hMerge', ofCell((cell, a) => Object.assign(cell, { goesOn: merge(a) === 'continue' }))],
  ['w:gridBefore', does(gridBefore)],
  ['w:hidden', does(hiddenRow)],

  ['w:txbxContent', does((state) => state.targets.push([]))],
  ['mc:AlternateContent', does((state) => state.choices.push(false))],
  ['mc:Choice', choose],
  ['mc:Fallback', choose],
  ['w:sdt', does((state) => state.controls.push(false))],
  ['w:showingPlcHdr', does((state, a) => dropControl(state, on(a.get('w:val'), true)))],
  ['w:docPartGallery', does((state, a) => dropControl(state, isContents(a.get('w:val'))))],
  ['w:sdtContent', (state) => (state.controls.at(-1) ? 'skip' : undefined)],

  ['w:footnoteReference', does((state, a) => refer(state, `footnote ${a.get('w:id')}`))],
  ['w:endnoteReference', does((state, a) => refer(state, `endnote ${a.get('w:id')}`))],
  ['w:footnote', openNote],
  ['w:endnote', openNote],
  ['w:commentReference', counts('comments')],
  ['pic:pic', counts('pictures')],
  ['v:imagedata', counts('pictures')],
  ['v:textpath', does(wordArt)],
  ['w:altChunk', does(foreignChunk)],
])

export const closing: ReadonlyMap<string, (state: Walk) => unknown> = new Map([
  ['w:p', endParagraph],
  ['w:tr', endTableRow],
  ['w:tbl', (state: Walk) => state.tables.pop()],
  ['w:tc', closeCell],
  ['w:txbxContent', closeBox],
  ['mc:AlternateContent', (state: Walk) => state.choices.pop()],
  ['w:sdt', (state: Walk) => state.controls.pop()],
  ['w:footnote', (state: Walk) => state.targets.pop()],
  ['w:endnote', (state: Walk) => state.targets.pop()],
])

/** A tag that does something and whose content is read on. */
function does(act: (state: Walk, attributes: Attributes) => unknown): Open {
  return (state, attributes) => {
    act(state, attributes)
    return undefined
  }
}

function ofParagraph(act: (paragraph: Paragraph, value: string | undefined) => unknown): Open {
  return does((state, attributes) => {
    const paragraph = state.paragraphs.at(-1)
    if (paragraph) act(paragraph, attributes.get('w:val'))
  })
}

function ofCell(act: (cell: TableCell, attributes: Attributes) => unknown): Open {
  return does((state, attributes) => {
    const cell = state.cells.at(-1)
    if (cell) act(cell, attributes)
  })
}

function counts(what: 'comments' | 'pictures'): Open {
  return does((state) => {
    state[what] += 1
  })
}

function openParagraph(state: Walk): void {
  state.paragraphs.push({
    text: '',
    style: null,
    numId: null,
    level: null,
    runsOn: false,
    boxes: [],
    runHidden: null,
    runStyle: null,
  })
}

/** Of a run: its words are hidden. Of a paragraph's mark: the paragraph runs on into the next. */
function vanish(state: Walk, attributes: Attributes): void {
  const paragraph = state.paragraphs.at(-1)
  if (!paragraph || state.path.at(-1) !== 'w:rPr') return
  const hidden = on(attributes.get('w:val'), true)
  const owner = state.path.at(-2)
  if (owner === 'w:r') paragraph.runHidden = hidden
  else if (owner === 'w:pPr' && hidden) paragraph.runsOn = true
}

/** `w:tab` is also the name of a tab stop, which writes nothing. */
function tab(state: Walk): void {
  if (state.path.at(-1) === 'w:r') write(state, ' ')
}

function inserted(state: Walk): void {
  state.inserted += 1
}

/** Deleted or moved away: words, the mark of a paragraph, or a row of a table. */
function removed(state: Walk): 'skip' {
  state.deleted += 1
  const inside = state.path.at(-1)
  const paragraph = state.paragraphs.at(-1)
  const table = state.tables.at(-1)
  if (inside === 'w:rPr' && state.path.at(-2) === 'w:pPr' && paragraph) paragraph.runsOn = true
  if (inside === 'w:trPr' && table) table.rowDropped = true
  return 'skip'
}

function fieldCharacter(state: Walk, attributes: Attributes): void {
  const type = attributes.get('w:fldCharType')
  const field = state.fields.at(-1)
  if (type === 'begin') state.fields.push({ instruction: '', inResult: false })
  else if (type === 'separate' && field) {
    lookAtField(state, field.instruction)
    field.inResult = true
  } else if (type === 'end' && field) {
    state.fields.pop()
    if (field.inResult) return
    lookAtField(state, field.instruction)
    write(state, circled(field.instruction))
  }
}

/** `EQ \o\ac(○,3)` is how Word writes ③ where the font lacks it: a field without a result. */
function circled(instruction: string): string {
  const found = /^\s{0,9}eq\s{1,9}\\o\s{0,3}\\ac\s{0,3}\([○〇◯],\s{0,3}(\d{1,2})\)/i.exec(
    instruction,
  )
  return found ? numeral(Number(found[1]), 'decimalEnclosedCircle') : ''
}

/** Words drawn as a shape: the red head of a document, a watermark. */
function wordArt(state: Walk, attributes: Attributes): void {
  const words = attributes.get('string')?.trim() ?? ''
  if (words !== '') state.paragraphs.at(-1)?.boxes.push(words.slice(0, 1000))
}

/** Fields that would fetch or run something are named to the reader; their last result is text. */
function lookAtField(state: Walk, instruction: string): void {
  const words = instruction.trim()
  const reaches = /^(?:DDE|DDEAUTO|LINK|IMPORT|INCLUDE|INCLUDETEXT|INCLUDEPICTURE)\b/i.test(words)
  if (reaches && state.dynamicFields.size < 50) state.dynamicFields.add(words.slice(0, 120))
}

function openTable(state: Walk): void {
  state.tableCount += 1
  state.tables.push(newTable(state.tableCount))
}

function openCell(state: Walk): void {
  state.cells.push(newCell())
  state.targets.push([])
}

function closeCell(state: Walk): void {
  const cell = state.cells.pop()
  const lines = state.targets.pop()
  if (!cell || !lines) return
  cell.text = lines.join('\n')
  state.tables.at(-1)?.row.push(cell)
}

function gridBefore(state: Walk, attributes: Attributes): void {
  const table = state.tables.at(-1)
  if (table) setBefore(table, attributes.get('w:val'))
}

function hiddenRow(state: Walk, attributes: Attributes): void {
  const table = state.tables.at(-1)
  if (table && state.path.at(-1) === 'w:trPr') table.rowDropped = on(attributes.get('w:val'), true)
}

function merge(attributes: Attributes): 'restart' | 'continue' {
  return attributes.get('w:val') === 'restart' ? 'restart' : 'continue'
}

/** What a text box says follows the paragraph that it hangs on. */
function closeBox(state: Walk): void {
  const anchor = state.paragraphs.at(-1)
  for (const line of state.targets.pop() ?? []) anchor?.boxes.push(line)
}

/** The same thing said for newer and for older programs: once is enough. */
function choose(state: Walk): 'skip' | undefined {
  if (state.choices.at(-1)) return 'skip'
  if (state.choices.length > 0) state.choices[state.choices.length - 1] = true
  return undefined
}

/** A content control that only asks for words, or that repeats the headings. */
function dropControl(state: Walk, drop: boolean): void {
  if (drop && state.controls.length > 0) state.controls[state.controls.length - 1] = true
}

function isContents(gallery: string | undefined): boolean {
  return gallery === 'Table of Contents'
}

function refer(state: Walk, note: string): void {
  if (state.references.length < 10_000) write(state, `[注${state.references.push(note)}]`)
}

function openNote(state: Walk, attributes: Attributes): 'skip' | undefined {
  if (attributes.get('w:type') !== undefined && attributes.get('w:type') !== 'normal') return 'skip'
  const lines: string[] = []
  state.footnotes.set(attributes.get('w:id') ?? '', lines)
  state.targets.push(lines)
  return undefined
}

function foreignChunk(state: Walk, attributes: Attributes): void {
  if (state.chunks.length < 50) state.chunks.push(`altChunk ${attributes.get('r:id') ?? ''}`)
}
