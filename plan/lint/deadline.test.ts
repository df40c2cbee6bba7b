import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vagueDeadline } from './deadline.ts'
import { said, subjectOf } from './sample.ts'

test('the first such word of a commitment without a date', () => {
  const subject = subjectOf([
    { words: '各单位要尽快行动', sort: 'requirement' },
    { words: '争取尽快开工，适时推广' },
    { words: '新建泵站2座' },
    { words: '适时启动二期' },
  ])
  assert.equal(vagueDeadline(subject)[0]?.facts['word'], '争取尽快')
  assert.deepEqual(said(subject, vagueDeadline(subject)), [
    'warning vague-deadline: 争取尽快',
    'warning vague-deadline: 适时',
  ])
})

test('a word right behind a commitment is not its own', () => {
  const subject = subjectOf([{ words: '新建泵站' }, { words: '尽快行动', sort: 'requirement' }])
  assert.deepEqual(vagueDeadline(subject), [])
})

test('beside a date it does no harm', () => {
  const subject = subjectOf([{ words: '尽快开工，9月底前建成', due: '2031-09-30' }])
  assert.deepEqual(vagueDeadline(subject), [])
})
