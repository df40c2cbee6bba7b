import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pastYearsOf } from './past-years.ts'
import type { Period } from './period.ts'
import { commitment, target } from './supervision.fixture.ts'
import type { Point, Target } from './target.ts'

const point = (period: string, value: string): Point => ({
  ...{ period: period as Period, value, standing: 'final', from: null, on: '2026-01-05' as never },
})
const holding = (one: Target, ...points: Point[]) =>
  ({ ...commitment({ targets: [one] }), points: { [one.id]: points } }) as const
const known = (months: readonly (string | null)[]) => months.filter((one) => one !== null)

suite('past years', () => {
  test('cumulative figures as they are, by their last month; this year and later left out', () => {
    const one = target({ accrual: 'cumulative' })
    const points = [point('2024-12', '20'), point('2025-Q1', '6'), point('2026-01', '2')]
    const years = pastYearsOf([holding(one, ...points)], one, 2026)
    assert.deepEqual(
      years.map(({ year }) => year),
      [2024, 2025],
    )
    assert.equal(years[0]?.months[11], '20')
    assert.equal(years[1]?.months[2], '6')
    assert.deepEqual(known(years[1]?.months ?? []), ['6'])
  })

  test('figures of single months add up, until one is not known', () => {
    const one = target({ accrual: 'per-period' })
    const points = [point('2025-01', '3'), point('2025-02', '4'), point('2025-04', '9')]
    const [year] = pastYearsOf([holding(one, ...points)], one, 2026)
    assert.deepEqual(year?.months.slice(0, 4), ['3', '7', null, null])
    const statistics = target({ accrual: 'per-period', source: 'statistical-release' })
    const [released] = pastYearsOf([holding(statistics, point('2025-02', '4'))], statistics, 2026)
    assert.deepEqual(released?.months.slice(0, 3), [null, '4', null])
  })

  test('a former commitment stands for it by subject, unit and measure; the later one counts', () => {
    const one = target()
    const other = { ...one, subject: '限上企业' }
    const former = holding({ ...one, id: 'former' as never }, point('2025-12', '18'))
    const corrected = holding(one, point('2025-12', '19'))
    assert.equal(pastYearsOf([former], one, 2026)[0]?.months[11], '18')
    assert.equal(pastYearsOf([former, corrected], one, 2026)[0]?.months[11], '19')
    assert.deepEqual(pastYearsOf([holding(other, point('2025-12', '1'))], one, 2026), [])
  })
})
