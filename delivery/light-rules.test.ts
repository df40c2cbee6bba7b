// Where a light turns: made up or not, asked for or not, which of two decides.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Drafted } from './commitment.ts'
import { viewOfMonth, viewThen, viewToday } from './latest.ts'
import { lightOf } from './light.ts'
import { presets } from './lights/presets.ts'
import { commitment, day, milestone, period, reached, target, told } from './pace.fixture.ts'

const { chengxiang, ouhai, yinchuan } = presets
const april = period('2026-04')
const since = viewOfMonth(april, day('2026-06-10'))
const nodes = (...milestones: Drafted['milestones']) => commitment({ targets: [], milestones })

test('made up as soon as what was planned then is reached, to the hundredth', () => {
  const behind = told(commitment(), ['2026-04', '30'])
  const light = (value: string) => {
    const { colour, explained } = lightOf(told(behind, ['2026-05', value]), since, ouhai)
    return [colour, explained.rule]
  }
  assert.deepEqual(light('33.33333333'), ['yellow', 'made-up'])
  assert.deepEqual(light('33.33'), ['red', 'month-missed'])
})

test('a month is not made up as it looked, though the next figure came early', () => {
  const behind = told(told(commitment(), ['2026-04', '30']), ['2026-05', '60', '2026-05-28'])
  assert.equal(lightOf(behind, viewThen(april, day('2026-07-10')), ouhai).colour, 'red')
  assert.equal(lightOf(behind, since, ouhai).colour, 'yellow')
})

test('an amount used up too early is never made up by using more', () => {
  const cap = commitment({ targets: [target({ better: 'lower' })] })
  const used = told(told(cap, ['2026-04', '60']), ['2026-05', '70'])
  assert.equal(lightOf(used, since, ouhai).colour, 'red')
})

test('only a red node is made up, and it says so', () => {
  const late = reached(nodes(milestone('开工', '2026-04-20')), '开工', '2026-05-12')
  const made = lightOf(late, since, ouhai)
  assert.deepEqual([made.colour, made.explained.rule], ['yellow', 'made-up'])
  const patient = { ...ouhai, nodes: { yellow: 1, red: 2 } }
  assert.equal(lightOf(late, since, patient).explained.rule, 'node-overdue')
  assert.equal(lightOf(nodes(milestone('开工', '2026-04-20')), since, ouhai).colour, 'red')
})

test('a late node tells after how many months it turns', () => {
  const late = nodes(milestone('开工', '2026-04-20'))
  const threshold = (preset: typeof yinchuan) => lightOf(late, since, preset).explained.threshold
  assert.deepEqual([threshold(yinchuan), threshold(chengxiang)], ['3', '1'])
})

test('a node without a day is not asked for, and counts once it is reached', () => {
  const open = nodes(milestone('开工', null))
  assert.equal(lightOf(open, since, yinchuan).colour, 'grey')
  assert.equal(lightOf(reached(open, '开工', '2026-04-12'), since, yinchuan).colour, 'green')
  const dated = nodes(milestone('开工', null), milestone('竣工', '2026-12-31'))
  assert.equal(lightOf(dated, since, yinchuan).explained.reading?.kind, 'node')
})

test('银川: entered on the day itself is entered; figures and nodes without a name do not disturb', () => {
  const begun = nodes(milestone('项目开工', '2026-03-31'), milestone('入库', null))
  const known = reached(begun, '项目开工', '2026-03-15')
  const view = viewToday(day('2026-06-17'))
  const rule = (one: typeof known) => lightOf(one, view, yinchuan).explained.rule
  assert.equal(rule(reached(known, '入库', '2026-06-16')), 'node-on-time')
  assert.equal(rule(reached(known, '入库', '2026-06-17')), 'follow-overdue')
  assert.equal(rule({ ...known, targets: [target()] }), 'follow-overdue')
  assert.equal(rule(reached(begun, '入库', '2026-06-16')), 'node-overdue', 'nothing was begun')
})

test('of two that are as bad the first decides', () => {
  const [first, second] = [milestone('开工', '2026-04-20'), milestone('竣工', '2026-04-25')]
  const { reading } = lightOf(nodes(first, second), since, yinchuan).explained
  assert.equal(reading?.kind === 'node' && reading.name, '开工')
})

test('a level that is reached is kept; one that is not needs last year’s figure', () => {
  const level = commitment({ targets: [target({ measure: 'share', accrual: 'standing' })] })
  const light = (value: string) => {
    const { colour, explained } = lightOf(told(level, ['2026-04', value]), since, yinchuan)
    return [colour, explained.rule, explained.unknown]
  }
  assert.deepEqual(light('100'), ['green', 'kept', null])
  assert.deepEqual(light('99'), ['grey', 'unknown', 'baseline-missing'])
})
