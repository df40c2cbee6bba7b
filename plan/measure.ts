// Measure: what the passages of a document promise in numbers.
//
//   税收预期12亿元，增长9.5%，力争13.5亿元
//   → 1200000000 元 target · 9.5 % growth · 1350000000 元 stretch of the first

import { type Measured, measureSentence } from './measure/measured.ts'
import { pledgesOf } from './measure/pledge.ts'
import type { Day, Doubt, Pledge, Quantity } from './plan.ts'
import type { Outline, Passage } from './segment.ts'
import { spanOf, type Text } from './source.ts'

const sentence = /[^。！？\n\t]{1,4000}[。！？\n\t]?/g

/** Asks for the day by which the figure at `start` of the cleaned text is to be reached. */
export type DueOf = (start: number, passage: Passage) => Day | null

/** What one passage promises; `doubts` name fields of its quantities (`quantities.0.role`). */
export type Promises = {
  readonly quantities: readonly Quantity[]
  readonly pledges: readonly Pledge[]
  readonly doubts: readonly Doubt[]
}

/** What each passage promises, in the order of `outline.passages`; only work makes pledges. */
export function measure(outline: Outline, dueOf: DueOf): readonly Promises[] {
  const { value } = outline.text
  const isPlan = outline.passages.some(({ sort }) => sort === 'work')
  return outline.passages.map((passage) => {
    const found: Measured[] = []
    const setting = {
      kind: isPlan ? outline.kind : 'bulletin',
      sort: passage.sort,
      year: outline.since,
    }
    let from = passage.start
    while (from < passage.end) {
      const to = Math.min(passage.end, endOfSentence(value, from))
      for (const one of measureSentence(value, [from, to], setting)) found.push(one)
      from = to
    }
    const dueAt = (at: number) => dueOf(at, passage)
    const range = [passage.start, passage.end] as const
    const taken = found.map(({ figure: { start, end }, subjects }) => ({
      start,
      end,
      subject: subjects.at(-1) ?? '',
    }))
    return {
      ...quantities(outline.text, found, dueAt),
      pledges: passage.sort === 'work' ? pledgesOf(outline.text, { range, taken }, dueAt) : [],
    }
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
): Pick<Promises, 'quantities' | 'doubts'> {
  const index = new Map<Measured, number>()
  const list: Quantity[] = []
  const doubts: Doubt[] = []
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
    for (const subject of one.subjects) {
      const at = `quantities.${list.length}`
      for (const { field, why } of one.doubts) doubts.push({ field: `${at}.${field}`, why })
      list.push({ ...shared, subject })
    }
  }
  return { quantities: list, doubts }
}
