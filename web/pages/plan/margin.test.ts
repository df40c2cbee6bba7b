import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from './margin.ts'

const text = '一、工业\n1. 新增企业20家。2. 新增专利30件。\n\n3. 建成一条路，\n两侧种树。'
const spanOf = (words: string) => {
  const at = text.indexOf(words)
  return [at, at + words.length] as const
}

test('every character stays where it is; what begins in a line stands in its margin', () => {
  const spans = [
    { id: 'b', span: spanOf('2. 新增专利30件。') },
    { id: 'a', span: spanOf('1. 新增企业20家。') },
  ]
  const lines = linesOf(text, spans, null)
  assert.equal(lines.map(({ parts }) => parts.map((part) => part.text).join('')).join('\n'), text)
  assert.deepEqual(
    lines.map(({ begins }) => begins.join('')),
    ['', 'ab', '', '', ''],
  )
  assert.deepEqual(
    lines[1]?.parts.map(({ of, text: words }) => [of, words]),
    [
      ['a', '1. 新增企业20家。'],
      ['b', '2. 新增专利30件。'],
    ],
  )
})

test('a commitment over two lines belongs to both and begins in the first', () => {
  const road = { id: 'c', span: spanOf('3. 建成一条路，\n两侧种树。') }
  const lines = linesOf(text, [road], null)
  assert.deepEqual(
    lines.map(({ begins, parts }) => [begins.length, parts.at(-1)?.of ?? null]),
    [
      [0, null],
      [0, null],
      [0, null],
      [1, 'c'],
      [0, 'c'],
    ],
  )
})

test('where the document was opened is marked, and nothing else', () => {
  const [start, end] = spanOf('企业20家')
  const marked = linesOf(text, [], [start, end]).flatMap(({ parts }) =>
    parts.filter(({ isMarked }) => isMarked).map((part) => part.text),
  )
  assert.deepEqual(marked, ['企业20家'])
})
