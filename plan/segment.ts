// Segment: which words are work, which are headings, history, courtesy or signature.

import { aboutOf } from './segment/document.ts'
import { outlineOf } from './segment/outline.ts'
import { sinceOf } from './segment/since.ts'
import type { Text } from './source.ts'

/** What a document is: it decides how its numbers are read. */
export type DocumentKind = 'plan' | 'report' | 'measures' | 'bulletin' | 'other'

/**
 * What a passage is for. Only `work` becomes commitments; every other passage is read for facts.
 *
 * `work` something to do or reach in the plan's period · `past` what was achieved · `preamble`
 * addressees, letterhead, reasons, guiding thoughts · `requirement` how the work is to be organised
 * (组织领导…) · `heading` · `units` a line that only names units · `closing` signature, annex, notes.
 */
export type Sort = 'work' | 'past' | 'preamble' | 'requirement' | 'heading' | 'units' | 'closing'

/** The columns of a 任务分解表 that the compiler knows. */
export type Column =
  | 'number'
  | 'task'
  | 'target'
  | 'measure'
  | 'growth'
  | 'lead'
  | 'unit'
  | 'support'
  | 'leader'
  | 'due'
  | 'progress'
  | 'note'

/** A cell of a table row: offsets into `text.value`. */
export type Cell = { readonly column: Column; readonly start: number; readonly end: number }

/** Offsets count characters of the cleaned `text.value`; passages are in order and never overlap. */
export type Passage = {
  readonly start: number
  readonly end: number
  readonly sort: Sort
  /** Id of the innermost section that holds it. */
  readonly section: string | null
  /** The item's number as written (`3`, `（二）`→`二`), or null. */
  readonly number: string | null
  /** Its cells, where the passage is a row of a table. */
  readonly cells: readonly Cell[]
}

export type Chapter = {
  readonly id: string
  readonly parent: string | null
  readonly level: number
  readonly number: string | null
  readonly title: string
  readonly start: number
  readonly end: number
}

export type Outline = {
  readonly text: Text
  readonly kind: DocumentKind
  readonly title: string | null
  /** The year of its targets, which need not be the year in its title. */
  readonly year: number | null
  /** The first year of a plan of several years; `year` is then its last. */
  readonly since: number | null
  readonly jurisdiction: string | null
  readonly issuer: string | null
  readonly documentNumber: string | null
  readonly chapters: readonly Chapter[]
  readonly passages: readonly Passage[]
}

/**
 * The outline of a cleaned document. `name` is the document's file name: it may say title and year
 * where the text does not.
 */
export function segment(text: Text, name = ''): Outline {
  const about = aboutOf(text.value, name)
  const since = sinceOf(about.title, about.year)
  return { text, ...about, since, ...outlineOf(text.value, { ...about, year: since }) }
}
