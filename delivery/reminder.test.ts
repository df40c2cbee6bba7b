import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWorkday } from './calendar.ts'
import type { Commitment } from './commitment.ts'
import { addDays } from './day.ts'
import { delegate, person, walk } from './directory.fixture.ts'
import { type Matter, mattersOf } from './matter.ts'
import { sayReminder } from './messages/reminders.ts'
import { at, directory, due, heard, round } from './reminder.fixture.ts'
import { type Digest, type DigestRound, digestsOf, stepsOf, usualReminders } from './reminder.ts'
import { acknowledged, china, day } from './time.fixture.ts'

// Due on Wednesday 30 September 2026; 1–7 October are 国庆, Saturday 10 is worked.
const days: readonly (readonly [today: string, heard: readonly string[]])[] = [
  ['2026-09-21', []],
  ['2026-09-22', ['Lin before']],
  ['2026-09-23', []],
  ['2026-09-29', ['Lin before']],
  ['2026-09-30', ['Chen on', 'Lin on']],
  ['2026-10-01', []],
  ['2026-10-08', ['Chen after', 'Guo after (copy)', 'Lin after', 'Wu after (copy)']],
  ['2026-10-09', []],
  ['2026-10-14', []],
  ['2026-10-15', ['Guo circular']],
  ['2026-10-16', []],
]

for (const [today, expected] of days) {
  test(`due on 30 September, heard on ${today}: ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(heard(due(today), round(today)), expected)
  })
}

test('a due day of rest is reminded of on the working day before it, and chased on the one after', () => {
  const [matter] = mattersOf({ ...acknowledged(), due: day('2026-10-31') }, [], at('2026-10-01'))
  assert.ok(matter)
  assert.deepEqual(
    stepsOf(matter, usualReminders, china).map(({ step, on }) => [step, on]),
    [
      ['before', '2026-10-23'],
      ['before', '2026-10-29'],
      ['on', '2026-10-30'],
      ['after', '2026-11-02'],
      ['circular', '2026-11-10'],
    ],
  )
})

test('a day without a digest is made up for, with the last step alone', () => {
  const today = '2026-10-09'
  const missed = round(today, { since: day('2026-09-28') })
  assert.deepEqual(heard(due(today), missed), [
    'Chen after',
    'Guo after (copy)',
    'Lin after',
    'Wu after (copy)',
  ])
})

test('who has nothing hears nothing', () => {
  assert.equal(digestOf('Lin', due('2026-09-23'), round('2026-09-23')), null)
  assert.equal(digestOf('Zheng', due('2026-09-30'), round('2026-09-30')), null)
  const digest = digestOf('Lin', due('2026-09-30'), round('2026-09-30'))
  assert.deepEqual([digest?.day, digest?.items.length], ['2026-09-30', 1])
})

test('a stand-in hears instead of who is on leave; of two posts one hears once', () => {
  const onLeave = walk(
    [
      ['2026-09-01', delegate('labour-head', 'Lin', ['2026-09-28', '2026-10-10'])],
      ['2026-09-01', delegate('vice-mayor', 'Guo', ['2026-09-28', '2026-10-10'])],
    ],
    directory,
  )
  const when = round('2026-10-08', { directory: onLeave })
  assert.deepEqual(heard(due('2026-10-08'), when), ['Guo after (copy)', 'Lin after'])
})

test('a matter of the office is heard by the office, and by the leader once it is late', () => {
  const review: Matter = {
    id: 'r1',
    kind: 'review',
    commitment: null,
    number: null,
    title: '园区路网督查结论',
    detail: null,
    opens: null,
    day: day('2026-09-30'),
    asked: { office: true },
    leaders: ['vice-mayor' as Matter['leaders'][number]],
  }
  assert.deepEqual(heard([review], round('2026-09-30')), ['Guo on'])
  assert.deepEqual(heard([review], round('2026-10-08')), ['Guo after', 'Wu after (copy)'])
  assert.deepEqual(heard([review], round('2026-10-15')), [])
})

test('property: the same day says the same, in whatever order matters come, and once a matter', () => {
  const start = day('2026-01-01')
  const matter = fc.record({
    due: fc.integer({ min: 0, max: 120 }),
    n: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(matter, { selector: ({ n }) => n, maxLength: 9 }),
      fc.integer({ min: 0, max: 140 }),
      (made, shift) => {
        const today = addDays(start, shift)
        const matters = made.flatMap(({ due: ahead, n }) =>
          mattersOf(
            { ...acknowledged(), id: `c${n}` as Commitment['id'], due: addDays(start, ahead) },
            [],
            at(today),
          ),
        )
        const when = round(today)
        const digests = digestsOf(matters, when)
        assert.deepEqual(digests, digestsOf([...matters].reverse(), when))
        if (!isWorkday(today, china)) assert.deepEqual(digests, [])
        for (const { items } of digests) {
          assert.ok(items.length > 0)
          assert.equal(new Set(items.map((one) => one.matter.id)).size, items.length)
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('property: over a year of days each step of a matter is said once', () => {
  const [matter] = due('2026-06-01')
  assert.ok(matter)
  const said = Array.from({ length: 365 }, (_, i) => addDays(day('2026-01-01'), i)).flatMap((one) =>
    (digestOf('Guo', [matter], round(one))?.items ?? [])
      .concat(digestOf('Lin', [matter], round(one))?.items ?? [])
      .map(({ step }) => step),
  )
  assert.deepEqual(said, ['before', 'before', 'on', 'after', 'after', 'circular'])
})

test('the words of a digest', () => {
  const items = (today: string, who: string) => digestOf(who, due(today), round(today))?.items ?? []
  const words = (['zh-CN', 'en'] as const).flatMap((language) => [
    ...items('2026-09-29', 'Lin').map((one) => sayReminder(one, language)),
    ...items('2026-10-08', 'Wu').map((one) => sayReminder(one, language)),
    ...items('2026-10-15', 'Guo').map((one) => sayReminder(one, language)),
  ])
  assert.deepEqual(words, [
    '第12项“新增城镇就业4600人”应于2026年9月30日完成，还有1个工作日。',
    '第12项“新增城镇就业4600人”应于2026年9月30日完成，已逾期1个工作日，抄送您知悉。',
    '第12项“新增城镇就业4600人”应于2026年9月30日完成，已逾期7个工作日，建议提请通报，须经审批后办理。',
    'No. 12 “新增城镇就业4600人”: to be completed by 2026-09-30, 1 working day left.',
    'No. 12 “新增城镇就业4600人”: to be completed by 2026-09-30, 1 working day overdue, for your information.',
    'No. 12 “新增城镇就业4600人”: to be completed by 2026-09-30, 7 working days overdue, a circular is proposed and needs approval.',
  ])
})

function digestOf(who: string, matters: readonly Matter[], when: DigestRound): Digest | null {
  return digestsOf(matters, when).find((one) => one.person === person(who)) ?? null
}
