// Headings without numbers: short lines that have no end and stand over text, and annexes.
//
//   2025年重点工作⏎开工项目20个。     the first line is a chapter
//   附件2⏎公园建设实施方案           an annex that is a plan: work again

import { announces, plansAgain } from '../lexicon/sections.ts'
import type { Block } from './blocks.ts'
import { addPassage, type Builder, closeTo, openChapter, placeOf } from './builder.ts'
import { addParagraph } from './paragraphs.ts'
import type { Range } from './sentences.ts'
import { announced, isClosing, isDueLine, isUnitsLine, tenseOf } from './sorts.ts'

export const longestHeading = 30
const unnumbered = 9
/** Above 第一章. */
const topmost = 0.5

/** Remembers that a report has come to its plans. */
export function note(builder: Builder, title: string): void {
  if (builder.kind !== 'report' || builder.turned) return
  if (tenseOf(title, placeOf(builder)) === 'work') {
    builder.turned = true
    builder.rootSort = 'work'
  }
}

const longestName = 48
const mostAsked = 8
const longestNotice = 60

/**
 * The plan that a notice sends out begins: its name stands behind a signature or a date. What the
 * notice itself asked for was only how to go about it.
 */
function planBegins(builder: Builder, words: string): boolean {
  const { passages, kind, value } = builder
  const last = passages.at(-1)
  if (last === undefined || kind === 'report' || kind === 'other' || words.length > longestName)
    return false
  if (!plansAgain.test(words) || !isClosing(value.slice(last.start, last.end))) return false
  if (passages.length > longestNotice) return false
  if (passages.filter(({ sort }) => sort === 'work').length > mostAsked) return false
  closeTo(builder, 0)
  for (const [at, passage] of passages.entries()) {
    if (passage.sort === 'work') passages[at] = { ...passage, sort: 'requirement' }
  }
  builder.worked = false
  builder.closed = false
  builder.rootSort = 'preamble'
  return true
}

const notesBegin =
  /^(?:附件?\d{0,2}[：: ]?|\*)?[[［〔【（(]?(?:有关)?(?:名词|用语|术语)(?:解释|注释|说明)[\]］〕】）)：:]?$/
const noteLine = /^[[［〔【]\d{1,3}[\]］〕】]\s?[“一-鿿A-Za-z\d]/

const defines = /^[^，。；：\n]{1,40}[：。]是?(?:指|即)/

/** The notes at the end of a report: [名词解释], [1]“双碳”：…, “放管服”：是指…. */
export function isNotes({ kind, worked }: Builder, words: string): boolean {
  if (notesBegin.test(words)) return true
  return kind === 'report' && worked && (noteLine.test(words) || defines.test(words))
}

/** A paragraph, or a heading without a number. */
export function addPlain(builder: Builder, block: Block): void {
  const range: Range = [block.start, block.end]
  const words = builder.value.slice(block.start, block.end)
  if (isNotes(builder, words)) builder.closed = true
  if (annexBegins(builder, words) || planBegins(builder, words)) {
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
  if (announces.closing.test(words)) return topmost
  const outermost = builder.stack[0]?.rank ?? 0
  if (builder.kind !== 'report' || (outermost >= 1 && outermost <= 3)) return unnumbered
  return tenseOf(words, { ...placeOf(builder), root: true }) === null ? unnumbered : topmost
}

const headingLike = /^[一-鿿“”《》（）、，：A-Za-z\d—·+]{3,40}$/
/** A line whose sentence goes on in the next. */
const goesOn = /[：、，为是的和与及在将]$/
const mastheads = /会议上?$|报告$|[省市区县]长|主席|^来源|日$/

/** A short line that has no end and stands over text. */
function isHeading(builder: Builder, block: Block, words: string): boolean {
  const { kind, speech, stack, turned, closed } = builder
  if (announces.closing.test(words) && words.length <= longestHeading) return true
  if (!headingLike.test(words) || goesOn.test(words)) return false
  if (isClosing(words) || isUnitsLine(words) || isDueLine(words)) return false
  if (closed || words.length > longestHeading || block.start < speech) return false
  if (kind === 'report' && stack.length === 0 && !turned) {
    return !mastheads.test(words) && tenseOf(words, { ...placeOf(builder), root: true }) !== null
  }
  return (
    (stack.length > 0 || turned) && (block.followers > 0 || block.next > 0) && !/\d$/.test(words)
  )
}
