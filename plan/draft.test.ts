import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from './compile.ts'
import { draft } from './draft.ts'
import type { Plan } from './plan.ts'

const text = [
  '东河区2026年重点任务分解表',
  '去年改造公厕5座。',
  '一、城建',
  '序号\t重点任务\t年度目标\t责任单位',
  '1\t公厕改造\t改造公厕8座\t区城管局',
  '2\t新建公园\u2028补种行道树\t新建公园\u2028补种行道树\t区园林局',
  '二、民生',
  '1.新建驿站2座。（甲川城投）',
  '2.整治街巷12条。（区住建局负责）',
  '三、其他',
  '2.整治街巷15条。（区住建局负责）',
].join('\n')
const source = { text, name: 'plan.txt', mediaType: 'text/plain', sha256: '' }

const shown = ({ commitments }: Plan) =>
  commitments.map(
    ({ id, number, kind, text, units }) =>
      `${id} #${number} ${kind}: ${text} (${units.lead.join(' ')})`,
  )

test('each row and each item is a commitment of its section', () => {
  assert.deepEqual(shown(draft(source)), [
    '1.1 #1 task: 公厕改造：改造公厕8座 (区城管局)',
    '1.2 #2 task: 新建公园 补种行道树 (区园林局)',
    '2.1 #1 task: 新建驿站2座。（甲川城投） ()',
    '2.2 #2 task: 整治街巷12条。（区住建局负责） (区住建局)',
    '3.1 #2 task: 整治街巷15条。（区住建局负责） (区住建局)',
  ])
})

test('units that the district knows are found; without washed words a draft is the plan', () => {
  const [known, plan] = [{ units: ['甲川城投'] }, compile(source, { units: ['甲川城投'] })]
  assert.deepEqual(draft(source, known), { ...plan, findings: [] })
  assert.deepEqual(
    [draft(source), plan].map(({ commitments }) => commitments[2]?.units.lead),
    [[], ['甲川城投']],
  )
})

test('what stands outside of the work is a fact', () => {
  assert.deepEqual(
    draft(source).facts.map(({ subject, value, role }) => `${subject} ${value} ${role}`),
    ['公厕 5 baseline'],
  )
})

test('the same words in two sections are two commitments with keys of their own', () => {
  const { commitments, sections } = draft(source)
  assert.deepEqual(
    sections.map(({ id, title }) => `${id} ${title}`),
    ['1 城建', '2 民生', '3 其他'],
  )
  const keys = commitments.map(({ key }) => key)
  assert.equal(new Set(keys).size, keys.length)
  assert.ok(keys.every((key) => !key.includes('-')))
})

test('a number that was put together over a page mark is doubtful', () => {
  const words = '健全就业服务网络，完善公共就业信息平台，帮助困难群体实现稳定就业，'
  const broken = `1、${words}力争全年城镇新增就业30\n2、00人，${words}${words}举办招\n3、聘会。`
  const { commitments } = draft({ ...source, text: broken })
  const doubts = commitments.flatMap((one) => one.doubts.map(({ field, why }) => `${field} ${why}`))
  assert.ok(doubts.includes('quantities.0.value text-repaired'), doubts.join(', '))
})
