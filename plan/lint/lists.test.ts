import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listShorterThanCount } from './lists.ts'
import { said, subjectOf } from './sample.ts'

const cases: readonly (readonly [words: string, found: string | null])[] = [
  ['扶持华安、盛达等6家企业上市', 'info: 扶持华安、盛达等6家企业'],
  ['扶持华安、盛达等两家企业上市', null],
  ['扶持华安、盛达、永丰等2家企业上市', 'warning: 扶持华安、盛达、永丰等2家企业'],
  ['推进东城、西城、北城4个片区', 'warning: 推进东城、西城、北城4个片区'],
  ['推进东城、西城和北城3个片区', null],
  ['推进东城、西城、北城3个片区', null],
  ['1.扶持华安、盛达等6家企业', 'info: 扶持华安、盛达等6家企业'],
  ['一、扶持华安、盛达等6家企业', 'info: 扶持华安、盛达等6家企业'],
  ['推进东城、西城、北城和南城三个片区', null],
  ['推进东城、西城、北城和南城五个片区', 'warning: 推进东城、西城、北城和南城五个片区'],
  ['推进东城、西城、北城和南城十二个片区', null],
  ['推进东城、西城、北城、南城十个片区', null],
  ['新建、改建8所学校', null],
  ['建成村卫生室12个、书屋9个、舞台2座、球场5个村', null],
  ['新建厂房、仓库等100个项目', null],
  ['东城、西城等1个片区', null],
  ['打造3个园区', null],
  ['华安、盛达等6家重点骨干企业', 'info: 华安、盛达等6家重点骨干企业'],
  ['华安、盛达等6家上市，3家企业', null],
  [
    '加快光电（一期、二期）、医药（扩建）等5个项目',
    'info: 加快光电（一期、二期）、医药（扩建）等5个项目',
  ],
  ['（含东城、西城等5个片区', null],
  ['东城、西城、等5个片区', null],
]

for (const [words, expected] of cases) {
  test(words, () => {
    const subject = subjectOf([{ words }])
    const findings = said(subject, listShorterThanCount(subject))
    assert.deepEqual(
      findings.map((line) => line.replace(' list-shorter-than-count', '')),
      expected === null ? [] : [expected],
    )
  })
}

test('numbers in words', () => {
  const count = (number: string) => {
    const [finding] = listShorterThanCount(subjectOf([{ words: `华安、盛达等${number}家企业` }]))
    return finding?.facts['count']
  }
  assert.deepEqual(
    ['三', '九', '十', '十一', '十九', '12', '60'].map(count),
    [3, 9, 10, 11, 19, 12, 60],
  )
  assert.deepEqual(['两', '2', '61', '100'].map(count), [
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a list begins behind the last mark, or the number of its item', () => {
  const words = (text: string) => {
    const [finding] = listShorterThanCount(subjectOf([{ words: text }]))
    return finding && text.slice(...finding.span)
  }
  const list = '华安、盛达等6家企业'
  for (const mark of ['建厂，', '建厂。', '建厂；', '建厂：', '“', '《纲要》', '12.', '十二、'])
    assert.equal(words(mark + list), list, mark)
  assert.equal(words('扶持1.5亿元的华安、盛达等6家企业'), '扶持1.5亿元的华安、盛达等6家企业')
  assert.equal(words('第三、第四产业等6家企业'), '第三、第四产业等6家企业')
})

test('behind a quoted name nobody knows where the list began', () => {
  assert.deepEqual(listShorterThanCount(subjectOf([{ words: '“园区”华安、盛达等6家企业' }])), [])
})

test('a closed list is off by one or two, and says more than two names', () => {
  const found = (text: string) => listShorterThanCount(subjectOf([{ words: text }])).length
  assert.equal(found('东城、西城、北城5个片区'), 1)
  assert.equal(found('东城、西城、北城6个片区'), 0)
  assert.equal(found('东城、西城3个片区'), 0)
  assert.equal(found('东城、西城、南城、北城2个片区'), 1)
  const [closed] = listShorterThanCount(subjectOf([{ words: '东城、西城、北城4个片区' }]))
  assert.deepEqual(closed?.facts, { named: 3, count: 4, open: 'no' })
})

test('doings, and names with counts of their own, are no names', () => {
  const found = (text: string) => listShorterThanCount(subjectOf([{ words: text }])).length
  assert.equal(found('扩建厂房、迁建仓库等6个项目'), 0)
  assert.equal(found('培育、引进等6家企业'), 0)
  assert.equal(found('城市更新、产业培育等6个项目'), 1)
  assert.equal(found('厂房12座、仓库等6个项目'), 0)
  assert.equal(found('重建路、新造街等6个项目'), 0)
  assert.equal(found('张重建园、李新造厂等6个项目'), 1)
})

test('the facts count the names', () => {
  const [finding] = listShorterThanCount(subjectOf([{ words: '扶持华安、盛达等6家企业' }]))
  assert.deepEqual(finding?.facts, { named: 2, count: 6, open: 'yes' })
})

test('a list longer than can be looked back on is left alone', () => {
  const words = `${'某某企业某某企业、'.repeat(40)}华安、盛达等60家企业`
  assert.deepEqual(listShorterThanCount(subjectOf([{ words }])), [])
})
