import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport, type Seen, type Warning } from '../checks.ts'
import type { Day } from '../day.ts'
import type { CommitmentId, ReportId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Filled, Report } from '../report.ts'
import { ids, pointsOf, target, telling } from './fixture.ts'

type Told = Parameters<typeof telling>[0]
const doubts = ({ filled, seen }: { filled: Filled; seen: Seen }) =>
  checkReport(filled, seen).filter(({ severity }) => severity !== 'note')
const codes = (said: Told) => doubts(telling(said)).map(({ code }) => code)
const only = (said: Told): Warning => {
  const found = doubts(telling(said))
  assert.equal(found.length, 1, JSON.stringify(found))
  return found[0] as Warning
}

const even = [380, 790, 1150, 1540, 1910]
const released = [{ ...target, source: 'statistical-release' }] as const
const quiet: readonly (readonly [string, Told])[] = [
  ['the first report of a year', { value: '402' }],
  ['a usual month', { before: even, value: '2290' }],
  ['a month of twice the usual', { before: even, value: '2650' }],
  [
    'a release that falls is noted, not asked about',
    { targets: released, before: even, value: '1800', from: '统计局更正' },
  ],
  ['a release that jumps', { targets: released, before: even, value: '9999', from: '统计局月报' }],
  ['nothing is known of the target', { targets: [{ ...target, base: null }], value: '402' }],
  [
    'no figure, not released yet',
    { before: even, filled: { figures: { [ids.target]: { absent: 'not-released' } } } },
  ],
  [
    'February of statistics is two months',
    { before: [null, 800, 1210, 1590], value: '1990', past: [null, 700, 1050, 1400, 1750] },
  ],
  [
    'planting stops in summer, as last year',
    { before: [100, 380, 900, 1300, 1450], value: '1450', past: [90, 350, 860, 1210, 1390, 1390] },
  ],
  [
    'spring planting, as last year',
    { before: [110, 230, 330, 440], value: '1290', past: [100, 210, 300, 410, 1200, 1300, 1400] },
  ],
  [
    'a rate that keeps its level',
    {
      targets: [{ ...target, accrual: 'standing', unit: '%', base: '3' }],
      before: ['3.12', '3.12', '3.12'],
      value: '3.12',
    },
  ],
  [
    'three firms after one a month: a small count',
    { targets: [{ ...target, measure: 'count', base: '20' }], before: [1, 2, 3, 4], value: '7' },
  ],
  ['nothing more once the target is reached', { before: [1500, 3000, 4200, 4700], value: '4700' }],
  ['a quota of 400 each month', { before: [400, 800, 1200], value: '1600' }],
]
for (const [name, said] of quiet) {
  test(`no doubt: ${name}`, () => assert.deepEqual(codes(said), []))
}

test('a figure from January on never falls by itself', () => {
  assert.deepEqual(only({ before: even, value: '1700' }), {
    ...{ code: 'cumulative-falls', severity: 'explain', at: { target: ids.target } },
    ...{ value: '1700', last: '1910' },
  })
})

for (const [value, power, meant] of [
  ['22900000', 4, '2290'],
  ['0.229', -4, '2290'],
  ['22900', 1, '2290'],
  ['229000', 2, '2290'],
  ['229', -1, '2290'],
] as const) {
  test(`a slip of 10^${power} is said alone, with what is meant`, () => {
    assert.deepEqual(only({ before: even, value }), {
      ...{ code: 'unit-slip', severity: 'explain', at: { target: ids.target } },
      ...{ value, power, meant },
    })
  })
}

test('a slip in the first report is seen beside the plan, a slow start is not', () => {
  assert.deepEqual(codes({ value: '3830000' }), ['unit-slip'])
  assert.deepEqual(codes({ value: '38' }), [])
  assert.deepEqual(codes({ value: '0.0383' }), ['unit-slip'])
})

test('a unit that names a source is not stopped, and is looked at all the same', () => {
  const severity = (value: string) => only({ before: even, value, from: '统计局更正' }).severity
  assert.deepEqual([severity('1800'), severity('3310')], ['look', 'look'])
})

test('a slip of an official figure is looked at, never stopped', () => {
  assert.equal(only({ before: even, value: '22900000', from: '统计局月报' }).severity, 'look')
})

