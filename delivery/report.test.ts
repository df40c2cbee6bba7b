import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Role } from './actor.ts'
import type { Warning } from './checks/warning.ts'
import { type Commitment, evolve, type ProcessState } from './commitment.ts'
import { decideReport, type ReportAct } from './decide-report.ts'
import type { MilestoneId, ReportId, TargetId } from './ids.ts'
import type { Period } from './period.ts'
import { evolveReport, type Filled, type Report } from './report.ts'
import { acknowledged, answerOf, day, on, target } from './time.fixture.ts'
import { usualWindow } from './window.ts'

const period = '2026-03' as Period
const id = 'r1' as ReportId
const figure = { value: '1200', standing: 'final', from: null } as const
const filled: Filled = {
  figures: { [target]: figure },
  ...{ reached: [], narrative: '', problems: '', nextStep: '', evidence: [] },
}
const report = (change: Partial<Extract<ReportAct, { act: 'report' }>> = {}): ReportAct => ({
  ...{ act: 'report', id, period, filled, filledFrom: null, explanation: null },
  ...change,
})

type Known = { commitment: Commitment; report: Report | null }
type Said = { readonly today?: string; readonly role: Role; readonly doubts?: readonly Warning[] }

const decide = (known: Known, act: ReportAct, { today = '2026-04-01', role, doubts = [] }: Said) =>
  decideReport({ ...known, window: usualWindow, doubts, alike: [7] }, act, on(today, role))
const fresh = (process: ProcessState = 'acknowledged'): Known => ({
  commitment: { ...acknowledged(), process },
  report: null,
})

/** What is known after the act, or the code of its refusal. */
function after(known: Known, act: ReportAct, said: Said): Known | string {
  const outcome = decide(known, act, said)
  if ('refusal' in outcome) return outcome.refusal.code
  return outcome.entries.reduce<Known>(
    (at, entry) => ({
      report: evolveReport(at.report, entry.report),
      commitment: entry.commitment ? evolve(at.commitment, entry.commitment) : at.commitment,
    }),
    known,
  )
}
const told = (known: Known, act: ReportAct, said: Said): Known => {
  const next = after(known, act, said)
  assert.ok(typeof next === 'object', String(next))
  return next
}

const submitted = told(fresh(), report(), { role: 'liaison' })
const endorsed = told(submitted, { act: 'endorse' }, { role: 'principal' })
const accepted = told(endorsed, { act: 'accept' }, { role: 'supervisor' })

test('submitted, endorsed, accepted: the figure counts when the office accepts it', () => {
  assert.equal(submitted.report?.stage, 'submitted')
  assert.deepEqual(submitted.commitment.points, {})
  assert.equal(submitted.report?.alike[0], 7)
  assert.equal(endorsed.report?.stage, 'endorsed')
  assert.equal(accepted.report?.stage, 'accepted')
  assert.equal(accepted.commitment.points[target]?.[0]?.value, '1200')
  assert.equal(accepted.commitment.process, 'under-way')
  assert.equal(accepted.commitment.lastReport, id)
})

test('returned for a reason, told again under the same number', () => {
  const reason = '缺少统计月报'
  const returned = told(submitted, { act: 'return', reason }, { role: 'principal' })
  assert.deepEqual([returned.report?.stage, returned.report?.returnedFor], ['returned', reason])
  const again = told(returned, report(), { role: 'liaison', today: '2026-04-20' })
  assert.deepEqual([again.report?.stage, again.report?.returnedFor], ['submitted', null])
})

test('a figure that the corrected report no longer tells counts no longer', () => {
  const silent = { ...filled, figures: {}, narrative: '数据待核实' }
  const correct: ReportAct = { act: 'correct', filled: silent, reason: '口径有误，先撤回' }
  const { commitment, report: after } = told(accepted, correct, { role: 'liaison' })
  assert.deepEqual(after?.figures, {})
  assert.deepEqual(commitment.points[target], [])
  assert.deepEqual(
    commitment.absences[target]?.map(({ absent }) => absent),
    ['not-reported'],
  )
})

test('a correction is a further entry, and its figure counts from then on', () => {
  const better = { ...filled, figures: { [target]: { ...figure, value: '1180' } } }
  const correct: ReportAct = { act: 'correct', filled: better, reason: '重复统计20人' }
  const corrected = told(accepted, correct, { role: 'liaison' })
  assert.equal(corrected.report?.stage, 'accepted')
  assert.equal(corrected.commitment.points[target]?.[0]?.value, '1180')
})

test('the office fills in for a unit, naming its source, also after the window closed', () => {
  const late = { role: 'supervisor', today: '2026-04-20' } as const
  const known = told(fresh(), report({ filledFrom: '电话' }), late)
  assert.equal(known.report?.filledFrom, '电话')
})

const doubt = {
  code: 'cumulative-falls',
  severity: 'explain',
  at: { target },
} as unknown as Warning
const look = { ...doubt, severity: 'look' } as Warning
const unknown = 'other' as TargetId
const counted = (): Known => {
  const known = fresh()
  const targets = known.commitment.targets.map((one) => ({ ...one, source: 'register' as const }))
  return { ...known, commitment: { ...known.commitment, targets } }
}

