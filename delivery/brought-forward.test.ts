import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type BroughtForward, decideBroughtForward } from './brought-forward.ts'
import { type Commitment, evolve } from './commitment.ts'
import { sayRefusal } from './messages/index.ts'
import type { Period } from './period.ts'
import { commitment, contextOf, people, target } from './supervision.fixture.ts'

const { id } = target()
const known: Commitment = {
  ...commitment({ targets: [target()] }),
  points: {},
  process: 'acknowledged',
}
const figure = (period: string, value = '3') => ({ target: id, period: period as Period, value })
const said = (...figures: BroughtForward['figures']): BroughtForward => ({ figures })
const ask = (one: Commitment, what: BroughtForward, by = people.supervisor) =>
  decideBroughtForward(one, what, contextOf(by, '2026-06-15'))

suite('brought forward', () => {
  test('of two figures for one month nobody can tell which is meant', () => {
    const outcome = ask(known, said(figure('2026-04', '5'), figure('2026-04', '6')))
    assert.deepEqual(outcome, { refusal: { code: 'figure-there', period: '2026-04' } })
  })

  test('one entry a month, first to last, marked as what it is', () => {
    const outcome = ask(known, said(figure('2026-04', '5'), figure('2026-02')))
    assert.ok('entries' in outcome)
    const after = outcome.entries.reduce(evolve, known) as Commitment
    assert.deepEqual(
      after.points[id]?.map(({ period, value, from, on }) => [period, value, from, on]),
      [
        ['2026-02', '3', '期初结转', '2026-06-15'],
        ['2026-04', '5', '期初结转', '2026-06-15'],
      ],
    )
    assert.equal(after.process, 'under-way')
    assert.equal(after.lastReport, known.lastReport)
  })

  for (const [what, one, asked, code] of [
    ['the running month', known, said(figure('2026-06')), 'period-not-over'],
    ['a month to come', known, said(figure('2026-07')), 'period-not-over'],
    [
      'a stranger target',
      known,
      said({ ...figure('2026-02'), target: 'x' as never }),
      'unknown-target',
    ],
    ['a draft', { ...known, process: 'draft' }, said(figure('2026-02')), 'not-under-way'],
    ['what is closed', { ...known, process: 'closed' }, said(figure('2026-02')), 'not-under-way'],
    [
      'what a register counts',
      { ...known, targets: [target({ source: 'register' })] },
      said(figure('2026-02')),
      'register-counts',
    ],
  ] as const satisfies readonly (readonly [string, Commitment, BroughtForward, string])[]) {
    test(`${what} is refused: ${code}`, () => {
      const outcome = ask(one, asked)
      assert.equal('refusal' in outcome && outcome.refusal.code, code)
    })
  }

  test('never in the place of a figure that is there', () => {
    const first = ask(known, said(figure('2026-02')))
    assert.ok('entries' in first)
    const after = first.entries.reduce(evolve, known) as Commitment
    const again = ask(after, said(figure('2026-02', '9')))
    assert.ok('refusal' in again)
    assert.equal(again.refusal.code, 'figure-there')
    assert.equal(
      sayRefusal(again.refusal, 'zh-CN'),
      '2026-02已有数据，期初结转不能覆盖；如有差错，请提交更正。',
    )
    assert.match(sayRefusal(again.refusal, 'en'), /^There is a figure for 2026-02 already/)
  })

  test('only the office may', () => {
    for (const by of [people.liaison, people.principal, people.leader, people.auditor]) {
      const outcome = ask(known, said(figure('2026-02')), by)
      assert.equal('refusal' in outcome && outcome.refusal.code, 'not-allowed')
    }
  })
})
