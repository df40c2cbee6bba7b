import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rounded } from './figure.ts'
import { day, milestone } from './pace.fixture.ts'
import {
  linearShare,
  measured,
  measuredUse,
  type PeriodPlan,
  plannedShare,
  seasonalPlan,
} from './pace.ts'

test('linear time is months of twelve, as the sources write it', () => {
  const cases = [
    ['2026-02-28', '16.67'],
    ['2026-04-30', '33.33'],
    ['2026-06-30', '50'],
    ['2026-08-31', '66.67'],
    ['2026-12-31', '100'],
  ] as const
  for (const [at, share] of cases) assert.equal(rounded(linearShare(day(at))), share, at)
})

// What was reached in per cent of the year, the day, and what the source says of it (PRACTICE §3).
const practice = [
  ['惠阳 1–2月', '12.85', '2026-02-28', '-3.82'],
  ['三元 1–8月', '74', '2026-08-31', '7.33'],
  ['城厢 1–4月', '65.2', '2026-04-30', '31.87'],
  ['松阳 1–4月', '21.3', '2026-04-30', '-12.03'],
  ['双过半', '50.1', '2026-06-30', '0.1'],
] as const

for (const [name, reached, at, difference] of practice) {
  test(`${name}: ${reached} % is ${difference} points from linear time`, () => {
    assert.equal(measured(reached, linearShare(day(at))).difference, difference)
  })
}

test('城厢 writes one place: 快序时31.9%', () => {
  assert.equal(rounded(measured('65.2', linearShare(day('2026-04-30'))).difference, 1), '31.9')
})

test('松阳 is at 132.1 % of its own curve, which plans 16.12 % by April', () => {
  const ruler = measured('21.3', '16.12')
  assert.equal(rounded(ruler.ratio ?? '0', 1), '132.1')
  assert.equal(ruler.difference, '5.18')
})

const due = day('2026-12-31')
const none = { due, milestones: [] }

const curves: readonly [name: string, plan: PeriodPlan, shares: readonly string[]][] = [
  [
    'even',
    { kind: 'linear' },
    [
      '8.33',
      '16.67',
      '25',
      '33.33',
      '41.67',
      '50',
      '58.33',
      '66.67',
      '75',
      '83.33',
      '91.67',
      '100',
    ],
  ],
  [
    'even from July',
    { kind: 'linear', from: day('2026-07-01') },
    ['0', '0', '0', '0', '0', '0', '16.67', '33.33', '50', '66.67', '83.33', '100'],
  ],
  [
    'quarterly steps hold until the next',
    {
      kind: 'steps',
      shares: [null, null, '10', null, null, '45', null, null, '80', null, null, '100'],
    },
    ['0', '0', '10', '10', '10', '45', '45', '45', '80', '80', '80', '100'],
  ],
]
for (const [name, plan, shares] of curves) {
  test(`a curve: ${name}`, () => {
    shares.forEach((share, i) => {
      const at = monthEnds[i] ?? due
      assert.equal(rounded(plannedShare(plan, at, none) ?? ''), share, at)
    })
  })
}
const monthEnds = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((last, i) =>
  day(`2026-${String(i + 1).padStart(2, '0')}-${last}`),
)

test('the own curve ends at the due day, linear time goes on to December', () => {
  const early = { due: day('2026-09-15'), milestones: [] }
  const at = (month: number) => monthEnds[month - 1] ?? due
  assert.equal(rounded(plannedShare({ kind: 'linear' }, at(3), early) ?? ''), '33.33')
  assert.equal(plannedShare({ kind: 'linear' }, at(9), early), '100')
  const onTheDay = { due: day('2026-09-30'), milestones: [] }
  assert.equal(plannedShare({ kind: 'steps', shares: ['1'] }, day('2026-09-30'), onTheDay), '100')
  assert.equal(plannedShare({ kind: 'steps', shares: ['1'] }, at(10), early), '100')
  assert.equal(linearShare(at(9)), '75')
})

test('without a due day the curve is that of the year', () => {
  const open = { due: null, milestones: [] }
  assert.equal(plannedShare({ kind: 'linear' }, day('2027-06-30'), open), '50')
  const from = { kind: 'linear', from: day('2026-07-15') } as const
  assert.equal(rounded(plannedShare(from, day('2026-08-31'), open) ?? ''), '33.33')
})

test('a curve into the next year runs over all its months', () => {
  const long = { due: day('2027-06-30'), milestones: [] }
  assert.equal(plannedShare({ kind: 'linear' }, day('2026-09-30'), long), '50')
  const from = { kind: 'linear', from: day('2026-07-15') } as const
  assert.equal(plannedShare(from, day('2027-03-31'), long), '75')
})

test('by milestones: as many as are due by then; without dated ones there is no curve', () => {
  const milestones = [
    milestone('开工', '2026-03-31'),
    milestone('封顶', '2026-08-15'),
    milestone('竣工', '2026-12-31'),
    milestone('其他', null),
  ]
  const share = (at: string) =>
    plannedShare({ kind: 'milestones' }, day(at), { due: null, milestones })
  assert.equal(share('2026-02-28'), '0')
  assert.equal(rounded(share('2026-03-31') ?? ''), '33.33')
  assert.equal(rounded(share('2026-08-31') ?? ''), '66.67')
  const undated = { due: null, milestones: [milestone('其他', null)] }
  assert.equal(plannedShare({ kind: 'milestones' }, day('2026-08-31'), undated), null)
})

test('of a cap more is behind; of nothing planned or used there is no ratio', () => {
  assert.deepEqual(measuredUse('40', '33.33333333'), {
    planned: '33.33333333',
    difference: '-6.67',
    ratio: '83.33',
  })
  assert.equal(measured('0', '0').ratio, null)
  assert.equal(measuredUse('0', '50').ratio, null)
})

test('a seasonal curve is the mean of past shares, without a January where statistics have none', () => {
  const year = (february: string, total: string) => [null, february, ...Array(9).fill('50'), total]
  const plan = seasonalPlan([
    { year: 2023, months: year('10', '100') },
    { year: 2024, months: year('20', '100') },
    { year: 2025, months: year('20', '0') },
    { year: 2021, months: year('20', '-5') },
    { year: 2022, months: [null, '10', null, ...Array(8).fill('50'), '100'] },
  ])
  assert.deepEqual([plan?.kind, plan?.years], ['seasonal', [2023, 2024]])
  assert.deepEqual(plan?.shares, [null, '15', ...Array(9).fill('50'), '100'])
  assert.equal(seasonalPlan([{ year: 2025, months: [] }]), null)
})
