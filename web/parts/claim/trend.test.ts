import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trendOf } from './trend.ts'

const box = { width: 106, height: 26 }

test('figures from left to right, from zero up to the target', () => {
  assert.deepEqual(trendOf({ values: ['0', '5', '10'], target: '20' }, box), {
    line: '3,23 53,18 103,13',
    end: { x: 103, y: 13 },
    target: 3,
  })
})

test('a figure below zero is in sight too', () => {
  const trend = trendOf({ values: ['-10', '10'], target: null }, box)
  assert.deepEqual([trend?.line, trend?.target], ['3,23 103,3', null])
})

test('one figure is no line; figures of nothing are a flat one', () => {
  assert.equal(trendOf({ values: ['7'], target: '20' }, box), null)
  assert.equal(trendOf({ values: ['0', '0'], target: '0' }, box)?.line, '3,23 103,23')
})
