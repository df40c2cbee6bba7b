import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Refusal } from '../refusal.ts'
import { day } from '../time.fixture.ts'
import { sayImportFault } from './import-faults.ts'
import { sayRefusal } from './index.ts'

const on = day('2026-09-30')

/** Each refusal of days and of the directory, with what its sentence must name. */
const said: readonly (readonly [refusal: Refusal, names: string | null])[] = [
  [{ code: 'progress-missing' }, null],
  [{ code: 'no-due-day' }, null],
  [{ code: 'clock-stopped', from: on }, on],
  [{ code: 'clock-running' }, null],
  [{ code: 'day-to-come', today: on }, on],
  [{ code: 'pause-after-due', due: on }, on],
  [{ code: 'pause-overlaps', until: on }, on],
  [{ code: 'pause-ends-early', from: on }, on],
  [{ code: 'extension-open', asked: on }, on],
  [{ code: 'no-extension-asked' }, null],
  [{ code: 'day-not-later', than: on }, on],
  [{ code: 'extension-late', due: on }, on],
  [{ code: 'not-yet-late', due: on }, on],
  [{ code: 'extensions-used-up', most: 3 }, '3'],
  [{ code: 'leader-decides', granted: 2 }, '2'],
  [{ code: 'adjustment-open', asked: on }, on],
  [{ code: 'no-adjustment-asked' }, null],
  [{ code: 'adjustments-closed', last: on }, on],
  [{ code: 'value-missing' }, null],
  [{ code: 'value-unchanged' }, null],
  [{ code: 'stretch-below-base' }, null],
  [{ code: 'sheet-open', colour: 'blue', answerBy: on }, on],
  [{ code: 'rule-does-not-apply', rule: 'near' }, null],
  [{ code: 'colour-too-high', colour: 'red', highest: 'blue' }, null],
  [{ code: 'no-sheet' }, null],
  [{ code: 'answer-missing' }, null],
  [{ code: 'document-missing' }, null],
  [{ code: 'no-holidays', year: 2026 }, '2026'],
  [{ code: 'no-holidays', year: 0 }, null],
  [{ code: 'day-outside-year', day: on, year: 2025 }, '2025'],
  [{ code: 'not-a-weekend', day: on }, on],
  [{ code: 'holiday-and-made-up', day: on }, on],
  [{ code: 'already-there' }, null],
  [{ code: 'name-missing' }, null],
  [{ code: 'name-taken', name: 'A7' }, 'A7'],
  [{ code: 'unknown-unit' }, null],
  [{ code: 'unknown-post' }, null],
  [{ code: 'unknown-person' }, null],
  [{ code: 'unit-closed', on }, on],
  [{ code: 'post-closed', on }, on],
  [{ code: 'not-a-group' }, null],
  [{ code: 'members-missing' }, null],
  [{ code: 'group-in-group' }, null],
  [{ code: 'group-has-no-posts' }, null],
  [{ code: 'past-stays', today: on }, on],
  [{ code: 'held-then', from: on }, on],
  [{ code: 'post-vacant' }, null],
  [{ code: 'no-delegation' }, null],
  [{ code: 'holds-it-already' }, null],
  [{ code: 'delegated-then', from: on, to: day('2026-10-08') }, '2026-10-08'],
  [{ code: 'ends-before-it-begins', from: on }, on],
  [{ code: 'duties-apart', role: 'administrator', other: 'audit-officer' }, null],
]

for (const [refusal, names] of said) {
  test(`${refusal.code} is said in both languages`, () => {
    const [zh, en] = [sayRefusal(refusal, 'zh-CN'), sayRefusal(refusal, 'en')]
    assert.match(zh, /\p{Script=Han}.*。$/u)
    assert.match(en, /^[^\p{Script=Han}]+\.$/u)
    assert.doesNotMatch(zh + en, /undefined|null/)
    if (names) assert.ok(zh.includes(names) && en.includes(names), `${zh} ${en}`)
  })
}

test('a colour and a role are said as words', () => {
  const high: Refusal = { code: 'colour-too-high', colour: 'red', highest: 'orange' }
  assert.equal(sayRefusal(high, 'zh-CN'), '按此依据最高只能发橙单；请降一级，或另选依据。')
  const apart: Refusal = { code: 'duties-apart', role: 'administrator', other: 'audit-officer' }
  assert.match(sayRefusal(apart, 'zh-CN'), /^系统管理员与审计管理员不能由同一人担任/)
})

test('a faulty line names itself', () => {
  const line = { line: 3, text: '国庆', code: 'not-a-line' } as const
  assert.match(sayImportFault(line, 'zh-CN'), /^第3行：“国庆”/)
  assert.match(sayImportFault(line, 'en'), /^Line 3: “国庆”/)
  for (const code of ['not-a-day', 'range-too-long', 'said-twice'] as const) {
    assert.match(sayImportFault({ line: 1, text: '2026-02-30', code }, 'zh-CN'), /2026-02-30/)
    assert.match(sayImportFault({ line: 1, text: '2026-02-30', code }, 'en'), /2026-02-30/)
  }
  const whole = { line: 0, text: '', code: 'not-json' } as const
  assert.match(sayImportFault(whole, 'zh-CN'), /^不是可用的 JSON/)
  assert.match(sayImportFault(whole, 'en'), /^That is not/)
})
