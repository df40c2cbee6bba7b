import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { displaced, sameSections } from './order.ts'

test('one taken to the front is the only one that moved', () => {
  assert.deepEqual([...displaced([2, 0, 1])], [0])
})

test('of none, none moved', () => {
  assert.deepEqual(displaced([]), new Set())
})

test('nothing moved where all ascends, whatever is missing between', () => {
  assert.equal(displaced([0, 4, 9, 11]).size, 0)
})

test('what stays ascends, and nothing that moved could have stayed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 12 }), (places) => {
      const moved = displaced(places)
      const stays = places.filter((_, index) => !moved.has(index))
      assert.deepEqual(
        stays,
        [...stays].sort((a, b) => a - b),
      )
      assert.equal(stays.length, longest(places))
    }),
  )
})

/** The length of the longest ascending row, by trying every end. */
function longest(places: readonly number[]): number {
  const lengths: number[] = []
  for (const [index, place] of places.entries()) {
    const before = lengths.filter((_, other) => (places[other] ?? 0) < place)
    lengths[index] = 1 + Math.max(0, ...before)
  }
  return Math.max(0, ...lengths)
}

test('a renamed section is the same one, a neighbouring one is not', () => {
  const stays = [
    { before: '工业发展', after: '新型工业化' },
    { before: '工业发展', after: '新型工业化' },
    { before: '工业发展', after: '农业农村' },
    { before: '农业农村', after: '农业农村' },
  ]
  const same = sameSections(stays)
  assert.deepEqual(stays.map(same), [true, true, false, true])
})

test('what moved out of a renamed section did not stay, however few stayed', () => {
  const stays = [
    { before: '工业', after: '新型工业化' },
    { before: '工业', after: '新型工业化' },
    { before: '农业', after: '新型工业化' },
    { before: '农业', after: '农业' },
    { before: '财政', after: '财税金融' },
    { before: '财政', after: '其他' },
    { before: '财政', after: '其他' },
    { before: '金融', after: '财税金融' },
  ]
  assert.deepEqual(stays.map(sameSections(stays)), [
    true,
    true,
    false,
    true,
    false,
    true,
    true,
    false,
  ])
})

test('of two that send as many, neither is the renamed one but the first', () => {
  const stays = [
    { before: '甲', after: '丙' },
    { before: '乙', after: '丙' },
  ]
  assert.deepEqual(stays.map(sameSections(stays)), [true, false])
})

test('a section that nobody knows is the same as none', () => {
  assert.equal(sameSections([])({ before: '甲', after: '乙' }), false)
  assert.equal(sameSections([])({ before: null, after: null }), true)
})
