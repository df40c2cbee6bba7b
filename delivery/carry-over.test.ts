import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carriedOf } from './carry-over.ts'
import { type Commitment, evolve } from './commitment.ts'
import type { Day } from './day.ts'
import type { PlanId, PostId, TargetId } from './ids.ts'
import { viewOfMonth } from './latest.ts'
import type { Period } from './period.ts'
import { commitment, ids, milestone, otherBureau, target } from './supervision.fixture.ts'

const next = 'plan-2027' as PlanId
const view = viewOfMonth('2026-12' as Period, '2027-01-08' as Day)

test('what is carried over is what is left to do', () => {
  const id = 'target-1' as TargetId
  const one: Commitment = {
    ...commitment({
      kind: 'project',
      targets: [
        target({ measure: 'count', base: '3', stretch: '5' }),
        target({ id: 'target-2' as TargetId, measure: 'share', accrual: 'standing', base: '95' }),
      ],
      milestones: [milestone('开工', '2026-05-01'), milestone('竣工')],
      periodPlan: { kind: 'steps', shares: [] },
    }),
    points: {
      [id]: [
        {
          period: '2026-12' as Period,
          value: '4',
          standing: 'final',
          from: null,
          on: '2027-01-04' as Day,
        },
      ],
    },
  }
  const made = carriedOf(one, { plan: next, number: 7 }, { ids: ids(), view })
  assert.deepEqual(
    made.targets.map(({ id: own, base, stretch, due }) => [own, base, stretch, due]),
    [
      ['target-new-1', '0', '1', null],
      ['target-new-2', '95', '25', null],
    ],
  )
  assert.deepEqual(
    made.milestones.map(({ name, reached }) => [name, reached]),
    [['竣工', null]],
  )
  assert.deepEqual([made.former, made.plan, made.number, made.due], [[one.id], next, 7, null])
  assert.deepEqual(made.periodPlan, { kind: 'linear' })
  assert.equal(evolve(null, { kind: 'drafted', commitment: made }).process, 'draft')
  const fewer = target({ measure: 'count', base: '10', stretch: null, better: 'lower' })
  const capped = { ...one, targets: [fewer] }
  const [cap] = carriedOf(capped, { plan: next, number: 9 }, { ids: ids(), view }).targets
  assert.equal(cap?.base, '10', 'what may happen at most is a limit of each year')
  const unknown = commitment({
    targets: [target({ stretch: null }), target({ id: 'target-2' as TargetId, base: null })],
    periodPlan: { kind: 'milestones' },
  })
  const again = carriedOf(unknown, { plan: next, number: 8 }, { ids: ids(), view })
  assert.deepEqual(
    again.targets.map(({ base, stretch }) => [base, stretch]),
    [
      ['20', null],
      [null, '25'],
    ],
  )
  assert.deepEqual(again.periodPlan, { kind: 'milestones' })
})

test('what it says and who answers go on; how much of a year’s flow is left is not asked of a state', () => {
  const section = '二、项目建设'
  const whole = commitment({
    ...{ section, leaders: ['vice-mayor' as PostId], support: [otherBureau] },
    targets: [
      target({ base: '20', stretch: '20' }),
      target({ id: 'target-2' as TargetId, measure: 'level', base: '40', stretch: null }),
    ],
  })
  const point = (value: string) => ({
    ...{ period: '2026-12' as Period, value, standing: 'final' as const, from: null },
    on: '2027-01-04' as Day,
  })
  const one = {
    ...whole,
    points: { ['target-1' as TargetId]: [point('20')], ['target-2' as TargetId]: [point('30')] },
  }
  const made = carriedOf(one, { plan: next, number: 7 }, { ids: ids(), view })
  const { title, text, kind, lead, support, leaders, frequency } = made
  assert.deepEqual(
    { title, text, kind, section: made.section, lead, support, leaders, frequency, key: made.key },
    {
      ...{ title: whole.title, text: whole.text, kind: whole.kind, section, lead: whole.lead },
      ...{ support: [otherBureau], leaders: ['vice-mayor'], frequency: 'monthly', key: whole.key },
    },
  )
  assert.deepEqual(
    made.targets.map(({ base, stretch }) => [base, stretch]),
    [
      ['0', '0'],
      ['40', null],
    ],
  )
})
