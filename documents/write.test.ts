import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { compile, type Plan } from '@luoshi/plan'
import { strFromU8, unzipSync } from 'fflate'
import { readDocument, taskTableDocx, taskTableXlsx } from './index.ts'
import { workbook } from './workbook.ts'

const text = readFileSync(
  new URL('../examples/明川区2026年重点任务实施方案.txt', import.meta.url),
  'utf8',
)
const plan: Plan = compile({
  text,
  name: '方案.txt',
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
})

const partOf = (bytes: Uint8Array, part: string) => {
  const content = unzipSync(bytes)[part]
  assert.ok(content, part)
  return strFromU8(content)
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const outcome = await readDocument(bytes, name)
  assert.ok('read' in outcome, JSON.stringify(outcome))
  return outcome.read.source.text
}

test('the same plan gives the same bytes', async () => {
  assert.deepEqual(await taskTableDocx(plan, 'zh-CN'), await taskTableDocx(plan, 'zh-CN'))
  assert.deepEqual(await taskTableXlsx(plan, 'en', text), await taskTableXlsx(plan, 'en', text))
})

test('the Word table has a row a task, its units and its date', async () => {
  const table = await textOf(await taskTableDocx(plan, 'zh-CN'), '分解表.docx')
  assert.match(
    table,
    /^明川区2026年重点任务分解表\n序号\t专题\t任务\t目标\t牵头单位\t配合单位\t完成时限/,
  )
  assert.match(table, /规模以上工业企业新增20家[^\n]*\t区工信局\t区统计局、区税务局\t12月底/)
  const rows = table.split('\n').filter((line) => /^\d+\t/.test(line))
  assert.equal(rows.length, plan.commitments.length)
})

test('the Word table repeats its header and lies across', async () => {
  const document = partOf(await taskTableDocx(plan, 'zh-CN'), 'word/document.xml')
  assert.match(document, /<w:tblHeader\/>/)
  assert.match(document, /w:orient="landscape"/)
  assert.match(document, /w:eastAsia="仿宋_GB2312"/)
})

test('the workbook has tasks, findings and indicators', async () => {
  const table = await textOf(await taskTableXlsx(plan, 'zh-CN', text), '分解表.xlsx')
  assert.match(table, /\n体检\n/)
  assert.match(table, /错误\t[^\n]*\t183亿元\t[^\n]*stretch-not-beyond-base/)
  assert.match(table, /地区生产总值\t目标\t总量\t=\t42800000000\t元\t2026年12月31日\t428亿元/)
})

test('in English it is the same in English', async () => {
  const table = await textOf(await taskTableXlsx(plan, 'en', text), 'tasks.xlsx')
  assert.match(table, /Lead unit\tSupport units/)
  assert.match(table, /\nFindings\n/)
})

test('figures and days are typed; text is never a formula', async () => {
  const bytes = await workbook('表', [
    {
      name: '表',
      columns: ['甲', '乙', '丙'].map((title) => ({ title, width: 10 })),
      rows: [['=HYPERLINK("http://x")', 12.5, { day: '2026-06-30' }]],
    },
  ])
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  assert.doesNotMatch(sheet, /<f>/)
  assert.match(sheet, /<c r="A2"[^>]*t="inlineStr"/)
  assert.match(sheet, /<c r="B2"[^>]*><v>12\.5<\/v>/)
  assert.match(sheet, /<c r="C2"[^>]*><v>46203<\/v>/)
  assert.match(partOf(bytes, 'xl/styles.xml'), /quotePrefix="1"/)
})

test('the header stays in sight and can be filtered', async () => {
  const sheet = partOf(await taskTableXlsx(plan, 'zh-CN'), 'xl/worksheets/sheet1.xml')
  assert.match(sheet, /<pane [^>]*state="frozen"/)
  assert.match(sheet, /<autoFilter ref="A2:J\d+"/)
})
