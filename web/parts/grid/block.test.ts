import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsIn, textOf } from './block.ts'

for (const [name, text, cells] of [
  ['one cell', '12.5亿', [['12.5亿']]],
  [
    'a block as Excel writes it',
    '12\t新增2家\r\n13%\t\r\n',
    [
      ['12', '新增2家'],
      ['13%', ''],
    ],
  ],
  ['lines of another system', '1\n2\n3', [['1'], ['2'], ['3']]],
  ['a quoted cell with a line end', '"已开工。\r\n下月封顶"\t7', [['已开工。\n下月封顶', '7']]],
  ['quotes within quotes', '"称""示范""园区"\t1', [['称"示范"园区', '1']]],
  ['quotes that are words', '"示范"园区\t1', [['"示范"园区', '1']]],
  ['a quote that nobody closes', '"示范\t1', [['"示范', '1']]],
  ['an empty row between', '1\n\n3', [['1'], [''], ['3']]],
  ['an empty last cell', '1\t', [['1', '']]],
  ['nothing', '', [['']]],
] as const) {
  test(name, () => {
    assert.deepEqual(cellsIn(text), cells)
  })
}

for (const block of [
  [['12.5亿']],
  [
    ['a\tb', 'c\nd', '"示范"园区'],
    ['', ' ', '"'],
  ],
  [
    ['', ''],
    ['"', ''],
  ],
]) {
  test(`what is copied is pasted as it was: ${JSON.stringify(block)}`, () => {
    assert.deepEqual(cellsIn(textOf(block)), block)
  })
}
