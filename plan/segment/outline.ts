// Outline: blocks in, chapters and passages out.
//
//   一、主要任务 | （一）改造公厕。改造8座。 | （二）…   →   a chapter with two items

import { announces, closings, plansAgain } from '../lexicon/sections.ts'
import type { Chapter, Passage } from '../segment.ts'
import { type Block, blocksOf, titleOf } from './blocks.ts'
import { addPassage, type Builder, closeTo, openChapter, placeOf } from './builder.ts'
import type { About } from './document.ts'
import { marksOf } from './marks.ts'
import { addItem, addParagraph } from './paragraphs.ts'
import { addRow, type Rows } from './rows.ts'
import type { Range } from './sentences.ts'
import { announced, isClosing, isUnitsLine, tenseOf } from './sorts.ts'

const unnumbered = 9
const longestHeading = 30
const deepestHolder = 4

/** The chapters and passages of the whole text. */
export function outlineOf(
  value: string,
  about: About,
): { chapters: readonly Chapter[]; passages: readonly Passage[] } {
  const builder: Builder = {
    value,
    kind: about.kind,
    year: about.year,
    chapters: [],
    passages: [],
    stack: [],
    tops: 0,
    rootSort: about.kind === 'bulletin' ? 'past' : 'preamble',
    turned: false,
    closed: false,
  }
  const rows: Rows = { header: null, seen: 0 }
  for (const block of blocksOf(value, marksOf(value))) {
    if (block.rank < 0) addRow(builder, rows, [block.start, block.end])
    else {
      rows.header = null
      rows.seen = 0
      if (block.rank === 0) addPlain(builder, block)
      else addNumbered(builder, block)
    }
  }
  closeTo(builder, 0)
  return { chapters: builder.chapters, passages: builder.passages }
}

/** A block with a mark: a chapter, where it holds others or is only a title over text; else an item. */
function addNumbered(builder: Builder, block: Block): void {
  const { value } = builder
  const title = titleOf(value, block)
  const holds = block.next > block.rank && block.next < 8
  const alone = title !== null && title[1] === block.end
  const over =
    block.followers > 0 &&
    title !== null &&
    (alone || block.rank <= deepestHolder) &&
    !unitsFollow(builder, block)
  closeTo(builder, Math.min(block.rank, unnumbered))
  if (!holds && !over) {
    addLeaf(builder, block, title)
    return
  }
  const end = title?.[1] ?? block.body
  const heading: Range = [block.start, title === null ? block.body : end]
  const named: Range = title ?? [block.body, Math.min(block.end, block.body + longestHeading)]
  const words = value.slice(named[0], named[1])
  const sort = announced(words, placeOf(builder))
  note(builder, words)
  if (sort === 'closing') builder.closed = true
  openChapter(
    builder,
    { range: heading, title: named, rank: block.rank, number: block.label },
    sort,
  )
  if (end < block.end) addParagraph(builder, [end, block.end])
}

/** What follows is only a line of units: they belong to the item, which stays one. */
function unitsFollow(builder: Builder, block: Block): boolean {
  const from = block.end + 1
  const to = builder.value.indexOf('\n', from)
  return isUnitsLine(builder.value.slice(from, to < 0 ? builder.value.length : to))
}

function addLeaf(builder: Builder, block: Block, title: Range | null): void {
  const place = placeOf(builder)
  const named = title === null ? '' : builder.value.slice(title[0], title[1])
  const titled = title !== null && title[1] < block.end && named.length <= longestHeading
  const sort =
    titled && place.sort !== 'work' ? announced(named, { ...place, root: false }) : place.sort
  const own = place.sort === 'work' && titled && isGuide(named) ? 'preamble' : sort
  const root =
    place.root && own === 'preamble' && builder.rootSort === 'preamble' && place.kind !== 'other'
  const inside = { ...place, sort: root ? 'work' : own, root: false } as const
  addItem(builder, [block.body, block.end], { place: inside, number: block.label })
}

function isGuide(title: string): boolean {
  return announces.guide.test(title) && !announces.target.test(title)
}

/** Remembers that a report has come to its plans. */
function note(builder: Builder, title: string): void {
  if (builder.kind !== 'report' || builder.turned) return
  if (tenseOf(title, placeOf(builder)) === 'work') {
    builder.turned = true
    builder.rootSort = 'work'
  }
}

/** A paragraph, or a heading without a number. */
function addPlain(builder: Builder, block: Block): void {
  const { value } = builder
  const range: Range = [block.start, block.end]
  const words = value.slice(block.start, block.end)
  if (reopens(builder, words)) return
  const top = isHeading(builder, block, words) ? rankOf(builder, words) : null
  if (top === null) {
    addParagraph(builder, range)
    return
  }
  closeTo(builder, top)
  const sort = announced(words, placeOf(builder))
  note(builder, words)
  if (sort === 'closing') builder.closed = true
  openChapter(builder, { range, title: range, rank: top, number: null }, sort)
}

/** An annex that is a plan of its own is work again; any other closes the document. */
function reopens(builder: Builder, words: string): boolean {
  if (words.length > 60 || builder.kind === 'report' || builder.kind === 'other') return false
  const annex = /^(?:附件|附表|附)\d{0,2}[：:]?/.exec(words)
  const title = words.slice(annex?.[0].length ?? 0)
  if (annex === null && !builder.closed) return false
  if (/[。；，]$/.test(title) || (title === '' && annex === null)) return false
  closeTo(builder, 0)
  builder.closed =
    builder.passages.some((passage) => passage.sort === 'work') && !plansAgain.test(title)
  addPassage(builder, [builder.value.length, builder.value.length], { sort: 'heading' })
  builder.passages.pop()
  return false
}

function rankOf(builder: Builder, words: string): number {
  const tense =
    builder.kind === 'report' ? tenseOf(words, { ...placeOf(builder), root: true }) : null
  return tense !== null || announces.closing.test(words) ? 0.5 : unnumbered
}

const headingLike = /^[一-鿿“”《》（）、，A-Za-z\d—·+]{3,30}$/

/** A short line that has no end and stands over text. */
function isHeading(builder: Builder, block: Block, words: string): boolean {
  if (
    words.length > longestHeading ||
    !headingLike.test(words) ||
    isClosing(words) ||
    closings.test(words)
  )
    return false
  if (announces.closing.test(words)) return true
  if (builder.kind === 'report' && builder.stack.length === 0 && !builder.turned) {
    return tenseOf(words, { ...placeOf(builder), root: true }) !== null
  }
  const started = builder.stack.length > 0 || builder.turned
  return started && (block.followers > 0 || block.next > 0) && !builder.closed && !/\d$/.test(words)
}
