import assert from 'node:assert/strict'
import { test } from 'node:test'
import { casesOf } from './cases/cases.ts'
import { type Deadline, deadlines } from './period.ts'

function say(text: string, { start, end, date, each }: Deadline): string {
  return `${date ?? 'no day'} ${text.slice(start, end)}${each ? ', comes round' : ''}`
}

function read(text: string, year: number | null): string[] {
  return deadlines(text, { start: 0, end: text.length, year }).map((one) => say(text, one))
}

for (const { heading, text, expected } of casesOf('deadlines.md')) {
  test(`${heading}: ${text}`, () => assert.deepEqual(read(text, 2026), expected))
}

test('without the year of the plan only what names its own year has a day', () => {
  assert.deepEqual(
    read('上半年开工，明年底建成，到2030年达产，三年内见效，五一前开放，每年调度', null),
    [
      'no day 上半年',
      'no day 明年底',
      '2030-12-31 到2030年',
      'no day 三年内',
      'no day 五一前',
      'no day 每年, comes round',
    ],
  )
  assert.deepEqual(read('“十五五”期间', null), ['2030-12-31 “十五五”期间'])
  assert.deepEqual(read('2019年底前', null), ['2019-12-31 2019年底前'])
  assert.deepEqual(read('“十二五”末', null), ['2015-12-31 “十二五”末'])
})

test('a day has four digits for its year, also where a document has lost one', () => {
  assert.deepEqual(read('0203年底前', null), ['0203-12-31 0203年底前'])
})

test('only deadlines wholly inside the stretch are read, though its neighbours are seen', () => {
  const text = '力争6月底前完成一期，年内完成二期'
  const at = text.indexOf('6')
  const found = deadlines(text, { start: at, end: text.indexOf('，'), year: 2026 })
  assert.deepEqual(
    found.map((one) => say(text, one)),
    ['2026-06-30 6月底前'],
  )
  assert.deepEqual(deadlines(text, { start: at, end: at + 3, year: 2026 }), [])
})

test('the end of February knows leap years and centuries', () => {
  const end = (year: number) => read('2月底前', year)[0]?.slice(0, 10)
  assert.deepEqual([2024, 2026, 2000, 2100].map(end), [
    '2024-02-29',
    '2026-02-28',
    '2000-02-29',
    '2100-02-28',
  ])
})

test('the last year of a five-year plan is still to come in that year', () => {
  assert.deepEqual(read('“十五五”末', 2030), ['2030-12-31 “十五五”末'])
  assert.deepEqual(read('“十五五”末', 2031), [])
})

test('a title that began long before is no title', () => {
  const long = `《${'云'.repeat(80)}6月底前完成`
  assert.deepEqual(read(long, 2026), ['2026-06-30 6月底前'])
})

test('the end of a year or of several governs widely, a month does not', () => {
  const text = '年内、到2030年、12月底前、每年、6月底前、上半年、五一前'
  assert.deepEqual(
    deadlines(text, { start: 0, end: text.length, year: 2026 }).map(({ isWide }) => isWide),
    [true, true, true, true, false, false, false],
  )
})
