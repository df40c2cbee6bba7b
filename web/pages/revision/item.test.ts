import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from '@luoshi/delivery'
import { type Item, mayDecide, needsReason, plainItems } from './item.ts'

const actor = (role: Role) =>
  ({ person: 'p', post: 'q', unit: 'u', role, for: null }) as unknown as Actor
const item = (proposal: string, right: Item['right'], decision: Item['decision'] = null) =>
  ({ item: 0, proposal: { proposal }, right, decision }) as unknown as Item

test('what is dropped, set otherwise or declined needs its reason', () => {
  assert.equal(needsReason(item('keep', 'edit-plan'), 'accepted'), false)
  assert.equal(needsReason(item('add', 'edit-plan'), 'declined'), true)
  assert.equal(needsReason(item('drop', 'edit-plan'), 'accepted'), true)
  assert.equal(needsReason(item('retarget', 'retarget'), 'accepted'), true)
})

test('a target set otherwise is a leader’s to decide, all else the office’s', () => {
  assert.equal(mayDecide(actor('supervisor'), item('retarget', 'retarget')), false)
  assert.equal(mayDecide(actor('leader'), item('retarget', 'retarget')), true)
  assert.equal(mayDecide(actor('leader'), item('keep', 'edit-plan')), false)
  assert.equal(mayDecide(actor('supervisor'), item('keep', null)), false)
})

test('at once go those that are open, mine, and need no reason', () => {
  const items = [
    item('keep', 'edit-plan'),
    item('keep', 'edit-plan', { as: 'declined', reason: '不改' }),
    item('drop', 'edit-plan'),
    item('retarget', 'retarget'),
    item('add', 'edit-plan'),
  ]
  const found = plainItems(actor('supervisor'), items).map(({ proposal }) => proposal?.proposal)
  assert.deepEqual(found, ['keep', 'add'])
})
