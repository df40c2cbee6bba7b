// Measure: what the passages of a document promise in numbers.
//
//   税收预期12亿元，增长9.5%，力争13.5亿元
//   → 1200000000 元 target · 9.5 % growth · 1350000000 元 stretch of the first

import { type Figure, figuresOf, lonelyFigure } from './measure/figure.ts'
import { type Measured, measurePassage, topicOf } from './measure/measured.ts'
import { pledgeCues, pledgesOf, type Taken } from './measure/pledge.ts'
import type { Day, Doubt, Pledge, Quantity } from './plan.ts'
import type { Column, Outline, Passage } from './segment.ts'
import { spanOf, type Text } from './source.ts'

/** Asks for the day by which the figure at `start` of the cleaned text is to be reached. */
export type DueOf = (start: number, passage: Passage) => Day | null

/** What one passage promises; `doubts` name fields of its quantities (`quantities.0.role`). */
export type Promises = {
  readonly quantities: readonly Quantity[]
  readonly pledges: readonly Pledge[]
  readonly doubts: readonly Doubt[]
}

/**
 * What each passage promises, in the order of `outline.passages`; only work makes pledges. `reading`
 * is the text as its words are meant (read.ts).
 */
export function measure(
  outline: Outline,
  dueOf: DueOf,
  reading = outline.text.value,
): readonly Promises[] {
  const { text, passages, since } = outline
  const kind = passages.some(({ sort }) => sort === 'work') ? outline.kind : 'bulletin'
  const figuresIn = cursor(figuresOf(text.value), (figure) => figure.start)
  const cuesIn = cursor(pledgeCues(text.value), (cue) => cue.at)
  return passages.map((passage) => {
    const { start, end, sort } = passage
    const range = [start, end] as const
    const task = passage.cells.find(({ column }) => column === 'task')
    const grows = passage.cells.filter(({ column }) => column === 'growth')
    const topic = task && { ...task, grows }
    const found = measurePassage(
      text.value,
      { figures: withLonely(text.value, passage, figuresIn(range)).filter(isSaid(passage)), range },
      { kind, sort, year: since, topic, reading },
    )
    const dueAt = (at: number) => dueOf(at, passage)
    const read = quantities(text, once(found, passage), dueAt)
    const cues = cuesIn(range)
    if (sort !== 'work' || cues.length === 0) return { ...read, pledges: [] }
    const topicAt = (at: number) => topicOf(text.value, at, topic)
    const place = { range, cues, taken: takenOf(found), topicAt }
    const pledges = pledgesOf(text, place, dueAt)
    return { ...read, pledges: passage.cells.length === 0 ? pledges : saidOnce(pledges) }
  })
}

const saying = new Set<Column>(['task', 'target', 'growth', 'progress'])

/** Of a row that has a cell for its target, other cells (原文, 备注) only say again what it says. */
function isSaid({ cells }: Passage): (figure: Figure) => boolean {
  if (!cells.some(({ column }) => column === 'target' || column === 'growth')) return () => true
  const said = cells.filter(({ column }) => saying.has(column))
  return ({ start }) => said.some((cell) => start >= cell.start && start < cell.end)
}

/** 规上总产值⇥亿元⇥205, 工业总产值（亿元）⇥205: the unit of a target stands in another cell. */
function withLonely(value: string, { cells }: Passage, figures: readonly Figure[]): Figure[] {
  const words = (wanted: Column) => {
    const cell = cells.find(({ column }) => column === wanted)
    return cell && value.slice(cell.start, cell.end)
  }
  const measured = words('measure') ?? inBracket.exec(words('task') ?? '')?.[1]
  const lonely = cells.flatMap(({ column, start, end }) => {
    const unit = column === 'target' ? measured : column === 'growth' ? '%' : undefined
    const one = unit === undefined ? null : lonelyFigure(value, [start, end], unit)
    return one === null ? [] : [one]
  })
  return [...figures, ...lonely].sort((a, b) => a.start - b.start)
}

const inBracket = /[（(]([^（）()]{1,9})[）)]$/

/** 新建公厕20座⇥20座: what a task is called may say its target already. */
function once(found: readonly Measured[], { cells }: Passage): readonly Measured[] {
  const target = cells.find(({ column }) => column === 'target')
  if (target === undefined) return found
  const isIn = ({ figure }: Measured) => figure.start >= target.start && figure.start < target.end
  const said = new Set(found.filter(isIn).map(({ figure }) => figure.value + figure.unit))
  return found.filter((one) => isIn(one) || !said.has(one.figure.value + one.figure.unit))
}

/** What several cells of a row promise stands in the last of them. */
function saidOnce(pledges: readonly Pledge[]): readonly Pledge[] {
  const what = ({ relation, subject }: Pledge) => `${relation} ${subject}`
  return pledges.filter((one, i) => pledges.findLastIndex((each) => what(each) === what(one)) === i)
}

/** Deals a list that is in order out to ranges that are in order: each gets what begins in it. */
function cursor<Item>(
  items: readonly Item[],
  startOf: (item: Item) => number,
): (range: readonly [number, number]) => readonly Item[] {
  let next = 0
  return ([start, end]) => {
    while (next < items.length && startOf(items[next] as Item) < start) next++
    const first = next
    while (next < items.length && startOf(items[next] as Item) < end) next++
    return items.slice(first, next)
  }
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
