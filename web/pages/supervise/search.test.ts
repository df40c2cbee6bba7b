import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindsOf, superviseSearch } from './search.ts'

test('the address says which list, stage and unit; what nobody knows is left out', () => {
  const said = superviseSearch({ kind: 'closings', stage: 'verified', unit: '', x: 1 })
  assert.deepEqual(said, { kind: 'closings', stage: 'verified' })
  assert.deepEqual(superviseSearch({ kind: 'everything', unit: 'u1' }), { unit: 'u1' })
})

test('each role finds its own lists: whom to call is for the office alone', () => {
  assert.deepEqual(kindsOf('administrator'), [])
  assert.equal(kindsOf('leader')[0], 'instructions')
  for (const role of ['leader', 'auditor', 'liaison'] as const) {
    assert.ok(!kindsOf(role).includes('chase'), role)
  }
  assert.ok(kindsOf('supervisor').includes('chase'))
  assert.ok(
    !kindsOf('auditor').includes('instructions'),
    'instructions are not the auditor’s to read',
  )
})
