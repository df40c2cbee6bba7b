import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Line } from './lines.ts'
import { bodyOf, continues, firstWord } from './paragraphs.ts'

/** From the first x to the second, `y` from above. */
const line = (text: string, [left, right]: readonly [number, number], y = 0): Line => ({
  parts: [{ text, left, right }],
  page: 1,
  y,
  left,
  right,
  size: 16,
})
const body = { left: 100, right: 500, pitch: 28, indents: true }

const cases: readonly (readonly [name: string, above: Line, next: Line, goesOn: boolean])[] = [
  [
    'a full line goes on at the left edge',
    line('推进老旧小区', [132, 498], 0),
    line('改造。', [100, 150], 28),
    true,
  ],
  [
    'a line set in begins anew',
    line('改造完成。', [100, 498], 0),
    line('新建公园', [132, 498], 28),
    false,
  ],
  [
    'a short line ends',
    line('一、工业经济', [132, 230], 0),
    line('完善园区', [132, 498], 28),
    false,
  ],
  [
    'a number that would not have fitted does not end a paragraph',
    line('固定资产投资增长', [132, 460], 0),
    line('12.5%，居前', [100, 200], 28),
    true,
  ],
  ['a wide gap ends', line('推进老旧小区', [100, 498], 0), line('改造。', [100, 150], 60), false],
]

for (const [name, above, next, goesOn] of cases) {
  test(name, () => {
    assert.equal(continues({ line: above, body }, { line: next, body }), goesOn)
  })
}

test('what cannot be parted', () => {
  assert.equal(firstWord('7.2%、8%左右'), '7.2%、')
  assert.equal(firstWord('（套）装备'), '（套）')
  assert.equal(firstWord('改造。年内'), '改')
})

test('the body of a page is measured on its long lines', () => {
  const lines = [0, 1, 2, 3, 4, 5].map((i) =>
    line('全面推进老旧小区改造工程建设', [i % 2 === 0 ? 132 : 100, 500], i * 28),
  )
  assert.deepEqual(bodyOf([line('短', [60, 76], -28), ...lines]), {
    left: 100,
    right: 500,
    pitch: 28,
    indents: true,
  })
})
