import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '../plan.ts'
import { baseMismatch } from './bases.ts'
import { said, subjectOf } from './sample.ts'

type Figure = Partial<Quantity> & { readonly text: string }

const level = (text: string, more: Partial<Quantity> = {}): Figure => ({ text, ...more })
const growth = (text: string, more: Partial<Quantity> = {}): Figure => ({
  text,
  measure: 'growth',
  ...more,
})

test('a part larger than its whole', () => {
  const words = '总投资20亿元，其中设备25亿元'
  const subject = subjectOf([{ words, figures: ['20亿元', '25亿元'] }])
  const findings = baseMismatch(subject)
  assert.deepEqual(said(subject, findings), ['error base-mismatch: 25亿元'])
  assert.deepEqual(findings[0]?.facts, {
    ...{ kind: 'part', subject: '财政收入', one: '25亿元', other: '20亿元' },
  })
})

const parts: readonly (readonly [words: string, figures: readonly Figure[]])[] = [
  ['总投资20亿元，其中设备5亿元', [level('20亿元'), level('5亿元')]],
  ['总投资20亿元。其中设备25亿元', [level('20亿元'), level('25亿元')]],
  ['总投资20亿元，设备25亿元', [level('20亿元'), level('25亿元')]],
  ['总投资20亿元，其中机床25台', [level('20亿元'), level('25台')]],
  ['增长5%，其中工业增长9%', [growth('5%'), growth('9%')]],
  ['增长5元，其中工业增长9元', [growth('5元'), growth('9元')]],
  ['覆盖5%，其中城区覆盖9%', [level('5%'), level('9%')]],
  ['总投资20亿元，其中设备20亿元', [level('20亿元'), level('20亿元')]],
  [
    '不低于20亿元，其中设备不低于25亿元',
    [level('20亿元', { comparator: '>=' }), level('25亿元', { comparator: '>=' })],
  ],
]

for (const [words, figures] of parts) {
  test(`no mismatch: ${words}`, () => {
    assert.deepEqual(baseMismatch(subjectOf([{ words, figures }])), [])
  })
}

test('one figure of two subjects is no part of itself', () => {
  const words = '其中城镇、农村各20亿元'
  const subject = subjectOf([{ words, figures: ['20亿元'] }])
  const [one] = subject.plan.commitments[0]?.quantities ?? []
  const commitments = [{ ...subject.plan.commitments[0], quantities: [one, one] }]
  const plan = { ...subject.plan, commitments } as typeof subject.plan
  assert.deepEqual(baseMismatch({ ...subject, plan }), [])
})

test('amount and growth, stretch and its growth, imply two bases', () => {
  const words = '收入12.6亿元，增长20%，力争13.2亿元，增长30%'
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const figures = [
    level('12.6亿元'),
    growth('20%'),
    level('13.2亿元', stretch),
    growth('30%', stretch),
  ]
  const subject = subjectOf([{ words, figures }])
  const [finding] = baseMismatch(subject)
  assert.deepEqual(finding?.facts, {
    ...{ kind: 'bases', subject: '财政收入', one: '10.5亿元', other: '10.15亿元' },
  })
  const rounded = '收入12亿元，增长20%，力争13亿元，增长25%'
  const close = [level('12亿元'), growth('20%'), level('13亿元', stretch), growth('25%', stretch)]
  assert.deepEqual(baseMismatch(subjectOf([{ words: rounded, figures: close }])), [])
})

test('the second base may be the smaller one, and subjects or units may differ', () => {
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const words = '收入12亿元，增长20%，力争12.5亿元，增长40%'
  const figures = [
    ...[level('12亿元'), growth('20%')],
    ...[level('12.5亿元', stretch), growth('40%', stretch)],
  ]
  const findings = baseMismatch(subjectOf([{ words, figures }]))
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ['warning'],
  )
  const other = { ...stretch, subject: '利润' }
  const others = [...figures.slice(0, 2), level('12.5亿元', other), growth('40%', other)]
  assert.deepEqual(baseMismatch(subjectOf([{ words, figures: others }])), [])
  const dollars = [
    ...figures.slice(0, 2),
    level('12.5亿元', { ...stretch, unit: '美元' }),
    growth('40%', stretch),
  ]
  assert.deepEqual(baseMismatch(subjectOf([{ words, figures: dollars }])), [])
})

