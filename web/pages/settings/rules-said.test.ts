import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualSettings } from '@luoshi/delivery'
import { changeIn, saidOf } from './rules-said.ts'

test('what was left as it is, is no change', () => {
  assert.deepEqual(changeIn(usualSettings, saidOf(usualSettings)), {})
})

test('a part of a setting changes the whole setting and no other', () => {
  const said = { ...saidOf(usualSettings), before: 3, warning: 10 }
  const { window } = usualSettings
  assert.deepEqual(changeIn(usualSettings, said), { warning: 10, window: { ...window, before: 3 } })
})

test('an empty limit is no limit, an empty day no day', () => {
  const said = { ...saidOf(usualSettings), most: null, last: ' ' }
  const { extension, adjustment } = changeIn(usualSettings, said)
  assert.equal(extension?.most ?? usualSettings.extension.most, null)
  assert.equal(adjustment ? adjustment.last : usualSettings.adjustment.last, null)
})
