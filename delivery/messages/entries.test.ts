import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayEntry } from './entries.ts'

test('an entry in words, by its noun; a kind of a later version keeps its name', () => {
  assert.equal(sayEntry('report', 'accepted', 'zh-CN'), '审定报告')
  assert.equal(sayEntry('commitment', 'closed', 'en'), 'closed')
  assert.equal(sayEntry('commitment', 'teleported', 'zh-CN'), 'teleported')
})
