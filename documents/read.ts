// The one way in: bytes and a name → what they say, or why not.
//
//   await readDocument(bytes, '工作要点.txt')  → { read: { source, places, notes } }
//   await readDocument(bytes, '扫描件.docx')   → { refusal: { code: 'scan-without-text' } }

import type { Read } from './document.ts'
import type { Refusal } from './refusal.ts'

export type ReadOptions = {
  /** Path of LibreOffice's `soffice`, to read doc, wps, xls, et; off where absent. */
  readonly libreOffice?: string
}

export async function readDocument(
  _bytes: Uint8Array,
  name: string,
  _options: ReadOptions = {},
): Promise<{ readonly read: Read } | { readonly refusal: Refusal }> {
  return { refusal: { code: 'unknown-type', name } }
}
