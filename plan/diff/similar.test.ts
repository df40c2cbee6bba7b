import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf } from '../key.ts'
import { dice, finderOf, gramsOf as gramsOfLetters, shared, within, without } from './similar.ts'

const gramsOf = (text: string) => gramsOfLetters(lettersOf(text))

test('figures, bounds and days make no difference', () => {
  const before = gramsOf('新建公园3处，6月底前开放')
  assert.equal(dice(before, gramsOf('力争新建公园12处以上，9月底前开放。')), 1)
})

test('a single character and none at all have a likeness too', () => {
  assert.equal(dice(gramsOf('园'), gramsOf('园3处')), 1)
  assert.equal(dice(gramsOf('园'), gramsOf('路')), 0)
  assert.equal(dice(gramsOf(''), gramsOf('100%')), 1)
})

test('different works are not alike', () => {
  assert.ok(dice(gramsOf('新建社区食堂3家'), gramsOf('整治城区内涝点5处')) < 0.1)
})

test('a part stands within its whole', () => {
  const whole = gramsOf('改造老旧小区30个，新增公共停车位800个')
  assert.ok(within(gramsOf('新增公共停车位800个'), whole) > 0.9)
  assert.ok(within(gramsOf('新建乡镇卫生院'), whole) < 0.2)
})

test('the finder brings the most alike first and never every text that says 推进', () => {
  const library = Array.from({ length: 400 }, (_, i) =>
    gramsOf(`推进${String.fromCharCode(0x5200 + i, 0x6200 + i)}工程`),
  )
  const found = finderOf(library)(gramsOf(`推进${String.fromCharCode(0x5200 + 7, 0x6200 + 7)}工程`))
  assert.equal(found[0], 7)
  assert.ok(found.length <= 8)
})

test('pairs are numbers in ascending order, each once', () => {
  assert.deepEqual(gramsOfLetters('ba'), [0x62 * 0x10000 + 0x61])
  assert.deepEqual(gramsOfLetters('abab'), [0x610062, 0x620061])
})

test('what two texts share is counted once', () => {
  assert.equal(shared([1, 3, 5, 9], [3, 4, 5, 6]), 2)
  assert.equal(shared([3, 4], [1]), 0)
  assert.deepEqual(without([1, 2, 3], new Set([2])), [1, 3])
  assert.equal(within([1, 2, 3, 4], [2, 3]), 0.5)
})

test('the most alike come first, of equals the earlier, at most eight', () => {
  const find = finderOf([[1], [1, 2], [1, 2, 3], [4], [1, 2]])
  assert.deepEqual(find([1, 2, 3]), [2, 1, 4, 0])
  assert.deepEqual(find([1, 2, 3]), [2, 1, 4, 0], 'asking leaves nothing behind')
  assert.deepEqual(find([9]), [])
  assert.equal(finderOf(Array.from({ length: 20 }, () => [1]))([1]).length, 8)
})

test('what stands in too many texts finds nobody', () => {
  const library = (length: number) => Array.from({ length }, () => [1])
  assert.equal(finderOf(library(29))([1]).length, 8)
  assert.equal(finderOf(library(31))([1]).length, 0)
})
