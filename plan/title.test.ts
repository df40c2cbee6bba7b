import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind, Pledge, Project, Quantity } from './plan.ts'
import { kindOf, titleOf } from './title.ts'

const titles: readonly (readonly [text: string, title: string])[] = [
  ['力争全年完成新增规上企业20家，亿元企业5家。', '新增规上企业20家，亿元企业5家'],
  ['老旧小区改造工程。改造小区31个。', '老旧小区改造工程'],
  ['一是继续进一步扎实推进河长制。', '推进河长制'],
  ['建成口袋公园6处（责任单位：区住建局）', '建成口袋公园6处'],
  ['要强军', '要强军'],
  ['主要预期目标是：产值增长6%，税收增长5%。', '主要预期目标'],
  ['', ''],
]

for (const [text, title] of titles) {
  test(`${text || 'no words'} is called ${title || 'nothing'}`, () => {
    assert.equal(titleOf(text), title)
  })
}

test('a long sentence ends at its last comma within 30 characters', () => {
  const text =
    '推进东河片区雨污分流改造，同步实施沿线道路白改黑和两侧人行道铺装工程，完善照明设施。'
  assert.equal(titleOf(text), '推进东河片区雨污分流改造')
})

test('without a comma it ends at a mark between things, else in the midst, with a sign of it', () => {
  const list = '培育壮大新型储能装备、精细化工材料、数控机床整机及关键功能部件产业集群'
  assert.equal(titleOf(list), '培育壮大新型储能装备、精细化工材料…')
  const one = '组织开展面向全区机关事业单位工作人员的政务服务能力提升专题集中轮训'
  assert.equal(titleOf(one), `${one.slice(0, 29)}…`)
})

const quantity = (
  subject: string,
  measure: Quantity['measure'],
  role: Quantity['role'] = 'target',
) => ({ subject, measure, role }) as Quantity
const pledge = (relation: string) => ({ relation }) as Pledge

test('an indicator is called by its subject, or by those that share its number', () => {
  const one = { ...quantity('地区生产总值', 'level'), span: [0, 4] } as Quantity
  const more = { ...quantity('税收收入', 'level'), span: [0, 4] } as Quantity
  const other = { ...quantity('就业', 'level'), span: [9, 12] } as Quantity
  assert.equal(titleOf('地区生产总值175亿元，增长7%', [one, other]), '地区生产总值')
  assert.equal(titleOf('地区生产总值、税收收入增长7%', [one, more]), '地区生产总值、税收收入')
  assert.equal(titleOf('推动地区生产总值增长', [one]), '推动地区生产总值增长')
  const long = { ...one, subject: '地区生产总值'.repeat(6) }
  assert.equal(titleOf(`${long.subject}，增长`, [long]).length, 30)
})

const none = { quantities: [], pledges: [], projects: [] }

const kinds: readonly (readonly [Kind, Parameters<typeof kindOf>[0]])[] = [
  [
    'indicator',
    { ...none, text: '外贸进出口额增长6%', quantities: [quantity('外贸进出口额', 'growth')] },
  ],
  ['task', { ...none, text: '改造小区31个', quantities: [quantity('小区', 'count')] }],
  ['task', { ...none, text: '再增长6%', quantities: [quantity('', 'growth')] }],
  [
    'task',
    {
      ...none,
      text: '推动外贸企业扩大出口，外贸额增长6%',
      quantities: [quantity('外贸额', 'growth')],
    },
  ],
  ['task', { ...none, text: '增长6%', quantities: [quantity('外贸额', 'growth')] }],
  [
    'task',
    { ...none, text: '去年外贸额增长6%', quantities: [quantity('外贸额', 'growth', 'baseline')] },
  ],
  ['project', { ...none, text: '建设北岸变电站', projects: [{ name: '北岸变电站' } as Project] }],
  ['project', { ...none, text: '建成北岸变电站', pledges: [pledge('built')] }],
  ['policy', { ...none, text: '制定支持人才落户的若干政策' }],
  ['mechanism', { ...none, text: '健全一线巡查的机制', pledges: [pledge('none occurs')] }],
  ['task', { ...none, text: '慰问困难家庭' }],
]

for (const [kind, content] of kinds) {
  test(`${content.text} is a ${kind}`, () => {
    assert.equal(kindOf(content), kind)
  })
}
