import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWorkday, workdaysBetween } from './calendar.ts'
import { type Commitment, type CommitmentEntry, evolve } from './commitment.ts'
import { addDays } from './day.ts'
import { timingOf } from './deadline.ts'
import type { PersonId } from './ids.ts'
import { dueBy, type LimitKey, limitOf, limits } from './limit.ts'
import { decidePause, dueAt, type PauseAct } from './pause.ts'
import { acknowledged, answerOf, china, day, on } from './time.fixture.ts'

const due: readonly (readonly [key: LimitKey, from: string, last: string, why: string])[] = [
  ['urgent-document', '2026-09-29', '2026-10-08', 'day 3 is 2 October: after 国庆'],
  ['urgent-document', '2026-10-08', '2026-10-12', 'day 3 is Sunday 11'],
  ['urgent-document', '2026-10-07', '2026-10-10', 'day 3 is a Saturday worked'],
  ['instruction', '2025-01-13', '2025-02-05', 'day 15 is 28 January 2025: after 春节'],
  ['complex-matter', '2026-01-31', '2026-02-28', 'a shorter month; the Saturday is worked'],
  ['document', '2026-11-01', '2026-12-01', '30 days'],
]

for (const [key, from, last, why] of due) {
  test(`${key} from ${from} ends ${last}: ${why}`, () => {
    assert.equal(dueBy(limitOf(key), day(from), china), last)
  })
}

test('five working days over 国庆 2024', () => {
  // 27 September is a Friday: Sunday 29 (worked), Monday 30, 8, 9, 10 October.
  assert.equal(dueBy(limits.meeting, day('2024-09-27'), china), '2024-10-10')
})

test("a district's own limit comes first; every limit has a source", () => {
  const own = { meeting: { count: 3, of: 'workdays', source: '区督查办法第9条' } } as const
  assert.equal(limitOf('meeting', own).count, 3)
  assert.equal(limitOf('media', own).count, 5)
  for (const { source } of Object.values(limits)) assert.match(source, /PRACTICE §1\.2/)
})

const clock = (today: string) => ({ today: day(today), calendar: china })
const seen = (known: Commitment, today: string) => {
  const timing = timingOf(known, clock(today))
  return timing && [timing.timeliness, timing.left, timing.due]
}

test('正常, 临期, 逾期', () => {
  const known = acknowledged()
  // 22, 23, 24, 28, 29, 30 September; 25–27 are 中秋.
  assert.deepEqual(seen(known, '2026-09-21'), ['normal', 6, '2026-09-30'])
  assert.deepEqual(seen(known, '2026-09-22'), ['near', 5, '2026-09-30'])
  assert.deepEqual(seen(known, '2026-09-30'), ['near', 0, '2026-09-30'])
  assert.deepEqual(seen(known, '2026-10-01'), ['overdue', 0, '2026-09-30'])
  assert.deepEqual(seen(known, '2026-10-12'), ['overdue', -4, '2026-09-30'])
  const wider = timingOf(known, { ...clock('2026-09-21'), warning: 10 })
  assert.equal(wider?.timeliness, 'near')
})

test('the clock runs from assignment to the request for closing', () => {
  const known = acknowledged()
  const closing = (asked: string) =>
    evolve(known, {
      kind: 'closing-requested',
      asked: day(asked),
      statement: '已完成',
      by: 'person-1' as PersonId,
      proofs: [],
      explanation: null,
    })
  assert.deepEqual(seen(closing('2026-09-28'), '2026-12-01'), ['normal', 2, '2026-09-30'])
  assert.deepEqual(seen(closing('2026-10-08'), '2026-12-01'), ['overdue', -1, '2026-09-30'])
  const back = evolve(closing('2026-09-28'), {
    kind: 'closing-returned',
    failed: ['task-done'],
    reason: '缺验收',
  })
  assert.deepEqual(seen(back, '2026-10-08'), ['overdue', -1, '2026-09-30'])
  assert.equal(seen({ ...known, process: 'draft' }, '2026-10-08'), null)
  assert.equal(seen({ ...known, process: 'suspended' }, '2026-10-08'), null)
  assert.equal(seen({ ...known, due: null }, '2026-10-08'), null)
})

test('a year whose holidays are not known is told', () => {
  const known = { ...acknowledged(), due: day('2027-01-29') }
  assert.equal(timingOf(known, clock('2026-12-01'))?.holidaysKnown, false)
  assert.equal(timingOf(acknowledged(), clock('2026-09-01'))?.holidaysKnown, true)
})

type Step = readonly [today: string, said: PauseAct, expected: string | null]
const pause = (from: string, counts: 'workdays' | 'days' = 'workdays'): PauseAct => ({
  act: 'pause',
  reason: 'hearing',
  from: day(from),
  counts,
})
const unpause = (to: string): PauseAct => ({ act: 'unpause', to: day(to) })

function walk(known: Commitment, steps: readonly Step[]): Commitment {
  let at = known
  for (const [today, said, expected] of steps) {
    const outcome = decidePause(at, said, on(today, 'supervisor'))
    assert.equal(
      'refusal' in outcome ? outcome.refusal.code : null,
      expected,
      `${today} ${said.act}`,
    )
    if ('entries' in outcome) at = outcome.entries.reduce<Commitment>(evolve, at)
  }
  return at
}

