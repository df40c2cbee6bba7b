import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimal } from '@luoshi/plan'
import fc from 'fast-check'
import type { Drafted } from './commitment.ts'
import { viewOfMonth, viewThen, viewToday } from './latest.ts'
import { type Light, lightOf } from './light.ts'
import type { LightColour, PresetKey } from './lights/preset.ts'
import { presets } from './lights/presets.ts'
import { commitment, day, milestone, period, reached, target, told } from './pace.fixture.ts'

const { yinchuan, sanya, ouhai, chengxiang } = presets
const due = day('2026-12-31')

type Case = readonly [
  preset: PresetKey,
  at: string,
  value: string,
  colour: LightColour,
  rule: string,
]

// An amount of 100 for the year by an even plan: what is asked for is 33.33 in April, 50 in June, 75 in September.
const bands: readonly Case[] = [
  ['chengxiang', '2026-04', '65.2', 'green', 'ahead-of-time'],
  ['chengxiang', '2026-06', '50', 'green', 'as-planned'],
  ['chengxiang', '2026-06', '49.9', 'yellow', 'behind'],
  ['yinchuan', '2026-02', '12.85', 'green', 'left-open'],
  ['yinchuan', '2026-04', '21.3', 'yellow', 'behind'],
  ['yinchuan', '2026-08', '74', 'green', 'as-planned'],
  ['yinchuan', '2026-06', '40.01', 'green', 'left-open'],
  ['yinchuan', '2026-06', '40', 'yellow', 'behind'],
  ['yinchuan', '2026-06', '20', 'yellow', 'behind'],
  ['yinchuan', '2026-06', '19.99', 'red', 'far-behind'],
  ['sanya', '2026-06', '50', 'green', 'as-planned'],
  ['sanya', '2026-06', '49.99', 'yellow', 'behind'],
  ['sanya', '2026-06', '25', 'yellow', 'behind'],
  ['sanya', '2026-06', '24.99', 'red', 'far-behind'],
  ['ouhai', '2026-09', '75', 'green', 'as-planned'],
  ['ouhai', '2026-09', '74.99', 'red', 'month-missed'],
]
for (const [key, at, value, colour, rule] of bands) {
  test(`${key}: ${value} % in ${at} is ${colour}, ${rule}`, () => {
    const known = told(commitment(), [at, value])
    const light = lightOf(known, viewThen(period(at), day('2027-01-31')), presets[key])
    assert.equal(light.colour, colour)
    assert.equal(light.explained.rule, rule)
    assert.equal(light.explained.ruler, presets[key].ruler)
    assert.equal(light.explained.source, presets[key].source)
  })
}

const lit = (change: Partial<Drafted>, value: string, preset = yinchuan) =>
  lightOf(
    told(commitment(change), ['2026-04', value]),
    viewOfMonth(period('2026-04'), day('2026-05-31')),
    preset,
  )

test('bounds hold for thirds: 7/30 and 1/30 of the year are exactly 10 and 30 points behind in April', () => {
  const third = { targets: [target({ base: '300' })] }
  assert.deepEqual(said(lit(third, '70')), ['yellow', '-30'])
  assert.deepEqual(said(lit(third, '70.1')), ['green', '-10'])
  assert.deepEqual(said(lit(third, '10')), ['yellow', '-30'])
  assert.deepEqual(said(lit(third, '9.9')), ['red', '-30'])
  const sixth = { targets: [target({ base: '600' })] }
  assert.deepEqual(said(lit(sixth, '100', sanya)), ['yellow', '50'])
})

function said({ colour, explained }: Light) {
  return [colour, explained.threshold]
}

test('松阳: red by linear time and green by its own curve, from one figure', () => {
  const plan = { kind: 'steps', shares: [null, null, null, '16.12'] } as const
  assert.equal(lit({ periodPlan: plan }, '21.3', ouhai).colour, 'green')
  assert.equal(lit({ periodPlan: plan }, '21.3', { ...ouhai, ruler: 'linear' }).colour, 'red')
})

