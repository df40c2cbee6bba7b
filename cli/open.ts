// Open: a file (or - for standard input) → its plan, or a sentence that says why not.
//
//   await open('工作要点.docx', 'zh-CN')   { plan, text, placeOf, … }
//   await open('扫描件.pdf', 'zh-CN')      { file, sentence: '这份 PDF 是扫描件…' }

import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { limits, type Note, type Place, placeAt, readDocument, sayRefusal } from '@luoshi/documents'
import type { Plan } from '@luoshi/plan'
import { say } from './messages/index.ts'
import type { Unreachable } from './messages/zh-CN.ts'
import type { Language } from './options.ts'
import { visible } from './print/width.ts'

export type Opened = {
  readonly file: string
  readonly plan: Plan
  readonly text: string
  readonly placeOf: (offset: number) => Place
  readonly notes: readonly Note[]
}

export type Unread = { readonly file: string; readonly sentence: string }

export async function open(file: string, language: Language): Promise<Opened | Unread> {
  const bytes = await bytesOf(file)
  if (typeof bytes === 'string') return { file, sentence: say(language).unreachable(bytes) }
  try {
    return await compiled(file, bytes, language)
  } catch (thrown) {
    // Content never throws, so this is a bug of ours: say so, and go on with the other files.
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    return { file, sentence: say(language).fault(visible(reason)) }
  }
}

async function compiled(
  file: string,
  bytes: Uint8Array,
  language: Language,
): Promise<Opened | Unread> {
  // Turned on by the administrator, who names the program: see docs/guides.
  const libreOffice = process.env['LUOSHI_LIBREOFFICE']
  const options = libreOffice ? { libreOffice } : {}
  const outcome = await readDocument(bytes, file === '-' ? '-' : basename(file), options)
  if ('refusal' in outcome) return { file, sentence: sayRefusal(outcome.refusal, language) }
  const { source, places, notes } = outcome.read
  const { compile } = await import('@luoshi/plan')
  // In plain text, editors count lines; elsewhere people count pages, paragraphs, rows and cells.
  const placed = source.mediaType === 'text/plain' ? [] : places
  return {
    file,
    plan: compile(source),
    text: source.text,
    placeOf: (offset) => placeAt(placed, offset),
    notes,
  }
}

/** One byte more than the reader's limit at most, so that an endless file ends in its refusal. */
async function bytesOf(file: string): Promise<Uint8Array | Unreachable> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    const stream = file === '-' ? process.stdin : createReadStream(file)
    for await (const chunk of stream) {
      chunks.push(chunk)
      length += chunk.length
      if (length > limits.fileBytes) break
    }
  } catch (thrown) {
    return reasonOf(thrown)
  }
  return Buffer.concat(chunks)
}

function reasonOf(thrown: unknown): Unreachable {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ERR_INVALID_ARG_VALUE') return 'missing'
  if (code === 'EISDIR') return 'folder'
  if (code === 'EACCES' || code === 'EPERM') return 'forbidden'
  return 'failed'
}
