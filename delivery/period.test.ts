import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from './day.ts'
import {
  firstDay,
  lastDay,
  monthsIn,
  type Period,
  periodAt,
  periodOf,
  periodsOf,
} from './period.ts'

for (const [text, first, last, months] of [
  ['2026', '2026-01-01', '2026-12-31', 12],
  ['2026-H1', '2026-01-01', '2026-06-30', 6],
  ['2026-Q3', '2026-07-01', '2026-09-30', 3],
  ['2024-02', '2024-02-01', '2024-02-29', 1],
] as const) {
  test(`${text} lasts from ${first} to ${last}`, () => {
    const period = periodOf(text)
    assert.ok(period)
    assert.deepEqual([firstDay(period), lastDay(period), monthsIn(period)], [first, last, months])
  })
}

for (const text of ['2026-13', '2026-Q5', '2026-H3', '26', '2026-1', '2026-00', '']) {
  test(`${text || 'nothing'} is no period`, () => assert.equal(periodOf(text), null))
}

test('the period that a day lies in, by how often one reports', () => {
  const day = '2026-08-15' as Day
  assert.deepEqual(
    (['monthly', 'quarterly', 'half-yearly', 'yearly'] as const).map((often) =>
      periodAt(day, often),
    ),
    ['2026-08', '2026-Q3', '2026-H2', '2026'],
  )
})

test('all periods of a year', () => {
  assert.deepEqual(periodsOf(2026, 'quarterly'), ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
  assert.equal(periodsOf(2026, 'monthly').length, 12)
  assert.deepEqual(periodsOf(2026, 'yearly'), ['2026' as Period])
  assert.deepEqual(periodsOf(2026, 'half-yearly'), ['2026-H1', '2026-H2'])
})
