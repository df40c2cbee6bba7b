import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Quantity } from '../plan.ts'
import { pairsOf, partsOf, roundingOf } from './pairs.ts'
import { subjectOf } from './sample.ts'

type Figure = Partial<Quantity> & { readonly text: string }

const rise = (text: string, more: Partial<Quantity> = {}): Figure => ({
  ...{ text, measure: 'growth' },
  ...more,
})
const inWords = (words: string, figures: readonly Figure[]) => {
  const { outline, plan } = subjectOf([{ words, figures }])
  return { text: outline.text, quantities: plan.commitments[0]?.quantities ?? [] }
}
const bases = (...figures: readonly Figure[]) =>
  pairsOf(inWords(figures.map(({ text }) => text).join('，'), figures).quantities).map(
    ({ level, growth, before }) => `${level.text} ${growth.text} ${before}`,
  )

test('an amount with its growth tells the amount of the year before', () => {
  assert.deepEqual(bases({ text: '120亿元' }, rise('20%')), ['120亿元 20% 10000000000'])
  assert.deepEqual(bases(rise('20%'), { text: '120元' }), ['120元 20% 100'])
  assert.deepEqual(bases({ text: '100元' }, rise('7%')), ['100元 7% 93.46'])
  assert.deepEqual(bases({ text: '90元' }, rise('10%', { value: '-10' })), ['90元 10% 100'])
})

test('a stretch has growth of its own, or none', () => {
  const stretch = { role: 'stretch' } as const
  const [goal, more] = [{ text: '120元' }, { text: '130元', ...stretch }]
  const goals = '120元 20% 100'
  assert.deepEqual(bases(goal, rise('20%'), more, rise('30%')), [goals, '130元 30% 100'])
  assert.deepEqual(bases(goal, rise('20%'), more, rise('30%', stretch)), [goals, '130元 30% 100'])
  assert.deepEqual(bases(goal, rise('20%'), more), [goals])
  const next = [{ text: '50元', subject: '利润' }, rise('25%', { subject: '利润' })]
  assert.deepEqual(bases(goal, rise('20%'), more, ...next), [goals, '50元 25% 40'])
})

test('what makes no pair', () => {
  const none: readonly (readonly Figure[])[] = [
    [{ text: '120元' }],
    [{ text: '120元' }, { text: '20%', measure: 'share' }],
    [{ text: '120元', measure: 'count' }, rise('20%')],
    [{ text: '80%' }, rise('20%')],
    [{ text: '120元' }, rise('20元')],
    [{ text: '120元' }, rise('20%', { subject: '利润' })],
    [{ text: '120元' }, rise('20%', { role: 'baseline' })],
    [{ text: '120元', role: 'baseline' }, rise('20%', { role: 'baseline' })],
    [{ text: '120元', comparator: '>=' }, rise('20%')],
    [{ text: '120元' }, rise('20%', { comparator: '~' })],
    [{ text: '120元' }, rise('100%', { value: '-100' })],
    [{ text: '0亿元' }, rise('20%')],
    [{ text: '5元', value: '-5' }, rise('20%')],
    [{ text: '120元' }, { text: '130元' }, rise('20%', { subject: '利润' })],
  ]
  for (const figures of none) assert.deepEqual(bases(...figures), [], JSON.stringify(figures))
})

const parts = (words: string, ...figures: readonly Figure[]) => {
  const { text, quantities } = inWords(words, figures)
  return partsOf(text, quantities).map(({ whole, part }) => `${part.text} of ${whole.text}`)
}

test('a part stands behind 其中, its whole is the last figure of its kind before', () => {
  const [whole, part] = [{ text: '20亿元' }, { text: '5亿元' }]
  assert.deepEqual(parts('共20亿元，其中设备5亿元', whole, part), ['5亿元 of 20亿元'])
  const between = parts('共20亿元，增长8%，其中设备5亿元', whole, rise('8%'), part)
  assert.deepEqual(between, ['5亿元 of 20亿元'])
  const latest = parts('共30亿元，新增20亿元，其中5亿元', { text: '30亿元' }, whole, part)
  assert.deepEqual(latest, ['5亿元 of 20亿元'])
})

test('what follows a part behind 、 is a part of the same', () => {
  const words = '学校8所，其中小学5所、幼儿园12所和中学1所，医院9所'
  const figures = ['8所', '5所', '12所', '1所', '9所'].map((text) => ({ text }))
  assert.deepEqual(parts(words, ...figures), ['5所 of 8所', '12所 of 8所', '1所 of 8所'])
  const mixed = parts(
    '学校8所，其中小学5所、操场3处',
    ...['8所', '5所', '3处'].map((text) => ({ text })),
  )
  assert.deepEqual(mixed, ['5所 of 8所'])
  const none = parts('小学5所、中学3所', { text: '5所' }, { text: '3所' })
  assert.deepEqual(none, [])
})

test('what is no part', () => {
  const whole = { text: '20亿元' }
  const others: readonly (readonly [words: string, part: Figure])[] = [
    ['共20亿元，设备5亿元', { text: '5亿元' }],
    ['共20亿元。其中设备5亿元', { text: '5亿元' }],
    ['共20亿元！其中设备5亿元', { text: '5亿元' }],
    ['共20亿元，其中机床5台', { text: '5台' }],
    ['共20亿元，其中新增5亿元', { text: '5亿元', measure: 'increment' }],
    ['共20亿元，其中已有5亿元', { text: '5亿元', role: 'baseline' }],
    ['共20亿元，其中不低于5亿元', { text: '5亿元', comparator: '>=' }],
  ]
  for (const [words, part] of others) assert.deepEqual(parts(words, whole, part), [], words)
  assert.deepEqual(parts('其中设备5亿元', { text: '5亿元' }), [])
})

test('what several share is one figure', () => {
  const { text, quantities } = inWords('其中城乡各5亿元', [{ text: '5亿元' }])
  assert.deepEqual(partsOf(text, [...quantities, ...quantities]), [])
  const two = inWords('共20亿元，其中城乡各5亿元', [{ text: '20亿元' }, { text: '5亿元' }])
  const [whole, part] = two.quantities
  assert.ok(whole && part)
  assert.equal(partsOf(two.text, [whole, part, part]).length, 1)
})

test('half of the last digit, of amount and of growth', () => {
  const rounding = (level: string, growth: string) => {
    const [pair] = pairsOf(
      inWords(`${level}，${growth}`, [{ text: level }, rise(growth)]).quantities,
    )
    assert.ok(pair)
    return roundingOf(pair)
  }
  assert.equal(rounding('10亿元', '0%'), '0.055')
  assert.equal(rounding('1.0亿元', '0%'), '0.055')
  assert.equal(rounding('0.5亿元', '0%'), '0.105')
  assert.equal(rounding('100亿元', '0.0%'), '0.0055')
  assert.equal(rounding('100亿元', '0.00%'), '0.00505')
})
