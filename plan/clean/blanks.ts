// Blanks: what a run of spaces, tabs and line ends stands for.
//
//   重 要思想 → 重要思想      12 亩 → 12亩      PPP project → kept
//   …经济。 加快…            → a new paragraph, where the text has lost its line ends
//   牵头单位：甲局 乙局        → 甲局、乙局

import { code, isDigit, isLetter, isWide, treat, treatment } from './characters.ts'
import { joins, labelled } from './lines.ts'
import { isRow, newLine, put, type Writer } from './writer.ts'

type Run = {
  readonly start: number
  readonly end: number
  readonly spaces: number
  readonly tabs: number
  /** Line ends that are not within a cell. */
  readonly lines: number
  /** Line ends within a cell: U+2028. */
  readonly breaks: number
  /** Blanks after the last line end. */
  readonly indent: number
}

const cellBreak = 0x2028
const headingLength = 40

/** Deals with the run of blanks at `at`; gives where the words go on. */
export function writeBlank(writer: Writer, at: number, to: number): number {
  const run = runAt(writer.document, at, to)
  const atEdge = run.end >= writer.document.length
  if (run.lines > 0) {
    if (!atEdge) writeLine(writer, run)
  } else if (run.tabs > 0) {
    writeTabs(writer, run)
  } else if (run.breaks > 0) {
    writeCellBreak(writer, run)
  } else if (writer.length > writer.line && !atEdge) {
    writeSpace(writer, run)
  }
  return run.end
}

function runAt(document: string, start: number, to: number): Run {
  const run = { start, end: start, spaces: 0, tabs: 0, lines: 0, breaks: 0, indent: 0 }
  for (; run.end < to; run.end++) {
    const unit = document.charCodeAt(run.end)
    const how = treatment[unit]
    if (how === treat.space) {
      run.spaces++
      run.indent++
    } else if (how === treat.tab) {
      run.tabs++
    } else if (unit === cellBreak) {
      run.breaks++
      run.indent = 0
    } else if (how === treat.line) {
      run.lines++
      run.indent = 0
    } else if (how !== treat.drop) {
      break
    }
  }
  return run
}

/** Whether the line that holds `at` is a row of a table: a tab stands in it, further on or here. */
function inRow(writer: Writer, at: number): boolean {
  if (writer.nextTab === Number.POSITIVE_INFINITY) return false
  if (writer.nextTab < at) writer.nextTab = orNever(writer.document.indexOf('\t', at))
  if (writer.nextLine < at) writer.nextLine = orNever(writer.document.indexOf('\n', at))
  return writer.nextTab < writer.nextLine
}

function orNever(at: number): number {
  return at < 0 ? Number.MAX_SAFE_INTEGER : at
}

function writeLine(writer: Writer, run: Run): void {
  const { document, layout, units } = writer
  const row = inRow(writer, run.end)
  const before = { units, start: writer.line, end: writer.length }
  const after = { document, at: run.end, indent: run.indent }
  const joined = !row && !isRow(writer) && writer.length > 0 && joins(layout, before, after)
  if (joined) {
    const last = units[writer.length - 1] ?? 0
    if (keptApart(last, document.charCodeAt(run.end))) put(writer, code.space, run.start)
    return
  }
  newLine(writer, run.start)
  if (row || writer.row)
    writeTabs(writer, { ...run, start: document.lastIndexOf('\n', run.end - 1) + 1 })
}

/** The tabs between two cells, or before the first one of a row; one alone before words is an indent. */
function writeTabs(writer: Writer, run: Run): void {
  const leading = writer.length === writer.line
  if (leading && !writer.row && !inRow(writer, run.end)) return
  for (let at = run.start; at < run.end; at++) {
    if (writer.document.charCodeAt(at) === code.tab) put(writer, code.tab, at)
  }
  writer.sentence = writer.length
}

/** A line end within a cell stays; anywhere else it ends the paragraph. */
function writeCellBreak(writer: Writer, run: Run): void {
  if (isRow(writer) || inRow(writer, run.end)) {
    if (writer.length > writer.line) put(writer, cellBreak, run.start)
  } else {
    newLine(writer, run.start)
  }
}

