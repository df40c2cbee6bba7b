import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Drafted, evolve } from './commitment.ts'
import type { TargetId } from './ids.ts'
import { presets } from './lights/presets.ts'
import {
  commitment,
  day,
  milestone,
  office,
  period,
  reached,
  t1,
  target,
  told,
} from './pace.fixture.ts'
import { standingOf } from './standing.ts'

const { yinchuan } = presets
const rise = { measure: 'growth', accrual: 'standing', base: '17', unit: '%' } as const
const cap = { better: 'lower' } as const

type Case = readonly [name: string, change: Partial<Drafted>, value: string, said: string]

// April's figure, seen on May 10: 33.33 % of the year is asked for.
const cases: readonly Case[] = [
  ['the year’s amount is there', {}, '100', 'done reached'],
  ['ten points above', {}, '43.34', 'ahead difference'],
  ['less than ten points above', {}, '43.32', 'on-pace difference'],
  ['a hundredth above', {}, '33.34', 'on-pace difference'],
  ['a hundredth below', {}, '33.32', 'behind difference'],
  [
    'its own curve asks for less',
    { periodPlan: { kind: 'steps', shares: ['16.12'] } },
    '21.3',
    'on-pace difference',
  ],
  [
    'planned by milestones without days: by linear time',
    { periodPlan: { kind: 'milestones' } },
    '33.32',
    'behind difference',
  ],
  [
    'its own due day is April: that was the last figure',
    { targets: [target({ ...rise, due: day('2026-04-30') })] },
    '17',
    'done reached',
  ],
  ['no due day: the year’s end', { targets: [target(rise)], due: null }, '17', 'on-pace kept'],
  ['growth kept', { targets: [target(rise)] }, '17', 'on-pace kept'],
  ['growth missed', { targets: [target(rise)] }, '16.9', 'behind missed'],
  [
    'growth kept at its end',
    { targets: [target(rise)], due: day('2026-04-30') },
    '17',
    'done reached',
  ],
  ['a cap used evenly', { targets: [target(cap)] }, '33', 'on-pace difference'],
  ['a cap used up', { targets: [target(cap)] }, '100.1', 'behind missed'],
  ['to be filled in', { targets: [target({ base: null })] }, '10', 'other to-be-filled-in'],
  ['no baseline', { targets: [target({ accrual: 'standing' })] }, '90', 'other baseline-missing'],
]
for (const [name, change, value, said] of cases) {
  test(`${name}: ${said}`, () => {
    const { standing, because } = seen(told(commitment(change), ['2026-04', value]))
    assert.equal(`${standing} ${because}`, said)
  })
}

function seen(known: ReturnType<typeof commitment>, today = '2026-05-10') {
  return standingOf(known, day(today), yinchuan)
}

const nodes = (...on: readonly (readonly [name: string, on: string])[]) => {
  const milestones = [milestone('开工', '2026-03-31'), milestone('竣工', '2026-11-30')]
  const known = commitment({ targets: [], milestones })
  return on.reduce((at, [name, when]) => reached(at, name, when), known)
}

test('milestones: overdue, on time, early, all', () => {
  const said = (known: ReturnType<typeof nodes>) => {
    const { standing, because } = seen(known)
    return `${standing} ${because}`
  }
  assert.equal(said(nodes()), 'behind node-overdue')
  assert.equal(said(nodes(['开工', '2026-04-10'])), 'on-pace nodes-on-time')
  assert.equal(said(nodes(['开工', '2026-03-10'], ['竣工', '2026-05-09'])), 'done nodes-reached')
  const three = commitment({
    targets: [],
    milestones: [milestone('签约', null), milestone('开工', '2026-08-31')],
  })
  assert.equal(said(reached(three, '签约', '2026-04-10')), 'ahead nodes-early')
  const from = day('2026-03-01')
  const paused = { kind: 'paused', on: from, reason: 'hearing', from, counts: 'workdays' } as const
  assert.equal(said(evolve(nodes(), paused)), 'other paused')
})

test('the worst of several decides; what is not applicable is left out', () => {
  const t2 = 't2' as TargetId
  const two = (change: Parameters<typeof target>[0]) =>
    told(commitment({ targets: [target(), { ...target(change), id: t2 }] }), ['2026-04', '100'])
  assert.equal(seen(two({})).because, 'not-reported')
  assert.equal(seen(two({})).standing, 'other')
  assert.equal(seen(two({ frequency: 'yearly' })).standing, 'done')
  assert.equal(seen(two({ due: day('2026-03-31'), base: '0' })).standing, 'other')
})

test('the worst stays the worst, whichever comes first', () => {
  const t2 = 't2' as TargetId
  const point = { period: period('2026-04'), standing: 'final', from: null } as const
  const points = (first: string, second: string) => ({
    ...commitment({ targets: [target(), { ...target(), id: t2 }] }),
    points: {
      [t1]: [{ ...point, value: first, on: day('2026-05-08') }],
      [t2]: [{ ...point, value: second, on: day('2026-05-08') }],
    },
  })
  assert.equal(seen(points('10', '90')).standing, 'behind')
  assert.equal(seen(points('90', '10')).standing, 'behind')
})

test('the word on the running month goes before the word on the last', () => {
  const word = (month: string, colour: 'red' | 'yellow') =>
    ({
      kind: 'light-judged',
      judgement: {
        ...{ month: period(month), colour, reason: '征迁受阻', on: day('2026-05-09') },
        by: { person: office.person, post: office.post },
      },
    }) as const
  const april = evolve(commitment(), word('2026-04', 'red'))
  assert.equal(seen(april).judgement?.colour, 'red')
  assert.equal(seen(evolve(april, word('2026-05', 'yellow'))).judgement?.colour, 'yellow')
})

test('what is stopped, closed or not begun says so', () => {
  const because = (known: ReturnType<typeof commitment>, today?: string) =>
    seen(known, today).because
  const known = told(commitment(), ['2026-04', '10'])
  assert.equal(because(evolve(known, { kind: 'suspended', reason: '选址' })), 'suspended')
  assert.equal(because(evolve(known, { kind: 'dropped', reason: '并入' })), 'dropped')
  assert.equal(because(evolve(known, { kind: 'closed', on: day('2026-05-09') })), 'closed')
  const asked = {
    ...({ kind: 'closing-requested', asked: day('2026-05-10'), by: office.person } as const),
    ...{ statement: '完成', proofs: [], explanation: null },
  }
  const verified = evolve(evolve(known, asked), { kind: 'verified', on: day('2026-05-10') })
  assert.equal(because(verified, '2026-05-10'), 'closed', 'on the day itself, which is not over')
  assert.equal(because(known, '2026-01-20'), 'not-applicable')
  assert.equal(because(commitment({ targets: [], due: null })), 'nothing-measured')
})

test('a row of the overview holds both rulers, the light and the office’s own word', () => {
  const judgement = {
    month: period('2026-04'),
    colour: 'red',
    reason: '征迁受阻',
    by: { person: office.person, post: office.post },
    on: day('2026-05-09'),
  } as const
  const known = evolve(told(commitment(), ['2026-04', '21.3']), { kind: 'light-judged', judgement })
  const row = seen(known)
  const [reading] = row.readings
  assert.ok(reading?.kind === 'target')
  assert.deepEqual([reading.linear?.difference, reading.plan?.ratio], ['-12.03', '63.9'])
  assert.equal(row.light.colour, 'yellow')
  assert.deepEqual([row.judgement?.colour, row.disagrees], ['red', true])
  assert.equal(seen(known, '2026-07-02').judgement, null, 'an old word speaks of other figures')
})
