// Open: a file (or - for standard input) → its plan, or a sentence that says why not.
//
//   await open('工作要点.docx', { language: 'zh-CN', units: [] })   { plan, text, placeOf, … }
//   await open('扫描件.pdf', { language: 'zh-CN', units: [] })      { file, sentence: '这份 PDF …' }

import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import {
  limits,
  type Note,
  type Place,
  placeAt,
  type Read,
  readDocument,
  sayRefusal,
} from '@luoshi/documents'
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

type Setting = {
  readonly language: Language
  /** The units that the district knows; empty where nobody named them. */
  readonly units: readonly string[]
}

export async function open(file: string, { language, units }: Setting): Promise<Opened | Unread> {
  const reading = await readingOf(file, language)
  if ('sentence' in reading) return reading
  const { source, places, notes } = reading
  const { compile } = await import('@luoshi/plan')
  // In plain text, editors count lines; elsewhere people count pages, paragraphs, rows and cells.
  const placed = source.mediaType === 'text/plain' ? [] : places
  try {
    const plan = compile(source, { units })
    return { file, plan, text: source.text, placeOf: (at) => placeAt(placed, at), notes }
  } catch (thrown) {
    return { file, sentence: faultOf(thrown, language) }
  }
}

/** The names in a list of units: a line, a cell or a 、 parts them. */
export async function unitsIn(
  file: string,
  language: Language,
): Promise<readonly string[] | Unread> {
  const reading = await readingOf(file, language)
  if ('sentence' in reading) return reading
  const names = reading.source.text.split(/[\r\n\t\u2028、，,；;]/)
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

async function readingOf(file: string, language: Language): Promise<Read | Unread> {
  const bytes = await bytesOf(file)
  if (typeof bytes === 'string') return { file, sentence: say(language).unreachable(bytes) }
  // Turned on by the administrator, who names the program: see docs/guides.
  const libreOffice = process.env['LUOSHI_LIBREOFFICE']
  const options = libreOffice ? { libreOffice } : {}
  try {
    const outcome = await readDocument(bytes, file === '-' ? '-' : basename(file), options)
    if ('read' in outcome) return outcome.read
    return { file, sentence: sayRefusal(outcome.refusal, language) }
  } catch (thrown) {
    return { file, sentence: faultOf(thrown, language) }
  }
}

/** Content never throws, so this is a bug of ours: say so, and go on with the other files. */
function faultOf(thrown: unknown, language: Language): string {
  const reason = thrown instanceof Error ? thrown.message : String(thrown)
  return say(language).fault(visible(reason))
}

/** One byte more than the reader's limit at most, so that an endless file ends in its refusal. */
export async function bytesOf(file: string): Promise<Uint8Array | Unreachable> {
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
