// What a file is: by its first bytes and by its name, which must agree.
//
//   sniff(bytes of a Word document, '工作要点.docx')  → 'office'
//   sniff(bytes of a Word document, '工作要点.pdf')   → refuses, 'type-mismatch'
//   sniff(bytes of an old Word document, '要点.doc')  → { legacy: 'doc' }

import { refuse } from './refusal.ts'

export type Sniffed = 'txt' | 'md' | 'html' | 'office' | 'pdf' | { readonly legacy: Legacy }

/** What LibreOffice can read for us. */
export type Legacy = 'doc' | 'wps' | 'xls' | 'et' | 'rtf' | 'xml'

const families: ReadonlyMap<string, string> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'text'],
  ['markdown', 'text'],
  ['htm', 'text'],
  ['html', 'text'],
  ['docx', 'zip'],
  ['dotx', 'zip'],
  ['xlsx', 'zip'],
  ['xltx', 'zip'],
  ['docm', 'zip'],
  ['xlsm', 'zip'],
  ['xlam', 'zip'],
  ['dotm', 'zip'],
  ['pdf', 'pdf'],
  ['doc', 'ole'],
  ['wps', 'ole'],
  ['xls', 'ole'],
  ['et', 'ole'],
  ['rtf', 'rtf'],
  ['png', 'picture'],
  ['jpg', 'picture'],
  ['jpeg', 'picture'],
  ['tif', 'picture'],
  ['tiff', 'picture'],
  ['bmp', 'picture'],
  ['gif', 'picture'],
  ['webp', 'picture'],
])

const magics: readonly (readonly [magic: readonly number[], family: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x52, 0x49, 0x46, 0x46], 'picture'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
]

/** Refuses what we cannot read, and a name that says other than the bytes. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const extension = extensionOf(name)
  const named = families.get(extension)
  const found = familyOf(bytes)
  if (found === 'ole' && holdsWide(bytes, 'EncryptedPackage')) refuse({ code: 'encrypted' })
  if (found === 'program' || found === 'archive') refuse({ code: 'unknown-type', name: found })
  if (extension !== '' && named === undefined) refuse({ code: 'unknown-type', name: extension })
  if (named !== undefined && named !== found && !(named === 'ole' && found === 'rtf')) {
    if (found === 'text') lookInside(bytes, extension)
    if (found === 'text' && isBinary(bytes)) refuse({ code: 'damaged', why: 'no known beginning' })
    refuse({ code: 'type-mismatch', name: extension, found: wordFor(found, bytes) })
  }
  if (found === 'picture') refuse({ code: 'scan-without-text' })
  if (found === 'zip') return 'office'
  if (found === 'pdf') return 'pdf'
  if (found === 'rtf') return { legacy: 'rtf' }
  if (found === 'ole') return { legacy: oleKind(bytes, extension) }
  return textKind(bytes, extension)
}

/** Lower case, without the dot; '' where there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function familyOf(bytes: Uint8Array): string {
  const isExe = bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.subarray(0, 512).includes(0)
  if (isExe) return 'program'
  const found = magics.find(([magic]) => magic.every((byte, i) => bytes[i] === byte))
  return found?.[1] ?? 'text'
}

/** Bytes that no text begins with: a nought, and no mark of UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !wide && bytes.subarray(0, 4096).includes(0)
}

function textKind(bytes: Uint8Array, extension: string): Sniffed {
  if (extension === 'md' || extension === 'markdown') return 'md'
  const head = asciiHead(bytes)
  if (
    /^\s{0,200}(?:<\?mso|<\?xml)/i.test(head) &&
    /w:wordDocument|pkg:package|ss:Workbook/.test(head)
  ) {
    return { legacy: 'xml' }
  }
  if (extension === 'html' || extension === 'htm') return 'html'
  const page =
    /^\s{0,200}(?:<!doctype html|<html|<head|<\?xml[^>]{0,100}\?>\s{0,20}<!doctype html)/i
  return page.test(head) ? 'html' : 'txt'
}

/**
 * Something else in front of the file proper is how one file passes for two. And Word and Excel used
 * to save pages and flat XML under their own extensions.
 */
function lookInside(bytes: Uint8Array, extension: string): void {
  const head = asciiHead(bytes)
  if (head.includes('%PDF-') || head.includes('PK\u0003\u0004')) {
    refuse({ code: 'damaged', why: 'bytes in front' })
  }
  const old =
    extension === 'doc' || extension === 'xls' || extension === 'wps' || extension === 'et'
  if (old && /<html|<\?xml|^MIME-Version:/i.test(head)) {
    refuse({ code: 'legacy-format', extension, saveAs: saveAs(extension) })
  }
}

/** The present format to save an old one as. */
export function saveAs(extension: string): string {
  return extension === 'xls' || extension === 'et' ? 'xlsx' : 'docx'
}

/** Which program an OLE2 compound file is of, by the names of its streams. */
function oleKind(bytes: Uint8Array, extension: string): Legacy {
  const sheet = holdsWide(bytes, 'Workbook') || holdsWide(bytes, 'Book')
  const document = holdsWide(bytes, 'WordDocument')
  if (extension === 'wps' || extension === 'et') return extension
  if (document) return 'doc'
  if (sheet) return 'xls'
  return refuse({ code: 'unknown-type', name: 'ole' })
}

/** Whether a stream of this name is in the directory of a compound file. */
function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = Buffer.from(name, 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide)
}

function wordFor(family: string, bytes: Uint8Array): string {
  if (family !== 'zip') return family === 'text' ? 'txt' : family
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (names.includes('word/document.xml')) return 'docx'
  return names.includes('xl/workbook.xml') ? 'xlsx' : 'zip'
}

function asciiHead(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\u00EF\u00BB\u00BF/, '')
}
