import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '@luoshi/delivery'
import { figureTyped, milestoneTyped } from './understand.ts'

for (const [text, unit, expected] of [
  ['12.5亿', '亿元', { value: '1250000000', standing: 'final' }],
  ['12.5亿（初步）', '亿元', { value: '1250000000', standing: 'provisional' }],
  ['13%快报', '%', { value: '13', standing: 'provisional' }],
  ['1,234.5', '万元', { value: '12345000', standing: 'final' }],
  ['０', '家', { value: '0', standing: 'final' }],
  ['未发布', '%', { absent: 'not-released' }],
  ['Not released', '%', { absent: 'not-released' }],
  ['不适用', '家', { absent: 'not-applicable' }],
  ['暂无数据', '家', { absent: 'not-reported' }],
  ['十二家', '家', { fault: 'not-a-figure' }],
  ['/', '家', { fault: 'not-a-figure' }],
  ['初步', '家', { fault: 'not-a-figure' }],
  ['  ', '家', null],
] as const) {
  test(`${text} where a figure in ${unit} is asked`, () => {
    assert.deepEqual(figureTyped(text, unit), expected)
  })
}

const today = '2026-10-08' as Day
for (const [text, expected] of [
  ['已完成', { reached: true, day: null }],
  ['√', { reached: true, day: null }],
  ['１', { reached: true, day: null }],
  ['未完成', { reached: false, day: null }],
  ['2026年9月30日', { reached: true, day: '2026-09-30' }],
  ['2026/9/30', { reached: true, day: '2026-09-30' }],
  ['9.30', { reached: true, day: '2026-09-30' }],
  ['10月9日', { fault: 'day-to-come', day: '2026-10-09' }],
  ['2026-02-30', { fault: 'not-a-mark' }],
  ['基本完成', { fault: 'not-a-mark' }],
  ['', null],
] as const) {
  test(`${text || 'nothing'} typed at a milestone`, () => {
    assert.deepEqual(milestoneTyped(text, today), expected)
  })
}
