// Outline: blocks in, chapters and passages out.
//
//   一、主要任务 | （一）改造公厕。改造8座。 | （二）…   →   a chapter with two items

import type { Chapter, Passage } from '../segment.ts'
import { type Block, blocksOf, titleOf } from './blocks.ts'
import { type Builder, closeTo, openChapter, placeOf } from './builder.ts'
import type { About } from './document.ts'
import { addFlat } from './flat.ts'
import { addPlain, isNotes, longestHeading, note } from './headings.ts'
import { addLeaf, addSpread, endsThere, isSpread } from './items.ts'
import { marksOf } from './marks.ts'
import { addParagraph } from './paragraphs.ts'
import { addBanner, addRow, type Rows } from './rows.ts'
import type { Range } from './sentences.ts'
import { announced } from './sorts.ts'

const deepestHolder = 4
const peek = 12
const peekNote = 60
const mostLead = 3

/** The chapters and passages of the whole text. */
export function outlineOf(
  value: string,
  about: About,
): { chapters: readonly Chapter[]; passages: readonly Passage[] } {
  const builder: Builder = {
    value,
    kind: about.kind,
    year: about.year,
    title: about.title,
    chapters: [],
    passages: [],
    stack: [],
    tops: 0,
    rootSort: about.kind === 'bulletin' ? 'past' : 'preamble',
    turned: false,
    worked: false,
    closed: false,
    annex: false,
    speech: about.kind === 'report' ? speechAt(value) : 0,
  }
  const rows: Rows = { header: null, seen: 0 }
  const blocks = blocksOf(value, marksOf(value))
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const flat = block.rank === 0 ? addFlat(builder, blocks, at) : 0
    if (flat > 0) at += flat - 1
    else if (block.rank < 0) addRow(builder, rows, [block.start, block.end])
    else if (block.rank === 0 && isAmong(blocks, at, rows)) {
      addBanner(builder, [block.start, block.end], [block.start, block.end])
    } else {
      if (block.end - block.start > longestHeading) rows.header = null
      if (block.rank === 0) addPlain(builder, block)
      else if (isSpread(builder, blocks, at)) at += addSpread(builder, blocks, at)
      else at += addNumbered(builder, blocks, at)
    }
  }
  closeTo(builder, 0)
  return { chapters: builder.chapters, passages: builder.passages }
}

/** Whether a short line stands between two rows of a table. */
function isAmong(blocks: readonly Block[], at: number, rows: Rows): boolean {
  const { start, end } = blocks[at] as Block
  const between = blocks[at - 1]?.rank === -1 && blocks[at + 1]?.rank === -1
  return rows.header !== null && between && end - start <= longestHeading
}

const masthead = 2000

/** Where the speaker begins; 0 where nobody speaks. */
function speechAt(value: string): number {
  return Math.max(0, value.slice(0, masthead).search(/(?:^|\n)各位代表/))
}

/**
 * A block with a mark: a chapter, where it holds others or is only a title over text; else an item.
 * Gives how many blocks behind it it took.
 */
function addNumbered(builder: Builder, blocks: readonly Block[], at: number): number {
  const { value } = builder
  const block = blocks[at] as Block
  const title = titleOf(value, block)
  const holds = block.next > block.rank && block.next < 8
  const alone = title !== null && title[1] === block.end
  const over =
    block.followers > 0 &&
    title !== null &&
    (alone || block.rank <= deepestHolder) &&
    !endsThere(builder, block)
  closeTo(builder, block.rank)
  const outer = builder.stack.at(-1)
  if (outer !== undefined) outer.lead = false
  if (block.label === '一' && builder.stack.length === 0 && builder.speech === 0) begin(builder)
  if (isNotes(builder, value.slice(block.body, block.body + peekNote))) builder.closed = true
  if (!holds && !over) return addLeaf(builder, blocks, at)
  const end = title?.[1] ?? block.body
  const heading: Range = [block.start, title === null ? block.body : end]
  const named: Range = title ?? [block.body, Math.min(block.end, block.body + longestHeading)]
  const words = value.slice(named[0], named[1])
  const sort = announced(words, placeOf(builder), value.slice(end, end + peek))
  note(builder, words)
  if (sort === 'closing') builder.closed = true
  openChapter(
    builder,
    {
      range: heading,
      title: named,
      rank: block.rank,
      number: block.label,
      lead: holds && block.followers <= mostLead,
    },
    sort,
  )
  if (end < block.end) addParagraph(builder, [end, block.end])
  return 0
}

/** A report that is no speech may be given twice in one document: what was told begins again. */
function begin(builder: Builder): void {
  if (builder.kind !== 'report') return
  builder.turned = false
  builder.rootSort = 'preamble'
}
