import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Answers, type ClosingAct, closingChecks, decideClosing } from './closing.ts'
import { type Commitment, evolve, type ProcessState } from './commitment.ts'
import type { Day } from './day.ts'
import type { TargetId } from './ids.ts'
import { sayRefusal } from './messages/index.ts'
import type { Period } from './period.ts'
import { type Proof, usualProofs } from './proof.ts'
import type { Stage } from './report.ts'
import {
  commitment,
  contextOf,
  evidence,
  milestone,
  people,
  target,
} from './supervision.fixture.ts'

const today = '2026-11-10'
const yes: Answers = Object.fromEntries(closingChecks.map((check) => [check, true]))
const request = (proofs: readonly Proof[] = [], explanation: string | null = null): ClosingAct => ({
  act: 'request-closing',
  statement: '已完成全部任务。',
  proofs,
  explanation,
})
const verify = (answers: Answers, reason: string | null = null): ClosingAct => ({
  act: 'verify',
  answers,
  reason,
})
const known = (over: Commitment, stage: Stage | null = null) => ({
  commitment: over,
  report: stage && { period: '2026-10' as Period, stage },
  livelihood: false,
  rules: usualProofs,
})
function codeOf(outcome: ReturnType<typeof decideClosing>): string {
  return 'refusal' in outcome ? outcome.refusal.code : 'done'
}
const liaison = contextOf(people.liaison, today)
const supervisor = contextOf(people.supervisor, today)

test('from the request to the end', () => {
  let now = commitment()
  const step = (said: ClosingAct, context: typeof liaison) => {
    const outcome = decideClosing(known(now), said, context)
    assert.ok('entries' in outcome, JSON.stringify(outcome))
    now = outcome.entries.reduce(evolve, now)
  }
  step(request(), liaison)
  assert.equal(now.process, 'closing-requested')
  step(verify({ ...yes, lawful: false, 'form-right': false }, '缺会签'), supervisor)
  assert.equal(now.process, 'under-way')
  assert.deepEqual(now.closing?.failed, ['lawful', 'form-right'])
  assert.equal(now.closing?.returnedFor, '缺会签')
  step(request(), liaison)
  assert.deepEqual(now.closing?.failed, [])
  step(verify(yes), supervisor)
  assert.equal(now.process, 'verified')
  step({ act: 'close' }, contextOf(people.colleague, '2026-11-12'))
  assert.equal(now.process, 'closed')
  assert.deepEqual([now.closing?.verified, now.closing?.closed], [today, '2026-11-12'])
})

test('proof by kind, and what takes its place', () => {
  const policy = commitment({ kind: 'policy' })
  const numbered = { evidence, kind: 'issued-document', mark: '城政〔2026〕5号' } as const
  const indicator = commitment({ kind: 'indicator', targets: [target({ stretch: null })] })
  const point = { period: '2026-10' as Period, value: '20', from: null, on: today as Day }
  const told = (standing: 'final' | 'provisional') => ({
    ...indicator,
    points: { ['target-1' as TargetId]: [{ ...point, standing }] },
  })
  const started = commitment({
    kind: 'project',
    milestones: [milestone('园区开工', '2026-06-01')],
  })
  const cases: [string, Commitment, readonly Proof[]][] = [
    ['proof-missing', policy, []],
    ['document-number-missing', policy, [{ ...numbered, mark: null }]],
    ['document-number-missing', policy, [{ ...numbered, mark: '五号' }]],
    ['done', policy, [numbered]],
    ['proof-missing', started, [{ evidence, kind: 'site-preparation', mark: null }]],
    ['done', started, [{ evidence, kind: 'ground-breaking', mark: null }]],
    ['proof-missing', told('provisional'), []],
    ['done', told('final'), []],
    ['done', told('provisional'), [{ evidence, kind: 'statistical-notice', mark: null }]],
    ['proof-missing', commitment({ kind: 'indicator' }), []],
    ['done', commitment({ kind: 'task' }), []],
  ]
  for (const [code, one, proofs] of cases) {
    assert.equal(codeOf(decideClosing(known(one), request(proofs), liaison)), code)
  }
  const exempt = { ...known(policy), rules: { ...usualProofs, exempt: ['policy' as const] } }
  assert.equal(codeOf(decideClosing(exempt, request(), liaison)), 'done')
  const item = { ...known(commitment({ kind: 'task' })), livelihood: true }
  assert.equal(codeOf(decideClosing(item, request(), liaison)), 'proof-missing')
})

