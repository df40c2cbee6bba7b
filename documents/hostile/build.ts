// Builds files byte by byte, honest ones and such as no office program makes. Test data only.
//
//   docx('<w:p><w:r><w:t>新建学校3所</w:t></w:r></w:p>')
//   zip([{ name: 'a.txt', bytes, declared: 10 }])   an entry that lies about its size

import { crc32, deflateRawSync } from 'node:zlib'

export type Case = {
  /** The number it has in the list of threats. */
  readonly id: string
  readonly file: string
  readonly make: () => Uint8Array
  /** The code of the refusal, or the words that must be read. */
  readonly verdict: string | { readonly reads: string; readonly note?: string }
}

export type Part = {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** Unpacked size as both headers say it, where that is a lie. */
  readonly declared?: number
  /** What the local header says, where the two differ. */
  readonly localName?: string
  readonly flags?: number
  readonly attributes?: number
  /** Its local header and bytes are the content of the (stored) part before this one. */
  readonly inside?: boolean
  readonly stored?: boolean
  /** The local header leaves size and checksum open. */
  readonly described?: boolean
}

const encoder = new TextEncoder()

/** A zip of these parts. `end` changes the end record before it is written. */
export function zip(
  parts: readonly Part[],
  end: (record: DataView) => void = () => {},
): Uint8Array {
  const chunks: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  let content = 0
  for (const part of parts) {
    const bytes = typeof part.bytes === 'string' ? encoder.encode(part.bytes) : part.bytes
    const packed = part.stored ? bytes : deflateRawSync(bytes)
    const facts = { part, packed, size: part.declared ?? bytes.length, crc: crc32(bytes) }
    const local = header(facts, null)
    const start = part.inside ? content : offset
    if (!part.inside) {
      chunks.push(local, packed)
      content = offset + local.length
      offset += local.length + packed.length
    }
    central.push(header(facts, start))
  }
  const size = central.reduce((sum, each) => sum + each.length, 0)
  const record = new DataView(new ArrayBuffer(22))
  record.setUint32(0, 0x06054b50, true)
  record.setUint16(8, parts.length, true)
  record.setUint16(10, parts.length, true)
  record.setUint32(12, size, true)
  record.setUint32(16, offset, true)
  end(record)
  return Buffer.concat([...chunks, ...central, new Uint8Array(record.buffer)])
}

/** A part as it stands in a zip: local header, then packed bytes. */
export function entry(part: Part): Uint8Array {
  return zip([part]).subarray(0, -(22 + 46 + encoder.encode(part.name).length))
}

type Facts = {
  readonly part: Part
  readonly packed: Uint8Array
  readonly size: number
  readonly crc: number
}

