import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '@luoshi/plan'
import { keyedFindings } from './finding-key.ts'

const found = (text: string, word: string, from = 0): Finding => {
  const start = text.indexOf(word, from)
  const span = [start, start + word.length] as const
  return { code: 'vague-deadline', severity: 'warning', span } as Finding
}
const keys = (text: string, ...findings: readonly Finding[]) =>
  keyedFindings(findings, text).map(({ key }) => key)

test('a finding is known by its words, wherever they stand and however their line is broken', () => {
  const was = '1.尽快开工。'
  const now = '1.新建公园。\n2.尽\n快 开工。'
  assert.deepEqual(keys(was, found(was, '尽快')), ['vague-deadline/尽快/1'])
  assert.deepEqual(keys(now, found(now, '尽\n快')), keys(was, found(was, '尽快')))
})

test('the same words again are another finding; another code of the same words as well', () => {
  const text = '尽快开工，尽快建成。'
  const [one, two] = [found(text, '尽快'), found(text, '尽快', 3)]
  const other = { ...two, code: 'washed-word' } as Finding
  assert.deepEqual(keys(text, one, two, other), [
    'vague-deadline/尽快/1',
    'vague-deadline/尽快/2',
    'washed-word/尽快/1',
  ])
})

test('of long words the first sixty tell; the finding itself stays as it is', () => {
  const text = '力'.repeat(80)
  const [keyed] = keyedFindings([found(text, text)], text)
  assert.equal(keyed?.key, `vague-deadline/${'力'.repeat(60)}/1`)
  assert.deepEqual(keyed?.span, [0, 80])
})
