import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Commitment, evolve } from './commitment.ts'
import { figureOf, pointsKnown, viewOfMonth, viewThen, viewToday } from './latest.ts'
import { commitment, day, period, t1, target, told } from './pace.fixture.ts'
import type { Target } from './target.ts'

const at = (known: Commitment, one: Target, today: string) => {
  const found = figureOf(known, one, viewToday(day(today)))
  const { period: of } = found
  return 'missing' in found ? `${of} ${found.missing}` : `${of} ${found.value}`
}

const withdrawn = (known: Commitment, of: string, on: string) =>
  evolve(known, {
    kind: 'progressed',
    ...{ report: null, points: {}, reached: [], on: day(on) },
    absent: { [t1]: { period: period(of), absent: 'not-released', on: day(on) } },
  })

test('figures stand in the order in which their periods end, and that is not the order of text', () => {
  const given = ['2026-Q4', '2026-01', '2026-H1', '2026-12', '2025', '2026-Q3', '2026-05']
  const known = given.reduce((so, one) => told(so, [one, '1', '2027-01-08']), commitment())
  const periods = known.points[t1]?.map((one) => one.period)
  assert.deepEqual(periods, [
    '2025',
    '2026-01',
    '2026-05',
    '2026-H1',
    '2026-Q3',
    '2026-Q4',
    '2026-12',
  ])
})

test('of a month and its quarter, which end together, the one accepted last is the figure', () => {
  const monthFirst = told(told(commitment(), ['2026-03', '20']), ['2026-Q1', '25', '2026-04-20'])
  const quarterFirst = told(told(commitment(), ['2026-Q1', '25']), ['2026-03', '20', '2026-04-20'])
  assert.equal(at(monthFirst, target(), '2026-04-25'), '2026-03 25')
  assert.equal(at(quarterFirst, target(), '2026-04-25'), '2026-03 20')
  // Known on a day, with later figures there already.
  const later = told(quarterFirst, ['2026-04', '30'])
  assert.equal(at(later, target(), '2026-04-25'), '2026-03 20')
  assert.equal(at(later, target(), '2026-04-10'), '2026-03 25')
})

test('a figure replaced twice is known still as it was', () => {
  const known = [
    ['2026-04', '30', '2026-05-08'],
    ['2026-04', '35', '2026-05-20'],
    ['2026-04', '40', '2026-06-02'],
  ] as const
  const all = known.reduce<Commitment>(told, commitment())
  const then = (on: string) => pointsKnown(all, target(), day(on)).map(({ value }) => value)
  assert.deepEqual(['2026-05-07', '2026-05-08', '2026-05-20', '2026-06-02'].map(then), [
    [],
    ['30'],
    ['35'],
    ['40'],
  ])
})

test('a figure that was withdrawn and told again counts again', () => {
  const first = withdrawn(told(commitment(), ['2026-04', '30']), '2026-04', '2026-05-15')
  const again = told(told(first, ['2026-04', '32', '2026-05-25']), ['2026-05', '41'])
  const then = (on: string) => {
    const found = figureOf(again, target(), viewOfMonth(period('2026-04'), day(on)))
    return 'missing' in found ? found.missing : found.value
  }
  assert.equal(then('2026-05-10'), '30')
  assert.equal(then('2026-05-20'), 'not-released')
  assert.equal(then('2026-05-30'), '32')
})

test('a figure that was withdrawn on the day it came is not known later as of then', () => {
  const gone = withdrawn(
    told(commitment(), ['2026-04', '30', '2026-05-08']),
    '2026-04',
    '2026-05-08',
  )
  const again = told(gone, ['2026-04', '32', '2026-07-01'])
  const then = (known: Commitment) => pointsKnown(known, target(), day('2026-05-31')).length
  assert.deepEqual([then(gone), then(again)], [0, 0])
})

test('a month is seen as it looked at the end of the month after it, on the day after that too', () => {
  const known = ['2026-05-31', '2026-06-01', '2026-06-02'].map(
    (today) => viewThen(period('2026-04'), day(today)).known,
  )
  assert.deepEqual(known, ['2026-05-31', '2026-05-31', '2026-05-31'])
  assert.equal(viewThen(period('2026-04'), day('2026-05-09')).known, '2026-05-09')
})

test('without a due day the year is that of the day', () => {
  const open = commitment({ due: null })
  assert.equal(at(told(open, ['2027-04', '30']), target(), '2027-05-10'), '2027-04 30')
  assert.equal(at(open, target(), '2028-02-10'), '2028-01 not-reported')
})

test('the due day of the target goes before that of the commitment', () => {
  const early = target({ due: day('2026-06-30') })
  const known = commitment({ targets: [early], due: day('2027-12-31') })
  assert.equal(at(told(known, ['2026-12', '90']), early, '2027-05-10'), '2026-12 90')
})