test('nothing planned yet is green', () => {
  const plan = { kind: 'linear', from: day('2026-07-01') } as const
  assert.equal(lit({ periodPlan: plan }, '0', sanya).colour, 'green')
})

test('a target to be kept: met green, missed yellow, missed at the end red', () => {
  const kept = {
    targets: [target({ measure: 'share', accrual: 'standing', better: 'lower', base: '3' })],
  }
  const rule = (light: Light) => [light.colour, light.explained.rule, light.explained.source]
  assert.deepEqual(rule(lit(kept, '3')), ['green', 'kept', null])
  assert.deepEqual(rule(lit(kept, '3.1')), ['yellow', 'missed', null])
  assert.deepEqual(rule(lit({ ...kept, due: day('2026-04-30') }, '3.1')), ['red', 'missed', null])
})

test('a cap: used too early is behind, used up is red', () => {
  const cap = { targets: [target({ better: 'lower' })] }
  assert.equal(lit(cap, '30').colour, 'green')
  assert.equal(lit(cap, '45').colour, 'yellow')
  assert.equal(lit(cap, '101', chengxiang).colour, 'red')
})

test('a level without last year’s figure is grey until it is met', () => {
  const level = { targets: [target({ accrual: 'standing', base: '120' })] }
  const open = lit(level, '110')
  assert.deepEqual([open.colour, open.explained.unknown], ['grey', 'baseline-missing'])
  assert.equal(lit(level, '120').colour, 'green')
  const stepped = { ...level, periodPlan: { kind: 'steps', shares: ['90'] } } as const
  assert.equal(lit(stepped, '110').colour, 'green')
})

test('yes or no: asked for at its due day', () => {
  const binary = { targets: [target({ measure: 'binary', base: '1', accrual: 'standing' })] }
  assert.equal(lit(binary, '0').colour, 'green')
  assert.equal(lit({ ...binary, due: day('2026-04-20') }, '0').colour, 'red')
  assert.equal(lit({ ...binary, due: day('2026-04-20') }, '1').colour, 'green')
})

test('the worst gives the light: red before yellow before grey before green', () => {
  const t2 = { ...target({ measure: 'rank', base: null }), id: 't2' as never }
  assert.equal(lit({ targets: [target(), t2] }, '60').colour, 'grey')
  assert.equal(lit({ targets: [target(), t2] }, '20').colour, 'yellow')
  const yearly = { ...target({ frequency: 'yearly' }), id: 't2' as never }
  assert.equal(
    lit({ targets: [target(), yearly] }, '60').colour,
    'green',
    'not applicable is left out',
  )
})

const nodeCases = [
  ['yinchuan', ['green', 'yellow', 'yellow', 'red']],
  ['sanya', ['green', 'yellow', 'red', 'red']],
  ['ouhai', ['green', 'red', 'red', 'red']],
  ['chengxiang', ['green', 'yellow', 'yellow', 'yellow']],
] as const
for (const [key, colours] of nodeCases) {
  test(`${key}: 开工 due in March and not begun, February to May: ${colours}`, () => {
    const known = commitment({ targets: [], milestones: [milestone('开工', '2026-03-20')] })
    const months = ['2026-02', '2026-03', '2026-04', '2026-05']
    const seen = months.map(
      (month) => lightOf(known, viewThen(period(month), day('2026-12-01')), presets[key]).colour,
    )
    assert.deepEqual(seen, colours)
  })
}

test('银川: 入库 one month after the start is yellow, after more than two red', () => {
  const nodes = [milestone('项目开工', '2026-03-31'), milestone('入库', null)]
  const known = reached(commitment({ targets: [], milestones: nodes }), '项目开工', '2026-03-15')
  const on = (today: string) => {
    const { colour, explained } = lightOf(known, viewToday(day(today)), yinchuan)
    return [colour, explained.rule]
  }
  assert.deepEqual(on('2026-04-15'), ['green', 'node-on-time'])
  assert.deepEqual(on('2026-04-16'), ['yellow', 'follow-overdue'])
  assert.deepEqual(on('2026-05-16'), ['yellow', 'follow-overdue'])
  assert.deepEqual(on('2026-05-17'), ['red', 'follow-overdue'])
  const entered = reached(known, '入库', '2026-05-10')
  assert.equal(lightOf(entered, viewToday(day('2026-06-17')), yinchuan).colour, 'green')
})

