import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Words, wordsApart } from './words-apart.ts'

const drawn = (parts: readonly Words[]) =>
  parts.map(({ words, isOwn }) => (isOwn ? `[${words}]` : words)).join('')

test('what only one of the two says is its own', () => {
  const { before, after } = wordsApart(
    '新增规上企业20家，力争25家。',
    '净增规上企业22家，力争25家。',
  )
  assert.equal(drawn(before), '[新]增规上企业2[0]家，力争25家。')
  assert.equal(drawn(after), '[净]增规上企业2[2]家，力争25家。')
})

test('words put in or taken out', () => {
  const { before, after } = wordsApart('举办推介会6场。', '组织举办招商推介会6场。')
  assert.equal(drawn(before), '举办推介会6场。')
  assert.equal(drawn(after), '[组织]举办[招商]推介会6场。')
})

test('the same is not apart, and nothing is nothing', () => {
  assert.deepEqual(wordsApart('改造公厕8座。', '改造公厕8座。').before, [
    { words: '改造公厕8座。', isOwn: false },
  ])
  assert.deepEqual(wordsApart('', '新建'), { before: [], after: [{ words: '新建', isOwn: true }] })
})

test('both sides always say all of their words, however long', () => {
  const [a, b] = ['甲乙丙'.repeat(900), '乙丁丙'.repeat(900)]
  const { before, after } = wordsApart(a, b)
  assert.equal(before.map(({ words }) => words).join(''), a)
  assert.equal(after.map(({ words }) => words).join(''), b)
})
