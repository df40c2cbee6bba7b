import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from './day.ts'
import type { TargetId } from './ids.ts'
import type { Period } from './period.ts'
import { shortfallsOf } from './shortfall.ts'
import { commitment, milestone, target } from './supervision.fixture.ts'
import type { Point, Target } from './target.ts'

/** Of the months up to March. */
const points = (...values: string[]): Point[] =>
  values.map((value, at) => ({
    period: `2026-0${4 - values.length + at}` as Period,
    value,
    standing: 'final',
    from: null,
    on: '2026-04-03' as Day,
  }))

const id = 'target-1' as TargetId
const missed = (over: Partial<Target>, ...values: string[]) =>
  shortfallsOf(
    {
      ...commitment({ targets: [target(over)] }),
      points: { [id]: points(...values) },
    },
    '2026-04-10' as Day,
  ).targets.map(({ aim, value, got }) => `${aim} ${value} ${got}`)

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

test('amounts of single periods add up, from the first on', () => {
  const single = { accrual: 'per-period', stretch: null } as const
  assert.deepEqual(missed({ ...single, base: '13' }, '5', '7.5', '0.5'), [])
  assert.deepEqual(missed({ ...single, base: '14' }, '5', '7.5', '0.5'), ['base 14 13'])
  assert.deepEqual(missed({ ...single, base: '8' }, '7.5', '0.5'), ['base 8 null'])
})

test('milestones that are not reached', () => {
  const milestones = [milestone('开工', '2026-05-01'), milestone('竣工')]
  assert.deepEqual(shortfallsOf(commitment({ milestones }), '2026-04-10' as Day).milestones, [
    'milestone-竣工',
  ])
})
