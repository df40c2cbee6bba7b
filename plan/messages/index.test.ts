import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codes, type Facts } from '../finding.ts'
import { say } from './index.ts'

const facts: Facts = {
  ...{ count: 3, of: 5, sections: 0, unit: '区水务局', units: ['甲局', '乙局'], word: '尽快' },
  ...{ text: '12', subject: '利用外资', choices: ['全口径', '验资口径'], goal: '20亿元' },
  ...{ stretch: '18亿元', kind: 'bases', one: '10亿元', other: '12亿元', total: '收入' },
  ...{ part: '地方收入', before: '67.1', after: '61.7', year: 2031, title: 2030, named: 2 },
  ...{ open: 'yes', original: '服务', term: '国税局', ended: 2018, successor: '税务局' },
  law: '《预算法》第三十五条',
}
const chinese = (code: (typeof codes)[number], more: Facts = {}) =>
  say({ code, facts: { ...facts, ...more } }, 'zh-CN')
const english = (code: (typeof codes)[number], more: Facts = {}) =>
  say({ code, facts: { ...facts, ...more } }, 'en')

test('every code says what is wrong and what to do, in both languages', () => {
  for (const code of codes) {
    const [zh, en] = [chinese(code), english(code)]
    assert.doesNotMatch(zh + en, /undefined|\[object/, code)
    assert.match(zh, /。.{3,80}。$/, code)
    assert.match(en, /\. .{4,120}\.$|; .{4,120}\.$/, code)
    assert.match(zh, /请|不要|未作为任务/, code)
    for (const sentence of [zh, en]) assert.ok(sentence.length < 200, `${code}: ${sentence}`)
  }
})

test('a lack is said of one commitment, of a section, of the document', () => {
  assert.match(chinese('no-deadline', { count: 1, of: 1 }), /^这一事项没有完成时限/)
  assert.match(chinese('no-deadline'), /^这一部分5项事项中有3项/)
  assert.match(chinese('no-deadline', { sections: 2 }), /^全文5项事项中有3项/)
  assert.match(english('no-deadline', { count: 1, of: 1 }), /^This commitment has no deadline/)
  assert.match(english('no-deadline'), /^3 of this section's 5/)
  assert.match(english('no-deadline', { sections: 2 }), /^3 of the document's 5/)
  assert.match(chinese('section-without-unit'), /^这一部分/)
  assert.match(chinese('section-without-unit', { sections: 2 }), /^全文/)
  assert.match(english('section-without-unit'), /this section's/)
  assert.match(english('section-without-unit', { sections: 2 }), /the document's/)
})

test('a part that is larger, two bases that differ', () => {
  assert.match(chinese('base-mismatch'), /基数分别是10亿元和12亿元/)
  assert.match(chinese('base-mismatch', { kind: 'part' }), /10亿元大于总数12亿元/)
  assert.match(english('base-mismatch'), /imply different bases, 10亿元 and 12亿元/)
  assert.match(english('base-mismatch', { kind: 'part' }), /The part, 10亿元, is larger/)
})

test('an open list and a closed one; a term with a successor and one without', () => {
  assert.match(chinese('list-shorter-than-count'), /只列出2个/)
  assert.match(chinese('list-shorter-than-count', { open: 'no' }), /实际列出2个/)
  assert.match(english('list-shorter-than-count'), /and names 2/)
  assert.match(english('list-shorter-than-count', { open: 'no' }), /but names 2/)
  assert.match(chinese('term-out-of-force'), /现为“税务局”/)
  assert.doesNotMatch(chinese('term-out-of-force', { successor: '' }), /现为/)
  assert.match(english('term-out-of-force'), /now “税务局”/)
  assert.doesNotMatch(english('term-out-of-force', { successor: '' }), /; it is now/)
})
