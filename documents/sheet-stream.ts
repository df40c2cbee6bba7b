// A long table as xlsx, written row by row: ten thousand rows go out without being held in memory. For sheets
// with double headers and merged cells there is workbook.ts.
//
//   sheetStream({ name: '任务分解表', columns: [{ title: '序号', width: 6 }], rows: [[1], [2]] })
//
// Text is never a formula, and what looks like one (=, +, -, @, a tab) is marked as quoted, so that it stays text
// when somebody edits the cell (OWASP: CSV injection). ECMA-376 part 1, §18. The same rows give the same bytes.

import { Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { heightOf } from './row-height.ts'
import { reference } from './xlsx/sheet.ts'

export type LongColumn = {
  readonly title: string
  /** In characters of the default typeface, Han counting two. */
  readonly width: number
  readonly align?: 'left' | 'center'
}

/** A number and a day keep their type; null is an empty cell. */
export type LongCell = string | number | null | { readonly day: string }

export type LongSheet = {
  readonly name: string
  readonly columns: readonly LongColumn[]
  readonly rows: Iterable<readonly LongCell[]>
}

export function sheetStream(sheet: LongSheet): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(zipped(partsOf(sheet)))) as ReadableStream<Uint8Array>
}

type Part = { readonly name: string; readonly pieces: Iterable<string> }

async function* zipped(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    out.push(chunk)
  })
  for (const { name, pieces } of parts) {
    const file: ZipInputFile = { ...fresh, filename: name }
    zip.add(file)
    const source = Readable.from(counted(pieces, file))
    for await (const chunk of source.compose(createDeflateRaw({ level: 1 }))) {
      file.ondata?.(null, chunk, false)
      yield* out.splice(0)
    }
    file.ondata?.(null, new Uint8Array(), true)
  }
  zip.end()
  yield* out.splice(0)
}

/** A part that zlib compresses; fflate writes the package around it, and asks for size and sum at its end. */
const fresh = { compression: 8, mtime: '1980-01-01T00:00:00', size: 0, crc: 0 }

function* counted(pieces: Iterable<string>, file: ZipInputFile): Generator<Uint8Array> {
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    file.size = (file.size ?? 0) + bytes.length
    file.crc = crc32(bytes, file.crc)
    yield bytes
  }
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function partsOf(sheet: LongSheet): readonly Part[] {
  return [
    { name: '[Content_Types].xml', pieces: [contentTypes] },
    { name: '_rels/.rels', pieces: [related([['officeDocument', 'xl/workbook.xml']])] },
    { name: 'xl/workbook.xml', pieces: [workbookPart(sheet.name)] },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [
        related([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', pieces: [styles] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheetPieces(sheet) },
  ]
}

const contentTypes = `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${typed}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typed}.worksheet+xml"/></Types>`

function related(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`
}

/** A sheet's name has 31 characters at most and none of these. */
function workbookPart(name: string): string {
  const fit = escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${fit}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${fit.replaceAll("'", "''")}'!$1:$1</definedName></definedNames></workbook>`
}

/** In the order of `cellXfs` below. */
const style = { left: 1, center: 2, quotedLeft: 3, quotedCenter: 4, day: 5, head: 6 } as const

const styles = (() => {
  const side = (name: string) => `<${name} style="thin"><color rgb="FF808080"/></${name}>`
  const border = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border>`
  const format = (id: number, across: string, more = '') =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"${more}><alignment horizontal="${across}" vertical="center" wrapText="1"/></xf>`
  const quoted = ' quotePrefix="1"'
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
    ...[format(0, 'left'), format(0, 'center'), format(49, 'left', quoted)],
    ...[format(49, 'center', quoted), format(164, 'center')],
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  ]
  return `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="10.5"/><name val="宋体"/></font><font><sz val="10.5"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/></border>${border}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
})()

/** So many rows are one piece. */
const rowsAPiece = 200

function* sheetPieces({ columns, rows }: LongSheet): Generator<string> {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  const letters = columns.map((_, i) => reference(i + 1, 0).slice(0, -1))
  const titles = columns.map(({ title }, i) => textCell(`${letters[i]}1`, title, style.head))
  yield `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1" ht="24" customHeight="1">${titles.join('')}</row>`
  const room = columns.map(({ width }) => width)
  let [piece, row] = ['', 1]
  for (const cells of rows) {
    row += 1
    piece += `<row r="${row}" ht="${heightOf(cells, room)}" customHeight="1">`
    for (let c = 0; c < cells.length; c++) {
      piece += cellOf(`${letters[c]}${row}`, cells[c] ?? null, columns[c]?.align === 'center')
    }
    piece += '</row>'
    if (row % rowsAPiece === 0) {
      yield piece
      piece = ''
    }
  }
  const last = `${letters.at(-1) ?? 'A'}${row}`
  yield `${piece}</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

function cellOf(at: string, cell: LongCell, isCentred: boolean): string {
  const plain = isCentred ? style.center : style.left
  if (cell === null || cell === '') return `<c r="${at}" s="${plain}"/>`
  if (typeof cell === 'number') return `<c r="${at}" s="${plain}"><v>${cell}</v></c>`
  if (typeof cell === 'object')
    return `<c r="${at}" s="${style.day}"><v>${serial(cell.day)}</v></c>`
  if (!looksLikeFormula.test(cell)) return textCell(at, cell, plain)
  return textCell(at, cell, isCentred ? style.quotedCenter : style.quotedLeft)
}

/** What a spreadsheet would take for a formula as soon as somebody edits the cell. */
const looksLikeFormula = /^[=+\-@\t\r]/

function textCell(at: string, text: string, look: number): string {
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Days since 1899-12-30, as a spreadsheet counts. */
function serial(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
}

const longest = 32_767
const special = /[&<>"]/g
const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot say
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escaped(text: string): string {
  const fit = text.length > longest ? text.slice(0, longest) : text
  return fit
    .toWellFormed()
    .replace(unspeakable, '')
    .replace(special, (one) => entities[one] ?? '')
}
