import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changed, journalSearch } from './search.ts'

test('the address says what is asked; what nobody knows is left out', () => {
  const asked = journalSearch({ noun: 'report', from: '', before: 120, x: 1 })
  assert.deepEqual(asked, { noun: 'report', before: '120' })
})

test('one thing asked otherwise begins with the latest again; another noun has other kinds', () => {
  const asked = { noun: 'report', kind: 'accepted', from: '2026-03-01', before: '120' }
  assert.deepEqual(changed(asked, 'from', '2026-04-01'), {
    ...{ noun: 'report', kind: 'accepted', from: '2026-04-01' },
  })
  assert.deepEqual(changed(asked, 'noun', 'plan'), { noun: 'plan', from: '2026-03-01' })
  assert.deepEqual(changed(asked, 'kind', null), { noun: 'report', from: '2026-03-01' })
})
