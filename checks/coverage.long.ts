// The gate: the own tests of the compiler and of the rules run at least 98 of 100 of their branches (`npm run coverage` shows
// which they do not). The rest of the corpus and the fuzz do not count: a test says what is right.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branches } from './branches.ts'
import { covered } from './covered.ts'

const least = 0.98

for (const room of ['plan', 'delivery'] as const) {
  test(`the tests of ${room}/ run at least ${least * 100} % of its branches`, () => {
    const { share } = covered([...branches(room).values()].flat())
    assert.ok(share >= least, `${(share * 100).toFixed(2)} %: see npm run coverage -- ${room}`)
  })
}
