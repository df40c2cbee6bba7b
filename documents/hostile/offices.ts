// O1 to O12 and kin: what an Office document can bring along. Test data only.

import {
  type Case,
  docx,
  docxParts,
  external,
  override,
  paragraph,
  relation,
  types,
  xlsx,
  zip,
} from './build.ts'

const words = '全年新建学校3所'
const body = paragraph(words)
const blob = new Uint8Array(64)

const cell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

const sheet = (rows: string, after = '', before = '') =>
  xlsx({ sheets: { 任务: `${before}<sheetData>${rows}</sheetData>${after}` } })

const picture =
  '<w:p><w:r><w:drawing><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></w:drawing></w:r></w:p>'

const macroType = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'

function ole(...streams: readonly string[]): Uint8Array {
  const magic = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  const names = streams.map((name) => Buffer.from(name.padEnd(32, '\0'), 'utf16le'))
  return Buffer.concat([magic, new Uint8Array(504), ...names])
}

export const offices: readonly Case[] = [
  {
    id: 'O1 external picture',
    file: 'a.docx',
    make: () => docx(body, { relations: external('image', 'file:///dev/zero') }),
    verdict: { reads: words, note: 'external-part' },
  },
  {
    id: 'O2 attached template',
    file: 'a.docx',
    make: () =>
      docx(body, {
        relations: external('attachedTemplate', 'http://192.0.2.1/a.dotm'),
      }),
    verdict: { reads: words, note: 'external-part' },
  },
  {
    id: 'O3 vbaProject',
    file: 'a.docx',
    make: () => docx(body, { extra: [{ name: 'word/vbaProject.bin', bytes: blob }] }),
    verdict: 'macro',
  },
  {
    id: 'O4 OLE package',
    file: 'a.docx',
    make: () => docx(body, { extra: [{ name: 'word/embeddings/oleObject1.bin', bytes: blob }] }),
    verdict: { reads: words, note: 'embedded-object' },
  },
  {
    id: 'O5 DDE field',
    file: 'a.docx',
    make: () =>
      docx(
        `${body}<w:p><w:fldSimple w:instr=" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe &quot;/k calc&quot; "><w:r><w:t>以上</w:t></w:r></w:fldSimple></w:p>`,
      ),
    verdict: { reads: `${words}\n以上`, note: 'dynamic-field' },
  },
  {
    id: 'O6 altChunk',
    file: 'a.docx',
    make: () =>
      docx(`${body}<w:altChunk r:id="x"/>`, { relations: relation('x', 'aFChunk', 'a.html') }),
    verdict: { reads: words, note: 'embedded-object' },
  },
  {
    id: 'O7 xlsm renamed',
    file: 'a.xlsx',
    make: () =>
      xlsx({
        type: macroType,
        sheets: { 任务: `<sheetData><row>${cell('A1', '一')}</row></sheetData>` },
      }),
    verdict: 'macro',
  },
  {
    id: 'O7 macro sheet',
    file: 'a.xlsx',
    make: () =>
      xlsx({
        sheets: { 任务: `<sheetData><row>${cell('A1', '一')}</row></sheetData>` },
        extra: [{ name: 'xl/macrosheets/sheet1.xml', bytes: '<a/>' }],
      }),
    verdict: 'macro',
  },
  {
    id: 'O8 dimension bomb',
    file: 'a.xlsx',
    make: () =>
      sheet(
        `<row r="1">${cell('A1', '任务')}</row><row r="1048576">${cell('XFD1048576', '完')}</row>`,
        '',
        '<dimension ref="A1:XFD1048576"/>',
      ),
    verdict: { reads: '任务\n\t完' },
  },
  {
    id: 'O9 one merge over everything',
    file: 'a.xlsx',
    make: () =>
      sheet(
        `<row r="1">${cell('A1', words)}</row>`,
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    verdict: { reads: words },
  },
  {
    id: 'O9 100k merges',
    file: 'a.xlsx',
    make: () =>
      sheet(
        `<row r="1">${cell('A1', words)}</row>`,
        `<mergeCells>${Array.from({ length: 100_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join('')}</mergeCells>`,
      ),
    verdict: 'too-large',
  },
  {
    id: 'O9 many wide merges on many rows',
    file: 'a.xlsx',
    make: () =>
      sheet(
        Array.from(
          { length: 400 },
          (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, '一')}</row>`,
        ).join(''),
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
      ),
    verdict: 'too-large',
  },
  {
    id: 'O10 strings that are not there',
    file: 'a.xlsx',
    make: () =>
      sheet(
        `<row r="1"><c r="A1" t="s"><v>4000000000</v></c><c r="B1" t="s"><v>-1</v></c>${cell('C1', words)}</row>`,
      ),
    verdict: { reads: words },
  },
  {
    id: 'O10 one long string in many cells',
    file: 'a.xlsx',
    make: () =>
      xlsx({
        strings: ['长'.repeat(32_000)],
        sheets: {
          任务: `<sheetData>${Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`).join('')}</sheetData>`,
        },
      }),
    verdict: 'too-large',
  },
  {
    id: 'O11 __proto__',
    file: 'a.docx',
    make: () =>
      docx(
        paragraph(
          words,
          '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr>',
        ),
        {
          parts: {
            'styles.xml':
              '<w:styles><w:style w:type="paragraph" w:styleId="__proto__"><w:basedOn w:val="__proto__"/></w:style></w:styles>',
          },
        },
      ),
    verdict: { reads: words },
  },
  {
    id: 'O12 formula that starts a program',
    file: 'a.xlsx',
    make: () =>
      sheet(`<row r="1"><c r="A1" t="str"><f>cmd|'/C calc'!A0</f><v>${words}</v></c></row>`),
    verdict: { reads: words, note: 'dynamic-field' },
  },
  {
    id: 'O13 only pictures',
    file: 'a.docx',
    make: () => docx(picture.repeat(3)),
    verdict: 'scan-without-text',
  },
  { id: 'O14 nothing', file: 'a.docx', make: () => docx('<w:p/>'), verdict: 'empty' },
  {
    id: 'O15 docx under the name of xlsx',
    file: 'a.xlsx',
    make: () => docx(body),
    verdict: 'type-mismatch',
  },
  {
    id: 'O15 docx under the name of pdf',
    file: 'a.pdf',
    make: () => docx(body),
    verdict: 'type-mismatch',
  },
  {
    id: 'O16 a zip that is no document',
    file: 'a.docx',
    make: () => zip([{ name: 'a.txt', bytes: 'a' }]),
    verdict: 'unknown-type',
  },
  {
    id: 'O16 presentation',
    file: 'a.docx',
    make: () =>
      zip([
        types([
          override(
            'word/document.xml',
            'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
          ),
        ]),
        ...docxParts(body).slice(1),
      ]),
    verdict: 'unknown-type',
  },
  { id: 'O17 old Word', file: 'a.doc', make: () => ole('WordDocument'), verdict: 'legacy-format' },
  { id: 'O17 old Excel', file: 'a.xls', make: () => ole('Workbook'), verdict: 'legacy-format' },
  { id: 'O17 WPS', file: 'a.wps', make: () => ole('WordDocument'), verdict: 'legacy-format' },
  {
    id: 'O17 rtf',
    file: 'a.rtf',
    make: () => Buffer.from('{\\rtf1 a}'),
    verdict: 'legacy-format',
  },
  {
    id: 'O18 password',
    file: 'a.docx',
    make: () => ole('EncryptionInfo', 'EncryptedPackage'),
    verdict: 'encrypted',
  },
  {
    id: 'O19 mark of secrecy in a header',
    file: 'a.docx',
    make: () =>
      docx(body.repeat(100), {
        parts: { 'header1.xml': `<w:hdr>${paragraph('机密 ★ 1年')}</w:hdr>` },
      }),
    verdict: 'classified-mark',
  },
  {
    id: 'O20 3 million cells',
    file: 'a.xlsx',
    make: () => sheet(`<row>${'<c/>'.repeat(3_000_000)}</row>`),
    verdict: 'zip-bomb',
  },
  {
    id: 'O21 many sheets',
    file: 'a.xlsx',
    make: () =>
      xlsx({
        sheets: Object.fromEntries(
          Array.from({ length: 300 }, (_, i) => [`表${i}`, '<sheetData/>']),
        ),
      }),
    verdict: 'too-large',
  },
]
