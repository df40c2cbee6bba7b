import assert from 'node:assert/strict'
import { test } from 'node:test'
import { received, spanOf } from './source.ts'

test('every character of a document as it came is its own origin', () => {
  const text = received('四个字。')
  assert.deepEqual([...text.origin], [0, 1, 2, 3])
  assert.deepEqual(spanOf(text, 1, 3), [1, 3])
})

test('a span reaches over what was cut out between its words', () => {
  const text = { value: '4600人', origin: Int32Array.from([0, 1, 5, 6, 7]) }
  assert.deepEqual(spanOf(text, 0, 5), [0, 8])
})

for (const [start, end] of [
  [2, 2],
  [3, 2],
  [0, 5],
  [4, 5],
  [-1, 2],
] as const) {
  test(`there is no text from ${start} to ${end} of four characters`, () => {
    assert.throws(() => spanOf(received('四个字。'), start, end), RangeError)
  })
}
