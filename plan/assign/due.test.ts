import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueOf } from './due.ts'
import { row, sketch } from './sketch.ts'

function due(words: string, year: number | null = 2026): string | null {
  const { text, passages } = sketch([['work', words]])
  const [passage] = passages
  assert.ok(passage)
  const found = dueOf(text, passage, year)
  if (found) assert.equal(text.value.slice(...found.span), found.phrase)
  return found && `${found.date} ${found.phrase}`
}

// A task of a plan of 2026, and the day by which it is to be done.
const cases: readonly (readonly [task: string, due: string | null])[] = [
  ['8月底前建成滨河步道。', '2026-08-31 8月底前'],
  ['6月底前完成主体，年内投用。', '2026-12-31 年内'],
  ['年内投用，其中6月底前完成主体。', '2026-12-31 年内'],
  ['到2028年入库50家，到2030年入库90家。', '2030-12-31 到2030年'],
  ['年内开工，全年完成投资3亿元。', '2026-12-31 年内'],
  ['每年改造管网5公里。', null],
  ['春节前发放补贴。', null],
  ['发放补贴。', null],
  ['年内完成普查，服务2060年前碳中和。', '2026-12-31 年内'],
  ['年内完成普查，到2035年建成林场。', '2035-12-31 到2035年'],
  ['年内完成普查，到2036年建成林场。', '2026-12-31 年内'],
  ['修建泵站。（责任单位：区水务局；完成时限：9月底）', '2026-09-30 9月底'],
]

for (const [task, day] of cases) test(task, () => assert.equal(due(task), day))

test('without the year of the plan a task is due where it names its own', () => {
  assert.equal(due('年内完成普查。', null), null)
  assert.equal(due('2060年底前完成普查。', null), '2060-12-31 2060年底前')
})

// What a 完成时限 cell says, however it is written; null where it leaves the words of the task to.
const cells: readonly (readonly [cell: string, due: string])[] = [
  ['10月底前', '2026-10-31'],
  ['10月', '2026-10-31'],
  ['9月', '2026-09-30'],
  ['3月、10月底', '2026-10-31'],
  ['自筹备起3月', '2026-07-31'],
  ['2026.12', '2026-12-31'],
  ['2026.6', '2026-06-30'],
  ['2026-06-15', '2026-06-15'],
  ['2027/3/8', '2027-03-08'],
  ['全年', '2026-12-31'],
  ['长期坚持', '2026-07-31'],
  ['', '2026-07-31'],
  ['2025.6', '2026-07-31'],
]

for (const [cell, day] of cells) {
  test(`完成时限 ${cell || 'empty'}`, () => {
    const { text, passages } = row([
      ['task', '7月底前修建泵站'],
      ['due', cell],
    ])
    const [passage] = passages
    assert.ok(passage)
    assert.equal(dueOf(text, passage, 2026)?.date, day)
  })
}
