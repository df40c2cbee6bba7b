// Bytes of a known family → extract. Runs inside the worker only: everything heavy or risky is
// imported from here, and only when it is needed.
//
//   await parse({ kind: 'office', bytes, extension: 'docx' })
//   { kind: 'docx', extract: { text, places, notes } }

import type { Extract } from './document.ts'
import { refuse } from './refusal.ts'

export type Job = {
  readonly kind: 'office' | 'pdf' | 'html'
  readonly bytes: Uint8Array
  /** As the name says, lower case; '' where it says nothing. */
  readonly extension: string
}

export type Parsed = {
  readonly kind: 'docx' | 'xlsx' | 'pdf' | 'html'
  readonly extract: Extract
}

/** Throws refusals; see `refusalOf`. */
export async function parse(job: Job): Promise<Parsed> {
  if (job.kind === 'pdf') {
    return { kind: 'pdf', extract: await (await import('./pdf.ts')).readPdf(job.bytes) }
  }
  if (job.kind === 'html') {
    return { kind: 'html', extract: (await import('./html/read.ts')).readHtml(job.bytes) }
  }
  const { openPackage } = await import('./opc.ts')
  const opened = openPackage(job.bytes)
  const { kind } = opened
  const named = kindOf(job.extension)
  if (named !== null && named !== kind) {
    refuse({ code: 'type-mismatch', name: job.extension, found: kind })
  }
  if (kind === 'docx') return { kind, extract: (await import('./docx/read.ts')).readDocx(opened) }
  return { kind, extract: (await import('./xlsx/read.ts')).readXlsx(opened) }
}

function kindOf(extension: string): string | null {
  if (/^do[ct][xm]$/.test(extension)) return 'docx'
  return /^xl[st][xm]$/.test(extension) ? 'xlsx' : null
}
