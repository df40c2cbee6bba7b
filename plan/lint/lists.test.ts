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

test('the facts count the names', () => {
  const [finding] = listShorterThanCount(subjectOf([{ words: '扶持华安、盛达等6家企业' }]))
  assert.deepEqual(finding?.facts, { named: 2, count: 6, open: 'yes' })
})

test('a list longer than can be looked back on is left alone', () => {
  const words = `${'某某企业某某企业、'.repeat(40)}华安、盛达等60家企业`
  assert.deepEqual(listShorterThanCount(subjectOf([{ words }])), [])
})
