import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { placeAt } from './document.ts'
import { readDocument } from './index.ts'
import { readable } from './pdf/characters.ts'
import { readPdf } from './pdf.ts'
import { pdfFile } from './pdf-file.ts'

const example = (extension: string) =>
  readFileSync(new URL(`../examples/明川区2026年重点任务实施方案.${extension}`, import.meta.url))

test('the example says the same as a PDF and as plain text, its table included', async () => {
  const { text } = await readPdf(example('pdf'))
  assert.equal(text, example('txt').toString('utf8').trimEnd())
})

test('page numbers are no text, but are looked at for marks of secrecy', async () => {
  const { text, margins } = await readPdf(example('pdf'))
  assert.doesNotMatch(text, /— ?\d+ ?—/)
  assert.match(margins ?? '', /^—1—\n/)
})

test('every word knows its page, and a cell its row and column', async () => {
  const { text, places } = await readPdf(example('pdf'))
  assert.deepEqual(placeAt(places, 0), { page: 1, paragraph: 1 })
  const cell = text.indexOf('停车设施建设')
  assert.deepEqual(placeAt(places, cell), { page: 10, table: 1, row: 2, column: 2 })
  for (const [i, place] of places.entries()) {
    assert.ok(place.start < place.end && place.start >= (places[i - 1]?.end ?? 0))
  }
})

test('a paragraph over a page break is one, on two pages', async () => {
  const { text, places } = await readPdf(example('pdf'))
  const start = text.indexOf('（一）完善园区承载功能')
  const end = text.indexOf('\n', start)
  assert.equal(placeAt(places, start).page, 1)
  assert.equal(placeAt(places, end - 1).page, 2)
})

test('in the worker a PDF reads as it does here', async () => {
  const outcome = await readDocument(example('pdf'), '方案.pdf')
  assert.ok('read' in outcome)
  assert.equal(outcome.read.source.mediaType, 'application/pdf')
  assert.equal(outcome.read.source.text, (await readPdf(example('pdf'))).text)
})

type Words = readonly [x: number, y: number, text: string]

/** A page 600 points square, with `y` from below, words in 16 points and lines as they are drawn. */
function page(words: readonly Words[], drawing = '', more = ''): Uint8Array {
  const hex = (text: string) =>
    [...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const shown = words.map(([x, y, text]) => `BT /F1 16 Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 600] ${more}` +
      ' /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    { dictionary: '', content: new TextEncoder().encode([drawing, ...shown].join('\n')) },
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H' +
      ' /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>' +
      ' /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]' +
      ' /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ])
}

const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).text

test('broken lines are joined, and a line set in begins a paragraph', async () => {
  const words: readonly Words[] = [
    [132, 500, '全面推进老旧小区改造年内完成三十个'],
    [100, 470, '小区改造任务，惠及居民2万人。'],
    [132, 440, '新建口袋公园10处，新增停车泊位五百'],
    [100, 410, '个。'],
  ]
  assert.equal(
    await textOf(page(words)),
    '全面推进老旧小区改造年内完成三十个小区改造任务，惠及居民2万人。\n新建口袋公园10处，新增停车泊位五百个。',
  )
})

test('spaces between Han and digits go, those between Latin words stay', async () => {
  assert.equal(await textOf(page([[100, 500, '新增 5 家 Big Data 企业']])), '新增5家Big Data企业')
})

test('radicals that look like characters become them', () => {
  assert.equal(readable('⻓期坚持 ⼀把手负责'), '长期坚持一把手负责')
})

test('a page that stands on its side reads upright', async () => {
  assert.equal(
    await textOf(
      page(
        [
          [100, 500, '一、工业经济'],
          [100, 470, '二、服务业'],
        ],
        '',
        '/Rotate 90',
      ),
    ),
    '一、工业经济\n二、服务业',
  )
})

const grid = [
  '100 500 m 400 500 l S 100 460 m 400 460 l S 200 420 m 400 420 l S 100 380 m 400 380 l S',
  '100 380 m 100 500 l S 200 380 m 200 500 l S 400 380 m 400 500 l S',
].join('\n')

test('a ruled table is rows, and a merged cell is said in each', async () => {
  const words: readonly Words[] = [
    [110, 475, '专题'],
    [210, 475, '任务'],
    [110, 415, '教育'],
    [210, 435, '新建学校3所'],
    [210, 395, '新增学位900个'],
  ]
  assert.equal(
    await textOf(page(words, grid)),
    '专题\t任务\n教育\t新建学校3所\n教育\t新增学位900个',
  )
})

test('thin boxes are lines as well', async () => {
  const boxes =
    '100 500 300 1 re f 100 400 300 1 re f 100 400 1 100 re f 250 400 1 100 re f 400 400 1 100 re f'
  const words: readonly Words[] = [
    [110, 450, '新建学校'],
    [260, 450, '3所'],
  ]
  assert.equal(await textOf(page(words, boxes)), '新建学校\t3所')
})

test('a frame around a paragraph is no table', async () => {
  assert.equal(await textOf(page([[110, 450, '加强领导']], '100 400 300 100 re S')), '加强领导')
})

test('columns without ruled lines are a table as well', async () => {
  const rows = [
    ['序号', '任务', '牵头单位'],
    ['1', '新建学校3所', '区教育局'],
    ['2', '改造食堂22个', '区教育局'],
  ]
  const words = rows.flatMap((row, r) =>
    row.map((text, c): Words => [[60, 160, 360][c] ?? 0, 500 - r * 30, text]),
  )
  assert.equal(
    await textOf(page([[60, 560, '各单位分工如下。'], ...words])),
    ['各单位分工如下。', ...rows.map((row) => row.join('\t'))].join('\n'),
  )
})