const refusals: readonly (readonly [string, Known, ReportAct, Said, string])[] = [
  ['before it is acknowledged', fresh('assigned'), report(), { role: 'liaison' }, 'not-under-way'],
  [
    'before the window',
    fresh(),
    report(),
    { role: 'liaison', today: '2026-03-24' },
    'window-not-open',
  ],
  [
    'after the window',
    fresh(),
    report(),
    { role: 'liaison', today: '2026-04-06' },
    'window-closed',
  ],
  ['twice', submitted, report(), { role: 'liaison' }, 'already-reported'],
  ['by another role', fresh(), report(), { role: 'leader' }, 'not-allowed'],
  [
    'for a unit by the unit',
    fresh(),
    report({ filledFrom: '电话' }),
    { role: 'liaison' },
    'not-allowed',
  ],
  [
    'for a unit from nowhere',
    fresh(),
    report({ filledFrom: ' ' }),
    { role: 'supervisor' },
    'source-missing',
  ],
  [
    'nothing',
    fresh(),
    report({ filled: { ...filled, figures: {} } }),
    { role: 'liaison' },
    'nothing-said',
  ],
  [
    'another target',
    fresh(),
    report({ filled: { ...filled, figures: { [unknown]: figure } } }),
    { role: 'liaison' },
    'unknown-target',
  ],
  ['what a register counts', counted(), report(), { role: 'liaison' }, 'register-counts'],
  [
    'a slip without a word',
    fresh(),
    report(),
    { role: 'liaison', doubts: [doubt] },
    'explain-first',
  ],
  [
    'a slip, blank',
    fresh(),
    report({ explanation: ' ' }),
    { role: 'liaison', doubts: [doubt] },
    'explain-first',
  ],
  ['endorsing nothing', fresh(), { act: 'endorse' }, { role: 'principal' }, 'not-reported'],
  ['endorsing by the liaison', submitted, { act: 'endorse' }, { role: 'liaison' }, 'not-allowed'],
  [
    'accepting before it is endorsed',
    submitted,
    { act: 'accept' },
    { role: 'supervisor' },
    'not-at-this-stage',
  ],
  [
    'returning what is accepted',
    accepted,
    { act: 'return', reason: '迟' },
    { role: 'supervisor' },
    'not-at-this-stage',
  ],
  [
    'returning for nothing',
    submitted,
    { act: 'return', reason: ' ' },
    { role: 'supervisor' },
    'reason-missing',
  ],
  [
    'correcting another target',
    accepted,
    { act: 'correct', reason: '改', filled: { ...filled, figures: { [unknown]: figure } } },
    { role: 'liaison' },
    'unknown-target',
  ],
]

for (const [what, known, act, said, code] of refusals) {
  test(`refused: ${what}`, () => {
    assert.equal(answerOf(decide(known, act, said)), code)
  })
}

test('explained, a slip goes up with both; what is only to be looked at goes up as it is', () => {
  const doubts = [doubt]
  const known = told(fresh(), report({ explanation: '退库2家' }), { role: 'liaison', doubts })
  assert.deepEqual([known.report?.doubts, known.report?.explanation], [doubts, '退库2家'])
  assert.ok(told(fresh(), report(), { role: 'liaison', doubts: [look] }))
})

test('a milestone alone, or a word alone, is a report; a figure that is not released is an absence', () => {
  const bare = { ...filled, figures: {} }
  const reached = ['m1' as MilestoneId]
  assert.ok(told(fresh(), report({ filled: { ...bare, reached } }), { role: 'liaison' }))
  assert.ok(
    told(fresh(), report({ filled: { ...bare, narrative: '按计划推进' } }), { role: 'liaison' }),
  )
  const absent = { ...bare, figures: { [target]: { absent: 'not-released' } as const } }
  const up = told(fresh(), report({ filled: absent }), { role: 'liaison' })
  const there = told(
    told(up, { act: 'endorse' }, { role: 'principal' }),
    { act: 'accept' },
    { role: 'supervisor' },
  )
  assert.deepEqual(there.commitment.points[target] ?? [], [])
  assert.equal(there.commitment.absences[target]?.[0]?.absent, 'not-released')
})

test('whatever is said in whatever order, a report moves only along its stages', () => {
  const acts: readonly (readonly [ReportAct, Role])[] = [
    [report(), 'liaison'],
    [{ act: 'endorse' }, 'principal'],
    [{ act: 'accept' }, 'supervisor'],
    [{ act: 'return', reason: '补材料' }, 'supervisor'],
    [{ act: 'correct', reason: '更正', filled }, 'principal'],
  ]
  const next: Readonly<Record<string, readonly string[]>> = {
    none: ['submitted'],
    submitted: ['endorsed', 'returned'],
    endorsed: ['accepted', 'returned'],
    returned: ['submitted'],
    accepted: ['accepted'],
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 30 }), (order) => {
      let known = fresh()
      for (const [act, role] of order) {
        const then = after(known, act, { role })
        if (typeof then === 'string') continue
        const [from, to] = [known.report?.stage ?? 'none', then.report?.stage ?? 'none']
        assert.ok(next[from]?.includes(to), `${from} → ${to}`)
        known = then
      }
      const counts = known.commitment.points[target]?.length ?? 0
      assert.equal(counts, known.report?.stage === 'accepted' ? 1 : 0)
    }),
  )
})

test('an entry before there is a report is a fault of the journal', () => {
  assert.throws(() => evolveReport(null, { kind: 'endorsed', on: day('2026-04-01') }), RangeError)
})
