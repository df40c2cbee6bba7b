import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from './day.ts'
import { commitment, milestone, target } from './example.ts'
import type { TargetId } from './ids.ts'
import type { Period } from './period.ts'
import { latestOf, shortfallsOf } from './shortfall.ts'
import type { Point, Target } from './target.ts'

const points = (...values: string[]): Point[] =>
  values.map((value, at) => ({
    period: `2026-0${at + 2}` as Period,
    value,
    standing: 'final',
    from: null,
    on: `2026-0${at + 3}-05` as Day,
  }))

const id = 'target-1' as TargetId
const missed = (over: Partial<Target>, ...values: string[]) =>
  shortfallsOf({
    ...commitment({ targets: [target(over)] }),
    points: { [id]: points(...values) },
  }).targets.map(({ aim, value, got }) => `${aim} ${value} ${got}`)

test('a stretch that is missed is told beside a base that is reached', () => {
  assert.deepEqual(missed({}, '5', '21'), ['stretch 25 21'])
  assert.deepEqual(missed({}, '25'), [])
  assert.deepEqual(missed({}, '19'), ['base 20 19', 'stretch 25 19'])
  assert.deepEqual(missed({ stretch: null }, '20.0'), [])
})

test('what nobody knows reaches nothing; what is to be filled in is told', () => {
  assert.deepEqual(missed({ stretch: null }), ['base 20 null'])
  assert.deepEqual(missed({ base: null, stretch: null }, '4'), ['base null 4'])
  assert.deepEqual(missed({ base: '0', stretch: null }), ['base 0 null'])
})

test('lower is better', () => {
  const rate = { better: 'lower', measure: 'share', accrual: 'standing', stretch: null } as const
  assert.deepEqual(missed({ ...rate, base: '3' }, '2.98'), [])
  assert.deepEqual(missed({ ...rate, base: '3' }, '2.98', '3.01'), ['base 3 3.01'])
})

test('single periods add up where they are amounts', () => {
  const single = target({ accrual: 'per-period' })
  assert.equal(latestOf(single, points('5', '7.5', '0.5')), '13')
  assert.equal(latestOf({ ...single, measure: 'growth' }, points('5', '7')), '7')
  assert.equal(latestOf({ ...single, accrual: 'cumulative' }, points('5', '7')), '7')
  assert.equal(
    latestOf({ ...single, accrual: 'standing', measure: 'level' }, points('5', '7')),
    '7',
  )
  assert.equal(latestOf(single, []), null)
})

test('milestones that are not reached', () => {
  const milestones = [milestone('开工', '2026-05-01'), milestone('竣工')]
  assert.deepEqual(shortfallsOf(commitment({ milestones })).milestones, ['milestone-竣工'])
})
