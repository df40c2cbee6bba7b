import assert from 'node:assert/strict'
import { test } from 'node:test'
import { percentOf, plain, scaleOf, shown } from './figure.ts'

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
