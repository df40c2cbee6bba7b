import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diff } from '@luoshi/plan'
import { changesOf } from './diff.ts'
import { openedFrom, screenFor } from './seen.ts'

const title = '2031年临川新区重点工作实施方案\n'
const before = `${title}
一、城市建设
1. 新建口袋公园6个，改造公厕10座。
2. 改造老旧小区30个，6月底前完工。（责任单位：区住建局）
3. 建成东岸社区卫生服务中心。
二、社会事业
1. 扩建区第二实验小学。
2. 完善社区养老服务网络，支持社会力量举办养老机构。
3. 举办群众文艺演出60场。
`
const after = `${title}
一、城市建设
1. 新建口袋公园6个。
2. 改造公厕10座。
3. 改造老旧小区35个，9月底前完工。（责任单位：区城管局）
二、社会事业
1. 扩建区第二实验小学。
2. 健全社区养老服务网络，鼓励社会力量兴办养老机构。
3. 建成东岸社区卫生服务中心。
4. 举办全民健身赛事20场。
`

const shown = (language: 'zh-CN' | 'en', later = after) => {
  const [one, other] = [openedFrom(before).plan, openedFrom(later).plan]
  const screen = screenFor({ language })
  return changesOf({ before: one, after: other, changes: diff(one, other) }, screen)
}

test('every change in its own words', () => {
  assert.deepEqual(
    shown('zh-CN').split('\n'),
    `2031年临川新区重点工作实施方案
未变 1 · 改写 1 · 调整目标 1 · 移动 1 · 拆分 1 · 新增 1 · 删除 1

拆分      1.1 新建口袋公园6个，改造公厕10座 → 1.1 新建口袋公园6个；1.2 改造公厕
          10座

调整目标  1.3 改造老旧小区35个，9月底前完工
          30个 → 35个 老旧小区
          时限 2031-06-30 → 2031-09-30
          牵头单位 区住建局 → 区城管局

改写      2.2 健全社区养老服务网络，鼓励社会力量兴办养老机构
          - 完善社区养老服务网络，支持社会力量举办养老机构。
          + 健全社区养老服务网络，鼓励社会力量兴办养老机构。

删除      2.3 举办群众文艺演出60场

移动      2.3 建成东岸社区卫生服务中心
          移动 一、城市建设 → 二、社会事业

新增      2.4 举办全民健身赛事20场`.split('\n'),
  )
})

test('in English too', () => {
  const words = shown('en')
  assert.match(words, /^same 1 · reworded 1 · retargeted 1/m)
  assert.match(words, /due 2031-06-30 → 2031-09-30/)
  assert.match(words, /led by 区住建局 → 区城管局/)
  assert.match(words, /moved 一、城市建设 → 二、社会事业/)
})

test('both titles where they differ, and a word where nothing else does', () => {
  const other = before.replace('实施方案', '实施方案（修订）')
  assert.match(shown('zh-CN', other), /^2031年.{4,20}实施方案 → 2031年.{4,20}（修订）$/m)
  assert.match(shown('zh-CN', other), /两稿没有不同。$/)
})
