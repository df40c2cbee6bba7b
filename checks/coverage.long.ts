// The gate: the compiler's own tests run at least 98 of 100 of its branches (`npm run coverage` shows
// which they do not). The rest of the corpus and the fuzz do not count: a test says what is right.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branches } from './branches.ts'
import { covered } from './covered.ts'

const least = 0.98

test('the tests of plan/ run at least 98 % of its branches', () => {
  const { share } = covered([...branches().values()].flat())
  assert.ok(share >= least, `${(share * 100).toFixed(2)} %: see npm run coverage`)
})
