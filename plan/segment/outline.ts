// Outline: blocks in, chapters and passages out.
//
//   一、主要任务 | （一）改造公厕。改造8座。 | （二）…   →   a chapter with two items

import { unitBrackets } from '../brackets.ts'
import { announces, plansAgain } from '../lexicon/sections.ts'
import type { Chapter, Passage } from '../segment.ts'
import { type Block, blocksOf, titleOf } from './blocks.ts'
import { addPassage, type Builder, closeTo, openChapter, placeOf } from './builder.ts'
import type { About } from './document.ts'
import { marksOf } from './marks.ts'
import { addItem, addParagraph } from './paragraphs.ts'
import { addBanner, addRow, type Rows } from './rows.ts'
import type { Range } from './sentences.ts'
import { announced, isClosing, isUnitsLine, tenseOf } from './sorts.ts'

const unnumbered = 9
const longestHeading = 30
const deepestHolder = 4
const peek = 12
const mostLead = 3
const longestSpread = 700
const longestPlain = 260

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
    worked: false,
    closed: false,
    annex: false,
    speech: about.kind === 'report' ? speechAt(value) : 0,
  }
  const rows: Rows = { header: null, seen: 0 }
  const blocks = blocksOf(value, marksOf(value))
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.rank < 0) addRow(builder, rows, [block.start, block.end])
    else if (block.rank === 0 && isAmong(blocks, at, rows)) {
      addBanner(builder, [block.start, block.end], [block.start, block.end])
    } else {
      if (block.end - block.start > longestHeading) rows.header = null
      if (block.rank === 0) addPlain(builder, block)
      else if (isSpread(builder, blocks, at)) addSpread(builder, block, blocks[++at])
      else addNumbered(builder, block)
    }
  }
  closeTo(builder, 0)
  return { chapters: builder.chapters, passages: builder.passages }
}

/** Whether a short line stands between two rows of a table. */
function isAmong(blocks: readonly Block[], at: number, rows: Rows): boolean {
  const [before, block, after] = [blocks[at - 1], blocks[at], blocks[at + 1]]
  if (rows.header === null || before?.rank !== -1 || after?.rank !== -1 || block === undefined)
    return false
  return block.end - block.start <= longestHeading
}

const masthead = 2000

/** Where the speaker begins; 0 where nobody speaks. */
function speechAt(value: string): number {
  return Math.max(0, value.slice(0, masthead).search(/(?:^|\n)各位代表/))
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
    !endsThere(builder, block)
  closeTo(builder, block.rank)
  const outer = builder.stack.at(-1)
  if (outer !== undefined) outer.lead = false
  if (block.label === '一' && builder.stack.length === 0 && builder.speech === 0) begin(builder)
  if (!holds && !over) {
    addLeaf(builder, block, title)
    return
  }
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
}

/** A report that is no speech may be given twice in one document: what was told begins again. */
function begin(builder: Builder): void {
  if (builder.kind !== 'report') return
  builder.turned = false
  builder.rootSort = 'preamble'
}

/**
 * An item whose title has a line of its own and whose text is the one paragraph below, with or
 * without lines that name units: it stays one.
 */
function isSpread(builder: Builder, blocks: readonly Block[], at: number): boolean {
  const [block, below] = [blocks[at], blocks[at + 1]]
  if (block === undefined || below === undefined || below.rank !== 0) return false
  const { value } = builder
  const words = value.slice(below.start, below.end)
  if (block.next > block.rank && block.next < 8) return false
  if (words.length > longestSpread || isUnitsLine(words) || isClosing(words)) return false
  const title = titleOf(value, block)
  if (title === null || title[1] !== block.end || !spreadsWork(builder, block, title)) return false
  const others = blocks.slice(at + 2, at + 1 + block.followers).filter((other) => other.rank === 0)
  const lines = others.map((other) => value.slice(other.start, other.end))
  if (!lines.every((line) => isUnitsLine(line) || isClosing(line))) return false
  const answered =
    lines.some(isUnitsLine) || unitBrackets(value, below.start, below.end).length === 1
  const plain = builder.kind !== 'report' && block.rank > 3 && words.length <= longestPlain
  return answered || plain
}

