import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { compile } from '@luoshi/plan'
import { linesOf, marksOf, piecesOf } from './marks.ts'

const text = [
  '东河区2026年重点任务',
  '一、工业',
  '1.新增规上企业20家，力争25家，6月底前完成。（责任单位：区工信局）',
  '2.改造公厕8座。（责任单位：区城管局）',
].join('\n')
const plan = compile({ text, name: '任务.txt', mediaType: 'text/plain', sha256: '' })
const lines = linesOf(text, marksOf(plan))

const said = (kind: string) =>
  lines.flatMap(({ pieces }) =>
    pieces
      .filter(({ kinds }) => kinds.includes(kind as never))
      .map(({ start, end }) => text.slice(start, end)),
  )

suite('marks', () => {
  test('every character of every line is in one piece, in order', () => {
    const whole = lines.map(({ pieces }) =>
      pieces.map(({ start, end }) => text.slice(start, end)).join(''),
    )
    assert.equal(whole.join('\n'), text)
  })

  test('figures are marked by their role, beside days and units', () => {
    assert.deepEqual(said('target'), ['20家', '8座'])
    assert.deepEqual(said('stretch'), ['25家'])
    assert.deepEqual(said('due'), ['6月底前'])
    assert.match(said('units').join(), /区工信局.*区城管局/)
  })

  test('a piece knows its commitment', () => {
    const [first, second] = plan.commitments.map(({ key }) => key)
    const keys = new Set(lines.flatMap(({ pieces }) => pieces.flatMap(({ of }) => of ?? [])))
    assert.deepEqual([...keys], [first, second])
    assert.ok(lines[0]?.pieces.every(({ of }) => of === null))
  })

  test('what begins in one line goes on in the next', () => {
    const mark = { span: [1, 5], kind: 'scope', of: 'k' } as const
    const [one, two] = linesOf('ab\ncde', [mark])
    assert.deepEqual(
      one?.pieces.map(({ start, end, of }) => [start, end, of]),
      [
        [0, 1, null],
        [1, 2, 'k'],
      ],
    )
    assert.deepEqual(
      two?.pieces.map(({ start, end, of }) => [start, end, of]),
      [
        [3, 5, 'k'],
        [5, 6, null],
      ],
    )
  })

  test('of overlapping marks a piece bears all', () => {
    const marks = [
      { span: [0, 4], kind: 'target', of: 'k' },
      { span: [2, 6], kind: 'finding', of: null },
    ] as const
    const kinds = piecesOf([0, 6], marks).map((piece) => piece.kinds)
    assert.deepEqual(kinds, [['target'], ['target', 'finding'], ['finding']])
  })
})
