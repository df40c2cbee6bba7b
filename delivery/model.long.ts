// One model-based test over the whole of delivery: a district walks through its year at random, and a model on paper
// (model/) says before each act what the rules will answer and what will have changed.
//
//   MODEL_SEED=1789 node --test delivery/model.long.ts   the same walks again

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { begins, begun, type Tally, walks } from './model/commands.ts'
import { closeBooks } from './model/play.ts'

const least = 20_000

function walk(seed: number): Tally {
  const tally: Tally = new Map()
  fc.assert(
    fc.property(fc.constantFrom(...begins), walks(400, tally), (from, commands) => {
      const both = begun(from)
      fc.modelRun(() => ({ model: both.paper, real: both.real }), commands)
      closeBooks(both)
    }),
    { seed, numRuns: 150, endOnFailure: false },
  )
  return tally
}

const chosen = process.env['MODEL_SEED']
const seeds = chosen ? [Number(chosen)] : [1, Date.now() % 0x7fffffff]

for (const seed of seeds) {
  test(`paper and rules agree, seed ${seed}`, (context) => {
    context.diagnostic(`MODEL_SEED=${seed} walks the same ways again`)
    const tally = walk(seed)
    const tried = [...tally.values()].reduce((sum, one) => sum + one.tried, 0)
    const done = [...tally.values()].reduce((sum, one) => sum + one.done, 0)
    context.diagnostic(`${tried} commands, ${done} of them done`)
    assert.ok(tried >= least, `${tried} commands are fewer than ${least}`)
    const never = [...tally].filter(([, one]) => one.done === 0).map(([act]) => act)
    assert.deepEqual(never, [], 'acts that were never done')
  })
}
