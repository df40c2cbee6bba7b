import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayAmount } from './amount.ts'

for (const [value, unit, expected] of [
  ['1120000', '人次', '1,120,000人次'],
  ['13120000000', '亿元', '131.2亿元'],
  ['-1234.5678', '%', '-1,234.5678%'],
  ['999', '家', '999家'],
  ['-100', '', '-100'],
] as const) {
  test(`${value} in ${unit || 'no unit'}`, () => {
    assert.equal(sayAmount(value, unit), expected)
  })
}
