import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Commitment, Day, Point, Target, TargetId } from '@luoshi/delivery'
import { courseOf } from './course.ts'
import { geometryOf } from './pace-geometry.ts'

const target = {
  ...{ id: 't' as TargetId, subject: '规上企业', measure: 'increment', unit: '家', base: '24' },
  ...{ stretch: '30', baseline: null, better: 'higher', accrual: 'cumulative' },
  ...{ frequency: 'monthly', due: null, source: 'reported', statistics: null, fact: null },
  span: null,
} satisfies Target

const shares = ['0', null, '10', null, null, '40', null, null, '60', null, null, '100']

function withPoints(points: readonly (readonly [string, string])[], change: object = {}) {
  const told = points.map(([period, value]) => ({
    ...{ period, value, standing: 'final', from: null, on: '2026-04-03' },
  }))
  const known: Partial<Commitment> = {
    ...{ due: '2026-12-31' as Day, periodPlan: { kind: 'steps', shares }, milestones: [] },
    ...{ targets: [target], points: { [target.id]: told as unknown as readonly Point[] } },
    ...{ replaced: {}, absences: {}, pauses: [], ...change },
  }
  return known as Commitment
}

test('each month: what was reached, why not, and what both rulers ask for', () => {
  const known = withPoints([...([['2026-01', '1']] as const), ...([['2026-03', '4']] as const)])
  const course = courseOf(known, target, '2026-04-10' as Day)
  assert.equal(course.length, 12)
  assert.deepEqual(course[0], {
    ...{ month: '2026-01', value: '1', missing: null, linear: '2', plan: '0' },
  })
  assert.deepEqual([course[1]?.value, course[1]?.missing], [null, 'not-reported'])
  assert.deepEqual([course[2]?.value, course[2]?.linear, course[2]?.plan], ['4', '6', '2.4'])
  assert.deepEqual([course[3]?.value, course[3]?.missing], [null, null], 'April is to come')
  assert.deepEqual([course[11]?.linear, course[11]?.plan], ['24', '24'])
})

test('a gain begins at last year’s figure; what is kept all year has no ruler', () => {
  const gain: Target = {
    ...target,
    measure: 'share',
    accrual: 'standing',
    base: '80',
    stretch: null,
  }
  const from = courseOf(withPoints([]), { ...gain, baseline: '68' }, '2026-04-10' as Day)
  assert.deepEqual([from[5]?.linear, from[5]?.plan], ['74', '72.8'])
  const kept = courseOf(withPoints([]), { ...gain, measure: 'growth' }, '2026-04-10' as Day)
  assert.deepEqual([kept[5]?.linear, kept[5]?.plan], [null, null])
})

test('a quarter’s figure stands at its last month only', () => {
  const quarterly: Target = { ...target, frequency: 'quarterly' }
  const course = courseOf(withPoints([['2026-Q1', '5']]), quarterly, '2026-06-10' as Day)
  assert.deepEqual(
    course.slice(0, 5).map(({ value }) => value),
    [null, null, '5', null, null],
  )
  assert.equal(course[4]?.missing, null)
})

test('the drawing: the higher the figure, the higher the point; a forecast only where there is one', () => {
  const course = courseOf(withPoints([['2026-03', '4']]), target, '2026-04-10' as Day)
  const given = { base: '24', stretch: '30', width: 600 }
  const range = {
    kind: 'range',
    low: '15',
    high: '30',
    years: [],
    tested: null,
    base: null,
  } as const
  const drawn = geometryOf(course, { ...given, forecast: range })
  assert.equal(drawn.reached.length, 1)
  assert.ok(drawn.forecast && drawn.forecast.high.y < drawn.forecast.low.y)
  assert.ok((drawn.stretch ?? 0) < (drawn.base ?? 0))
  const none = geometryOf(course, { ...given, forecast: { kind: 'none', because: 'nothing-yet' } })
  assert.equal(none.forecast, null)
  const pace = geometryOf(course, { ...given, forecast: { kind: 'present-pace', value: '16' } })
  assert.deepEqual(pace.forecast?.low, pace.forecast?.high)
})
