// A look at the bytes before anybody parses them: how many objects, how large its streams become,
// what it would do by itself.
//
//   checkPdf(bytes)  → { actions: ['Launch'], pictures: 3 }

import { Unzlib, unzlibSync } from 'fflate'
import { limits } from '../limits.ts'
import { refuse } from '../refusal.ts'

export type Checked = {
  /** What the file would run, open or carry along: 'JavaScript', 'Launch', 'EmbeddedFile' …. */
  readonly actions: readonly string[]
  readonly pictures: number
}

const actions = ['JavaScript', 'Launch', 'EmbeddedFile', 'RichMedia', 'SubmitForm', 'XFA'] as const

/** Compressed bytes below which a stream cannot become dangerous (DEFLATE: 1032 times at most). */
const harmless = 32 * 1024
/** Objects in a compressed stream are searched for actions up to this size. */
const objectStreamBytes = 16 * 1024 * 1024
/** Bytes before the word `stream` in which its dictionary stands. */
const dictionaryBytes = 2048

/** Refuses: `damaged` (no PDF), `too-large` (objects, unpacked), `zip-bomb`. */
export function checkPdf(bytes: Uint8Array): Checked {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 1024).indexOf('%PDF-') < 0)
    refuse({ code: 'damaged', why: 'pdf: no header' })
  if (count(file, ' obj', limits.pdfObjects) > limits.pdfObjects) {
    refuse({ code: 'too-large', what: 'objects', limit: limits.pdfObjects })
  }
  const found = new Set(actions.filter((action) => hasName(file, action)))
  for (const objects of checkStreams(file)) {
    for (const action of actions) if (hasName(objects, action)) found.add(action)
  }
  return { actions: [...found], pictures: count(file, '/Image', 100_000) }
}

function count(file: Buffer, word: string, atMost: number): number {
  let sum = 0
  for (let at = file.indexOf(word); at >= 0 && sum <= atMost; at = file.indexOf(word, at + 1)) {
    if (!isLetter(file[at + word.length])) sum++
  }
  return sum
}

function hasName(file: Buffer, name: string): boolean {
  const word = `/${name}`
  for (let at = file.indexOf(word); at >= 0; at = file.indexOf(word, at + 1)) {
    const after = file[at + word.length]
    // EmbeddedFiles is the name of the list that holds them.
    if (!isLetter(after) || after === 0x73) return true
  }
  return false
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b))
}

/** Measures every stream that could become large; gives back the unpacked object streams. */
function checkStreams(file: Buffer): readonly Buffer[] {
  const objects: Buffer[] = []
  let unpacked = 0
  let at = file.indexOf('stream')
  while (at >= 0) {
    const end = file.indexOf('endstream', at)
    if (end < 0) break
    const dictionary = dictionaryOf(file, at)
    const packed = file.subarray(at + 'stream'.length + newline(file, at + 'stream'.length), end)
    if (dictionary.includes('/FlateDecode') || dictionary.includes('/Fl ')) {
      const isPicture = /\/Subtype\s?\/Image/.test(dictionary)
      if (packed.length > harmless && !isPicture) unpacked += measure(packed)
      if (dictionary.includes('/ObjStm')) objects.push(unpack(packed))
    }
    if (unpacked > limits.unpackedBytes) {
      refuse({ code: 'too-large', what: 'unpacked', limit: limits.unpackedBytes })
    }
    at = file.indexOf('stream', end + 'endstream'.length)
  }
  return objects
}

function dictionaryOf(file: Buffer, stream: number): string {
  const before = file.toString('latin1', Math.max(0, stream - dictionaryBytes), stream)
  return before.slice(Math.max(0, before.lastIndexOf(' obj')))
}

function newline(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return 2
  return file[at] === 0x0a || file[at] === 0x0d ? 1 : 0
}

/** Bytes that a stream becomes; refuses as soon as they are too many. A broken one counts as far. */
function measure(packed: Uint8Array): number {
  let sum = 0
  const inflate = new Unzlib((chunk) => {
    sum += chunk.length
    if (sum > limits.partBytes) refuse({ code: 'zip-bomb', why: 'ratio' })
  })
  const step = 64 * 1024
  try {
    for (let at = 0; at < packed.length; at += step) inflate.push(packed.subarray(at, at + step))
  } catch (thrown) {
    if (sum > limits.partBytes) throw thrown
  }
  return sum
}

function unpack(packed: Uint8Array): Buffer {
  if (packed.length > objectStreamBytes / 64) return Buffer.alloc(0)
  try {
    return Buffer.from(unzlibSync(packed))
  } catch {
    return Buffer.alloc(0)
  }
}
