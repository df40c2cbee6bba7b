// The example plan as a PDF with a text layer: official pages with numbers, lines filled to the
// margin, the list of deeds as a ruled table on a page of its own. The typeface is named, not
// embedded: every program that shows Chinese has one for it, and the file stays small.
//
//   planPdf()  → bytes

import { flate, type PdfObject, pdfFile } from '../documents/pdf-file.ts'
import { bodyLines } from './as-text.ts'
import { deedsSheet } from './pdf-deeds.ts'
import { broken, centred, filledLine, type Paper, type Sheet, textAt, widthOf } from './pdf-text.ts'
import { issued, issuer, title } from './plan.ts'

/** Points. Type area 156 × 225 mm, as GB/T 9704 has it. */
const portrait: Paper = {
  width: 595.28,
  height: 841.89,
  left: 79.4,
  right: 521.6,
  top: 105,
  bottom: 742,
}
const size = 16
const pitch = 28.95

export function planPdf(): Uint8Array {
  const sheets = [...bodySheets(), deedsSheet()]
  const pages = sheets.map((_, i) => 4 + i * 2)
  const objects: PdfObject[] = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((n) => `${n} 0 R`).join(' ')}] >>`,
    typeface(pages.length * 2 + 4),
  ]
  for (const [i, { paper, marks }] of sheets.entries()) {
    const number = pages[i] ?? 0
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}]` +
        ` /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
      flate(new TextEncoder().encode([...marks, pageNumber(paper, i + 1)].join('\n'))),
    )
  }
  objects.push(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>' +
      ` /DW 1000 /W [1 5 500 6 6 900 7 33 500 34 59 700 60 95 500] /FontDescriptor ${pages.length * 2 + 5} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]' +
      ' /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  )
  return pdfFile(objects)
}

function typeface(descendant: number): string {
  return (
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H' +
    ` /Encoding /UniGB-UCS2-H /DescendantFonts [${descendant} 0 R] >>`
  )
}

function bodySheets(): readonly Sheet[] {
  const sheets: { paper: Paper; marks: string[] }[] = []
  let y = Number.POSITIVE_INFINITY
  const put = (mark: (y: number) => string) => {
    if (y + pitch > portrait.bottom) {
      sheets.push({ paper: portrait, marks: [] })
      y = portrait.top
    }
    y += pitch
    sheets.at(-1)?.marks.push(mark(portrait.height - y))
  }
  put((at) => centred(title, portrait, { y: at, size: 22 }))
  y += pitch
  for (const [i, paragraph] of bodyLines().entries()) {
    for (const mark of paragraphMarks(paragraph, i === 0)) put(mark)
  }
  return sheets
}

function paragraphMarks(text: string, isAddress: boolean): readonly ((y: number) => string)[] {
  if (text === issuer || text === issued) {
    const x = portrait.right - size * 4 - widthOf(text, size)
    return [(y) => textAt(text, { x, y, size })]
  }
  const room = portrait.right - portrait.left
  const indent = isAddress ? 0 : size * 2
  const lines = broken(text, { room, indent, size })
  return lines.map((line, i) => (y) => {
    const x = portrait.left + (i === 0 ? indent : 0)
    const last = i === lines.length - 1
    return last
      ? textAt(line, { x, y, size })
      : filledLine(line, { x, y, size, room: portrait.right - x })
  })
}

/** — 1 —, to the right on odd pages and to the left on even ones. */
function pageNumber(paper: Paper, number: number): string {
  const text = `— ${number} —`
  const x = number % 2 === 1 ? paper.right - 14 - widthOf(text, 14) : paper.left + 14
  return textAt(text, { x, y: 58, size: 14 })
}
