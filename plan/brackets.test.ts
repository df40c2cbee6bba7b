import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unitBrackets } from './brackets.ts'

// Each line as plans write it, and the brackets of it that name who is responsible.
const cases: readonly (readonly [line: string, brackets: readonly string[]])[] = [
  ['建设口袋公园20个（责任单位：区城管局）。', ['（责任单位：区城管局）']],
  [
    '新建公厕8座（区住建局负责）；新增车位300个（区城管局、区公安分局负责）。',
    ['（区住建局负责）', '（区城管局、区公安分局负责）'],
  ],
  [
    '扩建小学2所。（牵头单位：区教育局；责任单位：各镇（街道）、区财政局）',
    ['（牵头单位：区教育局；责任单位：各镇（街道）、区财政局）'],
  ],
  ['加快审批。（区行政审批局牵头，区住建局配合）', ['（区行政审批局牵头，区住建局配合）']],
  ['促进消费。（区商务局会同有关部门负责）', ['（区商务局会同有关部门负责）']],
  [
    '治理水源地。（区水利局、区生态环境局按职责分工负责）',
    ['（区水利局、区生态环境局按职责分工负责）'],
  ],
  ['区属生产总值增长8%。（区发改局、区统计局）', ['（区发改局、区统计局）']],
  ['区属生产总值增长8%（区发改局）', ['（区发改局）']],
  ['完成农房整治[责任单位：区住建局]。', ['[责任单位：区住建局]']],
  ['完成农房整治【区住建局、各镇（街道）】', ['【区住建局、各镇（街道）】']],
  ['完成整治（责任领导：李小明）', ['（责任领导：李小明）']],
  [
    '办好实事（完成时限：6月底前；责任单位：区民政局）',
    ['（完成时限：6月底前；责任单位：区民政局）'],
  ],
  ['新建渠道5公里（责任单位：区水利局\n建设泵站2座', ['（责任单位：区水利局']],
  ['两份工作（区财政局负责筹资，区住建局负责施工）', ['（区财政局负责筹资，区住建局负责施工）']],
  ['修渠（完成时限：6月底；责任单位：甲川城投）', ['（完成时限：6月底；责任单位：甲川城投）']],
  ['修渠（责任单位甲川城投）', ['（责任单位甲川城投）']],
  ['（区住建局）改造公厕', ['（区住建局）']],
  ['完成投资12%（区发改局）抓好落实', ['（区发改局）']],
  ['推进改革（区发改局）；再改造', ['（区发改局）']],
  ['推进改革（区发改局）\n改造', ['（区发改局）']],
  ['改造公厕（责任单位：区住建局（区城管局配合））。', ['（责任单位：区住建局（区城管局配合））']],
  ['建设泵站（甲类，责任单位：区水利局', ['（甲类，责任单位：区水利局']],
  ['改造公厕（试点）。（区住建局负责）', ['（区住建局负责）']],
  ['改造公厕）（区住建局负责）', ['（区住建局负责）']],
  // Brackets of other kinds.
  ['推进改革（区发改局）工作', []],
  ['区新闻出版局（区版权局）', []],
  ['设在区新闻出版局（区版权局）。', []],
  ['改造公厕（局）。', []],
  ['改造公厕（街道）。', []],
  ['改造公厕（3个区住建局）。', []],
  ['建设泵站（区水利局负责\n建设水渠', []],
  ['改造公厕（区住建局负责', []],
  ['办好此事（区住建局负责人）', []],
  ['办好此事（区住建局负责制）', []],
  ['办好此事（区住建局负责的项目）', []],
  ['区新闻出版局（区版权局）负责此事。', []],
  ['农户（不含城镇居民）增收，东部（东坪、西坪）先行', []],
  ['本办法（由区财政局负责解释）施行', []],
  ['区市场监管局（以下简称市场局）', []],
  ['推进学校建设（公办）（3个办事处）', []],
  ['推进改革（含区财政局、区发改局）', []],
  ['推进改革（', []],
  ['修建水渠（完成时限：6月底）', []],
  ['推进改革（）', []],
  ['各部门要落实责任（坚持问题导向，狠抓落实）', []],
]

for (const [line, brackets] of cases) {
  test(line, () => {
    assert.deepEqual(
      unitBrackets(line, 0, line.length).map(({ start, end }) => line.slice(start, end)),
      brackets,
    )
  })
}

test('only brackets that open inside the range are found', () => {
  const line = '甲（区住建局负责）；乙（区教育局负责）'
  const second = line.indexOf('乙')
  assert.deepEqual(
    unitBrackets(line, second, line.length).map(({ start, end }) => line.slice(start, end)),
    ['（区教育局负责）'],
  )
  assert.equal(unitBrackets(line, 0, second).length, 1)
})

test('a bracket as long as a paragraph names nobody', () => {
  const line = `改造公厕（${'区住建局、'.repeat(140)}负责）`
  assert.deepEqual(unitBrackets(line, 0, line.length), [])
})

test('brackets side by side are one, with the words of each', () => {
  const line = '甲（牵头单位：区住建局）（配合单位：区财政局）；乙（区教育局负责）'
  assert.deepEqual(
    unitBrackets(line, 0, line.length).map(({ inside }) =>
      inside.map(({ from, to }) => line.slice(from, to)),
    ),
    [['牵头单位：区住建局', '配合单位：区财政局'], ['区教育局负责']],
  )
})

test('brackets that never close take about as long as brackets that do', () => {
  const time = (piece: string) => {
    const text = piece.repeat(1000)
    const started = performance.now()
    unitBrackets(text, 0, text.length)
    return performance.now() - started
  }
  const best = (piece: string) => Math.min(...Array.from({ length: 9 }, () => time(piece)))
  const [open, closed] = [best('（暂（试行 '), best('（暂行）试行 ')]
  assert.ok(open < closed * 15, `${open} ms beside ${closed} ms`)
})
