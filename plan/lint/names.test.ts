import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingNamePart } from './names.ts'
import { said, subjectOf } from './sample.ts'

const cases: readonly (readonly [words: string, found: readonly string[]])[] = [
  ['实施南溪水库枢纽（段）工程', ['（段）']],
  ['改造8条（段）道路', []],
  ['建设（）工业园', ['（）']],
  ['引进“”企业', ['“”']],
  ['提升山、潭等景区品位', ['山、潭等景区']],
  ['提升潭、山等景区品位', ['潭、山等景区']],
  ['完善水、电等工程', []],
  ['抓好宣传，潭、湖等景区', ['潭、湖等景区']],
  ['抓好清水潭、翠湖等景区', []],
  ['抓好项目、人才、、信息', ['、、']],
  ['抓好项目、人才、。', ['、。']],
  ['修建□□大桥', ['□□']],
  ['办好XX镇庙会', ['XX镇']],
  ['加固××水库、延长XX大道', ['××水库', 'XX大道']],
  ['建设旧XX县区', []],
  ['新建中心小学（二期）', []],
]

for (const [words, expected] of cases) {
  test(words, () => {
    const subject = subjectOf([{ words }])
    assert.deepEqual(
      said(subject, missingNamePart(subject)),
      expected.map((word) => `warning missing-name-part: ${word}`),
    )
  })
}

test('three squares may be holes', () => {
  const words = '修建□大桥、□水库和□泵站'
  assert.equal(missingNamePart(subjectOf([{ words }])).length, 3)
})

test('many squares are boxes to tick', () => {
  const words = '类别□甲级□乙级□丙级□丁级'
  assert.deepEqual(missingNamePart(subjectOf([{ words }])), [])
})

test('the past is left alone', () => {
  assert.deepEqual(missingNamePart(subjectOf([{ words: '建成（）工业园', sort: 'past' }])), [])
})
