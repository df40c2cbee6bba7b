import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filtersOf, toggled } from './filters.ts'

test('an address says by what a list is filtered; what it does not know is left out', () => {
  assert.deepEqual(filtersOf({ light: 'red', text: 2026, x: 'y', unit: '', section: ['a'] }), {
    ...{ light: 'red', text: '2026' },
  })
})

test('a filter chosen again is taken away; others stay', () => {
  const one = toggled({ unit: 'u' }, 'light', 'red')
  assert.deepEqual(one, { unit: 'u', light: 'red' })
  assert.deepEqual(toggled(one, 'light', 'yellow'), { unit: 'u', light: 'yellow' })
  assert.deepEqual(toggled(one, 'light', 'red'), { unit: 'u' })
  assert.deepEqual(toggled(one, 'unit', undefined), { light: 'red' })
})
