// Blocks: a text cut at its line ends and at its marks.
//
//   方案如下。一、总体要求坚持…（一）棚户区改造。建成…   →   方案如下。 | 一、总体要求坚持… | （一）棚户区改造。建成…

import { headingWords } from '../lexicon/sections.ts'
import type { Mark } from './marks.ts'
import type { Range } from './sentences.ts'
import { isRow } from './table.ts'

export type Block = {
  readonly start: number
  /** Behind the mark. */
  readonly body: number
  readonly end: number
  /** Of its mark; 0 for a paragraph, -1 for a row of a table. */
  readonly rank: number
  readonly label: string | null
  /** The rank of the next block that has a mark, before any row; 0 where there is none. */
  readonly next: number
  /** How many paragraphs or rows stand before that block. */
  readonly followers: number
}

type Cut = Omit<Block, 'next' | 'followers'>

export function blocksOf(value: string, marks: readonly Mark[]): readonly Block[] {
  const cuts: Cut[] = []
  let index = 0
  for (let start = 0; start < value.length; ) {
    const at = value.indexOf('\n', start)
    const end = at < 0 ? value.length : at
    const from = index
    while (index < marks.length && (marks[index]?.start ?? 0) < end) index++
    if (isRow(value, [start, end])) cuts.push({ start, body: start, end, rank: -1, label: null })
    else pushLine(cuts, [start, end], marks.slice(from, index))
    start = end + 1
  }
  return linked(value, cuts)
}

function pushLine(cuts: Cut[], [start, end]: Range, marks: readonly Mark[]): void {
  const first = marks[0]?.start ?? end
  if (first > start) cuts.push({ start, body: start, end: first, rank: 0, label: null })
  marks.forEach((mark, index) => {
    const to = marks[index + 1]?.start ?? end
    cuts.push({ start: mark.start, body: mark.body, end: to, rank: mark.rank, label: mark.label })
  })
}

/** Where another text begins, whose items are not those of the heading before it. */
export const apart = /^(?:附件|附表|名词解释|名词注释|注释)/

function linked(value: string, cuts: readonly Cut[]): readonly Block[] {
  const blocks: Block[] = []
  let next = 0
  let followers = 0
  for (const cut of [...cuts].reverse()) {
    blocks.push({ ...cut, next, followers })
    if (cut.rank > 0 || apart.test(value.slice(cut.start, cut.start + 4))) {
      next = Math.max(0, cut.rank)
      followers = 0
    } else followers++
  }
  return blocks.reverse()
}

const longestTitle = 48
const longestHeading = 60
/** Of brackets in a heading: （牵头单位：…；配合单位：…）. They do not make it longer. */
const longestBracket = 160
const marksOfEnd = '。！？；：'

/**
 * The title that a numbered block begins with, up to its full stop; the whole block where it is
 * nothing but a title; null where it is running text from the start.
 */
export function titleOf(value: string, { body, end }: Block): Range | null {
  const words = value.slice(body, Math.min(end, body + longestHeading + longestBracket + 1))
  headingWords.lastIndex = 0
  const known = headingWords.exec(words)
  const { stop, length } = firstStop(words)
  if (known !== null && !(stop > 0 && stop <= known[0].length + 6))
    return [body, body + known[0].length]
  if (stop >= 0 && length <= longestTitle && words.charAt(stop) !== '；')
    return [body, body + stop + 1]
  return stop < 0 && body + words.length === end && length <= longestHeading ? [body, end] : null
}

/** Where the first stop outside brackets is, -1 for none, and how many characters stand before it. */
function firstStop(words: string): { stop: number; length: number } {
  let inside = 0
  for (let at = 0; at < words.length; at++) {
    const character = words.charAt(at)
    const close = character === '（' ? words.indexOf('）', at) : -1
    if (close > 0) {
      inside += close + 1 - at
      at = close
    } else if (marksOfEnd.includes(character)) return { stop: at, length: at - inside }
  }
  return { stop: -1, length: words.length - inside }
}
