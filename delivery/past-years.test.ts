import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Commitment, evolve } from './commitment.ts'
import { decidePastYears, pastPointsOf, pastYearsOf } from './past-years.ts'
import type { Period } from './period.ts'
import { commitment, contextOf, people, target } from './supervision.fixture.ts'
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

  test('entered by the office, said again, and read with what was reported', () => {
    const one = target({ accrual: 'cumulative' })
    const tell = (known: Commitment, period: string, value: string) => {
      const figures = [{ target: one.id, period: period as Period, value }]
      const said = { act: 'tell-past-years', figures } as const
      const outcome = decidePastYears(known, said, contextOf(people.supervisor, '2026-04-01'))
      assert.ok('entries' in outcome)
      return outcome.entries.reduce<Commitment>(evolve, known)
    }
    const before = commitment({ targets: [one] })
    const told = tell(tell(tell(before, '2025-06', '9'), '2024-12', '18'), '2025-06', '8')
    assert.deepEqual(
      pastPointsOf([told], one, 2026).map(({ period, value, from }) => [period, value, from]),
      [
        ['2024-12', '18', '历年数据'],
        ['2025-06', '8', '历年数据'],
      ],
    )
    assert.deepEqual(told.points, before.points)
    const reported = { ...told, points: { [one.id]: [point('2025-06', '7')] } }
    assert.equal(pastPointsOf([reported], one, 2026).at(-1)?.value, '7')
  })

  for (const [by, period, code] of [
    ['supervisor', '2026-01', 'not-a-past-year'],
    ['supervisor', '2027-01', 'not-a-past-year'],
    ['liaison', '2025-01', 'not-allowed'],
  ] as const) {
    test(`${period} by the ${by}: ${code}`, () => {
      const one = target()
      const figures = [{ target: one.id, period: period as Period, value: '1' }]
      const outcome = decidePastYears(
        commitment({ targets: [one] }),
        { act: 'tell-past-years', figures },
        contextOf(people[by], '2026-04-01'),
      )
      assert.ok('refusal' in outcome)
      assert.equal(outcome.refusal.code, code)
    })
  }
})
