import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { compile } from '@luoshi/plan'
import { bundle } from './browser.ts'
import { documentOf } from './corpus.ts'

const text = `2031年云岭区政府重点工作安排
一、总体目标
地区生产总值增长6.5%，力争7%；新增规上企业20家以上。
二、重点任务
1．建成口袋公园6处，6月底前完成。（牵头单位：区住建局；配合单位：区财政局、各镇）
2．城镇登记失业率控制在3.5%以内，居民收入与经济增长同步。（责任单位：区人社局）
`

test('a browser is told the same as Node, with nothing but the language at hand', async () => {
  const { bytes } = await bundle("export { compile } from '@luoshi/plan'", 'iife')
  const document = documentOf('plan.txt', text)
  const context = createContext({ document })
  const said = runInContext(
    `${new TextDecoder().decode(bytes)}; JSON.stringify(luoshi.compile(document))`,
    context,
  )
  const plan = compile(document)
  assert.deepEqual(JSON.parse(said), JSON.parse(JSON.stringify(plan)))
  assert.ok(plan.commitments.length >= 3)
})

// The goal is 60 kB (docs/performance.md); this holds what is reached until the lexicons load apart.
test('the compiler takes at most 82 kB on its way to a browser', async () => {
  const { bytes } = await bundle("export { compile } from '@luoshi/plan'")
  const size = gzipSync(bytes, { level: 9 }).length
  assert.ok(size <= 82_000, `${size} bytes`)
})
