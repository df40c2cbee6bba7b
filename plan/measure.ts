// Measure: what the passages of a document promise in numbers.
//
//   税收预期12亿元，增长9.5%，力争13.5亿元
//   → 1200000000 元 target · 9.5 % growth · 1350000000 元 stretch of the first

import type { Hit } from './finder.ts'
import { type Measured, measurePassage } from './measure/measured.ts'
import { pledgeCues, pledgesOf, type Taken } from './measure/pledge.ts'
import type { Day, Doubt, Pledge, Quantity } from './plan.ts'
import type { Outline, Passage } from './segment.ts'
import { spanOf, type Text } from './source.ts'

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
  const { text, passages, since } = outline
  const kind = passages.some(({ sort }) => sort === 'work') ? outline.kind : 'bulletin'
  const cues = pledgeCues(text.value)
  let next = 0
  return passages.map((passage) => {
    const { start, end, sort } = passage
    const topic = passage.cells.find(({ column }) => column === 'task')
    const found = measurePassage(text.value, [start, end], { kind, sort, year: since, topic })
    const dueAt = (at: number) => dueOf(at, passage)
    const read = quantities(text, found, dueAt)
    while (next < cues.length && (cues[next] as Hit).at < start) next++
    const first = next
    while (next < cues.length && (cues[next] as Hit).at < end) next++
    if (sort !== 'work' || first === next) return { ...read, pledges: [] }
    const place = {
      range: [start, end],
      cues: cues.slice(first, next),
      taken: takenOf(found),
    } as const
    return { ...read, pledges: pledgesOf(text, place, dueAt) }
  })
}

function takenOf(found: readonly Measured[]): readonly Taken[] {
  return found.map(({ figure: { start, end }, subjects }) => {
    return { start, end, subject: subjects.at(-1) as string }
  })
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
      baseTarget: one.base ? (index.get(one.base) as number) : null,
    }
    for (const subject of one.subjects) {
      const at = `quantities.${list.length}`
      for (const { field, why } of one.doubts) doubts.push({ field: `${at}.${field}`, why })
      list.push({ ...shared, subject })
    }
  }
  return { quantities: list, doubts }
}
