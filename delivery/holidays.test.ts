import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from './actor.ts'
import {
  addWorkdays,
  holds,
  isWorkday,
  workdayFrom,
  workdaysBetween,
  workdayUntil,
} from './calendar.ts'
import { addDays, type Day } from './day.ts'
import { readHolidays } from './holiday-import.ts'
import {
  calendarOf,
  decideHolidays,
  evolveHolidays,
  type HolidayAct,
  noHolidays,
} from './holidays.ts'
import { china } from './time.fixture.ts'

const day = (text: string) => text as Day

/** 国务院办公厅关于2024年、2025年、2026年部分节假日安排的通知. */
const counted: readonly (readonly [from: string, count: number, to: string, why: string])[] = [
  ['2024-09-30', 1, '2024-10-08', 'seven days of 国庆 lie between'],
  ['2024-09-27', 1, '2024-09-29', 'a Sunday worked for 国庆'],
  ['2024-10-11', 1, '2024-10-12', 'a Saturday worked for 国庆'],
  ['2024-02-09', 1, '2024-02-18', '春节 2024; 除夕 itself was worked by the book'],
  ['2024-02-02', 2, '2024-02-05', 'Sunday 4 February was worked'],
  ['2025-01-24', 2, '2025-01-27', 'Sunday 26 January was worked'],
  ['2025-01-27', 1, '2025-02-05', '春节 2025: eight days'],
  ['2025-01-27', 4, '2025-02-08', 'the Saturday after it was worked'],
  ['2025-09-30', 5, '2025-10-14', '国庆、中秋 2025: eight days, Saturday 11 worked, Sunday 12 not'],
  ['2026-02-13', 1, '2026-02-14', 'Saturday before 春节 2026 worked'],
  ['2026-02-14', 1, '2026-02-24', '春节 2026: nine days'],
  ['2026-09-30', 3, '2026-10-10', 'Thursday, Friday, and the Saturday worked'],
  ['2026-10-09', 0, '2026-10-09', 'none from a working day is the day itself'],
  ['2026-10-03', 0, '2026-10-08', 'none from a holiday is the next working day'],
  ['2024-10-08', -1, '2024-09-30', 'back over 国庆'],
  ['2026-10-12', -2, '2026-10-09', 'back over the Saturday worked'],
  ['2026-04-07', -1, '2026-04-03', 'back over 清明'],
]

for (const [from, count, to, why] of counted) {
  test(`${count} working days from ${from}: ${why}`, () => {
    assert.equal(addWorkdays(day(from), count, china), to)
  })
}

test('working days between, both ways', () => {
  assert.equal(workdaysBetween(day('2025-09-30'), day('2025-10-11'), china), 3)
  assert.equal(workdaysBetween(day('2025-10-11'), day('2025-09-30'), china), -3)
  assert.equal(workdaysBetween(day('2026-01-31'), day('2026-02-28'), china), 16)
  assert.equal(workdaysBetween(day('2026-10-01'), day('2026-10-07'), china), 0)
})

test('the nearest working day, forwards and backwards', () => {
  assert.equal(workdayFrom(day('2026-10-31'), china), '2026-11-02')
  assert.equal(workdayUntil(day('2026-10-31'), china), '2026-10-30')
  assert.equal(workdayUntil(day('2026-10-10'), china), '2026-10-10')
})

test('a year that is not kept counts weekends only, and says so', () => {
  assert.equal(holds(day('2027-10-01'), china), false)
  assert.equal(isWorkday(day('2027-10-01'), china), true)
})

test('counting forth and back meet', () => {
  const start = fc.integer({ min: 0, max: 1000 }).map((n) => addDays(day('2024-01-01'), n))
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 60 }), (from, count) => {
      const to = addWorkdays(from, count, china)
      assert.ok(isWorkday(to, china))
      if (count > 0) assert.equal(workdaysBetween(from, to, china), count)
      if (count > 0 && isWorkday(from, china)) assert.equal(addWorkdays(to, -count, china), from)
    }),
    { numRuns: 300 },
  )
})

const administrator = { role: 'administrator' } as Actor
const liaison = { role: 'liaison' } as Actor
const document = '国务院办公厅关于2026年部分节假日安排的通知'

function decided(said: HolidayAct, by = administrator) {
  return decideHolidays(noHolidays, said, { by, today: day('2025-11-05'), calendar: china })
}

test('days that cannot be are refused', () => {
  const year = { act: 'set-year', year: 2026, holidays: [day('2026-10-01')], document } as const
  const codes = (
    [
      { ...year, makeUpDays: [], document: ' ' },
      { ...year, makeUpDays: [], holidays: [] },
      { ...year, makeUpDays: [day('2027-01-02')] },
      { ...year, makeUpDays: [day('2026-10-01')] },
      { ...year, makeUpDays: [day('2026-10-09')] },
      { act: 'set-day', day: day('2026-10-09'), as: 'make-up', document },
    ] satisfies HolidayAct[]
  ).map((said) => {
    const outcome = decided(said)
    return 'refusal' in outcome ? outcome.refusal.code : null
  })
  assert.deepEqual(codes, [
    'document-missing',
    'no-holidays',
    'day-outside-year',
    'holiday-and-made-up',
    'not-a-weekend',
    'not-a-weekend',
  ])
  const outcome = decided({ ...year, makeUpDays: [] }, liaison)
  assert.equal('refusal' in outcome && outcome.refusal.code, 'not-allowed')
})

