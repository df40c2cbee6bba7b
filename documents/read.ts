// The one way in: bytes and a name → what they say, or why not.
//
//   await readDocument(bytes, '工作要点.txt')  → { read: { source, places, notes } }
//   await readDocument(bytes, '扫描件.docx')   → { refusal: { code: 'scan-without-text' } }

import { createHash } from 'node:crypto'
import type { Extract, Note, Placed, Read } from './document.ts'
import { limits } from './limits.ts'
import { classifiedMark, internalMark } from './marks.ts'
import type { Job } from './parse.ts'
import { type Refusal, refusalOf, refuse } from './refusal.ts'
import { extensionOf, type Legacy, saveAs, sniff } from './sniff.ts'
import { countInvisible, decode } from './text.ts'

export type ReadOptions = {
  /** Path of LibreOffice's `soffice`, to read doc, wps, xls, et; off where absent. */
  readonly libreOffice?: string
}

/**
 * Reads a document. Plain text and Markdown are decoded here; everything else is parsed in a worker
 * process with caps. Nothing is fetched, nothing is written. Throws only where a reader has a bug or
 * the machine fails.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<{ readonly read: Read } | { readonly refusal: Refusal }> {
  try {
    const { extract, mediaType } = await extractOf(bytes, name, options)
    return { read: readOf(extract, { bytes, name, mediaType }) }
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (!refusal) throw thrown
    return { refusal }
  }
}

type Extracted = { readonly extract: Extract; readonly mediaType: string }

async function extractOf(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<Extracted> {
  if (bytes.length === 0) refuse({ code: 'empty' })
  if (bytes.length > limits.fileBytes) {
    refuse({ code: 'too-large', what: 'file', limit: limits.fileBytes })
  }
  const kind = sniff(bytes, name)
  if (kind === 'txt') return { extract: readText(bytes), mediaType: 'text/plain' }
  if (kind === 'md') {
    const { readMarkdown } = await import('./markdown.ts')
    const { text, encoding } = decode(bytes)
    const extract = readMarkdown(text)
    return {
      extract: { ...extract, notes: decodedNote(encoding) },
      mediaType: 'text/markdown',
    }
  }
  if (typeof kind === 'object') return readLegacy(bytes, kind.legacy, options)
  return apart({ kind, bytes, extension: extensionOf(name) })
}

/** In the worker. */
async function apart(job: Job): Promise<Extracted> {
  const { parseCapped } = await import('./capped.ts')
  const outcome = await parseCapped(job)
  if ('refusal' in outcome) return refuse(outcome.refusal)
  return { extract: outcome.extract, mediaType: mediaTypes[outcome.kind] }
}

const mediaTypes = {
  pdf: 'application/pdf',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Formats of old programs, through LibreOffice where the administrator has turned it on. */
async function readLegacy(
  bytes: Uint8Array,
  legacy: Legacy,
  { libreOffice }: ReadOptions,
): Promise<Extracted> {
  const extension = saveAs(legacy)
  if (libreOffice === undefined) {
    return refuse({ code: 'legacy-format', extension: legacy, saveAs: extension })
  }
  const { convertOffice } = await import('./office.ts')
  const converted = await convertOffice(bytes, legacy, libreOffice)
  const { extract, mediaType } = await apart({ kind: 'office', bytes: converted, extension })
  const notes: readonly Note[] = [{ code: 'converted', from: legacy }, ...extract.notes]
  return { extract: { ...extract, notes }, mediaType }
}

function readText(bytes: Uint8Array): Extract {
  const { text, encoding } = decode(bytes)
  if (text.length > limits.textCharacters) {
    refuse({ code: 'too-large', what: 'text', limit: limits.textCharacters })
  }
  return { text, places: linesOf(text), notes: decodedNote(encoding) }
}

function linesOf(text: string): readonly Placed[] {
  const places: Placed[] = []
  let paragraph = 0
  let start = 0
  const add = (end: number) => {
    if (text.slice(start, end).trim() === '') return
    paragraph += 1
    places.push({ start, end, place: { paragraph } })
  }
  for (const { index, 0: mark } of text.matchAll(/\r\n|\n|\r/g)) {
    add(index)
    start = index + mark.length
  }
  add(text.length)
  return places
}

function decodedNote(encoding: string): readonly Note[] {
  return encoding === 'utf-8' ? [] : [{ code: 'decoded', encoding }]
}

function readOf(
  extract: Extract,
  of: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string },
): Read {
  const mark = classifiedMark(extract)
  if (mark !== null) refuse({ code: 'classified-mark', mark })
  if (extract.text.trim() === '') refuse({ code: 'empty' })
  const notes: Note[] = [...extract.notes]
  const internal = internalMark(extract)
  if (internal !== null) notes.push({ code: 'internal-mark', mark: internal })
  const invisible = countInvisible(extract.text)
  if (invisible > 0) notes.push({ code: 'invisible-characters', count: invisible })
  const sha256 = createHash('sha256').update(of.bytes).digest('hex')
  return {
    source: { text: extract.text, name: of.name, mediaType: of.mediaType, sha256 },
    places: extract.places,
    notes,
  }
}
