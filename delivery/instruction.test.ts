import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closingChecks } from './closing.ts'
import type { Day } from './day.ts'
import type { InstructionId } from './ids.ts'
import {
  daysOverdue,
  decideInstruction,
  evolveInstruction,
  type Instruction,
  type InstructionAct,
  type InstructionEntry,
} from './instruction.ts'
import { sayRefusal } from './messages/index.ts'
import { bureau, contextOf, people } from './supervision.fixture.ts'

const today = '2026-03-02'
const given: Extract<InstructionAct, { act: 'instruct' }> = {
  act: 'instruct',
  id: 'instruction-1' as InstructionId,
  leader: people.leader.post,
  commitment: null,
  to: bureau,
  post: null,
  text: '请工信局一周内报园区企业用工情况。',
  urgency: 'ordinary',
  source: null,
  answerBy: null,
}
const again: InstructionAct = {
  act: 'instruct-again',
  text: '请再报缺工明细。',
  urgency: 'urgent',
  source: null,
  answerBy: null,
}
const answer: InstructionAct = { act: 'answer-instruction', statement: '现报如下。', evidence: [] }
const forward: InstructionAct = { act: 'review-answer', answers: {}, back: null }
const close: InstructionAct = { act: 'close-instruction' }

function codeOf(
  known: Instruction | null,
  said: InstructionAct,
  context = contextOf(people.leader, today),
) {
  const outcome = decideInstruction(known, said, context)
  return 'refusal' in outcome ? outcome.refusal.code : 'done'
}

function after(...steps: (readonly [InstructionAct, (typeof people)['leader'], string])[]) {
  let now: Instruction | null = null
  for (const [said, by, day] of steps) {
    const outcome = decideInstruction(now, said, contextOf(by, day))
    assert.ok('entries' in outcome, JSON.stringify(outcome))
    now = outcome.entries.reduce<Instruction | null>(evolveInstruction, now)
  }
  assert.ok(now)
  return now
}

const asked = after([given, people.leader, today])
const answered = after([given, people.leader, today], [answer, people.liaison, '2026-03-05'])
const reported = after(
  [given, people.leader, today],
  [answer, people.liaison, '2026-03-05'],
  [forward, people.supervisor, '2026-03-06'],
)

test('no new instruction is the end; a new one is the next round', () => {
  const done = after(
    [given, people.leader, today],
    [answer, people.liaison, '2026-03-05'],
    [
      { act: 'review-answer', answers: { 'facts-clear': false }, back: '数据不清' },
      people.supervisor,
      '2026-03-06',
    ],
    [answer, people.principal, '2026-03-09'],
    [forward, people.supervisor, '2026-03-09'],
    [again, people.leader, '2026-03-10'],
    [answer, people.liaison, '2026-03-12'],
    [forward, people.supervisor, '2026-03-13'],
    [close, people.leader, '2026-03-16'],
  )
  assert.equal(done.step, 'instruction-closed')
  assert.deepEqual(
    done.rounds.map(({ answerBy, answer: told }) => [answerBy, told?.on]),
    [
      ['2026-03-17', '2026-03-09'],
      ['2026-03-16', '2026-03-12'],
    ],
  )
  assert.equal(done.rounds[0]?.returned, null)
})

test('days to answer in by urgency; a last day without work moves on', () => {
  const cases: [string, string, typeof given.urgency, string | null][] = [
    ['2026-03-02', '2026-03-09', 'urgent', null],
    ['2026-03-02', '2026-03-17', 'ordinary', null],
    ['2026-03-02', '2026-04-01', 'hard', null],
    ['2026-09-16', '2026-10-08', 'ordinary', null],
    ['2026-03-02', '2026-03-07', 'urgent', '2026-03-07'],
  ]
  for (const [day, expected, urgency, answerBy] of cases) {
    const one = after([{ ...given, urgency, answerBy: answerBy as Day | null }, people.leader, day])
    assert.equal(one.rounds[0]?.answerBy, expected)
  }
})

