import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from './actor.ts'
import {
  type AdjustmentAct,
  type AdjustmentRule,
  decideAdjustment,
  usualAdjustment,
} from './adjustment.ts'
import { type Commitment, evolve } from './commitment.ts'
import type { TargetId } from './ids.ts'
import { acknowledged, day, on, target } from './time.fixture.ts'

const ask = (base: string | null, stretch: string | null): AdjustmentAct => ({
  act: 'ask-adjustment',
  target,
  base,
  stretch,
  reason: '两家企业停产',
})
const decide = (act: 'grant-adjustment' | 'refuse-adjustment'): AdjustmentAct => ({
  act,
  target,
  reason: '经区长办公会研究',
})

type Step = readonly [today: string, role: Role, said: AdjustmentAct, refusal: string | null]

function walk(
  steps: readonly Step[],
  {
    known = acknowledged(),
    rule = usualAdjustment,
  }: { known?: Commitment; rule?: AdjustmentRule } = {},
): Commitment {
  let at = known
  for (const [today, role, said, refusal] of steps) {
    const outcome = decideAdjustment(at, said, { ...on(today, role), adjustment: rule })
    const code = 'refusal' in outcome ? outcome.refusal.code : null
    assert.equal(code, refusal, `${today} ${role} ${said.act}`)
    if ('entries' in outcome) at = outcome.entries.reduce<Commitment>(evolve, at)
  }
  return at
}

test('a request touches its own target only', () => {
  const first = acknowledged()
  const other = 'rate' as TargetId
  const two: Commitment = {
    ...first,
    targets: [...first.targets, ...first.targets.map((one) => ({ ...one, id: other }))],
  }
  const known = walk(
    [
      ['2026-06-01', 'liaison', { ...ask('4000', null), target: other } as AdjustmentAct, null],
      ['2026-06-01', 'liaison', ask('4100', null), null],
      ['2026-06-02', 'leader', decide('grant-adjustment'), null],
    ],
    { known: two },
  )
  assert.deepEqual(
    known.targets.map(({ base }) => base),
    ['4100', '4600'],
  )
  assert.deepEqual(
    known.adjustments.map(({ stage }) => stage),
    ['asked', 'granted'],
  )
})

test('granted: the target changes, both values are kept', () => {
  const known = walk([
    ['2026-10-31', 'principal', ask('4000', null), null],
    ['2026-11-20', 'supervisor', decide('grant-adjustment'), 'not-allowed'],
    ['2026-11-20', 'leader', decide('grant-adjustment'), null],
    ['2026-11-20', 'leader', decide('grant-adjustment'), 'no-adjustment-asked'],
  ])
  assert.deepEqual([known.targets[0]?.base, known.targets[0]?.stretch], ['4000', null])
  assert.deepEqual(known.adjustments, [
    {
      target,
      asked: '2026-10-31',
      reason: '两家企业停产',
      from: { base: '4600', stretch: '5000' },
      to: { base: '4000', stretch: null },
      stage: 'granted',
      decided: { on: '2026-11-20', reason: '经区长办公会研究' },
    },
  ])
})

test('refused: the target stays, and may be asked for again', () => {
  const known = walk([
    ['2026-06-01', 'liaison', ask('4000', '4500'), null],
    ['2026-06-02', 'liaison', ask('4100', '4500'), 'adjustment-open'],
    ['2026-06-03', 'leader', decide('refuse-adjustment'), null],
    ['2026-06-04', 'liaison', ask('4300', '4700'), null],
  ])
  assert.equal(known.targets[0]?.base, '4600')
  assert.deepEqual(
    known.adjustments.map(({ stage }) => stage),
    ['refused', 'asked'],
  )
})

test('the last day to ask is 31 October of the year of the target', () => {
  walk([['2026-11-01', 'liaison', ask('4000', null), 'adjustments-closed']])
  walk([['2027-01-05', 'liaison', ask('4000', null), 'adjustments-closed']])
  walk([['2026-11-01', 'liaison', ask('4000', null), null]], { rule: { last: '11-30' } })
  const open = { ...acknowledged(), due: null }
  walk([['2027-01-05', 'liaison', ask('4000', null), null]], { known: open })
  walk([['2027-11-01', 'liaison', ask('4000', null), 'adjustments-closed']], { known: open })
  const early = acknowledged().targets.map((one) => ({ ...one, due: day('2025-12-31') }))
  const known = { ...acknowledged(), targets: early }
  walk([['2026-06-01', 'liaison', ask('4000', null), 'adjustments-closed']], { known })
  walk([['2027-01-05', 'liaison', ask('4000', null), null]], { rule: { last: null } })
})

test('what cannot be asked', () => {
  walk([
    ['2026-06-01', 'leader', ask('4000', null), 'not-allowed'],
    ['2026-06-01', 'liaison', { ...ask('4000', null), reason: '' }, 'reason-missing'],
    ['2026-06-01', 'liaison', { ...ask('4000', null), target: 'x' as TargetId }, 'unknown-target'],
    ['2026-06-01', 'liaison', ask(null, '5000'), 'value-missing'],
    ['2026-06-01', 'liaison', ask('4600.0', '5000'), 'value-unchanged'],
    ['2026-06-01', 'liaison', ask('4600', '4500'), 'stretch-below-base'],
    ['2026-06-01', 'leader', decide('refuse-adjustment'), 'no-adjustment-asked'],
  ])
  const closed: Commitment = { ...acknowledged(), process: 'closed' }
  walk([['2026-06-01', 'liaison', ask('4000', null), 'not-in-this-state']], { known: closed })
})

test('where lower is better, a stretch target asks for less', () => {
  const known = acknowledged()
  const lower: Commitment = {
    ...known,
    targets: known.targets.map((one) => ({ ...one, base: '3', stretch: '2.5', better: 'lower' })),
  }
  walk([['2026-06-01', 'liaison', ask('3.2', '3.3'), 'stretch-below-base']], { known: lower })
  walk([['2026-06-01', 'liaison', ask('3.2', '3'), null]], { known: lower })
})

test('a target still to be filled in is given its value', () => {
  const known = acknowledged()
  const open: Commitment = {
    ...known,
    targets: known.targets.map((one) => ({ ...one, base: null, stretch: null })),
  }
  const after = walk(
    [
      ['2026-06-01', 'liaison', ask('120', null), null],
      ['2026-06-02', 'leader', decide('grant-adjustment'), null],
    ],
    { known: open },
  )
  assert.equal(after.targets[0]?.base, '120')
})