/** A central header where `start` is given, a local one where it is null. */
function header({ part, packed, size, crc }: Facts, start: number | null): Uint8Array {
  const local = start === null
  const name = encoder.encode(local ? (part.localName ?? part.name) : part.name)
  const view = new DataView(new ArrayBuffer((local ? 30 : 46) + name.length))
  const at = local ? 6 : 8
  view.setUint32(0, local ? 0x04034b50 : 0x02014b50, true)
  view.setUint16(local ? 4 : 6, 20, true)
  const open = local && part.described
  view.setUint16(at, (part.flags ?? 0) | (part.described ? 8 : 0), true)
  view.setUint16(at + 2, part.stored ? 0 : 8, true)
  view.setUint32(at + 8, open ? 0 : crc, true)
  view.setUint32(at + 12, open ? 0 : packed.length, true)
  view.setUint32(at + 16, open ? 0 : size, true)
  view.setUint16(at + 20, name.length, true)
  if (!local) {
    view.setUint16(4, 0x0314, true)
    view.setUint32(38, part.attributes ?? 0, true)
    view.setUint32(42, start, true)
  }
  const bytes = new Uint8Array(view.buffer)
  bytes.set(name, local ? 30 : 46)
  return bytes
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const wordSpaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"'

/** `parts` are named from word/: { 'numbering.xml': '<w:numbering …>' }; `raw` replaces document.xml. */
export type DocxOptions = {
  readonly parts?: Readonly<Record<string, string>>
  readonly relations?: string
  readonly raw?: Uint8Array | string
  readonly extra?: readonly Part[]
}

/** A Word document around this body. */
export function docx(body: string, options: DocxOptions = {}): Uint8Array {
  return zip(docxParts(body, options))
}

export function docxParts(body: string, options: DocxOptions = {}): readonly Part[] {
  const parts = Object.entries(options.parts ?? {})
  const kind = (name: string) => name.replace(/\d{0,2}\.xml$/, '')
  const overrides = parts.map(([name]) => override(`word/${name}`, `${word}.${kind(name)}+xml`))
  const relations = parts.map(([name], i) => relation(`rId${i + 1}`, kind(name), name))
  return [
    types([override('word/document.xml', `${word}.document.main+xml`), ...overrides]),
    root('word/document.xml'),
    {
      name: 'word/_rels/document.xml.rels',
      bytes: relationships(relations.join('') + (options.relations ?? '')),
    },
    {
      name: 'word/document.xml',
      bytes:
        options.raw ??
        `${declaration}<w:document ${wordSpaces}><w:body>${body}</w:body></w:document>`,
    },
    ...parts.map(([name, bytes]) => ({
      name: `word/${name}`,
      bytes: declaration + bytes.replace(/^<(w:\w{1,30})/, `<$1 ${wordSpaces}`),
    })),
    ...(options.extra ?? []),
  ]
}

/** A paragraph of one run. */
export function paragraph(words: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

export type XlsxOptions = {
  /** Sheet name → the inside of `worksheet`. */
  readonly sheets: Readonly<Record<string, string>>
  readonly strings?: readonly string[]
  readonly styles?: string
  /** Attributes of a sheet in the workbook: { 'Sheet2': 'state="hidden"' }. */
  readonly states?: Readonly<Record<string, string>>
  readonly workbook?: string
  readonly type?: string
  readonly extra?: readonly Part[]
}

export function xlsx(options: XlsxOptions): Uint8Array {
  return zip(xlsxParts(options))
}

export function xlsxParts(options: XlsxOptions): readonly Part[] {
  const names = Object.keys(options.sheets)
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const sheets = names.map(
    (name, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" ${options.states?.[name] ?? ''} r:id="rId${i + 1}"/>`,
  )
  const strings = (options.strings ?? []).map((each) => `<si><t>${each}</t></si>`).join('')
  return [
    types([
      override('xl/workbook.xml', options.type ?? `${excel}.sheet.main+xml`),
      ...names.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, `${excel}.worksheet+xml`)),
    ]),
    root('xl/workbook.xml'),
    {
      name: 'xl/workbook.xml',
      bytes: `${declaration}<workbook ${space} xmlns:r="${office}">${options.workbook ?? ''}<sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: relationships(
        names
          .map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
          .concat(relation('rId901', 'sharedStrings', 'sharedStrings.xml'))
          .concat(relation('rId902', 'styles', 'styles.xml'))
          .join(''),
      ),
    },
    { name: 'xl/sharedStrings.xml', bytes: `${declaration}<sst ${space}>${strings}</sst>` },
    { name: 'xl/styles.xml', bytes: `<styleSheet ${space}>${options.styles ?? ''}</styleSheet>` },
    ...Object.values(options.sheets).map((inside, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      bytes: `${declaration}<worksheet ${space}>${inside}</worksheet>`,
    })),
    ...(options.extra ?? []),
  ]
}

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
}

export function external(type: string, target: string): string {
  return relation('external', type, target).replace('/>', ' TargetMode="External"/>')
}

function relationships(inside: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
}

function root(main: string): Part {
  return { name: '_rels/.rels', bytes: relationships(relation('rId1', 'officeDocument', main)) }
}

export function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`
}

export function types(overrides: readonly string[]): Part {
  return {
    name: '[Content_Types].xml',
    bytes: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  }
}