function spreadsWork(builder: Builder, block: Block, title: Range): boolean {
  const outer = builder.stack.findLast((open) => open.rank < block.rank)
  const top =
    builder.rootSort === 'preamble' && builder.kind !== 'report' ? 'work' : builder.rootSort
  const sort = builder.closed ? 'closing' : (outer?.sort ?? top)
  const place = { ...placeOf(builder), sort, root: false } as const
  const words = builder.value.slice(title[0], title[1])
  return announced(words, place) === 'work' && !announces.target.test(words)
}

function addSpread(builder: Builder, block: Block, below: Block | undefined): void {
  closeTo(builder, block.rank)
  const place = { ...placeOf(builder), sort: 'work', root: false } as const
  const end = below?.end ?? block.end
  addItem(builder, [block.body, end], { place, number: block.label, single: true })
}

/** What follows is a line of units, which belongs to the item, or a signature: the item stays one. */
function endsThere(builder: Builder, block: Block): boolean {
  const from = block.end + 1
  const to = builder.value.indexOf('\n', from)
  const words = builder.value.slice(from, to < 0 ? builder.value.length : to)
  return isUnitsLine(words) || isClosing(words)
}

function addLeaf(builder: Builder, block: Block, title: Range | null): void {
  if (block.body === block.end) {
    addPassage(builder, [block.start, block.end], { sort: 'heading', number: block.label })
    return
  }
  const place = placeOf(builder)
  const named = title === null ? '' : builder.value.slice(title[0], title[1])
  const starts = place.root && place.sort === 'preamble' && place.kind !== 'report'
  const around = { ...place, root: false, sort: starts ? 'work' : place.sort } as const
  const titled = title !== null && title[1] < block.end && named.length <= longestHeading
  const sort = titled ? announced(named, around) : around.sort
  addItem(builder, [block.body, block.end], { place: { ...around, sort }, number: block.label })
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
  const range: Range = [block.start, block.end]
  const words = builder.value.slice(block.start, block.end)
  if (annexBegins(builder, words)) {
    addPassage(builder, range, { sort: builder.closed ? 'closing' : 'heading' })
    return
  }
  const top = isHeading(builder, block, words) ? rankOf(builder, words) : null
  if (top === null) {
    addParagraph(builder, range)
    return
  }
  closeTo(builder, top)
  const sort = announced(words, placeOf(builder))
  note(builder, words)
  if (sort === 'closing') builder.closed = true
  openChapter(builder, { range, title: range, rank: top, number: null, lead: false }, sort)
}

const annexMark = /^(?:附件|附表|附)[\d一二三四五六七八九十]{0,2}[：:]?$/
const longestAnnex = 60

/** An annex closes the document, unless its title is that of a plan: its words are work again. */
function annexBegins(builder: Builder, words: string): boolean {
  if (words.length > longestAnnex || builder.kind === 'other') return false
  if (annexMark.test(words)) {
    closeTo(builder, 0)
    builder.closed = builder.worked
    builder.annex = true
    return true
  }
  if (!builder.annex) return false
  builder.annex = false
  if (!plansAgain.test(words)) return false
  builder.closed = false
  return true
}

function rankOf(builder: Builder, words: string): number {
  if (announces.closing.test(words)) return 0.5
  const outermost = builder.stack[0]?.rank ?? 0
  if (builder.kind !== 'report' || (outermost >= 1 && outermost <= 3)) return unnumbered
  return tenseOf(words, { ...placeOf(builder), root: true }) === null ? unnumbered : 0.5
}

const headingLike = /^[一-鿿“”《》（）、，：A-Za-z\d—·+]{3,40}$/
const mastheads = /会议上?$|报告$|[省市区县]长|主席|^来源|日$/

/** A short line that has no end and stands over text. */
function isHeading(builder: Builder, block: Block, words: string): boolean {
  const { kind, speech, stack, turned, closed } = builder
  if (announces.closing.test(words) && words.length <= longestHeading) return true
  if (!headingLike.test(words) || words.endsWith('：')) return false
  if (isClosing(words) || isUnitsLine(words)) return false
  if (closed || words.length > longestHeading || block.start < speech) return false
  if (kind === 'report' && stack.length === 0 && !turned) {
    return !mastheads.test(words) && tenseOf(words, { ...placeOf(builder), root: true }) !== null
  }
  return (
    (stack.length > 0 || turned) && (block.followers > 0 || block.next > 0) && !/\d$/.test(words)
  )
}
