// Opens a PDF with everything switched off that text does not need: no evaluation of font programs,
// no picture decoded, no network, no scripts.
//
//   const pdf = await openPdf(bytes); pdf.numPages

import './platform.ts'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { limits } from '../limits.ts'
import { type Refusal, refuse } from '../refusal.ts'

const home = join(
  dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'))),
  '..',
  '..',
)

/**
 * Whoever calls this closes it with `pdf.loadingTask.destroy()`.
 * Refuses: `encrypted` (it asks for a password), `damaged`, `too-large` (pages).
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // pdf.js takes the bytes away from whoever hands them over.
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Pictures above one pixel are passed over instead of decoded.
    maxImageSize: 1,
    verbosity: 0,
  })
  const pdf = await task.promise.catch(async (thrown: unknown) => {
    await task.destroy()
    return refuse(why(thrown))
  })
  if (pdf.numPages <= limits.pdfPages) return pdf
  await task.destroy()
  return refuse({ code: 'too-large', what: 'pages', limit: limits.pdfPages })
}

function why(thrown: unknown): Refusal {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'PasswordException') return { code: 'encrypted' }
  return { code: 'damaged', why: `pdf: ${name}` }
}
