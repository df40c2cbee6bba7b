// Builder: the outline while it grows — chapters that open and close, passages in order.
//
//   open 一、 · work · work · open 二、   →  chapters 1 and 2, two passages in 1

import { unitBrackets } from '../brackets.ts'
import type { Cell, Chapter, Passage, Sort } from '../segment.ts'
import type { Range } from './sentences.ts'
import type { Place } from './sorts.ts'

type OpenChapter = {
  readonly id: string
  readonly parent: string | null
  readonly rank: number
  readonly number: string | null
  readonly title: string
  readonly start: number
  /** What the text in it is for. */
  readonly sort: Sort
  /** It holds numbered items, and the first of them is still to come. */
  lead: boolean
  end: number
  children: number
  /** Of its chapter in the list. */
  readonly index: number
}

export type Builder = {
  readonly value: string
  readonly kind: Place['kind']
  readonly year: number | null
  /** Of the document. */
  readonly title: string | null
  readonly chapters: Chapter[]
  readonly passages: Passage[]
  readonly stack: OpenChapter[]
  /** How many chapters stand at the top. */
  tops: number
  /** What text outside every chapter is for. */
  rootSort: Sort
  /** A report has come to what will be. */
  turned: boolean
  /** A passage of work has been met. */
  worked: boolean
  /** Only notes and annexes follow. */
  closed: boolean
  /** An annex has begun whose title is still to come. */
  annex: boolean
  /** Before the speaker's first words: title, place, name. 0 where it is no speech. */
  readonly speech: number
}

/** An account without a speech tells of the past, unless it looked back (2025年工作回顾) and goes on. */
function isTold({ kind, speech, turned, chapters }: Builder): boolean {
  if (kind !== 'report' || speech !== 0 || turned) return false
  return !chapters.some(({ title }) => title.includes('回顾'))
}

export function placeOf(builder: Builder): Place {
  const top = builder.stack.at(-1)
  const around = top?.sort ?? builder.rootSort
  const open = around === 'work' && top?.lead === true ? 'preamble' : around
  const sort = builder.closed ? 'closing' : open
  return {
    kind: builder.kind,
    year: builder.year,
    sort,
    root: top === undefined && !builder.turned,
    told: isTold(builder),
  }
}

/** Opens a chapter below those of a lower rank. Its heading is a passage. */
export function openChapter(
  builder: Builder,
  heading: {
    readonly range: Range
    readonly title: Range
    readonly rank: number
    readonly number: string | null
    readonly lead: boolean
  },
  sort: Sort,
): void {
  closeTo(builder, heading.rank)
  const parent = builder.stack.at(-1)
  const ordinal = parent === undefined ? ++builder.tops : ++parent.children
  const id = parent === undefined ? String(ordinal) : `${parent.id}.${ordinal}`
  const title = named(builder.value, heading.title)
  const { rank, number, lead } = heading
  if (parent !== undefined) parent.lead = false
  const [start, end] = heading.range
  const opened = {
    id,
    parent: parent?.id ?? null,
    rank,
    number,
    title,
    start,
    end,
    sort,
    lead,
    children: 0,
    index: builder.chapters.length,
  }
  builder.chapters.push(shut(opened, builder.stack.length + 1))
  builder.stack.push(opened)
  addPassage(builder, heading.range, { sort: 'heading', number })
}

/** Without the units that a bracket behind it names: 招商行动（牵头单位：区商务局）. */
function named(value: string, [start, end]: Range): string {
  const last = unitBrackets(value, start, end).at(-1)
  const words = value.slice(start, end).replace(/[。：；]$/, '')
  return last?.end === start + words.length ? value.slice(start, last.start) : words
}

/** Closes every chapter of the rank or deeper. */
export function closeTo(builder: Builder, rank: number): void {
  while ((builder.stack.at(-1)?.rank ?? -1) >= rank) {
    const top = builder.stack.pop() as OpenChapter
    builder.chapters[top.index] = shut(top, builder.stack.length + 1)
    const parent = builder.stack.at(-1)
    if (parent !== undefined) parent.end = Math.max(parent.end, top.end)
  }
}

function shut(open: OpenChapter, level: number): Chapter {
  const { id, parent, number, title, start, end } = open
  return { id, parent, level, number, title, start, end }
}

export function addPassage(
  builder: Builder,
  [start, end]: Range,
  what: { readonly sort: Sort; readonly number?: string | null; readonly cells?: readonly Cell[] },
): void {
  const top = builder.stack.at(-1)
  if (top !== undefined) top.end = Math.max(top.end, end)
  const { sort, number = null, cells = [] } = what
  if (sort === 'work') builder.worked = true
  builder.passages.push({ start, end, sort, section: top?.id ?? null, number, cells })
}