test('overdue while the unit has not answered, and only then', () => {
  assert.equal(daysOverdue(asked, '2026-03-17' as Day), 0)
  assert.equal(daysOverdue(asked, '2026-03-20' as Day), 3)
  assert.equal(daysOverdue(answered, '2026-03-20' as Day), 0)
  const back = after(
    [given, people.leader, today],
    [answer, people.liaison, '2026-03-05'],
    [{ act: 'review-answer', answers: {}, back: '重报' }, people.supervisor, '2026-03-06'],
  )
  assert.equal(daysOverdue(back, '2026-03-18' as Day), 1)
  assert.deepEqual(back.rounds[0]?.returned, { reason: '重报', failed: [] })
})

test('what is not followed up, and who may speak', () => {
  const onPaper = { ...given, source: '城政批〔2026〕7号' }
  const forLei = { ...people.head, for: people.leader.post }
  const cases: [string, Instruction | null, InstructionAct, (typeof people)['leader']][] = [
    ['only-noted', null, { ...given, text: '阅知。' }, people.leader],
    ['only-noted', null, { ...given, text: '已阅' }, people.leader],
    ['missing', null, { ...given, text: ' ' }, people.leader],
    ['day-passed', null, { ...given, answerBy: '2026-03-01' as Day }, people.leader],
    ['done', null, { ...given, answerBy: '2026-03-02' as Day }, people.leader],
    ['other-leader', null, given, people.head],
    ['done', null, given, forLei],
    ['missing', null, given, people.supervisor],
    ['done', null, onPaper, people.supervisor],
    ['not-allowed', null, given, people.liaison],
    ['not-at-this-step', asked, given, people.leader],
    ['not-allowed', asked, answer, people.stranger],
    ['not-allowed', asked, answer, people.leader],
    ['missing', asked, { act: 'answer-instruction', statement: '', evidence: [] }, people.liaison],
    ['not-at-this-step', answered, answer, people.liaison],
    ['not-allowed', answered, forward, people.liaison],
    ['not-at-this-step', answered, close, people.leader],
    [
      'reason-missing',
      answered,
      { act: 'review-answer', answers: { lawful: false }, back: null },
      people.supervisor,
    ],
    ['reason-missing', answered, { ...forward, back: ' ' } as InstructionAct, people.supervisor],
    ['other-leader', reported, again, people.head],
    ['other-leader', reported, close, people.head],
    ['done', reported, close, people.supervisor],
    ['missing', reported, again, people.supervisor],
  ]
  for (const [code, known, said, by] of cases) {
    assert.equal(codeOf(known, said, contextOf(by, today)), code, JSON.stringify(said))
  }
  const outcome = decideInstruction(null, { ...given, text: '阅' }, contextOf(people.leader, today))
  assert.ok('refusal' in outcome)
  assert.match(sayRefusal(outcome.refusal, 'zh-CN'), /不立项/)
  assert.match(sayRefusal(outcome.refusal, 'en'), /not followed up/)
})

test('nothing comes before the instruction', () => {
  const early = { kind: 'forwarded', on: today as Day } as const
  assert.throws(() => evolveInstruction(null, early), RangeError)
})

test('whatever is tried: each round is answered before it is reported, and the end is reached by the leader', () => {
  const acts = fc.constantFrom<InstructionAct>(given, again, answer, forward, close, {
    act: 'review-answer',
    answers: Object.fromEntries([[closingChecks[0], false]]),
    back: '不清',
  })
  const tries = fc.array(fc.tuple(acts, fc.constantFrom(...Object.values(people))), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(tries, (tried) => {
      let now: Instruction | null = null
      const entries: InstructionEntry[] = []
      for (const [said, by] of tried) {
        const outcome = decideInstruction(now, said, contextOf(by, today))
        if ('refusal' in outcome) continue
        entries.push(...outcome.entries)
        now = outcome.entries.reduce<Instruction | null>(evolveInstruction, now)
      }
      assert.deepEqual(entries.reduce<Instruction | null>(evolveInstruction, null), now)
      if (!now) return
      assert.ok(now.rounds.slice(0, -1).every((round) => round.answer && !round.returned))
      if (now.step === 'instruction-closed') {
        assert.ok(now.rounds.at(-1)?.answer)
        assert.equal(entries.at(-1)?.kind, 'instruction-closed')
        assert.equal(entries.at(-2)?.kind, 'forwarded')
      }
    }),
  )
})
