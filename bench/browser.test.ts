import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { compile, draft } from '@luoshi/plan'
import { bundle } from './browser.ts'
import { documentOf } from './corpus.ts'

const verbs = { compile, draft }
const text = `2031年云岭区政府重点工作安排
一、总体目标
地区生产总值增长6.5%，力争7%；新增规上企业20家以上。
二、重点任务
1．建成口袋公园6处，6月底前完成。（牵头单位：区住建局；配合单位：区财政局、各镇）
2．城镇登记失业率控制在3.5%以内，居民收入与经济增长同步。（责任单位：区人社局）
`

for (const verb of ['compile', 'draft'] as const) {
  test(`${verb}: a browser is told the same as Node, with nothing but the language at hand`, async () => {
    const { bytes } = await bundle(`export { ${verb} } from '@luoshi/plan'`, 'iife')
    const document = documentOf('plan.txt', text)
    const context = createContext({ document })
    const said = runInContext(
      `${new TextDecoder().decode(bytes)}; JSON.stringify(luoshi.${verb}(document))`,
      context,
    )
    const plan = verbs[verb](document)
    assert.deepEqual(JSON.parse(said), JSON.parse(JSON.stringify(plan)))
    assert.ok(plan.commitments.length >= 3)
  })
}

test('the draft is the plan but for the findings of its check', () => {
  const document = documentOf('plan.txt', text)
  const { findings, ...plan } = compile(document)
  const { findings: cleaned, ...drafted } = draft(document)
  assert.deepEqual(drafted, plan)
  assert.ok(findings.length > cleaned.length)
})

// Asked: 60 kB (docs/performance.md).
test('what shows the plan takes at most 60 kB on its way to a browser, the whole compiler 83.5', async () => {
  for (const [name, limit] of [
    ['draft', 60_000],
    ['compile', 83_500],
  ] as const) {
    const { bytes } = await bundle(`export { ${name} } from '@luoshi/plan'`)
    const size = gzipSync(bytes, { level: 9 }).length
    assert.ok(size <= limit, `${name}: ${size} bytes`)
  }
})
