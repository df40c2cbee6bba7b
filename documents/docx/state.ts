// What there is to know while walking through a part of a Word document, and how words are written.
//
//   const body = newWalk({ styles, numbering }, draft)
//   write(body, '新建学校3所')

import type { Draft } from '../draft.ts'
import { limits } from '../limits.ts'
import { refuse } from '../refusal.ts'
import type { Counter } from './numbering.ts'
import { type Styles, styleOf } from './styles.ts'
import type { Table, TableCell } from './table.ts'

export type Context = { readonly styles: Styles; readonly numbering: Counter }

export type Paragraph = {
  text: string
  style: string | null
  numId: string | null
  level: number | null
  /** Its mark is deleted or hidden: it runs on into the next one. */
  runsOn: boolean
  /** What text boxes anchored here say. */
  readonly boxes: string[]
  runHidden: boolean | null
  runStyle: string | null
}

export type Field = { instruction: string; inResult: boolean }

export type Walk = Context & {
  readonly draft: Draft
  readonly path: string[]
  /** Tags open below one that is left out. */
  skipped: number
  readonly paragraphs: Paragraph[]
  readonly tables: Table[]
  /** Where paragraphs go: a cell, a text box, a footnote; the body where empty. */
  readonly targets: string[][]
  readonly cells: TableCell[]
  readonly fields: Field[]
  /** For each `mc:AlternateContent` open, whether a choice was taken. */
  readonly choices: boolean[]
  /** For each `w:sdt` open, whether its content is a mere placeholder or a table of contents. */
  readonly controls: boolean[]
  carried: string
  characters: number
  paragraphCount: number
  tableCount: number
  readonly references: string[]
  readonly footnotes: Map<string, string[]>
  readonly dynamicFields: Set<string>
  readonly chunks: string[]
  inserted: number
  deleted: number
  hidden: number
  pictures: number
  comments: number
}

export function newWalk({ styles, numbering }: Context, draft: Draft): Walk {
  return {
    styles,
    numbering,
    draft,
    path: [],
    skipped: 0,
    paragraphs: [],
    tables: [],
    targets: [],
    cells: [],
    fields: [],
    choices: [],
    controls: [],
    carried: '',
    characters: 0,
    paragraphCount: 0,
    tableCount: 0,
    references: [],
    footnotes: new Map(),
    dynamicFields: new Set(),
    chunks: [],
    inserted: 0,
    deleted: 0,
    hidden: 0,
    pictures: 0,
    comments: 0,
  }
}

/** Writes words of a run, unless nobody sees them. */
export function write(state: Walk, words: string): void {
  const paragraph = state.paragraphs.at(-1)
  if (!paragraph || state.fields.some((field) => !field.inResult)) return
  if (isHidden(state, paragraph)) {
    state.hidden += words.length
    return
  }
  state.characters += words.length
  if (state.characters > limits.textCharacters) {
    refuse({ code: 'too-large', what: 'text', limit: limits.textCharacters })
  }
  paragraph.text += words
}

function isHidden(state: Walk, paragraph: Paragraph): boolean {
  if (paragraph.runHidden !== null) return paragraph.runHidden
  if (paragraph.runStyle !== null && styleOf(state.styles, paragraph.runStyle).hidden) return true
  return styleOf(state.styles, paragraph.style).hidden
}
