import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  cleared,
  editableBelow,
  filledDown,
  isIn,
  moved,
  nextEditable,
  pasted,
  rangeOf,
  type Shape,
} from './sheet.ts'

/** Five rows of four columns; the first is a heading, and the third row is for reading only. */
const shape: Shape = {
  ...{ rows: 5, columns: 4 },
  isEditable: ({ row, column }) => column > 0 && row !== 2,
}
const at = (row: number, column: number) => ({ row, column })

test('moves stay within the grid', () => {
  assert.deepEqual(moved(at(0, 0), 'up', shape), at(0, 0))
  assert.deepEqual(moved(at(0, 0), 'row-end', shape), at(0, 3))
  assert.deepEqual(moved(at(1, 2), 'bottom', shape), at(4, 2))
  assert.deepEqual(moved(at(1, 2), 'page-down', shape), at(4, 2))
  assert.deepEqual(moved(at(1, 2), 'left', shape), at(1, 1))
})

test('Tab goes along what can be filled in, and leaves at the end', () => {
  assert.deepEqual(nextEditable(at(0, 3), 1, shape), at(1, 1))
  assert.deepEqual(nextEditable(at(1, 3), 1, shape), at(3, 1))
  assert.deepEqual(nextEditable(at(3, 1), -1, shape), at(1, 3))
  assert.equal(nextEditable(at(4, 3), 1, shape), null)
  assert.equal(nextEditable(at(0, 1), -1, shape), null)
})

test('Enter goes down over rows for reading', () => {
  assert.deepEqual(editableBelow(at(1, 1), 1, shape), at(3, 1))
  assert.deepEqual(editableBelow(at(4, 1), 1, shape), at(4, 1))
})

test('a selection backwards is the same range', () => {
  const range = rangeOf({ anchor: at(3, 2), active: at(1, 1) })
  assert.deepEqual(range, { from: at(1, 1), to: at(3, 2) })
  assert.ok(isIn(at(2, 1), range))
  assert.ok(!isIn(at(2, 3), range))
})

test('a block goes into the cells below and right of the active one; the rest is counted', () => {
  const block = [
    ['a', 'b'],
    ['c', 'd'],
    ['e', ''],
    ['f', 'g'],
  ]
  const { writes, lost, range } = pasted(block, { from: at(1, 2), to: at(1, 2) }, shape)
  assert.deepEqual(
    writes.map(({ row, column, text }) => [row, column, text]),
    [
      [1, 2, 'a'],
      [1, 3, 'b'],
      [3, 2, 'e'],
      [3, 3, ''],
      [4, 2, 'f'],
      [4, 3, 'g'],
    ],
  )
  assert.equal(lost, 2)
  assert.deepEqual(range, { from: at(1, 2), to: at(4, 3) })
  assert.equal(pasted([['a', 'b', 'c']], { from: at(4, 2), to: at(4, 2) }, shape).lost, 1)
})

test('one cell pasted over a selection fills it', () => {
  const { writes } = pasted([['7']], { from: at(0, 1), to: at(3, 1) }, shape)
  assert.deepEqual(
    writes.map(({ row }) => row),
    [0, 1, 3],
  )
})

test('fill down takes the first row of the selection, or the row above one cell', () => {
  const textAt = ({ row, column }: { row: number; column: number }) => `${row}${column}`
  assert.deepEqual(filledDown({ from: at(0, 1), to: at(3, 2) }, shape, textAt), [
    { row: 1, column: 1, text: '01' },
    { row: 1, column: 2, text: '02' },
    { row: 3, column: 1, text: '01' },
    { row: 3, column: 2, text: '02' },
  ])
  assert.deepEqual(filledDown({ from: at(1, 1), to: at(1, 1) }, shape, textAt), [
    { row: 1, column: 1, text: '01' },
  ])
  assert.deepEqual(filledDown({ from: at(0, 1), to: at(0, 1) }, shape, textAt), [])
})

test('deleting empties what can be filled in', () => {
  assert.deepEqual(cleared({ from: at(1, 0), to: at(2, 1) }, shape), [
    { row: 1, column: 1, text: '' },
  ])
})
