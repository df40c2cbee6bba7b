import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { CommitmentEntry } from './commitment.ts'
import { evolve } from './commitment.ts'
import type { Day } from './day.ts'
import type { TargetId } from './ids.ts'
import { owedPeriods } from './owed.ts'
import type { Frequency, Period } from './period.ts'
import type { Stage } from './report.ts'
import { commitment, target } from './supervision.fixture.ts'

const on = (day: string) => day as Day
const assigned = (day: string, over: Parameters<typeof commitment>[0] = {}) =>
  evolve({ ...commitment(over), assignedOn: null }, { kind: 'assigned', on: on(day) })
const underWay = (day: string, over: Parameters<typeof commitment>[0] = {}) => ({
  ...assigned(day, over),
  process: 'under-way' as const,
})

suite('owed reports', () => {
  for (const [frequency, day, today, owed] of [
    ['monthly', '2026-01-20', '2026-01-24', []],
    ['monthly', '2026-01-20', '2026-01-25', ['2026-01']],
    ['monthly', '2026-01-20', '2026-03-24', ['2026-01', '2026-02']],
    ['monthly', '2026-11-03', '2027-01-25', ['2026-11', '2026-12', '2027-01']],
    ['quarterly', '2026-02-01', '2026-06-30', ['2026-Q1', '2026-Q2']],
    ['half-yearly', '2026-02-01', '2026-06-23', []],
    ['yearly', '2026-02-01', '2026-12-25', ['2026']],
  ] as const satisfies readonly [Frequency, string, string, readonly string[]][]) {
    test(`${frequency}, assigned ${day}, on ${today}: ${owed.join(' ') || 'none'}`, () => {
      const known = underWay(day, { frequency })
      assert.deepEqual(owedPeriods(known, new Map(), { today: on(today) }), owed)
    })
  }

  test('what is reported is not owed, what was returned is', () => {
    const reported = new Map<Period, Stage>([
      ['2026-01' as Period, 'accepted'],
      ['2026-02' as Period, 'returned'],
      ['2026-03' as Period, 'submitted'],
    ])
    const known = underWay('2026-01-05', { frequency: 'monthly' })
    assert.deepEqual(owedPeriods(known, reported, { today: on('2026-04-25') }), [
      '2026-02',
      '2026-04',
    ])
  })

  test('a figure brought forward is not asked for again, nor a January of statistics', () => {
    const known = underWay('2026-01-05', {
      frequency: 'monthly',
      targets: [target({ source: 'statistical-release' })],
    })
    const entry: CommitmentEntry = {
      ...{ kind: 'progressed', report: null, reached: [], on: on('2026-04-10') },
      points: {
        [target().id]: {
          ...{ period: '2026-02' as Period, value: '3', standing: 'final' },
          ...{ from: '期初结转', on: on('2026-04-10') },
        },
      },
    }
    const today = on('2026-03-26')
    assert.deepEqual(owedPeriods(evolve(known, entry), new Map(), { today }), ['2026-03'])
  })

  test('a period is told once each of its figures is, but for those that a register counts', () => {
    const more = [
      target(),
      target({ id: 'more' as TargetId }),
      target({ id: 'listed' as TargetId, source: 'register' }),
    ]
    const known = underWay('2026-02-05', { frequency: 'monthly', targets: more })
    const point = (period: string) => ({
      ...{ period: period as Period, value: '3', standing: 'final' as const },
      ...{ from: '期初结转', on: on('2026-03-01') },
    })
    const told = (...ids: string[]) =>
      Object.fromEntries(ids.map((id) => [id, [point('2026-01'), point('2026-02')]]))
    const owed = (points: ReturnType<typeof told>) =>
      owedPeriods({ ...known, points }, new Map(), { today: on('2026-02-28') })
    assert.deepEqual(owed(told(target().id)), ['2026-02'])
    assert.deepEqual(owed(told(target().id, 'more')), [])
    assert.deepEqual(owed({}), ['2026-02'])
  })

  test('nothing is owed before it is acknowledged, while suspended, or once closing is asked for', () => {
    for (const state of [
      'assigned',
      'sent-back',
      'suspended',
      'closing-requested',
      'closed',
    ] as const) {
      const known = { ...underWay('2026-01-05'), process: state }
      assert.deepEqual(owedPeriods(known, new Map(), { today: on('2026-06-30') }), [], state)
    }
  })
})