test('a jump beyond its own months says what is usual', () => {
  assert.deepEqual(only({ before: even, value: '3310' }), {
    ...{ code: 'jump', severity: 'look', at: { target: ids.target } },
    ...{ amount: '1400', usual: '380' },
  })
})

test('the jump is judged by the spread of the months: an uneven series may do more', () => {
  const uneven = [100, 500, 560, 1100, 1180]
  assert.deepEqual(codes({ before: even, value: '3010' }), ['jump'])
  assert.deepEqual(codes({ before: uneven, value: '2280' }), [])
})

test('a season known from last year makes no jump, and its absence does', () => {
  const past = [100, 210, 300, 410, 1200, 1300, 1400]
  const before = [110, 230, 330, 440]
  assert.deepEqual(codes({ before, value: '1290', past }), [])
  assert.deepEqual(codes({ before, value: '1290' }), ['jump'])
})

test('a standstill after months that all rose', () => {
  const warning = only({ before: even, value: '1910' })
  assert.deepEqual([warning.code, warning.severity], ['stands-still', 'look'])
})

test('the same amount twice to the last digit', () => {
  const warning = only({ before: [380, 790, 1177], value: '1564' })
  assert.deepEqual(warning, {
    ...{ code: 'figure-repeated', severity: 'look', at: { target: ids.target } },
    ...{ amount: '387', period: '2031-03' },
  })
})

test("another unit's figure of the same subject; not of a shared fact", () => {
  const siblings = [{ unit: ids.other, narrative: '', figures: { 新增就业: '2290.0' } }]
  const said = { before: even, value: '2290', seen: { siblings } }
  assert.equal(only(said).code, 'figure-of-another')
  assert.deepEqual(codes({ ...said, targets: [{ ...target, fact: '新增就业' }] }), [])
})

test('a part is at most its whole, in the same report or accepted for the period', () => {
  const part = { ...target, id: ids.second, subject: '其中：女性', partOf: ids.target }
  const said = (value: string): Told => ({
    targets: [target, part],
    before: even,
    value: '2290',
    filled: {
      figures: {
        [ids.target]: { value: '2290', standing: 'final', from: null },
        [ids.second]: { value, standing: 'final', from: null },
      },
    },
  })
  assert.deepEqual(codes(said('2290')), [])
  assert.deepEqual(only(said('2291')).at, { target: ids.second })
})

test('a part told alone is compared with the accepted whole of its period, if there is one', () => {
  const part = { ...target, id: ids.second, subject: '其中：女性', partOf: ids.target }
  const figures = { [ids.second]: { value: '2300', standing: 'final', from: null } } as const
  const { filled, seen } = telling({ targets: [target, part], before: even, filled: { figures } })
  assert.deepEqual(checkReport(filled, seen), [])
  const points = { [ids.target]: pointsOf(2031, [...even, 2290]) }
  const known = { ...seen, commitment: { ...seen.commitment, points } }
  assert.deepEqual(
    doubts({ filled, seen: known }).map(({ code }) => code),
    ['part-over-whole'],
  )
})

test('a share ends at a hundred, a rate of completion does not', () => {
  const share = { ...target, measure: 'share', unit: '%', accrual: 'standing', base: '95' } as const
  assert.deepEqual(codes({ targets: [share], value: '100.1' }), ['part-over-whole'])
  assert.deepEqual(codes({ targets: [share], value: '100' }), [])
  assert.deepEqual(codes({ targets: [{ ...share, subject: '投资完成率' }], value: '104' }), [])
})

test('stated growth beside what the amounts give', () => {
  const past = [null, null, null, null, null, '2000']
  const said = (growth: string): Told => {
    return {
      before: even,
      value: '2290',
      past,
      filled: { narrative: `至6月底2290人，同比${growth}。` },
    }
  }
  assert.deepEqual(codes(said('增长14.5%')), [])
  assert.deepEqual(codes(said('增长15.4%')), [])
  assert.deepEqual(only(said('增长24.5%')), {
    ...{ code: 'growth-disagrees', severity: 'look', at: 'narrative' },
    ...{ stated: '24.5', implied: '14.5' },
  })
  assert.deepEqual(codes(said('下降14.5%')), ['growth-disagrees'])
})

