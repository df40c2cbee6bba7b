import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideAdjustment, usualAdjustment } from './adjustment.ts'
import { type Commitment, type CommitmentEntry, evolve } from './commitment.ts'
import { timingOf } from './deadline.ts'
import { effectOf } from './effect.ts'
import { decideExtension, usualExtension } from './extension.ts'
import { percentOf } from './figure.ts'
import type { Outcome } from './outcome.ts'
import type { Period } from './period.ts'
import type { Refusal } from './refusal.ts'
import { decidedRequestsOf, ifGranted, requestsOf } from './request.ts'
import { acknowledged, china, day, on, target } from './time.fixture.ts'

test('of an extension: what is late is in time with the day that was asked for', () => {
  const context = { ...on('2026-09-28', 'liaison'), extension: usualExtension }
  const known = after(
    acknowledged(),
    decideExtension(
      acknowledged(),
      { act: 'ask-extension', to: day('2026-11-30'), reason: '雨季', progress: '已封顶' },
      context,
    ),
  )
  const [request] = requestsOf(known)
  assert.ok(request?.kind === 'extension')
  const today = day('2026-10-09')
  const timeliness = (one: Commitment) => timingOf(one, { today, calendar: china })?.timeliness
  assert.deepEqual(effectOf(known, ifGranted(request, today), timeliness), {
    ...{ before: 'overdue', after: 'normal' },
  })
})

test('of another target: how much of it is reached', () => {
  const reported = acknowledged([
    {
      ...{ kind: 'progressed', report: null, reached: [], on: day('2026-09-01') },
      points: {
        [target]: {
          ...{ period: '2026-08' as Period, value: '3680', standing: 'final', from: null },
          on: day('2026-09-01'),
        },
      },
    },
  ])
  const context = { ...on('2026-09-01', 'liaison'), adjustment: usualAdjustment }
  const values = { target, base: '4000', stretch: '4600' }
  const known = after(
    reported,
    decideAdjustment(
      reported,
      { act: 'ask-adjustment', ...values, reason: '两家企业停产' },
      context,
    ),
  )
  const [request] = requestsOf(known)
  assert.ok(request?.kind === 'adjustment')
  const completion = (it: Commitment) =>
    it.targets.map(({ id, base, stretch }) => {
      const value = it.points[id]?.at(-1)?.value ?? '0'
      return [percentOf(value, base ?? '0'), percentOf(value, stretch ?? '0')]
    })
  assert.deepEqual(effectOf(known, ifGranted(request, day('2026-09-02')), completion), {
    ...{ before: [['80', '73.6']], after: [['92', '80']] },
  })
})

test('what was decided is no longer waiting, and is listed with how it was decided', () => {
  const base = acknowledged()
  const ruled = { adjustment: usualAdjustment, extension: usualExtension }
  const context = { ...on('2026-09-01', 'liaison'), ...ruled }
  const asked = after(
    base,
    decideExtension(
      base,
      { act: 'ask-extension', to: day('2026-11-30'), reason: '雨季', progress: '已封顶' },
      context,
    ),
  )
  const values = { target, base: '4000', stretch: '4600' }
  const both = after(
    asked,
    decideAdjustment(asked, { act: 'ask-adjustment', ...values, reason: '两家企业停产' }, context),
  )
  const kinds = (all: readonly { readonly kind: string }[]) => all.map(({ kind }) => kind)
  assert.deepEqual(kinds(requestsOf(both)), ['extension', 'adjustment'])
  assert.deepEqual(decidedRequestsOf(both), [])
  const leader = { ...ruled, ...on('2026-09-02', 'leader') }
  const extended = after(
    both,
    decideExtension(both, { act: 'refuse-extension', reason: '工期够用' }, leader),
  )
  const granted = after(
    extended,
    decideAdjustment(extended, { act: 'grant-adjustment', target, reason: '同意' }, leader),
  )
  assert.deepEqual(requestsOf(granted), [])
  assert.deepEqual(
    decidedRequestsOf(granted).map(({ kind, stage }) => [kind, stage]),
    [
      ['extension', 'refused'],
      ['adjustment', 'granted'],
    ],
  )
})

test('nothing was asked for, nothing is listed', () => {
  assert.deepEqual(requestsOf(acknowledged()), [])
})

function after(known: Commitment, outcome: Outcome<CommitmentEntry, Refusal>): Commitment {
  if ('refusal' in outcome) throw new RangeError(outcome.refusal.code)
  return outcome.entries.reduce<Commitment>(evolve, known)
}
