import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forecastOf, type PastYear } from './forecast.ts'
import { period, target } from './pace.fixture.ts'

const figure = (value: string, at = '2026-04') =>
  ({ value, period: period(at), standing: 'final', from: null }) as const

/** A past year that had `april` by April and `total` at its end. */
const year = (at: number, april: string | null, total: string | null): PastYear => ({
  year: at,
  months: [null, '1', '2', april, ...Array(7).fill('50'), total],
})

test('the range of past courses, and how often such ranges held', () => {
  // Shares by April: 20, 25, 40 %. 30 by April this year: 75 … 150.
  const past = [year(2023, '20', '100'), year(2024, '25', '100'), year(2025, '40', '100')]
  const forecast = forecastOf({ target: target(), figure: figure('30') }, past)
  assert.deepEqual(forecast, {
    kind: 'range',
    low: '75',
    high: '150',
    years: [2023, 2024, 2025],
    // Without 2023: 20 → 50 … 80, not 100. Without 2024: 25 → 62.5 … 125, held. Without 2025: 160 … 200.
    tested: { held: 1, of: 3 },
    base: 'within',
  })
})

test('two years give a range that nothing tests; the base lies above or below it', () => {
  const past = [year(2024, '25', '100'), year(2025, '40', '100')]
  const place = (base: string | null) => {
    const forecast = forecastOf({ target: target({ base }), figure: figure('20') }, past)
    assert.ok(forecast.kind === 'range')
    assert.deepEqual([forecast.low, forecast.high, forecast.tested], ['50', '80', null])
    return forecast.base
  }
  assert.equal(place('80'), 'within')
  assert.equal(place('80.01'), 'above')
  assert.equal(place('49'), 'below')
  assert.equal(place(null), null)
})

test('fewer than two usable years: the present pace alone', () => {
  const past = [
    year(2023, null, '100'),
    year(2024, '25', null),
    year(2025, '0', '100'),
    year(2022, '25', '100'),
  ]
  assert.deepEqual(forecastOf({ target: target(), figure: figure('30') }, past), {
    kind: 'present-pace',
    value: '90',
  })
})

test('nothing is forecast without a figure, of nothing, or of what does not accumulate', () => {
  const because = (change: Parameters<typeof target>[0], value: string | null) => {
    const now =
      value === null
        ? ({ missing: 'not-reported', period: period('2026-04') } as const)
        : figure(value)
    const forecast = forecastOf({ target: target(change), figure: now }, [])
    return forecast.kind === 'none' ? forecast.because : forecast.kind
  }
  assert.equal(because({}, null), 'no-figure')
  assert.equal(because({}, '0'), 'nothing-yet')
  assert.equal(because({ measure: 'growth' }, '12'), 'does-not-accrue')
  assert.equal(because({ accrual: 'standing' }, '12'), 'does-not-accrue')
  assert.equal(because({ better: 'lower' }, '12'), 'present-pace')
})
