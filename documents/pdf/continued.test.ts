import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carriesOn, rowsOf } from './continued.ts'
import type { Row, Table } from './table.ts'

const table = (page: number, rows: readonly Row[]): Table => ({
  page,
  top: 0,
  bottom: 100,
  xs: [0, 50, 100, 200],
  rows,
})
const row = (ids: readonly number[], ...cells: readonly string[]): Row => ({ ids, cells })
const header = row([0, 1, 2], '序号', '专题', '任务')
const cellsOf = (parts: readonly Table[]) => rowsOf(parts).map(({ cells }) => cells.join('|'))

test('a header repeated on the next page is said once', () => {
  const parts = [
    table(1, [header, row([3, 4, 5], '1', '教育', '新建学校')]),
    table(2, [header, row([3, 4, 5], '2', '医疗', '新建医院')]),
  ]
  assert.deepEqual(cellsOf(parts), ['序号|专题|任务', '1|教育|新建学校', '2|医疗|新建医院'])
})

test('a row that the page break cut is put together', () => {
  const parts = [
    table(1, [
      header,
      row([3, 4, 5], '1', '教育', '新建学校'),
      row([6, 7, 8], '2', '医疗', '新建医院2家，改扩'),
    ]),
    table(2, [row([0, 1, 2], '', '', '建卫生院5家')]),
  ]
  assert.equal(cellsOf(parts).at(-1), '2|医疗|新建医院2家，改扩建卫生院5家')
})

test('a merged cell keeps its words after a page break', () => {
  const parts = [
    table(1, [
      header,
      row([3, 4, 5], '1', '教育', '新建学校'),
      row([6, 4, 8], '2', '教育', '新增学位'),
    ]),
    table(2, [row([0, 1, 2], '3', '', '改造食堂')]),
  ]
  assert.equal(cellsOf(parts).at(-1), '3|教育|改造食堂')
})

test('a table goes on only on the next page and with the same columns', () => {
  assert.equal(carriesOn(table(1, []), table(2, [])), true)
  assert.equal(carriesOn(table(1, []), table(3, [])), false)
  assert.equal(carriesOn(table(1, []), { ...table(2, []), xs: [0, 50, 200] }), false)
})