test('of work that begins in July, the months before are neither summed nor asked for', () => {
  const one = target({ accrual: 'per-period' })
  const from = { kind: 'linear', from: day('2026-07-01') } as const
  const known = commitment({ targets: [one], periodPlan: from })
  assert.equal(at(known, one, '2026-05-10'), '2026-04 not-applicable')
  assert.equal(at(told(known, ['2026-07', '8']), one, '2026-08-10'), '2026-07 8')
  assert.equal(at(told(known, ['2026-08', '9']), one, '2026-09-10'), '2026-08 not-reported')
  const both = told(told(known, ['2026-07', '8']), ['2026-08', '9'])
  assert.equal(at(both, one, '2026-09-10'), '2026-08 17')
  const cumulative = commitment({ periodPlan: from })
  assert.equal(at(cumulative, target(), '2026-05-10'), '2026-04 not-applicable')
  assert.equal(at(told(cumulative, ['2026-04', '2']), target(), '2026-05-10'), '2026-04 2')
})

test('work that began last year is asked for from January on, by steps as well', () => {
  const one = target({ accrual: 'per-period' })
  for (const periodPlan of [
    { kind: 'linear', from: day('2025-07-01') } as const,
    { kind: 'steps', shares: ['50', '100'] } as const,
  ]) {
    const known = commitment({ targets: [one], periodPlan })
    assert.equal(at(told(known, ['2026-01', '8']), one, '2026-02-10'), '2026-01 8')
    assert.equal(at(told(known, ['2026-02', '8']), one, '2026-03-10'), '2026-02 not-reported')
  }
})

test('a sum with a provisional month is provisional', () => {
  const one = target({ accrual: 'per-period' })
  const known = told(commitment({ targets: [one] }), ['2026-01', '8'])
  const point = { value: '9', standing: 'provisional', from: '区统计局月报' } as const
  const added = evolve(known, {
    kind: 'progressed',
    ...{ report: null, reached: [], on: day('2026-03-08') },
    points: { [t1]: { ...point, period: period('2026-02'), on: day('2026-03-08') } },
  })
  const found = figureOf(added, one, viewToday(day('2026-03-10')))
  assert.ok('value' in found)
  assert.deepEqual([found.value, found.standing], ['17', 'provisional'])
})

test('a figure of the month that still runs counts today once it is accepted, and only today', () => {
  const known = told(told(commitment(), ['2026-03', '20', '2026-04-03']), [
    '2026-04',
    '30',
    '2026-04-27',
  ])
  assert.equal(at(known, target(), '2026-04-26'), '2026-03 20')
  assert.equal(at(known, target(), '2026-04-28'), '2026-04 30')
  const march = figureOf(known, target(), viewOfMonth(period('2026-03'), day('2026-04-28')))
  assert.equal(march.period, '2026-03')
})

test('a month that is looked back on has its own figure or none, never that of the month before', () => {
  const known = told(commitment(), ['2026-03', '20'])
  const found = figureOf(known, target(), viewOfMonth(period('2026-04'), day('2026-05-03')))
  assert.deepEqual(found, { missing: 'not-reported', period: '2026-04' })
})

test('a report is waited for until its window closes, a release for a month', () => {
  const known = told(commitment(), ['2026-03', '20'])
  assert.equal(at(known, target(), '2026-05-05'), '2026-03 20')
  assert.equal(at(known, target(), '2026-05-06'), '2026-04 not-reported')
  const released = target({ source: 'statistical-release' })
  assert.equal(at(known, released, '2026-05-31'), '2026-03 20')
  assert.equal(at(known, released, '2026-06-01'), '2026-04 not-released')
  const april = told(commitment(), ['2026-04', '30'])
  assert.equal(at(april, released, '2026-06-30'), '2026-04 30')
})

test('statistics know no January, whoever tells one', () => {
  const released = target({ source: 'statistical-release' })
  const known = told(commitment(), ['2026-01', '9'])
  const found = figureOf(known, released, viewOfMonth(period('2026-01'), day('2026-02-10')))
  assert.deepEqual(found, { missing: 'not-applicable', period: '2026-01' })
})

test('the figure of the same month of another year is none of this year, nor an absence of another month', () => {
  const known = withdrawn(told(commitment(), ['2025-04', '90']), '2026-03', '2026-04-10')
  const found = figureOf(known, target(), viewOfMonth(period('2026-04'), day('2026-05-20')))
  assert.deepEqual(found, { missing: 'not-reported', period: '2026-04' })
})

test('after the year of its due day the last figure stays, whatever is told for the next', () => {
  const known = told(told(commitment(), ['2026-12', '95']), ['2027-01', '3', '2027-01-28'])
  assert.equal(at(known, target(), '2027-01-29'), '2026-12 95')
})

test('a sum is provisional as long as one of its months is', () => {
  const one = target({ accrual: 'per-period' })
  const standing = (...provisional: string[]) => {
    const known = ['2026-01', '2026-02', '2026-03'].reduce((so, month) => {
      const { points } = told(so, [month, '5'])
      const marked = (points[t1] ?? []).map((point) =>
        point.period === month && provisional.includes(month)
          ? { ...point, standing: 'provisional' as const }
          : point,
      )
      return { ...told(so, [month, '5']), points: { [t1]: marked } }
    }, commitment())
    const found = figureOf(known, one, viewOfMonth(period('2026-03'), day('2026-05-10')))
    return 'missing' in found ? found.missing : [found.value, found.standing]
  }
  assert.deepEqual(standing(), ['15', 'final'])
  assert.deepEqual(standing('2026-01'), ['15', 'provisional'])
  assert.deepEqual(standing('2026-03'), ['15', 'provisional'])
})
