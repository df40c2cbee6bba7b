import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Commitment, evolve } from './commitment.ts'
import type { MilestoneId } from './ids.ts'
import type { Period } from './period.ts'
import { decidePeriodPlan, type PeriodPlanAct } from './period-plan.ts'
import { commitment, contextOf, people, target } from './supervision.fixture.ts'

const one = target({ accrual: 'cumulative' })
const reason = '项目集中在下半年开工'
const context = contextOf(people.supervisor, '2026-03-01')
const months = (values: readonly string[]) =>
  values.map((value, at) => ({
    ...{ value, period: `2025-${String(at + 1).padStart(2, '0')}` as Period },
    ...({ standing: 'final', from: null, on: '2026-01-05' as never } as const),
  }))
const plan = (said: PeriodPlanAct['plan'], known = commitment({ targets: [one] })) =>
  decidePeriodPlan(
    { commitment: known, former: [] },
    { act: 'set-period-plan', plan: said, reason },
    context,
  )
const shares = (...values: (string | null)[]) => [
  ...values,
  ...Array.from({ length: 12 - values.length }, () => null),
]

test('seasonal: how last year ran becomes this year’s curve', () => {
  const ran = months(['1', '2', '3', '4', '5', '6', '8', '10', '12', '14', '17', '20'])
  const known = { ...commitment({ targets: [one] }), past: { [one.id]: ran } }
  const outcome = plan({ kind: 'seasonal', target: one.id }, known)
  assert.ok('entries' in outcome)
  const { periodPlan } = outcome.entries.reduce<Commitment>(evolve, known)
  assert.ok(periodPlan.kind === 'seasonal')
  assert.deepEqual(periodPlan.shares.slice(4, 7), ['25', '30', '40'])
  assert.deepEqual(periodPlan.years, [2025])
})

test('what the former commitment reported is a past year too', () => {
  const ran = months(Array.from({ length: 12 }, (_, at) => String((at + 1) * 2)))
  const before = { ...commitment({ targets: [one] }), points: { [one.id]: ran } }
  const outcome = decidePeriodPlan(
    { commitment: commitment({ targets: [one] }), former: [before] },
    { act: 'set-period-plan', plan: { kind: 'seasonal', target: one.id }, reason },
    context,
  )
  assert.ok('entries' in outcome)
})

const dated = {
  ...commitment({ targets: [one] }),
  milestones: [
    { id: 'm1' as MilestoneId, name: '竣工', due: '2026-06-30' as never, reached: null },
  ],
}
for (const [what, said, known, code] of [
  ['a year without figures', { kind: 'seasonal', target: one.id }, undefined, 'no-past-years'],
  ['another’s target', { kind: 'seasonal', target: 'x' as never }, undefined, 'unknown-target'],
  ['milestones without days', { kind: 'milestones' }, undefined, 'no-dated-milestones'],
  ['dated milestones', { kind: 'milestones' }, dated, null],
  [
    'shares that fall',
    { kind: 'steps', shares: shares('20', null, '10') },
    undefined,
    'shares-disordered',
  ],
  ['more than all', { kind: 'steps', shares: shares('20', '120') }, undefined, 'shares-disordered'],
  ['shares that rise', { kind: 'steps', shares: shares('20', null, '60', '100') }, undefined, null],
  ['linear time', { kind: 'linear' }, undefined, null],
  [
    'a closed one',
    { kind: 'linear' },
    { ...commitment(), process: 'closed' as const },
    'not-in-this-state',
  ],
] as const) {
  test(`${what}: ${code ?? 'planned'}`, () => {
    const outcome = plan(said, known)
    assert.equal('refusal' in outcome ? outcome.refusal.code : null, code)
  })
}

test('a unit does not plan its own pace, and nobody without a reason', () => {
  const said = { act: 'set-period-plan', plan: { kind: 'linear' }, reason: ' ' } as const
  const known = { commitment: commitment({ targets: [one] }), former: [] }
  const bare = decidePeriodPlan(known, said, context)
  assert.ok('refusal' in bare && bare.refusal.code === 'reason-missing')
  const own = decidePeriodPlan(known, { ...said, reason }, contextOf(people.liaison, '2026-03-01'))
  assert.ok('refusal' in own && own.refusal.code === 'not-allowed')
})
