import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { writeXlsx } from 'hucre'
import { type XlsxOptions, xlsx } from '../hostile/build.ts'
import { openPackage } from '../opc.ts'
import { shown } from './formats.ts'
import { readXlsx } from './read.ts'

const read = (options: XlsxOptions) => readXlsx(openPackage(xlsx(options)))
const c = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const table = (rows: string, merges: readonly string[] = []) =>
  `<sheetData>${rows}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`

describe('a workbook', () => {
  test('comes as rows, merged cells spread, its title as a line', () => {
    const rows =
      `<row r="1">${c('B1', '重点任务分解表')}</row>` +
      `<row r="3">${c('B3', '任务')}${c('C3', '季度形象进度')}<c r="D3"/>${c('E3', '牵头单位')}</row>` +
      `<row r="4">${c('B4', '新建学校')}${c('C4', '开工')}${c('D4', '完工')}${c('E4', '教育局')}</row>` +
      `<row r="5">${c('B5', '改造校舍')}${c('C5', '招标')}${c('D5', '交付')}<c r="E5"/></row>`
    const { text, places } = read({
      sheets: { 分工: table(rows, ['B1:E1', 'C3:D3', 'E4:E5']) },
    })
    assert.equal(
      text,
      '重点任务分解表\n任务\t季度形象进度\t季度形象进度\t牵头单位\n新建学校\t开工\t完工\t教育局\n改造校舍\t招标\t交付\t教育局',
    )
    const at = text.indexOf('招标')
    assert.deepEqual(places.find(({ start }) => start === at)?.place, {
      sheet: '分工',
      row: 5,
      column: 3,
      cell: 'C5',
    })
  })

  test('says what is hidden, and does not read it', () => {
    const rows =
      `<row r="1">${c('A1', '任务')}${c('B1', '备注')}${c('C1', '目标')}</row>` +
      `<row r="2" hidden="1">${c('A2', '旧')}</row><row r="3">${c('A3', '新建学校')}${c('C3', '3所')}</row>`
    const { text, notes } = read({
      sheets: {
        一: `<cols><col min="2" max="2" hidden="1"/></cols>${table(rows)}`,
        二: table(`<row>${c('A1', '藏')}</row>`),
      },
      states: { 二: 'state="veryHidden"' },
    })
    assert.equal(text, '任务\t目标\n新建学校\t3所')
    assert.deepEqual(notes, [
      { code: 'hidden-sheet', sheet: '二' },
      { code: 'hidden-rows', sheet: '一', count: 1 },
      { code: 'hidden-columns', sheet: '一', count: 1 },
    ])
  })

  test('with several sheets names each', () => {
    const sheet = (words: string) => table(`<row>${c('A1', words)}</row>`)
    const { text } = read({ sheets: { 工业: sheet('甲'), 空: '<sheetData/>', 农业: sheet('乙') } })
    assert.equal(text, '工业\n甲\n农业\n乙')
  })

  test('shows figures, days, truths, errors and results of formulas', () => {
    const styles =
      '<numFmts><numFmt numFmtId="200" formatCode="0.0&quot;万元&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="200"/></cellXfs>'
    const cells =
      '<c><v>0.30000000000000004</v></c><c s="1"><v>0.055</v></c><c s="2"><v>46203</v></c>' +
      '<c s="3"><v>46203</v></c><c s="4"><f>A1*5</f><v>1.5</v></c><c t="b"><v>1</v></c>' +
      '<c t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v>和_x000D_</v></c>'
    const { text } = read({
      sheets: { 一: table(`<row>${c('A1', '一')}${c('B1', '二')}</row><row>${cells}</row>`) },
      styles,
    })
    assert.equal(
      text.split('\n')[1],
      '0.3\t5.50%\t2026年6月30日\t2026年6月\t1.5万元\tTRUE\t#REF!\t和',
    )
  })

  test('as hucre writes it', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '分工',
          rows: [
            ['任务', '完成时限'],
            ['新建学校\n3所', new Date(Date.UTC(2026, 5, 30))],
          ],
        },
      ],
    })
    assert.equal(
      readXlsx(openPackage(bytes)).text,
      '任务\t完成时限\n新建学校\u20283所\t2026年6月30日',
    )
  })
})

test('numbers under their formats', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [1234.5, '#,##0.00_);(#,##0.00)', '1,234.50'],
    [0, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [0.5, '0%', '50%'],
    [5, 'General"家"', '5家'],
    [123456789012, 'General', '123456789012'],
    [1e21, 'General', '1000000000000000000000'],
    [0.0000001, '0.00E+00', '0.000000100000000'],
    [46203, 'yyyy"年"m"月"d"日"', '2026年6月30日'],
    [46203, 'm"月"d"日"', '6月30日'],
    [46203, '[$-804]yyyy/m/d;@', '2026年6月30日'],
    [46203.5, 'yyyy/m/d h:mm', '2026年6月30日 12:00'],
    [60, 'yyyy-mm-dd', '1900年2月28日'],
    [1, 'yyyy-mm-dd', '1900年1月1日'],
    [0.25, 'h:mm', '06:00'],
    [-1, 'yyyy-mm-dd', '-1'],
    [Number.NaN, '0', ''],
  ]
  for (const [value, format, words] of cases) assert.equal(shown(value, format, false), words)
  assert.equal(shown(44741, 'yyyy-mm-dd', true), '2026年6月30日')
})
