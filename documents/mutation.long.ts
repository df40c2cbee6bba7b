// The long form of mutation.test.ts: at least 10,000 spoiled files, others with another seed.
//
//   FUZZ_SEED=20261124 node --test documents/mutation.long.ts

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endure } from './hostile/endure.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? 2)

test(`12,000 spoiled files make no trouble (seed ${seed})`, { timeout: 600_000 }, async () => {
  assert.deepEqual(await endure({ seed, count: 12_000 }), [])
})
