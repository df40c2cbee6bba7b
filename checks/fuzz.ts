// Compiles random documents and looks for anything that must never happen: something thrown, a span
// beside its words, a time that grows faster than the text.
//
//   await fuzz({ runs: 300, seed: 42 })   throws with the smallest document it could find

import fc from 'fast-check'
import { compile } from '../plan/compile.ts'
import { faults } from './faults.ts'
import { lexicon, randomDocument } from './random-documents.ts'

/** As dense as a document can be, a deed in every second character: no text needs more a character. */
const dense = `2025年重点任务分工\n一、工业\n${'落户'.repeat(2500)}`

function time(text: string): number {
  const started = process.threadCpuUsage()
  compile({ text, name: 'random.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) })
  return process.threadCpuUsage(started).user / 1000
}

/** Milliseconds of processor time that a document may take on this machine: a floor, and so much a character. */
function measureAllowance(): (length: number) => number {
  const pace = Math.min(...Array.from({ length: 5 }, () => time(dense))) / dense.length
  return (length) => pace * (1500 + 1.25 * length)
}

/** Whether the time is the document's fault: the machine may be slow once, not four times. */
const slow = (text: string, allowed: number) =>
  Array.from({ length: 4 }, () => time(text)).every((spent) => spent > allowed)

function judge(text: string, allowed: number): void {
  const started = process.threadCpuUsage()
  const plan = compile({
    text,
    name: 'random.txt',
    mediaType: 'text/plain',
    sha256: '0'.repeat(64),
  })
  const spent = process.threadCpuUsage(started).user / 1000
  const wrong = faults(plan, text)
  if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n'))
  if (spent > allowed && slow(text, allowed)) throw new Error(`slow: ${text.length} characters`)
}

/** Throws on the first document that fails, shrunk, with the seed that makes it again. */
export async function fuzz({ runs, seed }: { runs: number; seed: number }): Promise<void> {
  const words = await lexicon()
  const allowed = measureAllowance()
  const property = fc.property(randomDocument(words), (text) => judge(text, allowed(text.length)))
  fc.assert(property, { numRuns: runs, seed, endOnFailure: false })
}
