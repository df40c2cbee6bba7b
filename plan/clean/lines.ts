// Lines: which line ends are the author's and which a machine's.
//
//   现在，我代表区人民政府，向大会作工作⏎报告，请予审议。   one paragraph, broken at the margin
//   一、主要目标⏎到2025年，全区…                       two

import { code, isBlank, isDigit, treat, treatment } from './characters.ts'

export type Layout = {
  /** The width at which lines are broken, in half characters, or 0. */
  readonly wrap: number
  /** Paragraphs begin with blanks. */
  readonly indented: boolean
  /** Line ends were lost: paragraphs are kept apart by blanks, or not at all. */
  readonly flowing: boolean
}

/** What stands before a line end: the line as written so far. */
export type Before = { readonly units: Uint16Array; readonly start: number; readonly end: number }
/** What stands after it: where the next line's words begin, and by how many blanks. */
export type After = { readonly document: string; readonly at: number; readonly indent: number }

const widest = 200
const narrowest = 24
const flowingLine = 250
const bodyLine = 40
const longestLabel = 6
const numerals = '一二三四五六七八九十百第（(【[［〔—●▲■◆★'

/** How the whole document lays out its lines; `pages` of them only end pages. */
export function layoutOf(document: string, pages: number): Layout {
  const widths: number[] = []
  let lines = 0
  let indents = 0
  for (let start = 0; start < document.length; ) {
    const at = document.indexOf('\n', start)
    const end = at < 0 ? document.length : at
    let first = start
    while (first < end && first - start < 64 && isBlank(document.charCodeAt(first))) first++
    if (first < end) {
      lines++
      if (first - start >= 2 || document.charCodeAt(start) === 0x3000) indents++
      if (end - start <= widest) widths.push(widthOf(document, start, end))
    }
    start = end + 1
  }
  const flowing = document.length > flowingLine * Math.max(1, lines - pages)
  return { wrap: wrapOf(widths, lines), indented: indents >= 2, flowing }
}

function widthOf(document: string, start: number, end: number): number {
  let width = 0
  for (let at = start; at < end; at++) {
    const unit = document.charCodeAt(at)
    if (treatment[unit] !== treat.drop) width += unit > 0xff ? 2 : 1
  }
  return width
}

/** Half of the lines or more end within three half characters of the same margin. */
function wrapOf(widths: readonly number[], lines: number): number {
  if (lines < 5) return 0
  const sorted = [...widths].sort((a, b) => a - b)
  const margin = sorted[Math.floor((sorted.length - 1) * 0.98)] ?? 0
  if (margin < narrowest) return 0
  const full = sorted.filter((width) => width >= margin - 3 && width <= margin).length
  return full >= lines / 2 ? margin : 0
}

/** Whether the line end between them was not the author's. */
export function joins(layout: Layout, before: Before, after: After): boolean {
  const last = before.units[before.end - 1] ?? code.newline
  const next = after.document.charCodeAt(after.at)
  if (last === code.newline) return false
  if (followers.includes(String.fromCharCode(next))) return true
  if (leaders.includes(String.fromCharCode(last)) || isLabel(before)) return true
  if (layout.indented && after.indent >= 2) return false
  if (beginsItem(after.document, after.at)) return false
  const ended = enders.includes(String.fromCharCode(last))
  if (layout.wrap > 0) return isFull(layout, before) && (!ended || layout.indented)
  return !ended && breaksOff(before)
}

/** 责任单位： alone on its line: the names are on the next one. */
function isLabel({ units, start, end }: Before): boolean {
  if (end - start > longestLabel || units[end - 1] !== code.colon) return false
  return labelled.test(String.fromCharCode(...units.subarray(start, end)))
}

const followers = '，。、；：）》”！？%,;)'
const leaders = '，、（《“,('
const enders = '。！？；：”）》'

function isFull(layout: Layout, before: Before): boolean {
  let width = 0
  for (let at = before.start; at < before.end; at++) width += (before.units[at] ?? 0) > 0xff ? 2 : 1
  return width >= layout.wrap - 6
}

const lastWords =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、]|(?:责任|牵头|配合)(?:单位|部门)：)/

/** A long line of running text that has no end; one that ends with a heading or with units has. */
function breaksOff({ units, start, end }: Before): boolean {
  if (end - start < bodyLine) return false
  const last = units[end - 1] ?? 0
  if (isDigit(last) || last === 0x65e5) return false
  let stop = start - 1
  let commas = 0
  for (let at = start; at < end; at++) {
    if (units[at] === code.full) stop = at
    else if (units[at] === code.comma) commas++
  }
  const words = String.fromCharCode(...units.subarray(stop + 1, Math.min(end, stop + 9)))
  if (lastWords.test(words)) return false
  const item =
    numerals.includes(String.fromCharCode(units[start] ?? 0)) || isDigit(units[start] ?? 0)
  return stop >= start || (commas > 0 && !item)
}

/** 责任单位：, 完成时限： */
export const labelled =
  /^(?:责任|牵头|配合|协办|主办|承办|分管|包联|完成)(?:单位|部门|领导|时限|时间|人)[：:]/

/** Whether a heading, an item, a dash or a line of units begins here. */
function beginsItem(document: string, at: number): boolean {
  if (labelled.test(document.slice(at, at + 8))) return true
  const first = document.charAt(at)
  if (numerals.includes(first))
    return /^(?:[一二三四五六七八九十百]{1,4}[、是]|第|[^一-十])/.test(document.slice(at, at + 6))
  return /^\d{1,3}[.、．)）]/.test(document.slice(at, at + 6))
}
