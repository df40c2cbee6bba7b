// Writes a PDF from its objects: numbers them, counts offsets, adds the table and the trailer.
//
//   pdfFile(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages … >>', { dictionary, content }])

import { strToU8, zlibSync } from 'fflate'

/** Object 1 is the catalogue. A stream's `dictionary` stands without its brackets and its length. */
export type PdfObject = string | { readonly dictionary: string; readonly content: Uint8Array }

export function pdfFile(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const pieces: Uint8Array[] = [strToU8('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', true)]
  const offsets: number[] = []
  let length = pieces[0]?.length ?? 0
  const put = (piece: Uint8Array) => {
    pieces.push(piece)
    length += piece.length
  }
  for (const [i, object] of objects.entries()) {
    offsets.push(length)
    put(strToU8(`${i + 1} 0 obj\n`))
    if (typeof object === 'string') put(strToU8(object, true))
    else {
      const { dictionary, content } = object
      put(strToU8(`<< ${dictionary} /Length ${content.length} >>\nstream\n`))
      put(content)
      put(strToU8('\nendstream'))
    }
    put(strToU8('\nendobj\n'))
  }
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  put(strToU8(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`))
  put(strToU8(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return concatenated(pieces, length)
}

/** A compressed stream. */
export function flate(content: Uint8Array, dictionary = ''): PdfObject {
  return { dictionary: `${dictionary} /Filter /FlateDecode`, content: zlibSync(content) }
}

function concatenated(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
