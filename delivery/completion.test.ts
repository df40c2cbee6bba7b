import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evolve } from './commitment.ts'
import { completionOf, gaugeOf, isBaseMet } from './completion.ts'
import { plain, rounded } from './figure.ts'
import { figureOf, viewOfMonth, viewToday } from './latest.ts'
import { commitment, day, period, t1, target, told } from './pace.fixture.ts'
import type { Target } from './target.ts'

const figure = (value: string) =>
  ({ value, period: period('2026-04'), standing: 'final', from: null }) as const

test('柳州: 61.28 % of the base, 58.43 % of the stretch, side by side', () => {
  const inYi = (value: string) => plain(value, '亿元')
  const of = completionOf(
    target({ base: inYi('410'), stretch: inYi('430') }),
    figure(inYi('251.25')),
  )
  assert.ok(of.base && 'percent' in of.base && of.stretch)
  assert.equal(rounded(of.base.percent ?? ''), '61.28')
  assert.equal(rounded(of.stretch.percent ?? ''), '58.43')
  assert.equal(of.base.gap, inYi('-158.75'))
})

type Case = readonly [
  name: string,
  target: Partial<Target>,
  value: string,
  gauge: string,
  percent: string | null,
  met: boolean,
]
const standing = { accrual: 'standing' } as const
const lower = { better: 'lower' } as const
const cases: readonly Case[] = [
  ['cumulative amount', { base: '4600' }, '2300', 'amount', '50', false],
  [
    'increment told as it stands',
    { ...standing, measure: 'increment', base: '20' },
    '20',
    'amount',
    '100',
    true,
  ],
  ['change in points', { ...standing, measure: 'change', base: '2' }, '0.5', 'amount', '25', false],
  ['cap', { ...lower, base: '80' }, '20', 'cap', '25', true],
  [
    'unemployment ≤ 3 %',
    { ...lower, ...standing, measure: 'share', base: '3' },
    '2.8',
    'kept',
    '106.67',
    true,
  ],
  [
    'unemployment over 3 %',
    { ...lower, ...standing, measure: 'share', base: '3' },
    '3.3',
    'kept',
    '90',
    false,
  ],
  ['no accident', { ...lower, base: '0' }, '0', 'kept', null, true],
  ['growth', { ...standing, measure: 'growth', base: '17' }, '15.3', 'kept', '90', false],
  ['rank', { ...lower, ...standing, measure: 'rank', base: '3' }, '2', 'kept', null, true],
  ['relative', { ...standing, measure: 'relative', base: '1' }, '-0.5', 'kept', null, false],
  [
    'share from a baseline',
    { ...standing, measure: 'share', base: '95', baseline: '80' },
    '86',
    'gain',
    '40',
    false,
  ],
  [
    'fall from a baseline',
    { ...lower, ...standing, base: '3', baseline: '3.4' },
    '3.2',
    'gain',
    '50',
    false,
  ],
  [
    'baseline past the goal',
    { ...standing, measure: 'share', base: '95', baseline: '96' },
    '94',
    'kept',
    '98.95',
    false,
  ],
  ['level without a baseline', { ...standing, base: '120' }, '90', 'level', '75', false],
  ['binary', { ...standing, measure: 'binary', base: '1' }, '0', 'done', '0', false],
]
for (const [name, change, value, gauge, percent, met] of cases) {
  test(`${name}: ${value} of ${change.base}`, () => {
    const { base, gauge: is } = completionOf(target(change), figure(value))
    assert.ok(base && 'met' in base)
    assert.equal(is, gauge)
    assert.equal(base.percent && rounded(base.percent), percent)
    assert.equal(base.met, met)
  })
}

test('a base to be filled in is no zero, and the stretch has its rate all the same', () => {
  const { base, stretch } = completionOf(target({ base: null, stretch: '50' }), figure('10'))
  assert.deepEqual(base, { missing: 'to-be-filled-in' })
  assert.equal(stretch?.percent, '20')
  assert.equal(gaugeOf(target({ base: null, accrual: 'standing' })), 'level')
})

test('a base that is unknown is not met, nor is one without a figure', () => {
  const open = target({ base: null })
  assert.equal(isBaseMet(completionOf(open, figure('10'))), false)
  const lacking = { missing: 'not-reported', period: period('2026-04') } as const
  assert.equal(isBaseMet(completionOf(target(), lacking)), false)
  assert.equal(isBaseMet(completionOf(target(), figure('99.9'))), false)
  assert.equal(isBaseMet(completionOf(target(), figure('100'))), true)
})

