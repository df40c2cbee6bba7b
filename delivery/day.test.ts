import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, type Day, dayOf, daysBetween, lastOfMonth, weekday } from './day.ts'

const day = (text: string) => text as Day

for (const text of [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-05',
  '2025-02-29',
  '0000-01-01',
  '2026-01-00',
  'x',
]) {
  test(`${text} is no day`, () => assert.equal(dayOf(text), null))
}
for (const text of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) {
  test(`${text} is a day`, () => assert.equal(dayOf(text), text))
}

test('over the ends of months, of leap years and of years', () => {
  assert.equal(addDays(day('2026-02-27'), 3), '2026-03-02')
  assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29')
  assert.equal(addDays(day('2026-01-01'), -1), '2025-12-31')
  assert.equal(addMonths(day('2026-01-31'), 1), '2026-02-28')
  assert.equal(addMonths(day('2026-11-30'), 3), '2027-02-28')
  assert.equal(addMonths(day('2026-01-15'), -1), '2025-12-15')
  assert.equal(lastOfMonth(1900, 2), '1900-02-28')
})

test('24 November 2026 is a Tuesday; 1 January 1970 was a Thursday', () => {
  assert.deepEqual([weekday(day('2026-11-24')), weekday(day('1970-01-01'))], [2, 4])
  assert.equal(weekday(day('1969-12-28')), 0)
})

test('as the language itself counts days, over eight centuries', () => {
  const milliseconds = 86_400_000
  fc.assert(
    fc.property(fc.integer({ min: -150_000, max: 150_000 }), (number) => {
      const text = new Date(number * milliseconds).toISOString().slice(0, 10) as Day
      assert.equal(addDays(day('1970-01-01'), number), text)
      assert.equal(daysBetween(day('1970-01-01'), text), number)
      assert.equal(weekday(text), new Date(number * milliseconds).getUTCDay())
    }),
  )
})
