// The long form of mutation.test.ts: at least 10,000 spoiled files, others with another seed. PDFs are
// read in the worker, because pdf.js rejects promises behind our back.
//
//   FUZZ_SEED=20261124 node --test documents/mutation.long.ts

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { dice } from './hostile/dice.ts'
import { endure } from './hostile/endure.ts'
import { spoiled } from './hostile/mutate.ts'
import { readDocument } from './read.ts'

const seed = Number(process.env['FUZZ_SEED'] ?? 2)

test(`12,000 spoiled files make no trouble (seed ${seed})`, { timeout: 600_000 }, async () => {
  assert.deepEqual(await endure({ seed, count: 12_000 }), [])
})

test(`60 spoiled PDFs make no trouble (seed ${seed})`, { timeout: 600_000 }, async () => {
  const folder = join(import.meta.dirname, '..', 'examples')
  const name = readdirSync(folder).find((each) => each.endsWith('.pdf'))
  assert.ok(name)
  const good = readFileSync(join(folder, name))
  for (let i = 0; i < 60; i += 1) {
    const random = dice(seed * 1_000_003 + i)
    let bytes: Uint8Array = good
    for (let times = random(12); times >= 0; times -= 1) bytes = spoiled(bytes, random)
    await assert.doesNotReject(readDocument(bytes, 'a.pdf'), `seed ${seed}, file ${i}`)
  }
})