function writeSpace(writer: Writer, run: Run): void {
  const last = writer.units[writer.length - 1] ?? 0
  const next = writer.document.charCodeAt(run.end)
  if (isParted(writer, run, last)) newLine(writer, run.start)
  else if (isDigit(last) && isDigit(next) && isThousands(writer.document, run)) return
  else if (keptApart(last, next)) put(writer, code.space, run.start)
  else if (isLabel(writer.document, run.end) && !'。；：，、'.includes(String.fromCharCode(last)))
    put(writer, code.semicolon, run.start)
  else if (parts(writer, run)) put(writer, code.listComma, run.start)
}

/** 12 000 but not 2 30. */
function isThousands(document: string, run: Run): boolean {
  return (
    /^\d{3}(?!\d)/.test(document.slice(run.end, run.end + 4)) &&
    !isDigit(document.charCodeAt(run.start - 4))
  )
}

const ends = '。！？；”）'
const titles = /(?:方案|报告|计划|规划|要点|措施|意见|通知|办法|政策|任务|清单|台账)$/
const item =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]{1,3}[章节])/

/** Whether blanks within a line stand for the end of a paragraph. */
function isParted(writer: Writer, run: Run, last: number): boolean {
  if (!writer.layout.flowing) {
    return (
      run.spaces >= 4 &&
      ends.includes(String.fromCharCode(last)) &&
      writer.length - writer.line > headingLength
    )
  }
  if (run.spaces >= 2 && writer.length - writer.line > 8) return true
  if ('。！？；'.includes(String.fromCharCode(last))) return true
  if (writer.length - writer.sentence > 4 * headingLength) return false
  const words = textOf(writer, writer.sentence)
  if (unitsLine.test(words)) return words.includes('、') || words.length > headingLength
  if (words.length > headingLength) return false
  const heads = words.length > 4 && item.test(words)
  return (heads && !/[，：]/.test(words)) || (writer.line === 0 && titles.test(words))
}

const unitsLine = /^(?:责任|牵头|配合|协办|主办|承办)(?:单位|部门)：/
/** 牵头单位：甲局 责任单位：乙局 */
function isLabel(document: string, at: number): boolean {
  return labelled.test(document.slice(at, at + 8))
}

const unitEnd = /[局办委厅部院会府处心司站社校所镇乡道区县市]$/
const label = /(?:单位|部门|领导|责任人)$/
const person = /(?:领导|人)$/
const word = /^[^\s\t，。；：（）]{2,15}/
const longestList = 120

/** Whether a blank keeps two names apart, in a list behind 责任单位： or in a cell of a table. */
function parts(writer: Writer, run: Run): boolean {
  const from = Math.max(writer.line, writer.length - longestList)
  const recent = writer.units.subarray(from, writer.length)
  if (!recent.includes(code.colon) && !recent.includes(code.tab)) return false
  const words = textOf(writer, from)
  const colon = words.lastIndexOf('：')
  const names = words.slice(Math.max(colon, words.lastIndexOf('\t'), words.lastIndexOf('、')) + 1)
  const next = word.exec(writer.document.slice(run.end, run.end + 16))?.[0]
  if (names.length < 2 || /[，。；]/.test(names) || next === undefined) return false
  const title = words.slice(Math.max(0, colon - 4), colon)
  const named = colon > 0 && label.test(title) && !/[，。；]/.test(words.slice(colon))
  if (named && person.test(title)) return next.length <= 4
  return (named || words.includes('\t')) && unitEnd.test(names) && unitEnd.test(next)
}

function textOf(writer: Writer, from: number): string {
  return String.fromCharCode(...writer.units.subarray(from, writer.length))
}

/** Whether two neighbours are Latin words or figures that a space keeps apart. */
function keptApart(before: number, after: number): boolean {
  if (isWide(before) || isWide(after)) return false
  if (isDigit(before)) return isDigit(after)
  return isLetter(after) || isDigit(after)
}
