// Sketch: an outline drawn by hand, for tests that want a passage as it will come from a document.
//
//   sketch([['heading', '一、民生'], ['work', '新建学校2所'], ['units', '责任单位：区教育局']])

import type { Cell, Chapter, Column, Outline, Passage, Sort } from '../segment.ts'
import { received } from '../source.ts'

export type Line = readonly [sort: Sort, words: string, section?: string | null]

export type About = Partial<Pick<Outline, 'title' | 'year' | 'since' | 'kind'>> & {
  readonly chapters?: readonly Chapter[]
}

/** Lines in one text, a passage each; the plan's year is 2026 unless `about` says otherwise. */
export function sketch(lines: readonly Line[], { chapters = [], ...about }: About = {}): Outline {
  let start = 0
  const passages = lines.map(([sort, words, section = null]): Passage => {
    const passage = { start, end: start + words.length, sort, section, number: null, cells: [] }
    start = passage.end + 1
    return passage
  })
  return {
    ...{ text: received(lines.map(([, words]) => words).join('\n')), kind: 'plan', title: null },
    ...{ year: 2026, since: 2026, jurisdiction: null, issuer: null, documentNumber: null },
    ...about,
    chapters,
    passages,
  }
}

/** One row of a table as the only passage. */
export function row(columns: readonly (readonly [Column, string])[]): Outline {
  const outline = sketch([['work', columns.map(([, words]) => words).join('\t')]])
  let start = 0
  const cells = columns.map(([column, words]): Cell => {
    const cell = { column, start, end: start + words.length }
    start = cell.end + 1
    return cell
  })
  return { ...outline, passages: outline.passages.map((passage) => ({ ...passage, cells })) }
}

export function chapter(id: string, parent: string | null, title: string): Chapter {
  return { id, parent, title, level: 1, number: null, start: 0, end: 0 }
}
