import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Kept, merged, nothing, restored, without } from './kept.ts'
import { typed } from './use-typing.ts'

const of = (cells: Kept['cells'], more: Partial<Kept> = {}): Kept => ({
  ...nothing,
  cells,
  ...more,
})

suite('two windows', () => {
  const before = of({ 'c 2026-03 t value': '6' })

  test('cells that only one wrote are taken', () => {
    const mine = of({ ...before.cells, 'c 2026-03 narrative': '已入库。' })
    const theirs = of({ ...before.cells, 'd 2026-03 narrative': '已开工。' })
    const { cells, rivals } = merged(mine, theirs, before)
    assert.deepEqual(cells, { ...mine.cells, ...theirs.cells })
    assert.deepEqual(rivals, {})
  })

  test('where both wrote, mine stays and theirs is kept beside it', () => {
    const both = merged(of({ 'c 2026-03 t value': '7' }), of({ 'c 2026-03 t value': '8' }), before)
    assert.equal(both.cells['c 2026-03 t value'], '7')
    assert.equal(both.rivals['c 2026-03 t value'], '8')
  })

  test('what the other submitted goes; what I changed since does not', () => {
    assert.deepEqual(merged(before, nothing, before).cells, {})
    const mine = of({ 'c 2026-03 t value': '7' })
    assert.deepEqual(merged(mine, nothing, before).cells, mine.cells)
  })
})

test('a reported row is forgotten, the others stay, and so does the hour of the first letter', () => {
  const kept = of({ 'c 2026-03 t value': '6', 'd 2026-03 narrative': '…' }, { since: 1000 })
  const left = without(kept, new Set(['c 2026-03']))
  assert.deepEqual([left.cells, left.since], [{ 'd 2026-03 narrative': '…' }, 1000])
  assert.equal(without(left, new Set(['d 2026-03'])).since, null)
})

test('what is stored is read again; what is broken is nothing', () => {
  const kept = of({ 'c 2026-03 narrative': '已入库。' })
  assert.deepEqual(restored(JSON.stringify(kept)), kept)
  assert.deepEqual([restored(null), restored('{')], [nothing, nothing])
})

test('a step is undone and done again as a whole; a cell nobody typed in is empty of typing again', () => {
  const begun = { kept: nothing, done: [], undone: [] }
  const write = (cells: Kept['cells']) => ({ do: 'write', cells, rows: {}, now: 5 }) as const
  const first = typed(begun, write({ a: '1', b: '2' }))
  const second = typed(first, write({ a: '3' }))
  const back = typed(second, { do: 'undo' })
  assert.deepEqual(back.kept.cells, { a: '1', b: '2' })
  assert.deepEqual(typed(back, { do: 'undo' }).kept.cells, {})
  assert.deepEqual(typed(back, { do: 'redo' }).kept.cells, { a: '3', b: '2' })
  assert.equal(second.kept.since, 5)
  assert.deepEqual(typed(begun, { do: 'undo' }), begun)
})
