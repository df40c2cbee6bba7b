// Good files, and ways to spoil them at random: bytes flipped, cut off, doubled, two files spliced,
// and — where chance would stop at the checksum — parts of a package spoiled before they are packed.
// The same seed spoils the same way. Test data only.
//
//   const random = dice(42)
//   mutant(random)   { name: 'a.xlsx', kind: 'office', bytes }

import { docxParts, type Part, paragraph, xlsxParts, zip } from './build.ts'
import { type Dice, pick } from './dice.ts'
import { reshaped } from './reshape.ts'

export type Mutant = {
  readonly name: string
  readonly kind: 'office' | 'html' | 'txt'
  readonly bytes: Uint8Array
}

const numbering =
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>' +
  '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'

const body =
  paragraph('青禾县2026年工作要点', '<w:pStyle w:val="T"/>') +
  paragraph('工业', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
  `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('任务')}</w:tc>` +
  `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('教育局')}</w:tc></w:tr></w:tbl>` +
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>' +
  '<w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r>' +
  '<w:ins><w:r><w:t>新建学校3所</w:t></w:r></w:ins><w:del><w:r><w:delText>2</w:delText></w:r></w:del></w:p>'

const letter = docxParts(body, {
  parts: {
    'numbering.xml': numbering,
    'styles.xml': '<w:styles><w:style w:type="paragraph" w:styleId="T"/></w:styles>',
  },
})

const book = xlsxParts({
  sheets: {
    分工:
      '<cols><col min="1" max="2"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>' +
      '<c r="B1" s="1"><v>46203</v></c></row><row r="2" hidden="1"><c><f>A1</f><v>1.5</v></c></row>' +
      '</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
  },
  strings: ['新建学校3所'],
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
})

const page =
  '<html><head><meta charset="utf-8"><title>要点</title></head><body><div><p>新建学校3所</p>' +
  '<table><tr><td rowspan="2">任务</td><td>目标</td></tr><tr><td>3所</td></tr></table>' +
  '<ol start="3"><li>甲<li>乙</ol></div></body></html>'

const good: readonly Mutant[] = [
  { name: 'a.docx', kind: 'office', bytes: zip(letter) },
  { name: 'a.xlsx', kind: 'office', bytes: zip(book) },
  { name: 'a.html', kind: 'html', bytes: Buffer.from(page) },
  { name: 'a.txt', kind: 'txt', bytes: Buffer.from('全年新建学校3所，责任单位：教育局。\n') },
  { name: 'a.txt', kind: 'txt', bytes: Buffer.from('c8abc4ead0c2bda8d1a7d0a333cbf9', 'hex') },
]

export function mutant(random: Dice): Mutant {
  const from = pick([...good, ...good.slice(0, 3), ...good.slice(0, 2)], random)
  const way = random(4)
  if (from.kind === 'office' && way > 0) {
    const parts = from.name === 'a.docx' ? letter : book
    return { ...from, bytes: zip(spoiledParts(parts, way, random)) }
  }
  if (from.kind === 'html' && way > 0) {
    return { ...from, bytes: Buffer.from(reshaped(page, 1 + random(6), random)) }
  }
  let { bytes } = from
  for (let i = random(4); i >= 0; i -= 1) bytes = spoiled(bytes, random)
  return { ...from, bytes }
}

/** One part, its bytes (`way` 1) or its tags: more would only ever be refused. */
function spoiledParts(parts: readonly Part[], way: number, random: Dice): readonly Part[] {
  const at = random(parts.length)
  return parts.map((part, i) => {
    if (i !== at) return part
    const text = String(part.bytes)
    const bytes =
      way === 1 ? spoiled(Buffer.from(text), random) : reshaped(text, 1 + random(6), random)
    return { ...part, bytes }
  })
}

/** The bytes changed at one place. */
export function spoiled(bytes: Uint8Array, random: Dice): Uint8Array {
  const at = random(bytes.length + 1)
  const length = random(1 + Math.min(64, bytes.length - at))
  const before = bytes.subarray(0, at)
  const middle = bytes.subarray(at, at + length)
  const after = bytes.subarray(at + length)
  const ways: readonly (() => Uint8Array)[] = [
    () => Buffer.concat([before, Uint8Array.from(middle, () => random(256)), after]),
    () =>
      Buffer.concat([before, Uint8Array.from(middle, (byte) => byte ^ (1 << random(8))), after]),
    () => before,
    () => Buffer.concat([before, after]),
    () => Buffer.concat([before, middle, middle, after]),
    () => Buffer.concat([before, pick(good, random).bytes.subarray(random(200), 400), after]),
    () => Buffer.concat([before, Buffer.from(pick(snippets, random)), after]),
    () => Buffer.concat([before, Uint8Array.of(0xff, 0xff, 0xff, 0xff), after.subarray(4)]),
  ]
  return pick(ways, random)()
}

const snippets: readonly string[] = ['<w:p>', '</w:tc>', '&#0;', '&#x10FFFF;', '<![CDATA[', '\0']
