import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CommitmentAct, decideAct, proposedSheet } from './act.ts'
import type { Role } from './actor.ts'
import { evolve } from './commitment.ts'
import type { Period } from './period.ts'
import { usualSettings } from './settings.ts'
import { acknowledged, answerOf, day, on, target } from './time.fixture.ts'

const reason = '征迁未完成'
const known = (commitment = acknowledged()) => ({
  commitment,
  report: null,
  settings: usualSettings,
  former: [],
})
const kindOf = (act: CommitmentAct, role: Role, today = '2026-09-01') => {
  const answer = answerOf(decideAct(known(), act, on(today, role)))
  return typeof answer === 'string' ? answer : answer.map(({ kind }) => kind).join()
}

/** Each act is decided by the file that owns it: an entry, or that file's own refusal. */
const acts: readonly (readonly [CommitmentAct, Role, string])[] = [
  [
    { act: 'ask-extension', to: day('2026-10-30'), reason, progress: '完成八成' },
    'liaison',
    'extension-asked',
  ],
  [{ act: 'allow-late', reason }, 'leader', 'not-yet-late'],
  [{ act: 'grant-extension', to: day('2026-10-30'), reason }, 'supervisor', 'no-extension-asked'],
  [{ act: 'refuse-extension', reason }, 'supervisor', 'no-extension-asked'],
  [
    { act: 'pause', reason: 'hearing', from: day('2026-08-31'), counts: 'workdays' },
    'supervisor',
    'paused',
  ],
  [{ act: 'unpause', to: day('2026-08-31') }, 'supervisor', 'clock-running'],
  [
    { act: 'ask-adjustment', target, base: '4200', stretch: '4600', reason },
    'liaison',
    'adjustment-asked',
  ],
  [{ act: 'grant-adjustment', target, reason }, 'leader', 'no-adjustment-asked'],
  [{ act: 'refuse-adjustment', target, reason }, 'leader', 'no-adjustment-asked'],
  [
    {
      act: 'send-sheet',
      colour: 'blue',
      ground: { rule: 'slow-or-poor' },
      reason,
      answerBy: day('2026-09-10'),
    },
    'supervisor',
    'rule-does-not-apply',
  ],
  [
    {
      act: 'send-sheet',
      colour: 'blue',
      ground: { direct: 'judgement' },
      reason,
      answerBy: day('2026-09-10'),
    },
    'supervisor',
    'sheet-sent',
  ],
  [{ act: 'answer-sheet', answer: '已倒排工期' }, 'liaison', 'no-sheet'],
  [
    { act: 'request-closing', statement: '已完成', proofs: [], explanation: null },
    'principal',
    'proof-missing',
  ],
  [{ act: 'verify', answers: {}, reason: null }, 'supervisor', 'not-in-this-state'],
  [{ act: 'close' }, 'supervisor', 'not-in-this-state'],
  [
    { act: 'judge-light', month: '2026-08' as Period, colour: 'yellow', reason },
    'supervisor',
    'light-judged',
  ],
  [{ act: 'suspend', reason }, 'supervisor', 'suspended'],
]
for (const [act, role, expected] of acts) {
  test(`${act.act} by ${role}: ${expected}`, () => assert.equal(kindOf(act, role), expected))
}

test('a sheet is proposed where a rule calls for one, and then that rule carries it', () => {
  const behind = evolve(acknowledged(), {
    kind: 'progressed',
    ...{ report: null, reached: [], on: day('2026-08-20') },
    points: {
      [target]: {
        ...{ period: '2026-07' as Period, value: '900', standing: 'final', from: null },
        on: day('2026-08-20'),
      },
    },
  })
  const context = on('2026-09-01', 'supervisor')
  const proposed = proposedSheet(behind, usualSettings, context)
  assert.deepEqual([proposed?.colour, proposed?.rule], ['blue', 'slow-or-poor'])
  const act: CommitmentAct = {
    ...{ act: 'send-sheet', colour: 'blue', reason, answerBy: day('2026-09-10') },
    ground: { rule: 'slow-or-poor' },
  }
  assert.ok('entries' in decideAct(known(behind), act, context))
})

test('work that did not pass its checks is of poor quality: a sheet is proposed', () => {
  const asked = evolve(acknowledged(), {
    ...{ kind: 'closing-requested', asked: day('2026-02-02'), by: 'liu' as never },
    ...{ statement: '已完成', proofs: [], explanation: null },
  })
  const context = on('2026-02-03', 'supervisor')
  assert.equal(proposedSheet(asked, usualSettings, context), null)
  const failed = ['result'] as never
  const returned = evolve(asked, { kind: 'closing-returned', failed, reason: '台账与现场不符' })
  assert.equal(proposedSheet(returned, usualSettings, context)?.rule, 'slow-or-poor')
})

test('one of the 为民办实事 is proved as one', () => {
  const livelihood = { ...acknowledged(), section: '为民办实事', kind: 'task' as const }
  const act: CommitmentAct = {
    act: 'request-closing',
    statement: '已完成',
    proofs: [],
    explanation: '已达标',
  }
  const outcome = decideAct(known(livelihood), act, on('2026-09-01', 'principal'))
  assert.ok('refusal' in outcome && outcome.refusal.code === 'proof-missing')
  assert.equal(outcome.refusal.ground, 'livelihood')
})
