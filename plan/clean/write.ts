// Write: one pass over the received text that copies what stays and remembers where it stood.
//
//   １７％，力 争１,０００万元   →  17%，力争1000万元
//
// Almost every character is copied as it is; the others are dealt with one by one in `special`.

import type { Text } from '../source.ts'
import { writeBlank } from './blanks.ts'
import { code, isDigit, isLetter, isWide, treat, treatment } from './characters.ts'
import type { Cut } from './cuts.ts'
import type { Layout } from './lines.ts'
import { newLine, put, type Writer } from './writer.ts'

export function write(document: string, cuts: readonly Cut[], layout: Layout): Text {
  const writer: Writer = {
    document,
    layout,
    units: new Uint16Array(document.length + 1),
    origin: new Int32Array(document.length + 1),
    length: 0,
    line: 0,
    sentence: 0,
    quoted: false,
    brackets: 1,
    row: false,
    nextTab: document.includes('\t') ? -1 : Number.POSITIVE_INFINITY,
    nextLine: -1,
  }
  let from = 0
  for (const cut of cuts) {
    copy(writer, from, cut.start)
    if (cut.parts) newLine(writer, cut.start)
    from = cut.end
  }
  copy(writer, from, document.length)
  while (isEnd(writer.units[writer.length - 1])) writer.length--
  const { units, origin, length } = writer
  return { value: stringOf(units, length), origin: origin.slice(0, length) }
}

function isEnd(unit: number | undefined): boolean {
  return unit === code.newline || unit === code.tab
}

function copy(writer: Writer, from: number, to: number): void {
  const { document, units, origin } = writer
  let length = writer.length
  let at = from
  while (at < to) {
    const unit = document.charCodeAt(at)
    if (treatment[unit] === treat.copy) {
      units[length] = unit
      origin[length++] = at++
    } else {
      writer.length = length
      at = special(writer, at, to)
      length = writer.length
    }
  }
  writer.length = length
}

function special(writer: Writer, at: number, to: number): number {
  const unit = writer.document.charCodeAt(at)
  switch (treatment[unit]) {
    case treat.drop:
      return at + 1
    case treat.space:
    case treat.line:
    case treat.tab:
      return writeBlank(writer, at, to)
    case treat.narrow:
      return put(writer, unit - 0xfee0, at)
    case treat.stop:
      put(writer, unit, at)
      writer.sentence = writer.length
      return at + 1
    case treat.widen:
      return writeMark(writer, unit, at)
    case treat.comma:
      return writeComma(writer, at)
    case treat.point:
      return writePoint(writer, at)
    case treat.quote:
      return writeQuote(writer, unit, at)
    case treat.query:
      return writeQuery(writer, at)
    default:
      return writeBracket(writer, unit, at)
  }
}

function before(writer: Writer): number {
  return writer.length > writer.line ? (writer.units[writer.length - 1] ?? 0) : 0
}

/** The next character, past one space. */
function after(writer: Writer, at: number): number {
  const next = writer.document.charCodeAt(at + 1)
  const told = next === code.space ? writer.document.charCodeAt(at + 2) : next
  return Number.isNaN(told) ? 0 : told
}

/** ; : ! — kept between Latin words, and : also between figures and in addresses. */
function writeMark(writer: Writer, unit: number, at: number): number {
  const [last, next] = [before(writer), after(writer, at)]
  const kept =
    (isLetter(last) && isLetter(next)) ||
    (unit === 0x3a && ((isDigit(last) && isDigit(next)) || next === 0x2f))
  put(writer, kept ? unit : unit + 0xfee0, at)
  if (unit !== 0x3a && !kept) writer.sentence = writer.length
  return at + 1
}

function writeComma(writer: Writer, at: number): number {
  const [last, next] = [before(writer), after(writer, at)]
  if (isDigit(last) && isThousands(writer.document, at)) return at + 1
  const kept = isLetter(last) && isLetter(next)
  return put(writer, kept ? 0x2c : code.comma, at)
}

/** How long the number of a heading may be: 十二. */
const numbering = 4

/** 改造公厕10座. ends a sentence; 3.5, 一.城市建设 and www. do not. */
function writePoint(writer: Writer, at: number): number {
  const [last, next] = [before(writer), after(writer, at)]
  const atEnd = next === 0 || treatment[next] === treat.line
  const ends = isWide(last) && (atEnd || (isWide(next) && writer.length - writer.line > numbering))
  put(writer, ends ? 0x3002 : 0x2e, at)
  if (ends) writer.sentence = writer.length
  return at + 1
}

/** 12,000 but neither 2023,100 nor 12,0000. */
function isThousands(document: string, at: number): boolean {
  if (isDigit(document.charCodeAt(at - 4))) return false
  for (let next = at + 1; next <= at + 3; next++) {
    if (!isDigit(document.charCodeAt(next))) return false
  }
  return !isDigit(document.charCodeAt(at + 4))
}

function writeQuote(writer: Writer, unit: number, at: number): number {
  const closes = unit === 0x301e || (unit !== 0x301d && writer.quoted)
  writer.quoted = !closes
  return put(writer, closes ? code.closeQuote : code.openQuote, at)
}

/** Several ? stand where a character was lost. */
function writeQuery(writer: Writer, at: number): number {
  let end = at + 1
  while (writer.document.charCodeAt(end) === 0x3f) end++
  if (end - at === 1) put(writer, isLetter(before(writer)) ? 0x3f : 0xff1f, at)
  return end
}

/** A closing bracket follows its opening one; f(x) keeps its own. */
function writeBracket(writer: Writer, unit: number, at: number): number {
  const [last, next] = [before(writer), after(writer, at)]
  if (unit === 0x28) {
    const widened = !(isLetter(last) && !isWide(next))
    writer.brackets = ((writer.brackets & 0xffff) << 1) | (widened ? 1 : 0)
    return put(writer, widened ? code.openBracket : unit, at)
  }
  const known = writer.brackets > 1
  const widened = known ? (writer.brackets & 1) === 1 : !(isLetter(last) && !isWide(next))
  if (known) writer.brackets >>= 1
  return put(writer, widened ? code.closeBracket : unit, at)
}

const chunk = 8192

function stringOf(units: Uint16Array, length: number): string {
  const parts: string[] = []
  for (let at = 0; at < length; at += chunk) {
    parts.push(
      String.fromCharCode.apply(
        null,
        units.subarray(at, Math.min(length, at + chunk)) as unknown as number[],
      ),
    )
  }
  return parts.join('')
}
