import assert from 'node:assert/strict'
import { test } from 'node:test'
import { said, subjectOf } from './sample.ts'
import { sameYearComparison, titleYearDiffers } from './years.ts'

const comparisons: readonly (readonly [words: string, found: readonly string[]])[] = [
  ['利用外资9000万美元，与2031年持平', ['与2031年']],
  ['税收比2031年同期增长8%', ['比2031年同期']],
  ['税收比2030年增长8%', []],
  ['到2035年比2031年增长一倍', []],
  ['按2031年口径统计', []],
  ['比2031年的投资总额还要多增长8%', ['比2031年']],
  ['比2031年，财政增长8%', []],
  ['比2032年增长8%', []],
  ['在2031年基础上增长8%', ['在2031年基础上']],
]

for (const [words, expected] of comparisons) {
  test(words, () => {
    const subject = subjectOf([{ words }])
    assert.deepEqual(
      said(subject, sameYearComparison(subject)),
      expected.map((word) => `error same-year-comparison: ${word}`),
    )
  })
}

test('a plan of no known year compares with whom it likes', () => {
  const subject = subjectOf([{ words: '与2031年持平' }], { year: null })
  assert.deepEqual(sameYearComparison(subject), [])
})

const titled = (title: string | null, words: string, about = {}) => {
  const subject = subjectOf([{ words }], { title, ...about })
  return said(subject, titleYearDiffers(subject))
}

test('what an older plan aimed at is history', () => {
  const aim = '2030年经济社会发展的主要目标是增长6%'
  const old = [
    { words: '去年工作回顾', sort: 'past' },
    { words: aim, sort: 'past' },
  ] as const
  assert.deepEqual(titleYearDiffers(subjectOf(old, { title: '2031年重点任务' })), [])
  const work = [{ words: '去年工作回顾', sort: 'past' }, { words: aim }] as const
  assert.equal(titleYearDiffers(subjectOf(work, { title: '2031年重点任务' })).length, 1)
  const first = [{ words: aim }, { words: '去年工作回顾', sort: 'past' }] as const
  assert.equal(titleYearDiffers(subjectOf(first, { title: '2031年重点任务' })).length, 1)
})

test('a deadline that had passed when the year of the title began', () => {
  const of = (words: string) => titled('2031年重点任务', words)
  assert.deepEqual(of('泵站2030年6月底前建成'), ['warning title-year-differs: 2030年'])
  assert.deepEqual(of('2031年全区发展的主要目标是增长6%，2030年底前建成'), [
    'warning title-year-differs: 2030年',
  ])
  assert.deepEqual(of('泵站2031年6月底前建成'), [])
  assert.deepEqual(of('拆除2030年以前审批的广告牌'), [])
  assert.deepEqual(of('2030年底前已建成泵站'), [])
})

test('a title for another year than the targets', () => {
  const words = '2032年全区经济社会发展的主要目标是'
  assert.deepEqual(titled('2031年重点任务', words), ['warning title-year-differs: 2032年'])
  assert.deepEqual(titled('2032年重点任务', words), [])
  assert.deepEqual(titled('2032年重点任务', `${words}；2033年的主要目标是`), [])
  assert.deepEqual(titled('2031年工作总结和2032年计划', words), [])
  const several = '三年行动计划（2030—2032年）'
  assert.deepEqual(titled(several, '泵站2031年6月底前建成', { since: 2030 }), [])
  assert.deepEqual(titled(several, '泵站2029年6月底前建成', { since: 2030 }), [
    'warning title-year-differs: 2029年',
  ])
  assert.deepEqual(titled('重点任务', words), [])
  assert.deepEqual(titled(null, words), [])
  assert.deepEqual(titled('2031年政府工作报告', words, { kind: 'report' }), [])
  assert.deepEqual(titled('2031年重点任务', '抓好各项工作'), [])
})
