import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likeness } from './by-name.ts'

test('a part of a name comes before its letters, and these before scattered characters', () => {
  assert.equal(likeness('工信', ['区工信局'], 'qgxj'), 0)
  assert.equal(likeness('GXJ', ['区工信局'], 'qgxj'), 1)
  assert.equal(likeness('工信局', ['区工业和信息化局'], 'qgyhxxhj'), 2)
})

test('an alias does as well; nothing typed finds all; what is out of order finds nothing', () => {
  assert.equal(likeness('经信', ['区工业和信息化局', '区经信局'], undefined), 0)
  assert.equal(likeness(' ', ['区工信局'], undefined), 0)
  assert.equal(likeness('信工', ['区工业和信息化局'], 'qgyhxxhj'), null)
})
