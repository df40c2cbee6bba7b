import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '../plan.ts'
import { said, subjectOf } from './sample.ts'
import { stretchFallsShort } from './stretch.ts'

type Pair = readonly [goal: Partial<Quantity> & { text: string }, stretch: string]

const cases: readonly (readonly [words: string, pair: Pair, falls: boolean])[] = [
  ['产值20亿元，力争18亿元', [{ text: '20亿元' }, '18亿元'], true],
  ['产值20亿元，力争20亿元', [{ text: '20亿元' }, '20亿元'], true],
  ['产值20亿元，力争22亿元', [{ text: '20亿元' }, '22亿元'], false],
  ['产值20亿元，力争9亿元', [{ text: '20亿元' }, '9亿元'], false],
  ['产值20亿元，力争10亿元', [{ text: '20亿元' }, '10亿元'], true],
  ['失业率4%，力争8%', [{ text: '4%', subject: '失业率' }, '8%'], true],
  ['失业率4%，力争9%', [{ text: '4%', subject: '失业率' }, '9%'], false],
  ['产值20元，力争18台', [{ text: '20元' }, '18台'], false],
  ['失业率4%，力争3.5%', [{ text: '4%', subject: '失业率' }, '3.5%'], false],
  ['失业率4%，力争4.5%', [{ text: '4%', subject: '失业率' }, '4.5%'], true],
  ['控制在4%以内，力争3%', [{ text: '4%', comparator: '<=' }, '3%'], false],
  ['排名第4，力争第3', [{ text: '4', measure: 'rank' }, '3'], false],
  ['产值20亿元，力争18%', [{ text: '20亿元' }, '18%'], false],
]

for (const [words, [goal, stretch], falls] of cases) {
  test(words, () => {
    const figures = [goal, { text: stretch, role: 'stretch', baseTarget: 0 }] as const
    const subject = subjectOf([{ words, figures }])
    const facts = falls ? { goal: goal.text, stretch } : undefined
    assert.deepEqual(stretchFallsShort(subject)[0]?.facts, facts)
    const expected = falls ? [`error stretch-not-beyond-base: ${stretch}`] : []
    assert.deepEqual(said(subject, stretchFallsShort(subject)), expected)
  })
}

test('a decrease is negative: more of it is beyond', () => {
  const of = (value: string) =>
    stretchFallsShort(
      subjectOf([
        {
          words: '用水下降3%，力争5%',
          figures: [
            { text: '3%', value: '-3', measure: 'growth' },
            { text: '5%', value, measure: 'growth', role: 'stretch', baseTarget: 0 },
          ],
        },
      ]),
    ).length
  assert.equal(of('-5'), 0)
  assert.equal(of('-2'), 1)
})

test('the same amount, now at least, goes beyond', () => {
  const figures = [
    '20亿元',
    { text: '20亿元', role: 'stretch', comparator: '>=', baseTarget: 0 },
  ] as const
  const subject = subjectOf([{ words: '产值20亿元，力争20亿元以上', figures }])
  assert.deepEqual(stretchFallsShort(subject), [])
})

const low = (words: string, more: Partial<Quantity> = {}) =>
  stretchFallsShort(subjectOf([{ words, figures: ['7%', { text: '6.5%', ...more }] }])).length

test('a figure so low that it was not read as a stretch', () => {
  assert.equal(low('增长7%以上，力争达到6.5%'), 1)
  assert.equal(low('增长7%、争取6.5%'), 1)
  assert.equal(low('增长7%，其中城区6.5%'), 0)
  assert.equal(low('增长7%。力争达到6.5%'), 0)
  assert.equal(low('增长7%，力争达到6.5%', { subject: '利润' }), 0)
  assert.equal(low('增长7%，力争达到6.5%', { role: 'baseline' }), 0)
})

test('without a base there is nothing to go beyond', () => {
  const lone = { text: '18亿元', role: 'stretch', baseTarget: null } as const
  const astray = { text: '19亿元', role: 'stretch', baseTarget: 7 } as const
  const target = { text: '17亿元', role: 'target', baseTarget: 0 } as const
  const subject = subjectOf([
    { words: '力争18亿元、19亿元、17亿元', figures: [lone, astray, target] },
  ])
  assert.deepEqual(stretchFallsShort(subject), [])
})