test('the latest word on a year or on a day counts', () => {
  const said: readonly HolidayAct[] = [
    {
      act: 'set-year',
      year: 2026,
      holidays: [day('2025-12-31'), day('2026-10-01')],
      makeUpDays: [day('2026-10-10')],
      document,
    },
    { act: 'set-day', day: day('2026-10-10'), as: 'ordinary', document: '更正' },
    { act: 'set-day', day: day('2026-09-14'), as: 'holiday', document: '防台风停工通知' },
    { act: 'set-day', day: day('2026-09-19'), as: 'make-up', document: '防台风停工通知' },
    { act: 'set-day', day: day('2026-10-01'), as: 'holiday', document: '重申' },
  ]
  const entries = said.flatMap((one) => {
    const outcome = decided(one)
    return 'entries' in outcome ? outcome.entries : []
  })
  const kept = entries.reduce(evolveHolidays, noHolidays)
  const calendar = calendarOf(kept)
  assert.deepEqual(
    ['2025-12-31', '2026-09-14', '2026-09-19', '2026-10-01', '2026-10-10'].map((one) =>
      isWorkday(day(one), calendar),
    ),
    [false, false, true, false, false],
  )
  assert.ok(holds(day('2026-05-01'), calendar))
  const again = evolveHolidays(kept, {
    kind: 'year-set',
    year: 2026,
    holidays: [day('2026-10-02')],
    makeUpDays: [],
    document,
  })
  assert.equal(again.announced.length, 1)
  assert.ok(isWorkday(day('2026-10-01'), calendarOf(again)))
})

const lines = `# 国务院办公厅关于2026年部分节假日安排的通知
2025-12-31 假 元旦
2026-10-01..2026-10-03 假 国庆节

2026-10-10 班\r
`

test('lines and JSON say the same', () => {
  const announcement = {
    year: 2026,
    holidays: ['2025-12-31', '2026-10-01', '2026-10-02', '2026-10-03'],
    makeUpDays: ['2026-10-10'],
    document: '国务院办公厅关于2026年部分节假日安排的通知',
  }
  const { year: _, ...file } = announcement
  assert.deepEqual(readHolidays(lines), { announcement })
  assert.deepEqual(readHolidays(JSON.stringify(file, null, 2)), { announcement })
  assert.deepEqual(readHolidays('\uFEFF2026-10-01 休', '来文'), {
    announcement: { year: 2026, holidays: ['2026-10-01'], makeUpDays: [], document: '来文' },
  })
})

const broken: readonly (readonly [text: string, faults: readonly (readonly [number, string])[]])[] =
  [
    [
      '2026-10-01 假\n2026-10-1 假\n国庆',
      [
        [2, 'not-a-line'],
        [3, 'not-a-line'],
      ],
    ],
    ['2026-02-30 假', [[1, 'not-a-day']]],
    ['2026-10-07..2026-10-01 假', [[1, 'not-a-day']]],
    ['2026-10-01..2026-12-01 假', [[1, 'range-too-long']]],
    ['2026-10-01..2026-10-03 假\n2026-10-03 假', [[2, 'said-twice']]],
    ['{', [[0, 'not-json']]],
    ['{"holidays":["2026-10-01"]}', [[0, 'not-json']]],
    ['{"document":2026,"holidays":["2026-10-01"],"makeUpDays":[]}', [[0, 'not-json']]],
    ['{"holidays":[1],"makeUpDays":[]}', [[0, 'not-json']]],
    ['{"holidays":[],"makeUpDays":[],"days":[]}', [[0, 'not-json']]],
    ['{\n"holidays": [\n"2026-02-30"],\n"makeUpDays":[]}', [[3, 'not-a-day']]],
  ]

for (const [text, faults] of broken) {
  test(`a broken file: ${JSON.stringify(text)}`, () => {
    const read = readHolidays(text)
    assert.ok('faults' in read)
    assert.deepEqual(
      read.faults.map(({ line, code }) => [line, code]),
      faults,
    )
  })
}

test('a file whose days cannot be is refused as they would be by hand', () => {
  assert.ok('faults' in readHolidays('2026-10-01..2026-02-30 假'))
  assert.deepEqual(readHolidays('2026-10-01 假\n2026-10-09 班'), {
    refusal: { code: 'not-a-weekend', day: '2026-10-09' },
  })
  assert.deepEqual(readHolidays(''), { refusal: { code: 'no-holidays', year: 0 } })
})
