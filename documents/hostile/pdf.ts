// PDFs made to hurt: loops, bombs, scripts, encryption. Each says what must come of it.
//
//   { name: 'page tree in a loop', bytes, verdict: 'damaged' }

import { deflateSync } from 'node:zlib'
import { strToU8 } from 'fflate'
import { flate, type PdfObject, pdfFile } from '../pdf-file.ts'

export type HostilePdf = {
  readonly name: string
  readonly bytes: () => Uint8Array
  /** Codes of refusals any of which is right, or the actions that are noted while it is read. */
  readonly verdict: { readonly refused: readonly string[] } | { readonly noted: readonly string[] }
}

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >>' +
  ' /Contents 5 0 R >>'
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const shown = strToU8('BT /F1 12 Tf 72 700 Td (Plan of tasks for the year) Tj ET')
const content: PdfObject = { dictionary: '', content: shown }
const ordinary: readonly PdfObject[] = [catalogue, pages, page, font, content]

/** An ordinary page and something more in its catalogue. */
function withCatalogue(more: string, ...objects: readonly PdfObject[]): Uint8Array {
  return pdfFile([`<< /Type /Catalog /Pages 2 0 R ${more} >>`, ...ordinary.slice(1), ...objects])
}

function withFilter(packed: Uint8Array, filter: string): Uint8Array {
  return pdfFile([...ordinary.slice(0, 4), { dictionary: `/Filter ${filter}`, content: packed }])
}

const megabyte = 1024 * 1024

export const hostilePdfs: readonly HostilePdf[] = [
  {
    name: 'P1 cross-reference tables in a loop',
    bytes: () => {
      const file = Buffer.from(pdfFile(ordinary))
      return pdfFile(ordinary, `/Prev ${file.indexOf('xref')}`)
    },
    verdict: { noted: [] },
  },
  {
    name: 'P2 page tree in a loop',
    bytes: () => pdfFile([catalogue, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>', page, font]),
    verdict: { refused: ['damaged'] },
  },
  {
    name: 'P2 page tree in a loop of two',
    bytes: () =>
      pdfFile([
        catalogue,
        '<< /Type /Pages /Kids [3 0 R] /Count 3000000 >>',
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 3000000 >>',
      ]),
    verdict: { refused: ['damaged', 'too-large'] },
  },
  {
    name: 'P3 JavaScript at opening',
    bytes: () => withCatalogue('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
    verdict: { noted: ['JavaScript'] },
  },
  {
    name: 'P3 JavaScript in a compressed object stream',
    bytes: () => {
      const objects = '6 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>'
      const stream = flate(strToU8(objects), '/Type /ObjStm /N 1 /First 4')
      return withCatalogue('/OpenAction 6 0 R', stream)
    },
    verdict: { noted: ['JavaScript'] },
  },
  {
    name: 'P4 a program to launch',
    bytes: () => withCatalogue('/OpenAction << /S /Launch /F (cmd.exe) >>'),
    verdict: { noted: ['Launch'] },
  },
  {
    name: 'P5 an embedded program',
    bytes: () =>
      withCatalogue('/Names << /EmbeddedFiles << /Names [(a.exe) 6 0 R] >> >>', {
        dictionary: '/Type /EmbeddedFile',
        content: strToU8('MZ'),
      }),
    verdict: { noted: ['EmbeddedFile'] },
  },
  {
    name: 'P6 encrypted',
    bytes: () => {
      const key = '00'.repeat(32)
      return pdfFile(
        ordinary,
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >> /ID [<00> <00>]`,
      )
    },
    verdict: { refused: ['encrypted'] },
  },
  {
    name: 'P7 six hundred thousand objects',
    bytes: () => {
      const many = Array.from({ length: 600_000 }, (_, i) => `${i + 9} 0 obj\nnull\nendobj\n`)
      return Buffer.concat([pdfFile(ordinary), Buffer.from(many.join(''))])
    },
    verdict: { refused: ['too-large'] },
  },
  {
    name: 'P7 three thousand pages',
    bytes: () => {
      const kids = Array.from({ length: 3000 }, () => '3 0 R').join(' ')
      return pdfFile([
        catalogue,
        `<< /Type /Pages /Kids [${kids}] /Count 3000 >>`,
        page,
        font,
        content,
      ])
    },
    verdict: { refused: ['too-large'] },
  },
  {
    name: 'P8 a stream that grows a thousand times',
    bytes: () => withFilter(deflateSync(Buffer.alloc(200 * megabyte, ' ')), '/FlateDecode'),
    verdict: { refused: ['zip-bomb'] },
  },
  {
    name: 'P8 a stream packed twice',
    bytes: () => {
      const once = deflateSync(Buffer.alloc(300 * megabyte, ' '))
      return withFilter(deflateSync(once), '[/FlateDecode /FlateDecode]')
    },
    verdict: { refused: ['zip-bomb', 'out-of-memory', 'timeout'] },
  },
  {
    name: 'P9 code in the matrix of a font',
    bytes: () =>
      pdfFile([
        catalogue,
        pages,
        page,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Probe /FontMatrix' +
          ' [0.001 0 0 0.001 0 (0\\); globalThis.probed = true; //)] >>',
        content,
      ]),
    verdict: { noted: [] },
  },
  {
    name: 'P10 object streams in one another',
    bytes: nestedObjectStreams,
    verdict: { refused: ['damaged'] },
  },
  {
    name: 'a page that is only a picture',
    bytes: () =>
      pdfFile([
        catalogue,
        pages,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]' +
          ' /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>',
        {
          dictionary:
            '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
          content: new Uint8Array([128]),
        },
        { dictionary: '', content: strToU8('595 0 0 842 0 0 cm /I Do') },
      ]),
    verdict: { refused: ['scan-without-text'] },
  },
  {
    name: 'cut off in the middle',
    bytes: () => pdfFile(ordinary).slice(0, 200),
    verdict: { refused: ['damaged'] },
  },
  {
    name: 'a header and noise',
    bytes: () => strToU8(`%PDF-1.7\n${'\u00ff\u0000 stream obj endobj '.repeat(5000)}`, true),
    verdict: { refused: ['damaged'] },
  },
]

/** A cross-reference stream that says: object 5 lies in object stream 5, and so does the catalogue. */
function nestedObjectStreams(): Uint8Array {
  const head = '%PDF-1.5\n'
  const objects =
    '6 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Extends 6 0 R /Length 4 >>\nstream\n1 0 \nendstream\nendobj\n'
  const at = head.length + objects.length
  const entry = (type: number, second: number, third: number) => [
    type,
    second >> 8,
    second & 255,
    third,
  ]
  const table = Uint8Array.from([
    ...entry(0, 0, 0),
    ...entry(2, 5, 0),
    ...entry(2, 5, 1),
    ...entry(0, 0, 0),
    ...entry(0, 0, 0),
    ...entry(2, 5, 2),
    ...entry(1, head.length, 0),
  ])
  return Buffer.concat([
    Buffer.from(head + objects, 'latin1'),
    Buffer.from(
      `7 0 obj\n<< /Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Length ${table.length} >>\nstream\n`,
    ),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`),
  ])
}
