// Spoiled files are read or refused, never more: nothing is thrown, nothing hangs. The long form is
// mutation.long.ts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dice } from './hostile/dice.ts'
import { endure } from './hostile/endure.ts'
import { mutant } from './hostile/mutate.ts'

test('600 spoiled files make no trouble', { timeout: 120_000 }, async () => {
  assert.deepEqual(await endure({ seed: 1, count: 600 }), [])
})

test('the same seed spoils the same way', () => {
  assert.deepEqual(mutant(dice(7)), mutant(dice(7)))
  assert.notDeepEqual(mutant(dice(7)).bytes, mutant(dice(8)).bytes)
})
