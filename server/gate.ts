// The one gate for uploads: what may be kept, told by its bytes and never by its name alone.
//
//   await admit(bytes, '现场.jpg')    { mediaType: 'image/jpeg' }
//   await admit(bytes, '方案.docm')   { refusal: { code: 'macro', … } }
//
// A document is read as every plan is: in a worker with caps, refused where it carries macros, a password or
// a classification mark. A picture or a scan has no text to be read and is kept as it is.

import { type Read, type Refusal, readDocument } from '@luoshi/documents'

export type Admitted =
  | { readonly mediaType: string; readonly read: Read | null }
  | { readonly refusal: Refusal }

const pictures: readonly (readonly [extensions: RegExp, magic: readonly number[], type: string])[] =
  [
    [/\.jpe?g$/i, [0xff, 0xd8, 0xff], 'image/jpeg'],
    [/\.png$/i, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  ]

export async function admit(bytes: Uint8Array, name: string): Promise<Admitted> {
  const picture = pictures.find(([extension]) => extension.test(name))
  if (picture) {
    const [, magic, mediaType] = picture
    if (magic.every((byte, at) => bytes[at] === byte)) return { mediaType, read: null }
    return { refusal: { code: 'type-mismatch', name, found: 'other' } }
  }
  const libreOffice = process.env['LUOSHI_LIBREOFFICE']
  const outcome = await readDocument(bytes, name, libreOffice ? { libreOffice } : {})
  if ('read' in outcome) return { mediaType: outcome.read.source.mediaType, read: outcome.read }
  const isScan = outcome.refusal.code === 'scan-without-text' && /\.pdf$/i.test(name)
  return isScan ? { mediaType: 'application/pdf', read: null } : outcome
}
