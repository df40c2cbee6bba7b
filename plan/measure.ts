// Measure: what the passages of a document promise in numbers.
//
//   税收预期12亿元，增长9.5%，力争13.5亿元
//   → 1200000000 元 target · 9.5 % growth · 1350000000 元 stretch of the first

import { type Measured, measureSentence } from './measure/measured.ts'
import type { Day, Quantity } from './plan.ts'
import type { Outline, Passage } from './segment.ts'
import { spanOf, type Text } from './source.ts'

const sentence = /[^。！？\n\t]{1,4000}[。！？\n\t]?/g

/** Asks for the day by which the figure at `start` of the cleaned text is to be reached. */
export type DueOf = (start: number, passage: Passage) => Day | null

/** The quantities of each passage, in the order of `outline.passages`. */
export function measure(outline: Outline, dueOf: DueOf): readonly (readonly Quantity[])[] {
  const { value } = outline.text
  return outline.passages.map((passage) => {
    const found: Measured[] = []
    const setting = { kind: outline.kind, sort: passage.sort, year: outline.year }
    let from = passage.start
    while (from < passage.end) {
      const to = Math.min(passage.end, endOfSentence(value, from))
      for (const one of measureSentence(value, [from, to], setting)) found.push(one)
      from = to
    }
    return found.length === 0 ? [] : quantities(outline.text, found, (at) => dueOf(at, passage))
  })
}

function endOfSentence(value: string, from: number): number {
  sentence.lastIndex = from
  const match = sentence.exec(value)
  return match ? match.index + match[0].length : value.length
}

function quantities(
  text: Text,
  found: readonly Measured[],
  dueAt: (at: number) => Day | null,
): Quantity[] {
  const index = new Map<Measured, number>()
  const list: Quantity[] = []
  for (const one of found) {
    index.set(one, list.length)
    const { figure, nature } = one
    const tracked = one.role === 'target' || one.role === 'stretch'
    const shared = {
      span: spanOf(text, figure.start, figure.end),
      text: text.value.slice(figure.start, figure.end),
      value: nature.negative ? `-${figure.value}` : figure.value,
      unit: figure.unit,
      dimension: figure.dimension,
      role: one.role,
      measure: nature.measure,
      comparator: one.comparator,
      due: tracked ? dueAt(figure.start) : null,
      baseTarget: one.base ? (index.get(one.base) ?? null) : null,
    }
    for (const subject of one.subjects) list.push({ ...shared, subject })
  }
  return list
}
