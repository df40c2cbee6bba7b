import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Target } from '@luoshi/delivery'
import { readTarget, typedOf } from './typed-target.ts'

const known = {
  ...{ id: 't', subject: '地区生产总值', measure: 'level', unit: '亿元', base: '42800000000' },
  ...{ stretch: '43200000000', baseline: null, better: 'higher', accrual: 'cumulative' },
} as unknown as Target

suite('a typed target', () => {
  test('is written in its unit, and comes back as it was', () => {
    const typed = typedOf(known)
    assert.deepEqual([typed.base, typed.stretch, typed.baseline], ['428', '432', ''])
    assert.deepEqual(readTarget(typed, known), { target: known, wrong: {} })
  })

  test('is kept in the plain unit, whatever width and commas it is typed with', () => {
    const { target } = readTarget({ ...typedOf(known), base: '１，２３４.５', stretch: '' }, known)
    assert.equal(target?.base, '123450000000')
    assert.equal(target?.stretch, null)
  })

  test('keeps its figure when the unit is corrected', () => {
    const { target } = readTarget({ ...typedOf(known), unit: '万元' }, known)
    assert.equal(target?.base, '4280000')
  })

  test('that is no figure is not kept', () => {
    const { target, wrong } = readTarget({ ...typedOf(known), base: '4二8' }, known)
    assert.equal(target, null)
    assert.deepEqual(wrong, { base: 'not-a-number' })
  })

  test('whose stretch is not beyond its base is kept and said', () => {
    const { target, wrong } = readTarget({ ...typedOf(known), stretch: '420' }, known)
    assert.equal(target?.stretch, '42000000000')
    assert.deepEqual(wrong, { stretch: 'not-beyond-base' })
    const falling = readTarget({ ...typedOf(known), stretch: '420', better: 'lower' }, known)
    assert.deepEqual(falling.wrong, {})
  })

  test('without a unit, or with a stretch alone, is said', () => {
    const bare = readTarget({ ...typedOf(known), unit: ' ', stretch: '' }, known)
    assert.deepEqual(bare.wrong, { unit: 'missing' })
    assert.deepEqual(readTarget({ ...typedOf(known), base: '' }, known).wrong, {
      base: 'base-missing',
    })
  })

  test('of a rank is a place', () => {
    const rank = { ...known, measure: 'rank', unit: '位', base: '3', stretch: null } as Target
    assert.deepEqual(readTarget({ ...typedOf(rank), base: '0' }, rank).wrong, { base: 'no-rank' })
    assert.equal(readTarget({ ...typedOf(rank), base: '2' }, rank).target?.base, '2')
  })
})
