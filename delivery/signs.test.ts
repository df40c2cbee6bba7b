import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { signsOf, typedSigns } from './signs.ts'

for (const [hex, count, signs] of [
  ['0'.repeat(16), 12, '0000-0000-0000'],
  ['f'.repeat(20), 16, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
  ['0842108421', 8, '1111-1111'],
  ['fffff', 4, 'ZZZZ'],
  ['00001', 4, '0001'],
] as const) {
  test(`${hex} in ${count} signs: ${signs}`, () => assert.equal(signsOf(hex, count), signs))
}

test('however they are typed', () => {
  for (const typed of ['k7qo-2mld', 'K7Q0 2M1D', 'Ｋ７ＱＯ２ＭｌＤ', ' k7q0—2mid ']) {
    assert.equal(typedSigns(typed), 'K7Q02M1D', typed)
  }
})

test('property: sixteen signs of two numbers are equal only where the numbers are', () => {
  const hex = fc
    .bigInt({ min: 0n, max: 2n ** 80n - 1n })
    .map((one) => one.toString(16).padStart(20, '0'))
  fc.assert(
    fc.property(hex, hex, (a, b) => {
      assert.equal(signsOf(a, 16) === signsOf(b, 16), a === b)
      assert.equal(typedSigns(signsOf(a, 16)).length, 16)
    }),
  )
})
