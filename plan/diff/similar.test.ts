import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersOf } from '../key.ts'
import { dice, finderOf, gramsOf as gramsOfLetters, within } from './similar.ts'

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