const pauses: readonly (readonly [what: string, steps: readonly Step[], due: string])[] = [
  [
    'three working days, over 中秋',
    [
      ['2026-09-24', pause('2026-09-24'), null],
      ['2026-09-29', unpause('2026-09-29'), null],
    ],
    '2026-10-10',
  ],
  [
    'ten calendar days',
    [
      ['2026-09-10', pause('2026-09-01', 'days'), null],
      ['2026-09-10', unpause('2026-09-10'), null],
    ],
    '2026-10-10',
  ],
  [
    'a weekend stops nothing that counts working days',
    [
      ['2026-09-14', pause('2026-09-12'), null],
      ['2026-09-14', unpause('2026-09-13'), null],
    ],
    '2026-09-30',
  ],
  [
    'two pauses one after the other',
    [
      ['2026-09-01', pause('2026-09-01'), null],
      ['2026-09-02', pause('2026-09-02'), 'clock-stopped'],
      ['2026-09-02', unpause('2026-09-02'), null],
      ['2026-09-02', unpause('2026-09-02'), 'clock-running'],
      ['2026-09-03', pause('2026-09-02'), 'pause-overlaps'],
      ['2026-09-03', pause('2026-09-03'), null],
      ['2026-09-03', unpause('2026-09-03'), null],
    ],
    '2026-10-10',
  ],
  [
    'days that cannot be',
    [
      ['2026-09-01', pause('2026-09-02'), 'day-to-come'],
      ['2026-10-12', pause('2026-10-01'), 'pause-after-due'],
      ['2026-10-12', pause('2026-09-30'), null],
      ['2026-10-12', unpause('2026-10-13'), 'day-to-come'],
      ['2026-10-12', unpause('2026-09-29'), 'pause-ends-early'],
      ['2026-10-12', unpause('2026-09-30'), null],
    ],
    '2026-10-08',
  ],
]

for (const [what, steps, expected] of pauses) {
  test(`a pause: ${what}`, () => {
    const known = walk(acknowledged(), steps)
    assert.equal(known.due, expected)
    assert.equal(known.firstDue, '2026-09-30')
  })
}

test('a unit does not stop its own clock, nor anybody one that does not run', () => {
  const said = pause('2026-09-01')
  const context = on('2026-09-01', 'supervisor')
  const known = acknowledged()
  assert.equal(answerOf(decidePause(known, said, on('2026-09-01', 'liaison'))), 'not-allowed')
  assert.equal(answerOf(decidePause({ ...known, due: null }, said, context)), 'no-due-day')
  const closed: Commitment = { ...known, process: 'closed' }
  assert.equal(answerOf(decidePause(closed, said, context)), 'not-in-this-state')
})

test('a clock restarts although the due day was taken away meanwhile', () => {
  const known = walk(acknowledged(), [['2026-09-01', pause('2026-09-01'), null]])
  const after = walk({ ...known, due: null }, [['2026-09-02', unpause('2026-09-02'), null]])
  assert.deepEqual([after.due, after.pauses[0]?.to], [null, '2026-09-02'])
})

test('while the clock stands still a matter does not come nearer', () => {
  const known = walk(acknowledged(), [['2026-09-21', pause('2026-09-21'), null]])
  assert.deepEqual(seen(known, '2026-09-21'), ['normal', 7, '2026-10-08'])
  assert.deepEqual(seen(known, '2026-11-20')?.slice(0, 2), ['normal', 7])
  assert.equal(timingOf(known, clock('2026-11-20'))?.stopped, true)
  assert.equal(dueAt(known, day('2026-09-20'), china), '2026-09-30')
})

test('a clock that was stopped on the last day, a day off, lets nothing become overdue', () => {
  const due = day('2026-08-29')
  const known = walk({ ...acknowledged(), due }, [['2026-08-29', pause('2026-08-29'), null]])
  assert.deepEqual(
    ['2026-08-29', '2026-08-30', '2026-08-31'].map((today) => seen(known, today)?.[0]),
    ['near', 'near', 'near'],
  )
})

test('property: pauses never overlap, never shorten, and move the due day by what they stopped', () => {
  const first = day('2026-01-05')
  const days = fc.integer({ min: 0, max: 300 }).map((n) => addDays(first, n))
  const acts = fc.oneof(
    fc.record({ today: days, from: days, counts: fc.constantFrom('workdays', 'days') }),
    fc.record({ today: days, to: days }),
  )
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 12 }), (commands) => {
      let known = acknowledged()
      for (const command of [...commands].sort((a, b) => (a.today < b.today ? -1 : 1))) {
        const said: PauseAct =
          'from' in command
            ? {
                act: 'pause',
                reason: 'tender',
                from: command.from,
                counts: command.counts as 'days',
              }
            : { act: 'unpause', to: command.to }
        const context = { ...on('2026-01-05', 'supervisor'), today: command.today }
        const outcome = decidePause(known, said, context)
        const entries: readonly CommitmentEntry[] = 'entries' in outcome ? outcome.entries : []
        const next = entries.reduce<Commitment>(evolve, known)
        assert.ok((next.due ?? '') >= (known.due ?? ''))
        known = next
      }
      known.pauses.forEach(({ from, to }, i) => {
        const before = known.pauses[i - 1]
        if (before) assert.ok(before.to !== null && before.to < from)
        if (to) assert.ok(to >= from)
      })
      const stopped = known.pauses.filter(({ to, counts }) => to && counts === 'workdays')
      if (known.due && stopped.length === known.pauses.length) {
        const moved = stopped.reduce(
          (sum, { from, to }) => sum + workdaysBetween(addDays(from, -1), to ?? from, china),
          0,
        )
        assert.equal(workdaysBetween(day('2026-09-30'), known.due, china), moved)
        assert.ok(isWorkday(known.due, china))
      }
    }),
    { numRuns: 300 },
  )
})
