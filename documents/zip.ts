// The gate for zip packages (docx, xlsx). The central directory is examined before anything is
// unpacked; then real bytes are counted while unpacking. Nothing is ever written to a disk, and a
// package inside a package stays closed.
//
//   const archive = openZip(bytes)
//   archive.names                      ['[Content_Types].xml', 'word/document.xml', …]
//   archive.read('word/document.xml')  its bytes

import { Inflate } from 'fflate'
import { limits } from './limits.ts'
import { refuse } from './refusal.ts'
import { type Entry, readDirectory } from './zip-directory.ts'

export type Archive = {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Unpacks one part; refuses `damaged` where there is none, or where it is not what it says. */
  read(name: string): Uint8Array
}

/** Refuses what a zip of an honest office program never has: see the calls of `refuse`. */
export function openZip(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes)
  checkSizes(entries, bytes.length)
  checkOverlap(entries)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const budget = { left: limits.unpackedBytes }
  return {
    names: entries.map((entry) => entry.name),
    has: (name) => byName.has(name),
    read(name) {
      const entry = byName.get(name)
      if (!entry) return refuse({ code: 'damaged', why: `no part ${name}` })
      const part = unpack(bytes.subarray(entry.dataStart, entry.dataEnd), entry)
      budget.left -= part.length
      if (budget.left < 0) {
        refuse({ code: 'too-large', what: 'unpacked', limit: limits.unpackedBytes })
      }
      return part
    },
  }
}

function checkSizes(entries: readonly Entry[], fileSize: number): void {
  let total = 0
  for (const { size } of entries) {
    if (size > limits.partBytes) refuse({ code: 'zip-bomb', why: 'part' })
    total += size
  }
  if (total > limits.unpackedBytes) refuse({ code: 'zip-bomb', why: 'unpacked' })
  if (total > limits.ratioFreeBytes && total > fileSize * limits.unpackedRatio) {
    refuse({ code: 'zip-bomb', why: 'ratio' })
  }
}

/** Two entries sharing bytes are how 46 MB become petabytes. */
function checkOverlap(entries: readonly Entry[]): void {
  const sorted = entries.toSorted((a, b) => a.start - b.start)
  let end = 0
  for (const entry of sorted) {
    if (entry.start < end) refuse({ code: 'zip-bomb', why: 'overlap' })
    end = entry.dataEnd
  }
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  const part = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (part.length > entry.size) refuse({ code: 'zip-bomb', why: 'size-lie' })
  if (part.length < entry.size) refuse({ code: 'damaged', why: 'part shorter than it says' })
  if (crc32(part) !== entry.crc) refuse({ code: 'damaged', why: 'checksum' })
  return part
}

/** Feeds small pieces, so that a lie about the size is seen before memory is spent on it. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const part = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) refuse({ code: 'zip-bomb', why: 'size-lie' })
    part.set(chunk, length)
    length += chunk.length
  })
  const step = 16_384
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length)
    }
  } catch (thrown) {
    if (thrown instanceof Error && thrown.message.startsWith('refused: ')) throw thrown
    refuse({ code: 'damaged', why: 'deflate' })
  }
  return part.subarray(0, length)
}

const table = Int32Array.from({ length: 256 }, (_, i) => {
  let c = i
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c
})

function crc32(bytes: Uint8Array): number {
  let c = -1
  for (let i = 0; i < bytes.length; i += 1) {
    c = (table[(c ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (c >>> 8)
  }
  return (c ^ -1) >>> 0
}
