import assert from 'node:assert/strict'
import { test } from 'node:test'
import { heightOf } from './row-height.ts'

for (const [row, widths, height] of [
  [['短'], [6], 22],
  [['新建学校3所'], [6], 50],
  [['一行\n两行\n三行'], [20], 50],
  [[12, null, { day: '2026-09-30' }], [4, 4, 4], 22],
  [['长'.repeat(5000)], [10], 400],
] as const) {
  test(`${JSON.stringify(row).slice(0, 20)} in ${widths} needs ${height} points`, () => {
    assert.equal(heightOf(row, widths), height)
  })
}
