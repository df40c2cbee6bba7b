import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Bulleted, bulletOf } from './bullet-layout.ts'

const one: Bulleted = {
  ...{ base: '410', stretch: '430' },
  reached: { base: '61.28', stretch: '58.43' },
  planned: { linear: '83.33', plan: '80' },
}

test('the bar, both targets and both rulers on one axis, in per cent of its width', () => {
  const { bar, base, stretch, linear, plan } = bulletOf(one) ?? {}
  assert.deepEqual([bar, base, stretch, linear, plan], [55.1, 90, 94.3, 75, 72])
})

test('of a gain the stretch lies where its own rate says, not where the amounts do', () => {
  const gain = { ...one, base: '80', stretch: '90', reached: { base: '50', stretch: '25' } }
  assert.equal(bulletOf(gain)?.stretch, 94.3)
  assert.equal(bulletOf(gain)?.base, 47.2)
})

test('nothing reached yet is an empty bar; no rate is no chart; what goes too far is cut off', () => {
  const begun = bulletOf({ ...one, reached: { base: '0', stretch: '0' } })
  assert.deepEqual([begun?.bar, begun?.stretch], [0, 94.3])
  assert.equal(bulletOf({ ...one, reached: { base: null, stretch: null } }), null)
  const far = bulletOf({ ...one, stretch: null, reached: { base: '900', stretch: null } })
  assert.deepEqual([far?.bar, far?.base, far?.stretch], [94.3, 47.2, null])
  const none = bulletOf({ ...one, planned: { linear: null, plan: null } })
  assert.deepEqual([none?.linear, none?.plan], [null, null])
})