test('a report on its way and what is not reached are explained', () => {
  const short = commitment({ targets: [target()] })
  const open = commitment({ milestones: [milestone('竣工')] })
  const reached: Commitment = {
    ...short,
    points: {
      ['target-1' as TargetId]: [
        {
          period: '2026-10' as Period,
          value: '20',
          standing: 'final',
          from: null,
          on: today as Day,
        },
      ],
    },
  }
  const cases: [string, Commitment, Stage | null, string | null][] = [
    ['report-under-way', commitment(), 'submitted', null],
    ['report-under-way', commitment(), 'endorsed', ' '],
    ['report-under-way', commitment(), 'returned', null],
    ['done', commitment(), 'returned', '十月报告另行更正'],
    ['done', commitment(), 'accepted', null],
    ['shortfall-unexplained', short, null, null],
    ['shortfall-unexplained', open, 'accepted', ''],
    ['done', short, null, '两家待统计核定'],
    ['done', reached, 'accepted', null],
  ]
  for (const [code, one, stage, explanation] of cases) {
    assert.equal(codeOf(decideClosing(known(one, stage), request([], explanation), liaison)), code)
  }
  const outcome = decideClosing(known(short), request(), liaison)
  assert.ok('refusal' in outcome && outcome.refusal.code === 'shortfall-unexplained')
  assert.deepEqual(
    outcome.refusal.targets.map(({ aim }) => aim),
    ['base'],
  )
})

test('who, when, and all six', () => {
  const asked = evolve(commitment(), {
    kind: 'closing-requested',
    asked: today as Day,
    by: people.supervisor.person,
    statement: '已完成。',
    proofs: [],
    explanation: null,
  })
  const verified = { ...asked, process: 'verified' as const }
  const colleague = contextOf(people.colleague, today)
  const cases: [string, Commitment, ClosingAct, typeof liaison][] = [
    ['not-allowed', commitment(), request(), contextOf(people.stranger, today)],
    ['not-allowed', commitment(), request(), supervisor],
    ['not-allowed', asked, verify(yes), liaison],
    ['missing', commitment(), { ...request(), statement: ' ' } as ClosingAct, liaison],
    ['not-in-this-state', commitment({}, 'assigned'), request(), liaison],
    ['done', commitment({}, 'acknowledged'), request(), liaison],
    ['not-in-this-state', commitment(), verify(yes), supervisor],
    ['not-in-this-state', asked, { act: 'close' }, colleague],
    ['same-person', asked, verify(yes), supervisor],
    ['same-person', verified, { act: 'close' }, supervisor],
    ['checks-unanswered', asked, verify({ ...yes, lawful: undefined } as never), colleague],
    ['checks-unanswered', asked, verify({}), colleague],
    ['reason-missing', asked, verify({ ...yes, lawful: false }, ' '), colleague],
    ['reason-missing', asked, verify({ ...yes, lawful: false }), colleague],
    ['done', asked, verify(yes), colleague],
    ['done', verified, { act: 'close' }, colleague],
  ]
  for (const [code, one, said, context] of cases) {
    assert.equal(codeOf(decideClosing(known(one), said, context)), code, JSON.stringify(said))
  }
})

test('a refusal says what is missing, in both languages', () => {
  const outcome = decideClosing(known(commitment({ kind: 'policy' })), request(), liaison)
  assert.ok('refusal' in outcome)
  assert.equal(
    sayRefusal(outcome.refusal, 'zh-CN'),
    '政策文件办结须附佐证：印发的文件（附文号）；请补充后再申请。',
  )
  assert.equal(
    sayRefusal(outcome.refusal, 'en'),
    'To close a policy, attach the document as issued, with its number; then ask again.',
  )
})

const anybody = fc.constantFrom(...Object.values(people))
const anyAct: fc.Arbitrary<ClosingAct> = fc.oneof(
  fc.constantFrom(request(), request([], '说明'), { ...request(), statement: '' } as ClosingAct),
  fc
    .record({
      answers: fc.dictionary(fc.constantFrom(...closingChecks), fc.boolean()),
      reason: fc.constantFrom(null, '', '理由'),
    })
    .map(({ answers, reason }) => verify(answers, reason)),
  fc.constantFrom(verify(yes), { act: 'close' as const }),
)

test('whatever is tried: asked, verified, closed in turn, and never by the one who asked', () => {
  const next: Partial<Record<ProcessState, readonly ProcessState[]>> = {
    'under-way': ['closing-requested'],
    'closing-requested': ['under-way', 'verified'],
    verified: ['closed'],
  }
  fc.assert(
    fc.property(fc.array(fc.tuple(anyAct, anybody), { maxLength: 40 }), (tried) => {
      let now = commitment()
      for (const [said, by] of tried) {
        const outcome = decideClosing(known(now), said, contextOf(by, today))
        if ('refusal' in outcome) continue
        const after = outcome.entries.reduce(evolve, now)
        assert.ok(next[now.process]?.includes(after.process))
        if (said.act !== 'request-closing') assert.notEqual(now.closing?.by, by.person)
        if (after.process === 'verified' && said.act === 'verify') {
          assert.ok(closingChecks.every((check) => said.answers[check] === true))
        }
        now = after
      }
    }),
  )
})
