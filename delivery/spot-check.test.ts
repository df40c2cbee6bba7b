import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PlanId, SpotCheckId, UnitId } from './ids.ts'
import {
  type Drawn,
  decideSpotCheck,
  draw,
  evolveSpotCheck,
  type Item,
  type SpotCheckAct,
} from './spot-check.ts'
import { contextOf, people } from './supervision.fixture.ts'

const list = (count: number, unitOf = (_: number): string | null => null): Item[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `item-${String(at).padStart(4, '0')}`,
    unit: unitOf(at) as UnitId | null,
  }))

const said: SpotCheckAct = {
  act: 'draw',
  id: 'draw-1' as SpotCheckId,
  plan: 'plan-2026' as PlanId,
  purpose: '二季度佐证抽查',
  seed: '2026-06-30 20261',
  size: { percent: 10 },
  byUnit: false,
  population: list(40),
  again: null,
}
const context = contextOf(people.supervisor, '2026-07-01')
function drawn(act: SpotCheckAct, earlier: readonly Drawn[] = []) {
  const outcome = decideSpotCheck(earlier, act, context)
  return 'refusal' in outcome ? outcome.refusal.code : outcome.entries[0]
}

test('a draw is written down with all that repeats it', () => {
  const entry = drawn(said)
  assert.ok(typeof entry === 'object')
  const { kind: _, ...kept } = entry
  assert.deepEqual(evolveSpotCheck(null, entry), kept)
  const { seed, size, byUnit, population, chosen } = entry
  assert.deepEqual(draw({ seed, size, byUnit, population }), chosen)
  assert.equal(entry.by, people.supervisor.person)
  assert.equal(entry.on, '2026-07-01')
  // As another program in another language draws it. Fixed for good: a later version that chose others would make every printed draw a lie.
  assert.deepEqual(chosen, ['item-0004', 'item-0005', 'item-0006', 'item-0030'])
})

test('the same seed and list choose the same, in whatever order the list comes', () => {
  const lots = fc.record({
    seed: fc.string({ minLength: 1, maxLength: 12 }),
    size: fc.oneof(
      fc.record({ percent: fc.integer({ min: 1, max: 100 }) }),
      fc.record({ count: fc.integer({ min: 1, max: 30 }) }),
    ),
    byUnit: fc.boolean(),
    population: fc.constant(list(30, (at) => ['a', 'b', 'c', null][at % 4] ?? null)),
  })
  fc.assert(
    fc.property(lots, fc.integer(), (lot, turn) => {
      const chosen = draw(lot)
      const at = Math.abs(turn) % 30
      const population = [...lot.population.slice(at), ...lot.population.slice(0, at)].reverse()
      assert.deepEqual(draw({ ...lot, population }), chosen)
      assert.equal(new Set(chosen).size, chosen.length)
      assert.ok(chosen.every((id) => lot.population.some((item) => item.id === id)))
      if ('count' in lot.size) assert.equal(chosen.length, lot.size.count)
    }),
  )
})

test('how many: of each unit, and of all', () => {
  // 12 of a, 5 of b, 3 of c.
  const population = list(20, (at) => (at < 12 ? 'a' : at < 17 ? 'b' : 'c'))
  const perUnit = (size: SpotCheckAct['size']) => {
    const chosen = new Set(draw({ seed: 's', size, byUnit: true, population }))
    return ['a', 'b', 'c'].map(
      (unit) => population.filter((item) => item.unit === unit && chosen.has(item.id)).length,
    )
  }
  assert.deepEqual(perUnit({ percent: 10 }), [2, 1, 1])
  assert.deepEqual(perUnit({ percent: 100 }), [12, 5, 3])
  // 10 × 12/20 = 6, 10 × 5/20 = 2.5, 10 × 3/20 = 1.5: the two halves tie, the first unit takes the last place.
  assert.deepEqual(perUnit({ count: 10 }), [6, 3, 1])
  assert.deepEqual(perUnit({ count: 1 }), [1, 0, 0])
  assert.equal(draw({ seed: 's', size: { percent: 1 }, byUnit: false, population }).length, 1)
})

test('every item is as likely as any other', () => {
  const population = list(10)
  const hits = new Map<string, number>()
  for (let at = 0; at < 5000; at++) {
    const [id = ''] = draw({ seed: `seed ${at}`, size: { count: 1 }, byUnit: false, population })
    hits.set(id, (hits.get(id) ?? 0) + 1)
  }
  const chi = [...hits.values()].reduce((sum, hit) => sum + (hit - 500) ** 2 / 500, 0)
  assert.equal(hits.size, 10)
  // Nine degrees of freedom: beyond 27.9 in one of a thousand.
  assert.ok(chi < 27.9, String(chi))
})

test('what no draw can be made of', () => {
  const cases: [string, SpotCheckAct][] = [
    ['missing', { ...said, seed: ' ' }],
    ['missing', { ...said, purpose: '' }],
    ['missing', { ...said, population: [] }],
    ['size-impossible', { ...said, size: { count: 0 } }],
    ['size-impossible', { ...said, size: { count: 41 } }],
    ['size-impossible', { ...said, size: { percent: 101 } }],
    ['size-impossible', { ...said, size: { percent: 2.5 } }],
    ['size-impossible', { ...said, size: { count: 2 }, population: [...list(1), ...list(1)] }],
  ]
  for (const [code, act] of cases) assert.equal(drawn(act), code, JSON.stringify(act.size))
  const refused = decideSpotCheck([], said, contextOf(people.auditor, '2026-07-01'))
  assert.ok('refusal' in refused && refused.refusal.code === 'not-allowed')
})

test('nobody draws until it suits', () => {
  const first = drawn(said)
  assert.ok(typeof first === 'object')
  const other = { ...said, seed: 'another', population: [...said.population].reverse() }
  assert.equal(drawn(other, [first]), 'drawn-already')
  assert.equal(drawn({ ...other, again: ' ' }, [first]), 'drawn-already')
  assert.equal(typeof drawn({ ...other, again: '名单有误' }, [first]), 'object')
  assert.equal(typeof drawn({ ...other, purpose: '三季度' }, [first]), 'object')
  assert.equal(typeof drawn({ ...other, population: list(39) }, [first]), 'object')
})