test('numbers in words and growth to a tenth are rounded as they are written', () => {
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const three = level('三亿元', { value: '300000000', unit: '元' })
  const words = '收入三亿元，增长20.5%，力争3.9亿元，增长30.5%'
  const figures = [three, growth('20.5%'), level('3.9亿元', stretch), growth('30.5%', stretch)]
  assert.deepEqual(baseMismatch(subjectOf([{ words, figures }])), [])
})

test('growth of another subject belongs to no pair', () => {
  const other = { subject: '利润' }
  const figures = [level('12亿元'), growth('20%', other)]
  const again = { words: '收入12亿元，利润增长20%，收入9亿元，增长1%' }
  const more = [...figures, level('9亿元'), growth('1%')]
  assert.deepEqual(baseMismatch(subjectOf([{ ...again, figures: more }])), [])
})

test('bases are said as people write amounts', () => {
  const stretch = { role: 'stretch', baseTarget: 0 } as const
  const said = (unit: string) => {
    const [one, other] = [`120${unit}`, `132${unit}`]
    const figures = [
      ...[level(one), growth('20%')],
      ...[level(other, stretch), growth('40%', stretch)],
    ]
    const words = `收入${one}，增长20%，力争${other}，增长40%`
    return baseMismatch(subjectOf([{ words, figures }]))[0]?.facts['one']
  }
  assert.deepEqual(['元', '万元', '亿元'].map(said), ['100元', '100万元', '100亿元'])
})

test('a decrease to nothing has no base; growth may stand first', () => {
  const gone = [level('5亿元'), growth('100%', { value: '-100' })]
  const back = [growth('20%'), level('12亿元'), growth('25%', { role: 'baseline' })]
  const items = [
    { words: '欠费5亿元，下降100%', figures: gone },
    { words: '增长20%，达到12亿元，去年25%', figures: back },
    { words: '5亿元，增长2亿元', figures: [level('5亿元'), growth('2亿元')] },
  ]
  assert.deepEqual(baseMismatch(subjectOf(items)), [])
})

const reached = (words: string, facts: readonly Figure[], figures: readonly Figure[]) => {
  const subject = subjectOf([{ words, figures }])
  const other = subjectOf([{ words: facts.map(({ text }) => text).join('，'), figures: facts }])
  const known = other.plan.commitments[0]?.quantities ?? []
  return { ...subject, plan: { ...subject.plan, facts: known } }
}
const fact = (text: string, more: Partial<Quantity> = {}): Figure => ({
  ...{ text, role: 'baseline', measure: 'level' },
  ...more,
})
const target = [level('18.0亿元'), growth('10.0%')]

test('what was reached is not what the growth starts from', () => {
  const subject = reached('今年18.0亿元，增长10.0%', [fact('15.2亿元')], target)
  const findings = baseMismatch(subject)
  assert.deepEqual(said(subject, findings), ['warning base-mismatch: 18.0亿元'])
  assert.deepEqual(findings[0]?.facts, {
    ...{ kind: 'bases', subject: '财政收入', one: '15.2亿元', other: '16.36亿元' },
  })
})

const facts: readonly (readonly [why: string, facts: readonly Figure[]])[] = [
  ['it is', [fact('16.4亿元')]],
  ['it may be, rounded', [fact('16亿元')]],
  ['too far apart', [fact('9.8亿元')]],
  ['of another subject', [fact('15.2亿元', { subject: '利润' })]],
  ['in another currency', [fact('15.2亿美元')]],
  ['two are told', [fact('15.2亿元'), fact('15.3亿元')]],
  ['only a bound is told', [fact('15.2亿元', { comparator: '>=' })]],
  ['nothing was reached', [fact('0亿元')]],
  ['no fact', [fact('15.2亿元', { role: 'target' })]],
  ['no amount', [fact('15.2亿元', { measure: 'increment' })]],
]

for (const [why, told] of facts) {
  test(`no mismatch: ${why}`, () => {
    assert.deepEqual(baseMismatch(reached('今年18.0亿元，增长10.0%', told, target)), [])
  })
}

test('growth at constant prices says nothing of amounts', () => {
  const real = target.map((figure) => ({ ...figure, subject: '地区生产总值' }))
  const told = [fact('15.2亿元', { subject: '地区生产总值' })]
  assert.deepEqual(baseMismatch(reached('今年18.0亿元，增长10.0%', told, real)), [])
})
