import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Colours, gravest, gravestFirst, moved } from './heat.ts'

test('the gravest light of a month and how many; unknown outweighs green; nothing is nothing', () => {
  assert.deepEqual(gravest([3, 1, 2, 4]), { colour: 'red', count: 2 })
  assert.deepEqual(gravest([3, 1, 0, 4]), { colour: 'yellow', count: 1 })
  assert.deepEqual(gravest([3, 0, 0, 4]), { colour: 'grey', count: 4 })
  assert.deepEqual(gravest([3, 0, 0, 0]), { colour: 'green', count: 3 })
  assert.equal(gravest([0, 0, 0, 0]), null)
})

test('units with most red in the last month come first, by the sight that is asked for', () => {
  const unit = (name: string, now: Colours, atTheTime: Colours) => ({
    ...{ name, now: [now], atTheTime: [atTheTime] },
  })
  const units = [
    unit('a', [5, 0, 0, 0], [0, 0, 9, 0]),
    unit('b', [0, 3, 0, 0], [0, 0, 0, 0]),
    unit('c', [0, 0, 1, 0], [1, 0, 0, 0]),
  ]
  const names = (sight: 'now' | 'atTheTime') =>
    gravestFirst(units, sight)
      .map(({ name }) => name)
      .join('')
  assert.equal(names('now'), 'cba')
  assert.equal(names('atTheTime'), 'abc')
})

test('arrow keys move within the map and stop at its edges', () => {
  assert.deepEqual(moved('ArrowRight', [0, 0], [2, 3]), [0, 1])
  assert.deepEqual(moved('ArrowDown', [0, 2], [2, 3]), [1, 2])
  assert.deepEqual(moved('End', [1, 0], [2, 3]), [1, 2])
  assert.equal(moved('ArrowLeft', [0, 0], [2, 3]), null)
  assert.equal(moved('Enter', [0, 0], [2, 3]), null)
})
