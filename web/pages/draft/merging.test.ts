import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Edit, Target } from '@luoshi/delivery'
import { merged } from './merging.ts'

const target = (id: string, base: string, more: object = {}) =>
  ({ id, subject: '公厕', unit: '座', base, stretch: null, ...more }) as unknown as Target
const seen: Edit = { title: '改造公厕', due: null, targets: [target('a', '8'), target('b', '3')] }

suite('merging', () => {
  test('different fields go together', () => {
    const theirs = { ...seen, title: '改造公共厕所' }
    assert.deepEqual(merged(seen, { due: '2026-06-30' as never }, theirs), {
      change: { due: '2026-06-30' },
      clashes: [],
    })
  })

  test('the same field changed by both clashes, and the rest goes on', () => {
    const theirs = { ...seen, title: '改造公共厕所' }
    const mine = { title: '新改建公厕', due: '2026-06-30' as never }
    assert.deepEqual(merged(seen, mine, theirs), {
      change: { due: '2026-06-30' },
      clashes: ['title'],
    })
  })

  test('the same said twice is no clash', () => {
    const theirs = { ...seen, title: '改造公共厕所' }
    const mine = { title: '改造公共厕所' }
    assert.deepEqual(merged(seen, mine, theirs), { change: mine, clashes: [] })
  })

  test('two targets, or two parts of one, changed by two people', () => {
    const theirs = { ...seen, targets: [target('a', '8', { unit: '个' }), target('b', '3')] }
    const mine = { targets: [target('a', '10'), target('b', '4')] }
    const { change, clashes } = merged(seen, mine, theirs)
    assert.deepEqual(clashes, [])
    assert.deepEqual(change.targets, [target('a', '10', { unit: '个' }), target('b', '4')])
  })

  test('one figure with two values clashes', () => {
    const theirs = { ...seen, targets: [target('a', '9'), target('b', '3')] }
    const mine = { targets: [target('a', '10'), target('b', '3')] }
    assert.deepEqual(merged(seen, mine, theirs).clashes, ['targets'])
  })

  test('one is added by each, one taken out', () => {
    const theirs = { ...seen, targets: [target('a', '8'), target('b', '3'), target('c', '1')] }
    const mine = { targets: [target('a', '8'), target('d', '2')] }
    const { change } = merged(seen, mine, theirs)
    assert.deepEqual(
      change.targets?.map(({ id }) => String(id)),
      ['a', 'c', 'd'],
    )
  })

  test('what one takes out while the other changes it clashes', () => {
    const theirs = { ...seen, targets: [target('a', '8'), target('b', '5')] }
    assert.deepEqual(merged(seen, { targets: [target('a', '8')] }, theirs).clashes, ['targets'])
  })

  test('lists of units without ids clash as a whole', () => {
    const one = { support: ['u1'] } as unknown as Edit
    const mine = { support: ['u1', 'u2'] } as unknown as Edit
    const theirs = { support: ['u1', 'u3'] } as unknown as Edit
    assert.deepEqual(merged(one, mine, theirs).clashes, ['support'])
  })
})
