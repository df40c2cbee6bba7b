import assert from 'node:assert/strict'
import { test } from 'node:test'
import { planOf } from './plan.ts'
import { openedFrom, screenFor } from './seen.ts'
import { widthOf } from './width.ts'

const plan = `2031年临川新区重点工作实施方案

一、发展目标
1. 地区生产总值预期120亿元，增长8%，力争125亿元。（责任单位：区发改局）
2. 新增规模以上企业12家以上，6月底前完成。（牵头单位：区工信局；配合单位：区统计局）
二、城市建设
（一）园林
1. 新建口袋公园6个，森林覆盖率达到41.5%，绿地面积3万至5万平方米。（责任单位：区城管局）
2. 尽快建成东湖图书馆，尽快开放。
`

test('a plan as a person reads it', () => {
  const lines = planOf(openedFrom(plan), screenFor()).split('\n')
  const has = (words: RegExp) =>
    assert.ok(
      lines.some((line) => words.test(line)),
      `${words}`,
    )
  assert.equal(lines[0], '2031年临川新区重点工作实施方案')
  has(/^2031年 · 4 项任务/)
  has(/^序号 +任务 +目标 +时限 +牵头单位$/)
  has(/^一、发展目标$/)
  has(/^1\.1 .* 120亿元 \+8% ↗125亿元/)
  has(/^1\.2 .* ≥ 12家 新增规模以上企业 +2031-06-30 +区工信局$/)
  has(/^（一）园林$/)
  has(/6个 口袋公园/)
  has(/3万–5万平方米/)
  has(/^提醒 {2}“尽快”/)
  has(/^ {6}第9行 “尽快”$/)
})

test('every line fits the terminal, whatever its width', () => {
  for (const columns of [40, 57, 80, 121, 200]) {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const line of planOf(openedFrom(plan), screenFor({ language, columns })).split('\n')) {
        assert.ok(widthOf(line) <= columns, `${line} in ${columns}`)
      }
    }
  }
})

test('a column that nobody fills is left out', () => {
  const bare = '2031年工作要点\n一、城建\n1. 新建公园，改善环境。\n'
  const [, , , header] = planOf(openedFrom(bare), screenFor()).split('\n')
  assert.equal(header?.includes('牵头单位'), false)
})

test('colours for a terminal only', () => {
  const bare = planOf(openedFrom(plan), screenFor())
  const coloured = planOf(openedFrom(plan), screenFor({ colour: true }))
  assert.ok(coloured.includes('\x1b[1m一、发展目标\x1b[22m'))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of a terminal
  assert.equal(coloured.replace(/\x1b\[\d{1,2}m/g, ''), bare)
})

test('of many alike three are shown, and how many more there are', () => {
  const many = `2031年工作要点\n一、城建\n${Array.from({ length: 6 }, (_, i) => `${i + 1}. 尽快建成第${i + 1}座图书馆。\n`).join('')}`
  const words = planOf(openedFrom(many), screenFor())
  assert.equal(words.match(/“尽快”不是时限/g)?.length, 1)
  assert.match(words, /另有 3 处同类问题/)
})

test('a text that is no plan is told so', () => {
  assert.match(planOf(openedFrom('今天天气很好。'), screenFor()), /没有找到可以交办的任务/)
})

test('words of the document cannot steer the terminal', () => {
  const hostile =
    '2031年\x1b]0;x\x07工作要点\n一、城\x1b[2J建\n1. 尽快新建\x1b[31m公园\u202e6个。\n'
  const words = planOf(openedFrom(hostile), screenFor())
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
  assert.doesNotMatch(words, /[\x00-\x09\x0b-\x1f\u202e]/)
})
