// The table of contents of a zip, read without believing it: every entry is held against its local
// header, every name against the tricks that names play.
//
//   readDirectory(bytes)[0]
//   { name: '[Content_Types].xml', start: 0, dataStart: 49, dataEnd: 391, size: 1312, … }
//
// Layout: PKWARE APPNOTE 6.3 §4.3.7 (local header), §4.3.12 (central), §4.3.16 (end), §4.5.3 (zip64).

import { limits } from './limits.ts'
import { refuse } from './refusal.ts'

export type Entry = {
  readonly name: string
  /** Offset of the local header, of the packed bytes and of their end. */
  readonly start: number
  readonly dataStart: number
  readonly dataEnd: number
  readonly method: number
  readonly crc: number
  /** Unpacked, as declared. */
  readonly size: number
}

type Central = Omit<Entry, 'dataStart' | 'dataEnd'> & {
  readonly packed: number
  readonly flags: number
  readonly attributes: number
  readonly rawName: Uint8Array
  readonly next: number
}

const max32 = 0xffffffff
const max16 = 0xffff

/** Bytes that may stand behind the end of the archive: some mail gateways pad. */
const slack = 1024

export function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22 || view.getUint32(0, true) !== 0x04034b50) damaged('no zip header at 0')
  const { count, offset, size, end } = findEnd(view)
  if (count > limits.parts) refuse({ code: 'too-large', what: 'parts', limit: limits.parts })
  if (offset + size > end) damaged('directory outside the file')

  const entries: Entry[] = []
  const seen = new Set<string>()
  let at = offset
  for (let i = 0; i < count; i += 1) {
    const central = readCentral(view, at, offset + size)
    checkEntry(central, seen)
    entries.push(withLocal(view, central, offset))
    at = central.next
  }
  if (at !== offset + size) damaged('directory size')
  return entries
}

function findEnd(view: DataView) {
  const lowest = Math.max(0, view.byteLength - 22 - max16 - slack)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const close = at + 22 + view.getUint16(at + 20, true)
    if (close > view.byteLength || view.byteLength - close > slack) continue
    return readEnd(view, at)
  }
  return damaged('no end of archive')
}

function readEnd(view: DataView, at: number) {
  const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true)
  const count = view.getUint16(at + 10, true)
  const size = view.getUint32(at + 12, true)
  const offset = view.getUint32(at + 16, true)
  const locator = at - 20
  const zip64 = locator >= 0 && view.getUint32(locator, true) === 0x07064b50
  if (!zip64) {
    if (disks !== 0 || view.getUint16(at + 8, true) !== count) damaged('several disks')
    if (count === max16 || size === max32 || offset === max32) damaged('zip64 without its record')
    return { count, size, offset, end: at }
  }
  const record = big(view, locator + 8)
  if (record + 56 > locator || view.getUint32(record, true) !== 0x06064b50) damaged('zip64 record')
  const wide = {
    count: big(view, record + 32),
    size: big(view, record + 40),
    offset: big(view, record + 48),
  }
  const agree =
    (count === max16 || count === wide.count) &&
    (size === max32 || size === wide.size) &&
    (offset === max32 || offset === wide.offset)
  if (!agree) damaged('zip64 disagrees')
  return { ...wide, end: record }
}

function readCentral(view: DataView, at: number, end: number): Central {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) damaged('directory entry')
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  if (next > end) damaged('directory entry')
  const rawName = bytesAt(view, at + 46, nameLength)
  const narrow = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    start: view.getUint32(at + 42, true),
  }
  return {
    ...widened(view, narrow, { at: at + 46 + nameLength, length: extraLength }),
    name: new TextDecoder().decode(rawName),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    attributes: view.getUint32(at + 38, true),
    next,
  }
}

type Sizes = { readonly size: number; readonly packed: number; readonly start: number }

/** Sizes of 0xFFFFFFFF stand in the zip64 extra field, in this order. */
function widened(view: DataView, narrow: Sizes, extra: { at: number; length: number }): Sizes {
  const wanted = (['size', 'packed', 'start'] as const).filter((key) => narrow[key] === max32)
  if (wanted.length === 0) return narrow
  const end = extra.at + extra.length
  for (let at = extra.at; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    if (at + 4 + 8 * wanted.length > end) break
    const wide = wanted.map((key, i) => [key, big(view, at + 4 + 8 * i)] as const)
    return { ...narrow, ...Object.fromEntries(wide) }
  }
  return damaged('zip64 without its field')
}

function checkEntry(entry: Central, seen: Set<string>): void {
  if ((entry.flags & 0x41) !== 0) refuse({ code: 'encrypted' })
  if (entry.method !== 0 && entry.method !== 8) damaged('packing method')
  if (((entry.attributes >>> 16) & 0xf000) === 0xa000) damaged('symbolic link')
  if (isTrick(entry.name)) damaged('part name')
  const key = entry.name.toLowerCase()
  if (seen.has(key)) damaged('part twice')
  seen.add(key)
}

/** Absolute names, drives, backslashes, NUL, `..`: OPC (ECMA-376 part 2, §6.2.2) has none. */
function isTrick(name: string): boolean {
  if (name === '' || name.length > 512 || /[\\\0:\uFFFD]/.test(name) || name.startsWith('/')) {
    return true
  }
  return name.split('/').some((segment) => segment === '..' || segment === '.')
}

/** Holds the entry against its local header and finds its bytes. */
function withLocal(view: DataView, entry: Central, directory: number): Entry {
  const at = entry.start
  if (at + 30 > directory || view.getUint32(at, true) !== 0x04034b50) damaged('local header')
  const flags = view.getUint16(at + 6, true)
  const nameLength = view.getUint16(at + 26, true)
  const dataStart = at + 30 + nameLength + view.getUint16(at + 28, true)
  const dataEnd = dataStart + entry.packed
  if (dataEnd > directory) damaged('part outside the file')
  const same =
    sameBytes(bytesAt(view, at + 30, nameLength), entry.rawName) &&
    view.getUint16(at + 8, true) === entry.method &&
    (flags & 0x41) === 0 &&
    sameSizes(view, at, { entry, described: (flags & 8) !== 0 })
  if (!same) damaged('local header differs')
  const { name, start, method, crc, size } = entry
  return { name, start, dataStart, dataEnd, method, crc, size }
}

/** Zero where a data descriptor follows, 0xFFFFFFFF where zip64 says it, else equal. */
function sameSizes(view: DataView, at: number, of: { entry: Central; described: boolean }) {
  const { entry, described } = of
  const agrees = (local: number, central: number) =>
    local === central || local === max32 || (described && local === 0)
  return (
    agrees(view.getUint32(at + 14, true), entry.crc) &&
    agrees(view.getUint32(at + 18, true), entry.packed) &&
    agrees(view.getUint32(at + 22, true), entry.size)
  )
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  if (at + length > view.byteLength) damaged('name')
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** A 64-bit number; nothing honest here comes near 2^53. */
function big(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) damaged('zip64')
  const value = view.getBigUint64(at, true)
  return value > 0xffffffffffffn ? damaged('zip64') : Number(value)
}

function damaged(why: string): never {
  return refuse({ code: 'damaged', why })
}
