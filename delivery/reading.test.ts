import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Commitment, evolve } from './commitment.ts'
import { type View, viewOfMonth, viewToday } from './latest.ts'
import { commitment, day, milestone, period, reached, target, told } from './pace.fixture.ts'
import { type NodeReading, readingsOf, type TargetReading } from './reading.ts'

const ofTarget = (known: Commitment, view: View) => readingsOf(known, view)[0] as TargetReading
const ofNode = (known: Commitment, view: View) => readingsOf(known, view)[0] as NodeReading
const april = (known = '2026-05-10') => viewOfMonth(period('2026-04'), day(known))
const nodes = (due: string | null) =>
  commitment({ targets: [], milestones: [milestone('开工', due)] })

test('a figure that is missing is measured by no ruler, and is not the last', () => {
  const { completion, linear, plan, last } = ofTarget(
    commitment({ due: day('2026-04-30') }),
    april(),
  )
  assert.deepEqual(completion.figure, { missing: 'not-reported', period: '2026-04' })
  assert.deepEqual([completion.base, linear, plan, last], [null, null, null, false])
})

test('a base that is to be filled in is measured by no ruler', () => {
  const open = commitment({ targets: [target({ base: null })], due: day('2026-04-30') })
  const { linear, plan, last } = ofTarget(told(open, ['2026-04', '10']), april())
  assert.deepEqual([linear, plan, last], [null, null, false])
})

test('what is kept at any time has no ruler: a rate of growth, a rank', () => {
  for (const measure of ['growth', 'rank'] as const) {
    const one = target({ measure, base: '6', accrual: 'standing' })
    const { linear, plan } = ofTarget(
      told(commitment({ targets: [one] }), ['2026-04', '5']),
      april(),
    )
    assert.deepEqual([linear, plan], [null, null], measure)
  }
})

test('the own curve is told where it is another than linear time', () => {
  const short = told(commitment({ due: day('2026-06-30') }), ['2026-04', '40'])
  const { linear, plan } = ofTarget(short, april())
  assert.deepEqual([linear?.planned, plan?.planned], ['33.33333333', '66.66666667'])
  const whole = ofTarget(told(commitment(), ['2026-04', '40']), april())
  assert.equal(whole.plan, whole.linear)
})

test('a node reached on the last day that is known is reached; a day later nobody knows', () => {
  const known = reached(nodes('2026-04-20'), '开工', '2026-05-08')
  assert.equal(ofNode(known, april('2026-05-08')).reached, '2026-05-08')
  assert.equal(ofNode(known, april('2026-05-07')).reached, null)
  assert.equal(ofNode(nodes('2026-04-20'), april('2026-05-08')).reached, null)
})

test('a node reached on the day itself is on time, a day later it was late', () => {
  const on = (at: string) => ofNode(reached(nodes('2026-04-20'), '开工', at), april()).months
  assert.deepEqual([on('2026-04-30'), on('2026-05-01')], [0, 1])
  assert.equal(ofNode(nodes(null), april()).months, 0, 'without a day nothing is late')
})

test('months count over the turn of the year', () => {
  const view = viewOfMonth(period('2027-02'), day('2027-03-10'))
  assert.equal(ofNode(nodes('2026-11-20'), view).months, 4)
})

test('a clock stands still from the first day of the pause until the day of its end', () => {
  const at = (from: string, to: string | null) => {
    const paused = evolve(nodes('2026-04-20'), {
      ...{ kind: 'paused', reason: 'tender', from: day(from), counts: 'days', on: day(from) },
    })
    const known =
      to === null
        ? paused
        : evolve(paused, { kind: 'unpaused', to: day(to), due: null, on: day(to) })
    return ofNode(known, april()).paused
  }
  assert.deepEqual(
    [at('2026-04-30', null), at('2026-05-01', null), at('2026-04-01', '2026-04-30')],
    [true, false, false],
  )
  assert.equal(at('2026-04-01', '2026-05-01'), true)
  assert.equal(ofNode(nodes('2026-04-20'), viewToday(day('2026-05-01'))).paused, false)
})
