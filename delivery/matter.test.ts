import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Commitment, evolve } from './commitment.ts'
import type { MilestoneId } from './ids.ts'
import { mattersOf } from './matter.ts'
import type { Period } from './period.ts'
import { at, due, heard, round } from './reminder.fixture.ts'
import { acknowledged, day, target } from './time.fixture.ts'

test('no reminder while a matter is excused or done', () => {
  const known = acknowledged()
  const awaiting = evolve(known, {
    kind: 'extension-asked',
    asked: day('2026-09-28'),
    to: day('2026-11-30'),
    reason: '雨季',
    progress: '封顶',
    override: null,
  })
  const kinds = (it: Commitment) => due('2026-09-30', it).map(({ kind }) => kind)
  assert.deepEqual(kinds(awaiting), ['extension'])
  assert.deepEqual(heard(due('2026-09-29', awaiting), round('2026-09-29')), ['Guo opens'])
  const paused = evolve(known, {
    kind: 'paused',
    reason: 'tender',
    from: day('2026-09-01'),
    counts: 'workdays',
    on: day('2026-09-01'),
  })
  assert.deepEqual(kinds(paused), [])
  for (const state of ['suspended', 'sent-back', 'closing-requested', 'closed'] as const) {
    assert.deepEqual(kinds({ ...known, process: state }), [])
  }
  assert.deepEqual(kinds({ ...known, lead: null }), [])
})

test('what has no day is no matter', () => {
  const known: Commitment = {
    ...acknowledged(),
    due: null,
    milestones: [{ id: 'm1' as MilestoneId, name: '竣工', due: null, reached: null }],
  }
  assert.deepEqual(due('2026-09-30', known), [])
})

test('milestones, sheets, reports and requests are matters too', () => {
  const known: Commitment = {
    ...acknowledged(),
    milestones: [
      { id: 'm1' as MilestoneId, name: '竣工', due: day('2026-08-31'), reached: null },
      { id: 'm2' as MilestoneId, name: '开工', due: day('2026-03-31'), reached: day('2026-03-20') },
    ],
    extensions: [
      {
        asked: day('2026-05-01'),
        reason: '雨季',
        progress: '封顶',
        to: day('2026-09-30'),
        override: null,
        stage: 'granted',
        decided: { on: day('2026-05-06'), to: day('2026-09-30'), reason: '同意' },
      },
      {
        asked: day('2026-08-03'),
        reason: '台风',
        progress: '封顶',
        to: day('2026-11-30'),
        override: null,
        stage: 'asked',
        decided: null,
      },
    ],
    adjustments: [
      {
        target,
        asked: day('2026-08-04'),
        reason: '停产',
        from: { base: '4600', stretch: '5000' },
        to: { base: '4000', stretch: null },
        stage: 'asked',
        decided: null,
      },
    ],
    sheets: [
      {
        colour: 'orange',
        on: day('2026-08-07'),
        scheme: 'sanming',
        ground: { direct: 'urgent' },
        reason: '进展缓慢',
        answerBy: day('2026-08-14'),
        copied: [],
        answered: null,
        answer: null,
        replaced: null,
      },
    ],
  }
  const matters = mattersOf(known, ['2026-07' as Period], at('2026-08-05'))
  assert.deepEqual(
    matters.map(({ kind, detail, opens, day: last, asked }) => [kind, detail, opens, last, asked]),
    [
      ['milestone', '竣工', null, '2026-08-31', { unit: 'labour' }],
      ['sheet', 'orange', '2026-08-10', '2026-08-14', { unit: 'labour' }],
      ['report', '2026-07', '2026-07-25', '2026-08-05', { unit: 'labour' }],
      ['extension', null, '2026-08-04', '2026-08-10', { posts: ['vice-mayor'] }],
      ['adjustment', '新增城镇就业', '2026-08-05', '2026-08-11', { posts: ['vice-mayor'] }],
    ],
  )
  assert.equal(new Set(matters.map(({ id }) => id)).size, matters.length)
  assert.deepEqual(heard(matters, round('2026-08-05')), ['Chen on', 'Lin on', 'Wu opens'])
  assert.deepEqual(heard(matters, round('2026-08-12')), ['Guo after (copy)', 'Wu after'])
  const unled = mattersOf({ ...known, leaders: [] }, [], at('2026-08-05'))
  assert.deepEqual(unled.at(-1)?.asked, { office: true })
})
