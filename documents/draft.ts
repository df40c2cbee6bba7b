// Text under construction, with the place of each line and cell.
//
//   const draft = newDraft()
//   addLine(draft, '一、总体要求', { paragraph: 1 })
//   addRow(draft, [{ text: '1', place }, { text: '新建学校3所', place }])
//   finish(draft).text === '一、总体要求\n1\t新建学校3所'

import type { Place, Placed } from './document.ts'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

export type Draft = {
  readonly pieces: string[]
  readonly places: Placed[]
  length: number
  cells: number
}

export type Cell = { readonly text: string; readonly place: Place }

export function newDraft(): Draft {
  return { pieces: [], places: [], length: 0, cells: 0 }
}

/** A paragraph; white space around it is dropped, an empty one leaves nothing. */
export function addLine(draft: Draft, line: string, place: Place): void {
  const text = line.trim()
  if (text === '') return
  begin(draft)
  put(draft, text, place)
}

/** A row of a table: cells joined by a tab, line breaks inside a cell as U+2028. */
export function addRow(draft: Draft, cells: readonly Cell[]): void {
  draft.cells += cells.length
  if (draft.cells > limits.cells) refuse({ code: 'too-large', what: 'cells', limit: limits.cells })
  if (cells.every((cell) => cell.text === '')) return
  begin(draft)
  for (const [i, cell] of cells.entries()) {
    if (i > 0) push(draft, '\t')
    put(draft, cell.text, cell.place)
  }
}

/** What a cell holds, fit to stand in a row. */
export function cellText(words: string): string {
  return words
    .trim()
    .replace(/\r\n|[\n\r\v\f]/g, '\u2028')
    .replaceAll('\t', ' ')
}

/** `一、` stands close to its words; `1.` before `5G基站` keeps its distance, or it reads 1.5. */
export function numbered(number: string, words: string): string {
  const apart = /[\dA-Za-z.．]$/.test(number) && /^[\dA-Za-z]/.test(words)
  return number + (apart ? ' ' : '') + words
}

export function finish(draft: Draft): { text: string; places: readonly Placed[] } {
  return { text: draft.pieces.join(''), places: draft.places }
}

function begin(draft: Draft): void {
  if (draft.length > 0) push(draft, '\n')
}

function put(draft: Draft, text: string, place: Place): void {
  if (text === '') return
  const start = draft.length
  push(draft, text)
  draft.places.push({ start, end: draft.length, place })
}

function push(draft: Draft, piece: string): void {
  draft.length += piece.length
  if (draft.length > limits.textCharacters) {
    refuse({ code: 'too-large', what: 'text', limit: limits.textCharacters })
  }
  draft.pieces.push(piece)
}
