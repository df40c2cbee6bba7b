// Marks: the numbers that begin headings and items.
//
//   …方案如下。一、总体要求…二、主要任务（一）棚户区改造。…   一、 二、 （一） within one line
//   1.加强审批。  （2）精简材料  ③压缩时间  第三条
//
// A mark begins a line, or stands behind the end of a sentence and counts on: 1, 2, 3. What only looks
// like one (3.5亿元, 一、二、三产业, 第（一）项) does neither.

import { headingWords } from '../lexicon/sections.ts'
import { hanNumber } from '../measure/numeral.ts'

/** How deep a mark stands, from 1 (第一章) to 7 (①); an article (第三条) is 8. */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export type Mark = {
  /** Where the mark begins, and where the words behind it begin. */
  readonly start: number
  readonly body: number
  readonly rank: Rank
  /** As people write it: `3`, `二`. */
  readonly label: string
  readonly value: number
}

const han = '一二三四五六七八九十'
const isHan: ReadonlySet<string> = new Set(han)
/** 第一、 and 十一、 are one number. */
const isCounted: ReadonlySet<string> = new Set('第十')
const forms: readonly (readonly [rank: Rank, form: RegExp])[] = [
  [1, /第([一二三四五六七八九十]{1,3}|\d{1,2})(?:章|部分|篇|编)[ 、：]?/y],
  [2, /第([一二三四五六七八九十]{1,3}|\d{1,2})节[ 、：]?/y],
  [8, /第([一二三四五六七八九十百]{1,5}|\d{1,3})条[ 、：]?/y],
  [3, /([一二三四五六七八九十]{1,3})(?:、|[.．](?=[一-鿿]))/y],
  [4, /[（(]([一二三四五六七八九十]{1,3})[）)][、.]?/y],
  [5, /(\d{1,3})(?:[、．]|\.(?!\d)|\.(?=\d{4}年|\d{1,2}月)) {0,2}/y],
  [6, /[（(](\d{1,2})[）)][、.]?|(\d{1,2})[）)]/y],
  [7, /([①-⑳])/y],
]
const starts = `第（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳${han}0123456789`
const isStart = new Uint8Array(65536)
for (const character of starts) isStart[character.charCodeAt(0)] = 1

const stops = '。；：！？）)”》…'
const newline = 10

/** The marks of the text, in order. */
export function marksOf(value: string): readonly Mark[] {
  const found: Mark[] = []
  const last = new Int32Array(9)
  let behind = -farthestTitle
  for (let at = 0; at < value.length; at++) {
    if (isStart[value.charCodeAt(at)] !== 1) continue
    const atLine = at === 0 || value.charCodeAt(at - 1) === newline
    const mark = readMark(value, at)
    if (mark === null || !(atLine || countsOn(value, mark, { last, behind }))) {
      at = skipped(value, at)
      continue
    }
    if (atLine && !stands(value, mark)) continue
    found.push(mark)
    last[mark.rank] = mark.value
    // Items may count on through the chapters: （一）…（七） in 一、, （八） in 二、.
    if (mark.value === 1) last.fill(0, mark.rank + 2, 8)
    behind = mark.rank < 6 ? mark.body : behind
    at = mark.body - 1
  }
  return found
}

/** Over a figure, so that the 3 of 13.5 is not looked at again. */
function skipped(value: string, at: number): number {
  let end = at
  while (isFigure(value.charCodeAt(end)) && isFigure(value.charCodeAt(end + 1))) end++
  return end
}

function isFigure(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 46
}

function readMark(value: string, at: number): Mark | null {
  for (const [rank, form] of forms) {
    form.lastIndex = at
    const match = form.exec(value)
    if (match === null) continue
    const label = match[1] ?? match[2] ?? ''
    const number = numberOf(label)
    if (number > 0) return { start: at, body: at + match[0].length, rank, label, value: number }
  }
  return null
}

/** Whether a mark within a line is the next of its kind, or the first of a new list. */
type Counted = {
  /** The last number of each rank. */
  readonly last: Int32Array
  /** Where the words of a heading that was met last begin; far back where it was none. */
  readonly behind: number
}

function countsOn(value: string, mark: Mark, { last, behind }: Counted): boolean {
  const before = value.charAt(mark.start - 1)
  const next = value.charCodeAt(mark.body)
  if (Number.isNaN(next) || next === newline || '，、。；）'.includes(value.charAt(mark.body)))
    return false
  if (!stands(value, mark)) return false
  const expected = mark.value === (last[mark.rank] ?? 0) + 1 || mark.value === 1
  if (!expected) return false
  if (stops.includes(before)) {
    return mark.rank !== 3 || !'；：'.includes(before) || isLedTo(value, mark)
  }
  if (mark.rank >= 6 || mark.rank <= 2) return false
  return mark.rank === 3 ? followsTitle(value, mark) : mark.start - behind <= farthestTitle
}

/** …现提出如下意见：一、… but not 报告分四个部分：一、…；二、… */
function isLedTo(value: string, mark: Mark): boolean {
  return /(?:如下|以下|下列|通知|意见|措施)[^，。]{0,8}：$/.test(
    value.slice(Math.max(0, mark.start - 14), mark.start),
  )
}

const farthestTitle = 60
const titleBefore =
  /(?:方案|计划|规划|意见|措施|办法|要点|月\d{1,2}日|月[一二三四五六七八九十]{1,3}日)$/

/** Behind a title or a date, or before the words of a heading: …实施方案一、总体要求坚持… */
function followsTitle(value: string, mark: Mark): boolean {
  headingWords.lastIndex = mark.body
  if (headingWords.test(value)) return true
  return titleBefore.test(value.slice(Math.max(0, mark.start - 8), mark.start))
}

/** What only looks like a mark: 一、二、三产业; 三、四季度; 1、2号楼. */
function stands(value: string, { start, body, rank }: Mark): boolean {
  if (rank === 3) return !isHan.has(value.charAt(body)) && !isCounted.has(value.charAt(start - 1))
  if (rank !== 5) return true
  const words = value.slice(body, body + 6)
  return /^(?:\d{4}年|\d{1,2}月)/.test(words) || !/^\d[\d、.号楼]/.test(words)
}

/** 二十三 is 23, ③ is 3, 12 is 12; 0 for what is no number. */
function numberOf(label: string): number {
  const first = label.charCodeAt(0)
  if (first >= 0x2460 && first <= 0x2473) return first - 0x245f
  return Number(first <= 57 ? label : (hanNumber(label) ?? 0))
}