test('growth at comparable prices is not compared with amounts', () => {
  const comparable = { office: '统计局', basis: 'comparable-prices', scope: null } as const
  const current = { ...comparable, basis: 'current-prices' } as const
  const growth = {
    ...target,
    id: ids.second,
    measure: 'growth',
    unit: '%',
    accrual: 'standing',
  } as const
  const said = (basis: typeof comparable | typeof current): Told => ({
    targets: [
      { ...target, statistics: current },
      { ...growth, statistics: basis },
    ],
    before: even,
    past: [null, null, null, null, null, '2000'],
    filled: {
      figures: {
        [ids.target]: { value: '2290', standing: 'final', from: '月报' },
        [ids.second]: { value: '24.5', standing: 'final', from: '月报' },
      },
    },
  })
  assert.deepEqual(codes(said(comparable)), [])
  assert.deepEqual(only(said(current)).at, { target: ids.second })
})

test('growth is compared with what is told, and with the baseline where a whole year is', () => {
  const twin = { ...target, id: ids.second, measure: 'growth', unit: '%' } as const
  const said = (growth: Filled['figures'], period = '2031-06'): Told => ({
    targets: [{ ...target, baseline: '2000' }, twin],
    ...{ period, past: [null, null, null, null, null, '2000'] },
    filled: {
      figures: { [ids.target]: { value: '2290', standing: 'final', from: '月报' }, ...growth },
    },
  })
  const value = (text: string) =>
    ({ [ids.second]: { value: text, standing: 'final', from: null } }) as const
  assert.deepEqual(codes(said(value('24.5'))), ['growth-disagrees'])
  assert.deepEqual(codes(said({})), [])
  assert.deepEqual(codes(said({ [ids.second]: { absent: 'not-released' } })), [])
  assert.deepEqual(codes(said(value('24.5'), '2031')), ['growth-disagrees'])
  assert.deepEqual(codes(said(value('14.5'), '2031')), [])
})

test('figures of another year are no history of this one', () => {
  const { filled, seen } = telling({ before: even, value: '2290' })
  const points = [
    ...pointsOf(2030, [5000, 9000]),
    ...pointsOf(2031, even),
    ...pointsOf(2032, [7000]),
  ]
  const commitment = { ...seen.commitment, points: { [ids.target]: points } }
  assert.deepEqual(checkReport(filled, { ...seen, commitment }), [])
})

const over: readonly (readonly [string, Told, readonly string[]])[] = [
  ['three over the target', { before: [1500, 2500, 3400, 4190], value: '4603' }, ['just-over']],
  ['the target itself', { before: [1500, 2500, 3400, 4190], value: '4600' }, []],
  ['well over', { before: [1500, 2500, 3400, 4190], value: '4720' }, []],
  ['over it already', { before: [1500, 2500, 3400, 4601], value: '4603' }, []],
  ['half at mid-year', { before: even, value: '2303' }, ['just-over']],
  [
    'where less is better: just under',
    {
      targets: [{ ...target, base: '3000', better: 'lower' }],
      before: [3200],
      value: '2998',
    },
    ['cumulative-falls', 'just-over'],
  ],
  ['half in May', { before: [430, 880, 1390, 1905], value: '2303' }, []],
]
for (const [name, said, expected] of over) {
  test(`just over: ${name}`, () => assert.deepEqual(codes(said), expected))
}

test('figures reported and not accepted yet are history too', () => {
  const { filled, seen } = telling({ before: even.slice(0, 4), value: '1700', period: '2031-06' })
  const report: Report = {
    ...filled,
    figures: { [ids.target]: { value: '1910', standing: 'final', from: null } },
    ...{ id: 'r5' as ReportId, period: '2031-05' as Period, stage: 'submitted', unit: ids.unit },
    commitment: 'c1' as CommitmentId,
    ...{ submitted: '2031-06-01' as Day, filledFrom: null, returnedFor: null, paper: null },
    ...{ doubts: [], explanation: null, alike: [] },
  }
  assert.deepEqual(
    checkReport(filled, { ...seen, earlier: [report] }).map(({ code }) => code),
    ['cumulative-falls'],
  )
})