const missing = (change: Partial<Target>, today: string) => {
  const known = commitment({ targets: [target(change)] })
  const found = figureOf(known, target(change), viewToday(day(today)))
  return 'missing' in found ? `${found.missing} ${found.period}` : found.value
}

test('a missing figure says why', () => {
  const statistics = { source: 'statistical-release' } as const
  assert.equal(missing({}, '2026-05-10'), 'not-reported 2026-04')
  assert.equal(missing({}, '2026-05-03'), 'not-reported 2026-03', 'April may still come')
  assert.equal(missing(statistics, '2026-05-10'), 'not-released 2026-03', 'April may still come')
  assert.equal(
    missing(statistics, '2026-06-01'),
    'not-released 2026-04',
    'June began: May may come',
  )
  assert.equal(missing(statistics, '2026-02-20'), 'not-applicable 2026-01', 'no January')
  assert.equal(
    missing(statistics, '2026-03-10'),
    'not-applicable 2026-01',
    'February may still come',
  )
  assert.equal(missing({ frequency: 'yearly' }, '2026-05-10'), 'not-applicable 2025')
  assert.equal(missing({ frequency: 'quarterly' }, '2026-05-10'), 'not-reported 2026-Q1')
  assert.equal(missing({}, '2027-06-10'), 'not-reported 2026-12', 'the year of the plan is over')
})

test('the unit’s own reason for a missing figure is kept', () => {
  const known = evolve(commitment(), {
    kind: 'progressed',
    report: null,
    points: {},
    absent: {
      [t1]: { period: period('2026-04'), absent: 'not-applicable', on: day('2026-05-08') },
    },
    reached: [],
    on: day('2026-05-08'),
  })
  assert.deepEqual(figureOf(known, target(), viewToday(day('2026-05-10'))), {
    missing: 'not-applicable',
    period: '2026-04',
  })
})

const summed = (change: Partial<Target>, figures: readonly (readonly [string, string])[]) => {
  const one = target({ accrual: 'per-period', ...change })
  const known = figures.reduce(told, commitment({ targets: [one] }))
  const found = figureOf(known, one, viewToday(day('2026-05-10')))
  return 'missing' in found ? found.missing : found.value
}

test('figures of a period alone are summed, and a gap is unknown', () => {
  const quarter = [
    ['2026-01', '10'],
    ['2026-02', '20'],
    ['2026-03', '30'],
  ] as const
  assert.equal(summed({}, [...quarter, ['2026-04', '5.5']]), '65.5')
  assert.equal(summed({}, [...quarter.slice(1), ['2026-04', '5.5']]), 'not-reported')
  assert.equal(
    summed({}, [
      ['2026-Q1', '60'],
      ['2026-04', '5'],
    ]),
    '65',
    'brought forward as a quarter',
  )
})

test('statistics of a period alone begin with February, which holds January', () => {
  const known = [
    ['2026-02', '20'],
    ['2026-03', '30'],
  ] as const
  const one = { source: 'statistical-release' } as const
  assert.equal(summed(one, known), '50')
})

test('a correction takes the place of a figure; what was known before is known still', () => {
  const known = told(told(commitment(), ['2026-04', '30']), ['2026-04', '40', '2026-05-20'])
  const value = (on: string) => {
    const found = figureOf(known, target(), viewOfMonth(period('2026-04'), day(on)))
    return 'missing' in found ? found.missing : found.value
  }
  assert.equal(value('2026-05-07'), 'not-reported')
  assert.equal(value('2026-05-08'), '30')
  assert.equal(value('2026-05-20'), '40')
  assert.equal(known.points[t1]?.length, 1)
})

test('a figure that was withdrawn is missing from then on, and known before', () => {
  const withdrawn = {
    kind: 'progressed',
    report: null,
    points: {},
    absent: { [t1]: { period: period('2026-04'), absent: 'not-released', on: day('2026-05-20') } },
    reached: [],
    on: day('2026-05-20'),
  } as const
  const known = told(evolve(told(commitment(), ['2026-04', '30']), withdrawn), ['2026-05', '50'])
  const value = (on: string) => {
    const found = figureOf(known, target(), viewOfMonth(period('2026-04'), day(on)))
    return 'missing' in found ? found.missing : found.value
  }
  assert.equal(value('2026-05-19'), '30')
  assert.equal(value('2026-05-20'), 'not-released')
  assert.equal(value('2026-07-01'), 'not-released')
})
