import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Commitment, Pledge, Quantity } from '../plan.ts'
import { type Aim, retargetsOf } from './retarget.ts'
import { planOf } from './sample.ts'

type Said = readonly [subject: string, value: string, unit: string, more?: Partial<Quantity>]

/** A commitment that promises these. */
function promising(
  numbers: readonly Said[],
  pledges: readonly (readonly [string, string])[] = [],
): Commitment {
  const [sample] = planOf([{ words: '新建{}处', figure: 1, section: '' }]).commitments
  const [quantity] = sample?.quantities ?? []
  assert.ok(sample && quantity)
  const quantities = numbers.map(([subject, value, unit, more]) => ({
    ...{ ...quantity, subject, value, unit, text: value + unit },
    ...more,
  }))
  const words = pledges.map(([subject, text]): Pledge => {
    return { subject, text, kind: 'relative', relation: '', due: null, span: [0, 0] }
  })
  return { ...sample, quantities, pledges: words }
}

function said(before: Commitment, after: Commitment): readonly string[] {
  const figure = (aim: Aim | null) => {
    if (!aim) return '–'
    return 'value' in aim ? `${aim.comparator}${aim.value}${aim.unit}` : aim.text
  }
  return retargetsOf([before], [after]).map(
    (one) => `${one.subject} ${figure(one.before)} → ${figure(one.after)}`,
  )
}

const parks: Said = ['公园', '3', '处']
const roads: Said = ['道路', '5', '条']
const homes: Said = ['住房', '40', '套']

test('the order in which targets are written makes no difference', () => {
  assert.deepEqual(said(promising([parks, roads, homes]), promising([homes, parks, roads])), [])
})

test('a subject finds its own figure, wherever it stands', () => {
  const after = promising([['停车场', '9', '处'], ['公园', '4', '处'], roads])
  assert.deepEqual(said(promising([parks, roads]), after), ['停车场 – → =9处', '公园 =3处 → =4处'])
})

test('the same figure twice is two targets', () => {
  assert.deepEqual(said(promising([parks, parks]), promising([parks])), ['公园 =3处 → –'])
})

test('of one subject, the amount meets the amount and the growth the growth', () => {
  const level: Said = ['产值', '90', '元', { measure: 'level' }]
  const growth: Said = ['产值', '8', '%', { measure: 'growth' }]
  const before = promising([level, growth])
  const after = promising([
    ['产值', '9', '%', { measure: 'growth' }],
    ['产值', '95', '元', { measure: 'level' }],
  ])
  assert.deepEqual(said(before, after), ['产值 =8% → =9%', '产值 =90元 → =95元'])
})

test('a stretch is no base', () => {
  const before = promising([['产值', '90', '元']])
  const after = promising([
    ['产值', '90', '元'],
    ['产值', '99', '元', { role: 'stretch' }],
  ])
  assert.deepEqual(said(before, after), ['产值 – → =99元'])
})

test('nearly the same subject is the same one, the nearest first', () => {
  const before = promising([
    ['工业产值', '9', '元'],
    ['固定资产投资', '5', '元'],
  ])
  const after = promising([
    ['全社会固定资产投资', '6', '元'],
    ['规模以上工业产值', '8', '元'],
    ['税收', '1', '元'],
  ])
  assert.deepEqual(said(before, after), [
    '全社会固定资产投资 =5元 → =6元',
    '规模以上工业产值 =9元 → =8元',
    '税收 – → =1元',
  ])
  const nearest = promising([
    ['工业增加值', '1', '元'],
    ['工业总产值', '2', '元'],
  ])
  assert.deepEqual(said(nearest, promising([['工业产值', '3', '元']])), [
    '工业产值 =2元 → =3元',
    '工业增加值 =1元 → –',
  ])
})

test('a number whose subject is not said may be any of its kind', () => {
  assert.deepEqual(said(promising([['', '3', '处']]), promising([parks])), [])
  assert.deepEqual(said(promising([parks]), promising([['', '5', '处']])), [' =3处 → =5处'])
})

test('in a table of many, only the same names are paired', () => {
  const many = (figure: string) =>
    promising(Array.from({ length: 61 }, (_, i) => [`第${i}片公园${figure}`, '3', '处']))
  assert.equal(said(many('甲'), many('乙')).length, 122)
})

test('another name for the same kind of number is paired, another kind is not', () => {
  assert.deepEqual(said(promising([parks]), promising([['口袋公园', '6', '处']])), [
    '口袋公园 =3处 → =6处',
  ])
  assert.deepEqual(said(promising([parks]), promising([roads])), ['道路 – → =5条', '公园 =3处 → –'])
})

test('bound, unit and measure belong to the figure', () => {
  const of = (more: Partial<Quantity>) => promising([['公园', '3', '处', more]])
  assert.deepEqual(said(of({}), of({ comparator: '>=' })), ['公园 =3处 → >=3处'])
  assert.equal(said(of({}), of({ unit: '座' })).length, 2)
  assert.equal(said(of({}), of({ measure: 'increment' })).length, 2)
  assert.deepEqual(said(promising([['园', '1', '1处']]), promising([['园', '11', '处']])).length, 2)
})

test('what is only scope, baseline or limit is no target', () => {
  for (const role of ['scope', 'baseline', 'limit'] as const) {
    assert.deepEqual(said(promising([]), promising([['公园', '3', '处', { role }]])), [])
  }
})

test('pledges are compared by their words, and never with numbers', () => {
  const before = promising(
    [],
    [
      ['收入', '与经济增长同步'],
      ['营商环境', '居全市前列'],
    ],
  )
  const after = promising(
    [parks],
    [
      ['营商环境', '居全市前列'],
      ['收入', '高于全市平均'],
    ],
  )
  assert.deepEqual(said(before, after), ['公园 – → =3处', '收入 与经济增长同步 → 高于全市平均'])
})

test('the figures of several commitments are taken together', () => {
  const parts = [promising([roads]), promising([parks])]
  assert.deepEqual(retargetsOf([promising([parks, roads])], parts), [])
})
