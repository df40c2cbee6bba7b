// Items: numbered blocks that hold no others, each with the lines that belong to it.
//
//   （一）改造公厕⏎改造公厕8座。⏎责任单位：区城管局⏎完成时限：6月底前     one item

import { unitBrackets } from '../brackets.ts'
import { announces } from '../lexicon/sections.ts'
import { type Block, titleOf } from './blocks.ts'
import { addPassage, type Builder, closeTo, placeOf } from './builder.ts'
import { longestHeading } from './headings.ts'
import { addItem } from './paragraphs.ts'
import type { Range } from './sentences.ts'
import { announced, isClosing, isDueLine, isUnitsLine } from './sorts.ts'

const longestSpread = 700
const longestPlain = 260

/**
 * An item whose title has a line of its own and whose text is the one paragraph below, with or
 * without lines that name units: it stays one.
 */
export function isSpread(builder: Builder, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block
  const below = blocks[at + 1]
  if (below?.rank !== 0) return false
  const { value } = builder
  const words = value.slice(below.start, below.end)
  if (block.next > block.rank && block.next < 8) return false
  if (block.body === block.end || words.endsWith('：') || words.length > longestSpread) return false
  if (isUnitsLine(words) || isDueLine(words) || isClosing(words)) return false
  const title = titleOf(value, block)
  if (title === null || title[1] !== block.end || !spreadsWork(builder, block, title)) return false
  const others = blocks.slice(at + 2, at + 1 + block.followers).filter((other) => other.rank === 0)
  const lines = others.map((other) => value.slice(other.start, other.end))
  if (!lines.every((line) => isUnitsLine(line) || isDueLine(line) || isClosing(line))) return false
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

/** Gives how many blocks behind the title it took. */
export function addSpread(builder: Builder, blocks: readonly Block[], at: number): number {
  const block = blocks[at] as Block
  closeTo(builder, block.rank)
  const place = { ...placeOf(builder), sort: 'work', root: false } as const
  const taken = 1 + dueBehind(builder, blocks, at + 2)
  const end = blocks[at + taken]?.end ?? block.end
  addItem(builder, [block.body, end], { place, number: block.label, single: true })
  return taken
}

/**
 * How many lines from `at` on belong to the item before them because one says when it is due:
 * 责任单位：区城管局⏎完成时限：6月底前.
 */
function dueBehind({ value }: Builder, blocks: readonly Block[], at: number): number {
  let taken = 0
  for (let next = at; blocks[next]?.rank === 0; next++) {
    const words = value.slice(blocks[next]?.start, blocks[next]?.end)
    if (isDueLine(words)) taken = next - at + 1
    else if (!isUnitsLine(words)) break
  }
  return taken
}

/** What follows is a line of units, which belongs to the item, or a signature: the item stays one. */
export function endsThere({ value }: Builder, { end }: Block): boolean {
  const to = value.indexOf('\n', end + 1)
  const words = value.slice(end + 1, to < 0 ? value.length : to)
  return isUnitsLine(words) || isDueLine(words) || isClosing(words)
}

const longestAnnex = 60

/** 附件：1.实施方案2.分工表: a list of what is annexed, in the midst of running text. */
function isAnnexName({ value, passages }: Builder, { body, end }: Block): boolean {
  const last = passages.at(-1)
  if (last === undefined || end - body > longestAnnex || /[，。；]/.test(value.slice(body, end)))
    return false
  if (last.sort === 'closing') return last.number !== null
  return /(?:^|。)附件：$/.test(value.slice(last.start, last.end))
}

/** An item that holds no others. Gives how many blocks behind it it took. */
export function addLeaf(builder: Builder, blocks: readonly Block[], at: number): number {
  const block = blocks[at] as Block
  if (block.body === block.end) {
    addPassage(builder, [block.start, block.end], { sort: 'heading', number: block.label })
    return 0
  }
  if (isAnnexName(builder, block)) {
    addPassage(builder, [block.body, block.end], { sort: 'closing', number: block.label })
    return 0
  }
  const title = titleOf(builder.value, block)
  const place = placeOf(builder)
  const named = title === null ? '' : builder.value.slice(title[0], title[1])
  const starts = place.root && place.sort === 'preamble' && place.kind !== 'report'
  const around = { ...place, root: false, sort: starts ? 'work' : place.sort } as const
  const titled = title !== null && title[1] < block.end && named.length <= longestHeading
  const sort = titled ? announced(named, around) : around.sort
  const taken = sort === 'work' ? dueBehind(builder, blocks, at + 1) : 0
  const end = blocks[at + taken]?.end ?? block.end
  const item = { place: { ...around, sort }, number: block.label, single: taken > 0 }
  addItem(builder, [block.body, end], item)
  return taken
}
