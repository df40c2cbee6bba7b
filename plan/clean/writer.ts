// Writer: the cleaned text while it is being written.
//
//   put(writer, 0x5b8c, 301); put(writer, 0x5584, 305)   完善, whose characters stood at 301 and 305

import { code } from './characters.ts'
import type { Layout } from './lines.ts'

/** The text being written. It is mutated: one object a document, none a character. */
export type Writer = {
  readonly document: string
  readonly layout: Layout
  readonly units: Uint16Array
  readonly origin: Int32Array
  length: number
  /** Where the line being written begins, and its last sentence. */
  line: number
  sentence: number
  /** Whether a straight quote opened in this line. */
  quoted: boolean
  /** Of the open brackets, one bit each below a leading 1: whether it was widened. */
  brackets: number
  /** The line before was a row of a table. */
  row: boolean
  /** The next tab and line end of the document at or after what is being read. */
  nextTab: number
  nextLine: number
}

/** Writes one character that stands for the received one at `at`; gives the offset after it. */
export function put(writer: Writer, unit: number, at: number): number {
  writer.units[writer.length] = unit
  writer.origin[writer.length++] = at
  return at + 1
}

/** Ends the line, unless nothing was written in it. */
export function newLine(writer: Writer, at: number): void {
  if (writer.length > writer.line) {
    writer.row = isRow(writer)
    put(writer, code.newline, at)
  }
  writer.line = writer.length
  writer.sentence = writer.length
  writer.quoted = false
  writer.brackets = 1
}

/** Whether the line being written is a row of a table. */
export function isRow(writer: Writer): boolean {
  if (writer.nextTab === Number.POSITIVE_INFINITY) return false
  return writer.units.subarray(writer.line, writer.length).includes(code.tab)
}
