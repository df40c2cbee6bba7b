import assert from 'node:assert/strict'
import { test } from 'node:test'
import { percentOf, plain, scaleOf, shown, typed } from './figure.ts'

for (const [unit, expected] of [
  ['亿元', ['元', 8]],
  ['万平方米', ['平方米', 4]],
  ['千瓦', ['千瓦', 0]],
  ['万千瓦', ['千瓦', 4]],
  ['百分点', ['百分点', 0]],
  ['家', ['家', 0]],
  ['%', ['%', 0]],
  ['', ['', 0]],
] as const) {
  test(`${unit || 'no unit'} is ${expected[1]} powers of ten of ${expected[0] || 'nothing'}`, () => {
    const { unit: of, power } = scaleOf(unit)
    assert.deepEqual([of, power], expected)
  })
}

test('written and plain, there and back', () => {
  assert.equal(plain('12.56', '亿元'), '1256000000')
  assert.equal(shown('1256000000', '亿元'), '12.56')
  assert.equal(shown('-0.5', '家'), '-0.5')
})

test('a part of a whole, exactly; of nothing there is no part', () => {
  assert.equal(percentOf('12.85', '100'), '12.85')
  assert.equal(percentOf('1', '3'), '33.33')
  assert.equal(percentOf('1', '0'), null)
})

for (const [text, unit, expected] of [
  ['12.5亿', '亿元', '1250000000'],
  ['125000万', '亿元', '1250000000'],
  ['12.5', '亿元', '1250000000'],
  ['１２．５', '亿元', '1250000000'],
  ['12.5亿元', '万元', '1250000000'],
  ['1,234.5', '万元', '12345000'],
  ['1，234', '家', '1234'],
  [' 13% ', '%', '13'],
  ['13％', '%', '13'],
  ['13', '%', '13'],
  ['1.2个百分点', '百分点', '1.2'],
  ['20家', '家', '20'],
  ['1.2万', '家', '12000'],
  ['-0.5', '%', '-0.5'],
  ['30', '', '30'],
  ['20家', '亩', null],
  ['13%', '家', null],
  ['万', '元', null],
  ['约12', '家', null],
  ['1,23', '家', null],
  ['12.5.1', '家', null],
  ['2026-09-30', '家', null],
  ['', '家', null],
] as const) {
  test(`${text || 'nothing'} typed where ${unit || 'a plain number'} is asked`, () => {
    assert.equal(typed(text, unit), expected)
  })
}
