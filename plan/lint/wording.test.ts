import assert from 'node:assert/strict'
import { test } from 'node:test'
import { said, subjectOf } from './sample.ts'
import { classifiedMark, legalRedLine, termOutOfForce } from './wording.ts'

const terms: readonly (readonly [words: string, found: readonly string[]])[] = [
  ['责任单位：区国税局、地税局', ['国税局', '地税局']],
  ['责任单位：区税务局', []],
  ['由工商局、市工商局和市场监管局负责', ['工商局']],
  ['区文化和旅游局负责', []],
  ['区旅游局负责', ['旅游局']],
  ['原国土局改造', []],
  ['原有厂区归国土局', ['国土局']],
  ['国土局牵头整治小区', ['国土局']],
  ['区旅游局、区文体旅游局负责', ['旅游局']],
  ['农业部分工', []],
  ['农业部出台', ['农业部']],
  ['整治国税局家属楼', []],
  ['环保部门负责', []],
  ['环保部负责', ['环保部']],
  ['提高新农合、新农保待遇', ['新农合', '新农保']],
]

for (const [words, expected] of terms) {
  test(words, () => {
    const subject = subjectOf([{ words }])
    assert.deepEqual(
      said(subject, termOutOfForce(subject)),
      expected.map((word) => `info term-out-of-force: ${word}`),
    )
  })
}

test('a term is out of force after its last year, and by the first year of a plan', () => {
  const found = (about: object) =>
    termOutOfForce(subjectOf([{ words: '区国税局负责' }], about)).length
  assert.equal(found({ year: 2018 }), 0)
  assert.equal(found({ year: 2019 }), 1)
  assert.equal(found({ year: 2020, since: 2016 }), 0)
  assert.equal(found({ year: null }), 0)
})

test('the past may be called by its names', () => {
  const subject = subjectOf([
    { words: '去年国税局落户', sort: 'past' },
    { words: '修路' },
    { words: '区国税局负责' },
  ])
  const [finding, ...more] = termOutOfForce(subject)
  assert.deepEqual(more, [])
  assert.deepEqual(finding?.facts, { term: '国税局', ended: 2018, successor: '税务局' })
  assert.equal(finding?.span[0], 12)
})

const promises: readonly (readonly [words: string, found: readonly string[]])[] = [
  ['探索推行BOT、BT等融资方式', ['BT']],
  ['推行BT模式建设道路', ['BT模式']],
  ['引进ABT公司、BT2车间', []],
  ['BT', ['BT']],
  ['由施工单位垫资', ['施工单位垫资']],
  ['严禁违规举债', []],
  ['防范化解变相举债风险', []],
  ['对落户企业实行零地价', ['零地价']],
  ['压实罚没收入任务', ['罚没收入任务']],
]

for (const [words, expected] of promises) {
  test(words, () => {
    const subject = subjectOf([{ words }])
    assert.deepEqual(
      said(subject, legalRedLine(subject)),
      expected.map((word) => `error legal-red-line: ${word}`),
    )
  })
}

test('no law binds the plans before it', () => {
  const found = (year: number | null) =>
    legalRedLine(subjectOf([{ words: '由施工单位垫资' }], { year })).length
  assert.deepEqual([2011, 2019, null].map(found), [0, 1, 1])
})

test('marks of secrecy anywhere', () => {
  const subject = subjectOf([{ words: '机密★一年', sort: 'preamble' }, { words: '保守秘密' }])
  assert.deepEqual(said(subject, classifiedMark(subject)), ['error classified-mark: 机密★'])
})
