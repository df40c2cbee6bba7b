import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauseAround, coming, indexAt, rangeAt, sentenceAround, wordsAt } from './places.ts'
import { subjectOf } from './sample.ts'

// As received, a page mark stands in the midst of a word: 建成泵3、站2座。投用。
const text = {
  value: '建成泵站2座。投用。',
  origin: Int32Array.from([0, 1, 2, 5, 6, 7, 8, 9, 10, 11]),
}

test('an offset of the received text, in the cleaned one', () => {
  assert.deepEqual(
    [0, 2, 3, 5, 11, 12].map((offset) => indexAt(text, offset)),
    [0, 2, 3, 3, 9, 10],
  )
  assert.deepEqual(rangeAt(text, [2, 6]), [2, 4])
  assert.equal(wordsAt(text, [2, 6]), '泵站')
})

test('the sentence and the clause around a range', () => {
  const value = '先开工。第一，泵站建成，随后投用。完'
  const range: [number, number] = [7, 9]
  assert.equal(sentenceAround(value, range), '第一，泵站建成，随后投用')
  assert.equal(value.slice(...clauseAround(value, range)), '泵站建成')
  assert.equal(sentenceAround('泵站', [0, 2]), '泵站')
})

test('a sentence is looked at for eighty characters on either side', () => {
  const value = `${'前'.repeat(200)}泵${'后'.repeat(200)}`
  assert.equal(sentenceAround(value, [200, 201]).length, 161)
})

test('what is still to be done', () => {
  const { outline } = subjectOf([
    { words: '去年', sort: 'past' },
    { words: '今年' },
    { words: '要求', sort: 'requirement' },
  ])
  const hits = [20, 0, 6, 2, 3, 8].map((at) => ({ at }))
  assert.deepEqual(coming(outline, hits), [{ at: 3 }, { at: 6 }])
})