test('an amount planned by milestones without days is read by linear time', () => {
  const undated = { periodPlan: { kind: 'milestones' } } as const
  const { colour, explained } = lit(undated, '21.3', ouhai)
  assert.deepEqual([colour, explained.ruler, explained.threshold], ['red', 'linear', '0'])
  assert.equal(lit(undated, '33.34', ouhai).colour, 'green')
})

test('a preset may wait for a month before a late node is yellow', () => {
  const patient = { ...sanya, nodes: { yellow: 2, red: 3 } }
  const known = commitment({ targets: [], milestones: [milestone('开工', '2026-03-20')] })
  const seen = ['2026-03', '2026-04', '2026-05'].map((month) => {
    const { colour, explained } = lightOf(known, viewThen(period(month), due), patient)
    return `${colour} ${explained.rule}`
  })
  assert.deepEqual(seen, ['green node-overdue', 'yellow node-overdue', 'red node-overdue'])
})

const keys = Object.keys(presets) as PresetKey[]
const order: readonly LightColour[] = ['red', 'yellow', 'green']

test('more is never a worse light, where higher is better; nor less, where lower is', () => {
  const facts = fc.record({
    key: fc.constantFrom(...keys),
    month: fc.integer({ min: 1, max: 12 }),
    base: fc.integer({ min: 1, max: 1000 }),
    less: fc.integer({ min: 0, max: 1500 }),
    more: fc.integer({ min: 0, max: 1500 }),
    better: fc.constantFrom('higher' as const, 'lower' as const),
    accrual: fc.constantFrom('cumulative' as const, 'standing' as const),
    baseline: fc.constantFrom(null, '0', '500'),
    from: fc.constantFrom(undefined, day('2026-05-01')),
  })
  fc.assert(
    fc.property(facts, ({ key, month, base, less, more, from, ...rest }) => {
      const at = `2026-${String(month).padStart(2, '0')}`
      const periodPlan = from ? ({ kind: 'linear', from } as const) : ({ kind: 'linear' } as const)
      const known = commitment({ targets: [target({ base: String(base), ...rest })], periodPlan })
      const colour = (value: number) =>
        lightOf(
          told(known, [at, String(value)]),
          viewOfMonth(period(at), day('2027-01-31')),
          presets[key],
        ).colour
      const [worse, better] = [less, less + more].map(colour)
      const [low, high] = rest.better === 'higher' ? [worse, better] : [better, worse]
      if (low === 'grey' || high === 'grey') return
      assert.ok(order.indexOf(low ?? 'red') <= order.indexOf(high ?? 'red'), `${low} > ${high}`)
    }),
    { numRuns: 500 },
  )
})

test('unknown is never red or yellow', () => {
  const facts = fc.record({
    key: fc.constantFrom(...keys),
    base: fc.constantFrom(null, '100'),
    source: fc.constantFrom('reported' as const, 'statistical-release' as const),
    accrual: fc.constantFrom('cumulative' as const, 'per-period' as const, 'standing' as const),
    frequency: fc.constantFrom('monthly' as const, 'quarterly' as const, 'yearly' as const),
    offset: fc.integer({ min: 0, max: 11 }),
  })
  fc.assert(
    fc.property(facts, ({ key, offset, ...change }) => {
      const known = commitment({ targets: [target(change)] })
      const today = day(`2026-${String(offset + 1).padStart(2, '0')}-28`)
      assert.equal(lightOf(known, viewToday(today), presets[key]).colour, 'grey')
    }),
    { numRuns: 200 },
  )
})

test('presets are whole: best band first, bounds falling', () => {
  for (const { key, bands: list } of Object.values(presets)) {
    for (const [i, band] of list.entries()) {
      const next = list[i + 1]
      if (next) assert.ok(decimal.compare(band.from, next.from) >= 0, key)
    }
  }
})
