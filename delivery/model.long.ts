// One model-based test over the whole of delivery: a district walks through its year at random, and a model on paper
// (model/) says before each act what the rules will answer and what will have changed. docs/model.md tells of it.
//
//   MODEL_SEED=1789 node --test delivery/model.long.ts   the same walks again

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { begins, begun, type Tally, walks } from './model/commands.ts'
import { closeBooks } from './model/play.ts'

const usualSeed = 1
const least = 20_000

function walk(seed: number): Tally {
  const tally: Tally = new Map()
  fc.assert(
    fc.property(fc.constantFrom(...begins), walks(400, tally), (from, commands) => {
      const both = begun(from)
      fc.modelRun(() => ({ model: both.paper, real: both.real }), commands)
      closeBooks(both)
    }),
    { seed, numRuns: 280 },
  )
  return tally
}

const chosen = process.env['MODEL_SEED']
const seeds = chosen === undefined ? [usualSeed, Date.now() % 0x7fffffff] : [Number(chosen)]

for (const seed of seeds) {
  test(`the rules answer what paper says, seed ${seed}`, (context) => {
    context.diagnostic(`MODEL_SEED=${seed} walks the same ways again`)
    const tally = walk(seed)
    const sum = (of: 'tried' | 'done') => [...tally.values()].reduce((all, one) => all + one[of], 0)
    context.diagnostic(`${sum('tried')} commands, of which ${sum('done')} were done`)
    assert.ok(sum('tried') >= least, `${sum('tried')} commands are fewer than ${least}`)
    if (seed !== usualSeed) return
    const never = [...tally].flatMap(([act, { done }]) => (done === 0 ? [act] : []))
    assert.deepEqual(never, [], 'acts that were tried and never done')
  })
}
