// Lines joined to the paragraphs that their writer typed.
//
//   '    各镇(街道)要把抓落实摆在'      first line, set in
//   '首位,逐项明确责任。'              → '各镇(街道)要把抓落实摆在首位,逐项明确责任。'

import { advance } from './characters.ts'
import { type Line, textOf } from './lines.ts'

/** Where the body text of a page begins and ends, in points. */
export type Body = {
  readonly left: number
  readonly right: number
  /** From line to line. */
  readonly pitch: number
  /** Whether the first line of a paragraph is set in. */
  readonly indents: boolean
}

export function bodyOf(lines: readonly Line[]): Body {
  const long = lines.filter((line) => advance(textOf(line)) >= 12)
  const measured = long.length >= 3 ? long : lines
  const lefts = measured.map((line) => line.left).toSorted((a, b) => a - b)
  const rights = measured.map((line) => line.right).toSorted((a, b) => a - b)
  const steps = lines
    .slice(1)
    .map((line, i) => line.y - (lines[i]?.y ?? 0))
    .filter((step) => step > 0)
    .toSorted((a, b) => a - b)
  // The leftmost edge that several lines share: one stray line must not move it.
  const left = lefts.find((one, i) => (lefts[i + 2] ?? one) - one < 3) ?? lefts[0] ?? 0
  const setIn = lines.filter((line) => isIndent(line.left - left, line.size)).length
  return {
    left,
    right: rights[Math.floor(rights.length * 0.9)] ?? rights.at(-1) ?? 0,
    pitch: steps[Math.floor(steps.length / 2)] ?? 0,
    indents: setIn >= Math.max(2, lines.length * 0.08),
  }
}

/** First lines are set in by two characters; not all writers hit it. */
function isIndent(by: number, size: number): boolean {
  return by > size * 1.2 && by < size * 3.2
}

/** A number before a heading or an item. */
const numbered =
  /^(?:第[一二三四五六七八九十百\d]{1,5}[章节条部]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[、.．](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,2}是)/
/** The number of a chapter: no sentence breaks before it by chance. */
const chapter = /^(?:第[一二三四五六七八九十百\d]{1,5}[章节]|[一二三四五六七八九十]{1,3}、)/
const sentenceEnd = /[。；;!！?？:：”」）)]$/

/** A line and the body of the page on which it stands. */
export type Standing = { readonly line: Line; readonly body: Body }

/** Whether a line goes on with the paragraph in which the one before it stands. */
export function continues(
  { line, body }: Standing,
  { line: next, body: nextBody }: Standing,
): boolean {
  const ratio = next.size / line.size
  if (ratio > 1.12 || ratio < 0.88) return false
  const samePage = next.page === line.page
  if (samePage && next.y > line.y && next.y - line.y > Math.max(body.pitch, line.size) * 1.35) {
    return false
  }
  if (isCentred(line, body) && isCentred(next, nextBody)) return samePage && line.size > 17
  const text = textOf(line)
  const indent = next.left - nextBody.left
  if (!isFull(line, next, body)) {
    const long = line.right - body.left > (body.right - body.left) * 0.75
    return body.indents && long && indent < next.size * 0.8 && !sentenceEnd.test(text)
  }
  if (indent > next.size * 0.8) {
    const sameIndent = Math.abs(line.left - body.left - indent) < next.size * 0.3
    return sameIndent && !sentenceEnd.test(text) && !numbered.test(textOf(next))
  }
  if (body.indents) return true
  const begins = textOf(next)
  return !chapter.test(begins) && !(numbered.test(begins) && sentenceEnd.test(text))
}

/** Whether the first word of the next line would not have fitted at the end of this one. */
function isFull(line: Line, next: Line, body: Body): boolean {
  return body.right - line.right < line.size * (advance(firstWord(textOf(next))) + 0.7)
}

/** What cannot be parted: a Latin word or number, or one character, with the marks around it. */
const unparted =
  /^[（《“‘〔([]{0,2}(?:[A-Za-z0-9]{1,24}(?:[.,][0-9]{1,9})?|.)[，。、；：！？）》”’〕%％．,.;:!?)\]℃]{0,4}/

export function firstWord(text: string): string {
  return unparted.exec(text)?.[0] ?? ''
}

function isCentred(line: Line, body: Body): boolean {
  const before = line.left - body.left
  const after = body.right - line.right
  return before > line.size * 1.5 && Math.abs(before - after) < line.size * 1.5
}
