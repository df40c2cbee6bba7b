import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bannerOf, type Header, headerOf, rowOf, subHeader } from './table.ts'

type Row = readonly [row: string, columns: string]

/** The columns of a header; `–` for one that it does not name. */
function shown(header: Header | null): string {
  return header === null ? 'none' : header.map((column) => column ?? '–').join(' ')
}

const headers: readonly Row[] = [
  ['序号\t重点任务\t责任单位', 'number task unit'],
  ['序号\t重 点 任 务\t责任单位\t', 'number task unit –'],
  ['重点任务', 'none'],
  ['序号\t责任单位', 'none'],
  ['重点任务\t工作任务', 'none'],
  ['序号\t重点任务\t甲\t乙\t丙', 'none'],
  ['序号\t重点任务\t甲\t乙', 'number task – –'],
  ['序号\t重点任务\t\t\t\t责任单位', 'number task – – – unit'],
  ['1\t重点任务\t责任单位', 'none'],
  ['序号\t重点任务。\t责任单位', 'none'],
  ['序号\t重点任务\t责任单位以及所有参与配合这项工作的各个单位和部门', 'none'],
  ['指标名称\t单位\t目标值', 'task measure target'],
  ['工作任务\t单位\t完成时限', 'task unit due'],
  ['年度目标\t责任单位', 'target unit'],
  ['姓名\t重点任务\t责任单位', '– task unit'],
  ['甲\t乙\t丙', 'none'],
]

for (const [row, columns] of headers) {
  test(`a header: ${row.replaceAll('\t', '⇥')}`, () =>
    assert.equal(shown(headerOf(row, [0, row.length])), columns))
}

const second: readonly Row[] = [
  ['\t\t年度目标\t责任单位', 'number task target unit'],
  ['\t\t年度目标\t', 'none'],
  ['\t\t年度目标\t改造公厕', 'none'],
  ['1\t改造公厕\t年度目标\t责任单位', 'none'],
  ['\t\t年度目标', 'none'],
  ['\t\t年度目标\t责任单位\t完成时限', 'none'],
  ['\t\t年度目标\t责任单位及所有的参与单位和部门', 'none'],
  ['序号\t重点任务\t年度目标\t责任单位', 'number task target unit'],
]

const first: Header = ['number', 'task', null, null]

for (const [row, columns] of second) {
  test(`a second header: ${row.replaceAll('\t', '⇥')}`, () =>
    assert.equal(shown(subHeader(row, [0, row.length], first)), columns))
}

const banners: readonly Row[] = [
  ['一、城建\t\t', '一、城建'],
  ['一、城建\t一、城建\t一、城建', '一、城建'],
  ['一、城建\t改造公厕\t', 'none'],
  ['\t一、城建\t', 'none'],
  ['12\t\t', 'none'],
  ['合计\t\t', 'none'],
  ['城\t\t', 'none'],
  ['12处公厕\t\t', '12处公厕'],
  ['改造12\t\t', '改造12'],
  ['小计\t小计', 'none'],
  ['合计数\t\t', '合计数'],
]

for (const [row, words] of banners) {
  test(`a banner: ${row.replaceAll('\t', '⇥')}`, () => {
    const banner = bannerOf(row, [0, row.length])
    assert.equal(banner === null ? 'none' : row.slice(...banner), words)
  })
}

test('a row gives the cells that have words and a column', () => {
  const row = '1\t改造公厕\t\t备用\t'
  assert.deepEqual(
    rowOf(row, [0, row.length], ['number', 'task', 'lead', null, 'due']).map(
      ({ column, start, end }) => `${column}: ${row.slice(start, end)}`,
    ),
    ['number: 1', 'task: 改造公厕'],
  )
})

test('a row ends where it ends, though others follow', () => {
  const rows = '序号\t重点任务\t责任单位\n1\t改造公厕\t区城管局'
  assert.equal(shown(headerOf(rows, [0, rows.indexOf('\n')])), 'number task unit')
})
