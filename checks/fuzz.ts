// Compiles random documents and looks for anything that must never happen: something thrown, a span
// beside its words, a time that grows faster than the text.
//
//   await fuzz({ runs: 300, seed: 42 })   throws with the smallest document it could find

import fc from 'fast-check'
import { compile } from '../plan/compile.ts'
import { faults } from './faults.ts'
import { lexicon, randomDocument } from './random-documents.ts'

/** Milliseconds of processor time that a document may take: a floor, and so much a character. */
const allowed = (length: number) => 40 + length * 0.005

function time(text: string): number {
  const started = process.threadCpuUsage()
  compile({ text, name: 'random.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) })
  return process.threadCpuUsage(started).user / 1000
}

/** Whether the time is the document's fault: the machine may be slow once, not four times. */
const slow = (text: string) =>
  Array.from({ length: 4 }, () => time(text)).every((spent) => spent > allowed(text.length))

function judge(text: string): void {
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
  if (spent > allowed(text.length) && slow(text)) throw new Error(`slow: ${text.length} characters`)
}

/** Throws on the first document that fails, shrunk, with the seed that makes it again. */
export async function fuzz({ runs, seed }: { runs: number; seed: number }): Promise<void> {
  const words = await lexicon()
  fc.assert(fc.property(randomDocument(words), judge), { numRuns: runs, seed, endOnFailure: false })
}
