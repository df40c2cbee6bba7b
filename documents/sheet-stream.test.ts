import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { type LongCell, readDocument, rowsOf, sheetStream } from './index.ts'

const columns = [
  { title: '序号', width: 6, align: 'center' },
  { title: '任务', width: 40 },
  { title: '时限', width: 12 },
] as const

const bytesOf = async (rows: Iterable<readonly LongCell[]>, name = '任务分解表') =>
  new Uint8Array(await new Response(sheetStream({ name, columns, rows })).arrayBuffer())

const partOf = (bytes: Uint8Array, part: string) =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
const sheet = 'xl/worksheets/sheet1.xml'

suite('a long sheet', () => {
  test('is read back as it was written: numbers, days, lines, marks', async () => {
    const bytes = await bytesOf([
      [1, '新建学校3所\n“一镇一校” <A&B>', { day: '2026-09-30' }],
      [2, '', null],
      [-3.5, '改造校舍', { day: '1900-03-01' }],
    ])
    const outcome = await readDocument(bytes, '分解表.xlsx')
    assert.ok('read' in outcome, JSON.stringify(outcome))
    const cells = rowsOf(outcome.read).map(({ row, cells }) => [row, ...cells.values()])
    assert.deepEqual(cells, [
      [1, '序号', '任务', '时限'],
      [2, '1', '新建学校3所\n“一镇一校” <A&B>', '2026年9月30日'],
      [3, '2'],
      [4, '-3.5', '改造校舍', '1900年3月1日'],
    ])
  })

  test('text stays text: no formula, and what looks like one is quoted', async () => {
    const evil = ['=1+1', '+86', '-5%', '@SUM(A1)', '\t=x', "=cmd|'/C calc'!A0"]
    const xml = partOf(await bytesOf(evil.map((text) => [1, text, null])), sheet)
    assert.ok(!xml.includes('<f>'))
    for (const row of evil.keys()) {
      assert.match(xml, new RegExp(`<c r="B${row + 2}" s="3" t="inlineStr">`))
    }
    const styles = partOf(await bytesOf([]), 'xl/styles.xml')
    const formats = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf [^>]*>/g)]
    assert.match(formats[3]?.[0] ?? '', /quotePrefix="1"/)
  })

  test('what XML cannot say is left out, what a cell cannot hold is cut', async () => {
    const xml = partOf(
      await bytesOf([[1, `a\u0000b\u000bc\ud800${'长'.repeat(40_000)}`, null]]),
      sheet,
    )
    const text = /preserve">(a[^<]*)</.exec(xml)?.[1] ?? ''
    assert.ok(text.startsWith('abc\ufffd长'))
    assert.ok(text.length <= 32_767)
  })

  test('a sheet’s name fits; the same rows give the same bytes', async () => {
    const long = await bytesOf([], `2026年[重点]任务/分解?${'表'.repeat(40)}`)
    const name = /sheet name="([^"]*)"/.exec(partOf(long, 'xl/workbook.xml'))?.[1] ?? ''
    assert.ok(name.length === 31 && !/[[\]:*?/\\]/.test(name))
    const rows = [[1, '新建学校3所', { day: '2026-09-30' }]] as const
    assert.deepEqual(await bytesOf(rows), await bytesOf(rows))
  })

  test('rows are asked for while earlier ones go out', async () => {
    let asked = 0
    function* rows() {
      for (; asked < 50_000; asked++) yield [asked, `任务${asked * 7919}`, null] as const
    }
    const reader = sheetStream({ name: '长表', columns, rows: rows() }).getReader()
    for (let size = 0; size < 2000; ) size += (await reader.read()).value?.length ?? 2000
    assert.ok(asked < 50_000, String(asked))
    await reader.cancel()
  })
})
