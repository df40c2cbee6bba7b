// Lights of what is not under way: not issued, stopped, standing still, verified, closed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evolve } from './commitment.ts'
import { viewOfMonth, viewToday } from './latest.ts'
import { lightOf } from './light.ts'
import { presets } from './lights/presets.ts'
import { commitment, day, milestone, office, period, told } from './pace.fixture.ts'

const { ouhai } = presets
const due = day('2026-12-31')

test('a clock that stands still for a lawful reason is grey, not red', () => {
  const known = evolve(commitment({ targets: [], milestones: [milestone('开工', '2026-03-20')] }), {
    kind: 'paused',
    on: day('2026-03-10'),
    reason: 'tender',
    from: day('2026-03-10'),
    counts: 'workdays',
  })
  const light = lightOf(known, viewToday(day('2026-06-10')), ouhai)
  assert.deepEqual([light.colour, light.explained.unknown], ['grey', 'paused'])
})

test('the due day alone is a node, and closing ends it', () => {
  const bare = commitment({ targets: [], due: day('2026-03-31') })
  assert.equal(lightOf(bare, viewToday(day('2026-03-31')), ouhai).colour, 'green')
  assert.equal(lightOf(bare, viewToday(day('2026-04-01')), ouhai).colour, 'red')
  const closed = evolve(bare, { kind: 'closed', on: day('2026-04-02') })
  assert.equal(lightOf(closed, viewToday(day('2026-04-03')), ouhai).explained.rule, 'closed')
  const nothing = lightOf(
    commitment({ targets: [], due: null }),
    viewToday(day('2026-04-01')),
    ouhai,
  )
  assert.equal(nothing.explained.unknown, 'nothing-measured')
})

test('what is not issued has no light, today or in any month', () => {
  const draft = { ...told(commitment(), ['2026-04', '40']), process: 'draft' } as const
  for (const view of [viewToday(day('2026-05-10')), viewOfMonth(period('2026-04'), due)]) {
    const { colour, explained } = lightOf(draft, view, ouhai)
    assert.deepEqual([colour, explained.unknown], ['grey', 'draft'])
  }
})

test('what is verified is closed from the day on which that was asked for, not before', () => {
  const asked = {
    kind: 'closing-requested',
    ...{ asked: day('2026-05-20'), by: office.person, statement: '已完成', proofs: [] },
    explanation: null,
  } as const
  const known = told(told(commitment(), ['2026-04', '30']), ['2026-05', '100'])
  const verified = [asked, { kind: 'verified', on: day('2026-05-25') } as const].reduce<
    typeof known
  >(evolve, known)
  for (const known of ['2026-06-10', '2026-12-31']) {
    const rules = ['2026-04', '2026-05'].map(
      (month) => lightOf(verified, viewOfMonth(period(month), day(known)), ouhai).explained.rule,
    )
    assert.deepEqual(rules, ['made-up', 'closed'], known)
  }
})

test('a stop of the clock that is to come, or is over, excuses nothing', () => {
  const start = commitment({ targets: [], milestones: [milestone('开工', '2026-03-20')] })
  const from = day('2026-04-10')
  const paused = evolve(start, {
    ...{ kind: 'paused', on: from, reason: 'tender', from, counts: 'days' },
  })
  const over = evolve(paused, {
    ...{ kind: 'unpaused', to: day('2026-05-10'), due, on: day('2026-05-10') },
  })
  const colours = ['2026-03', '2026-04', '2026-05'].map(
    (month) => lightOf(over, viewOfMonth(period(month), due), ouhai).colour,
  )
  assert.deepEqual(colours, ['red', 'grey', 'red'])
})

test('suspended is grey today; the months before keep their lights', () => {
  const known = evolve(told(commitment(), ['2026-04', '40']), { kind: 'suspended', reason: '选址' })
  assert.equal(lightOf(known, viewToday(day('2026-05-10')), ouhai).explained.unknown, 'suspended')
  const april = viewOfMonth(period('2026-04'), day('2026-05-10'))
  assert.equal(lightOf(known, april, ouhai).colour, 'green')
})
