import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '@luoshi/plan'
import { draftOf, type Setting } from './draft-of.ts'
import type { PlanId, PostId, UnitId } from './ids.ts'
import { bureau, ids, otherBureau } from './supervision.fixture.ts'

const towns = ['town-1', 'town-2'] as UnitId[]
const units: Readonly<Record<string, readonly UnitId[]>> = {
  区工信局: [bureau],
  区住建局: [otherBureau],
  各镇街: towns,
}
const setting = (): Setting => ({
  plan: 'plan-2026' as PlanId,
  ids: ids(),
  unitsOf: (name) => units[name] ?? [],
  postOf: (leader) => (leader === '王五' ? ('post-wang' as PostId) : null),
  frequency: 'monthly',
})

function draft(body: string) {
  const text = `某区2026年工作要点\n一、重点工作\n${body}\n`
  return draftOf(compile({ text, name: 'plan', mediaType: 'text/plain', sha256: '' }), setting())
}

test('base and stretch are one target; the figure is plain, its unit as written', () => {
  const { drafts } = draft(
    '1.规模以上工业总产值预期达到12.5亿元，力争达到13亿元。\n2.预期新增规上企业20家，力争新增25家。',
  )
  const targets = drafts.flatMap((one) => one.targets)
  assert.deepEqual(
    targets.map(({ base, stretch, unit, measure, accrual }) => [
      base,
      stretch,
      unit,
      measure,
      accrual,
    ]),
    [
      ['1250000000', '1300000000', '亿元', 'level', 'cumulative'],
      ['20', '25', '家', 'increment', 'cumulative'],
    ],
  )
  assert.deepEqual(
    drafts.map(({ number }) => number),
    [1, 2],
  )
})

test('which way is better is what the words say', () => {
  const cases: [string, string][] = [
    ['城镇登记失业率控制在3%以内。', 'lower'],
    ['城镇登记失业率3%。', 'lower'],
    ['化学需氧量减排500吨。', 'higher'],
    ['新增城镇就业4600人。', 'higher'],
    ['单位生产总值能耗下降2.5%。', 'lower'],
    ['空气质量优良率达到95%以上。', 'higher'],
  ]
  for (const [body, better] of cases) {
    const [target] = draft(`1.${body}`).drafts.flatMap(({ targets }) => targets)
    assert.equal(target?.better, better, body)
  }
})

test('promises without a number: kept on a day, yes or no, or in step with others', () => {
  const { drafts } = draft(
    '1.光电产业园6月底前开工建设。\n2.居民收入与经济增长同步。\n3.实现农村生活污水处理全覆盖。\n4.重大安全事故零发生。',
  )
  assert.deepEqual(
    drafts.map(({ milestones, targets }) => [
      ...milestones.map(({ name, due }) => `${name} ${due}`),
      ...targets.map(({ measure, base, better }) => `${measure} ${base} ${better}`),
    ]),
    [
      ['光电产业园开工建设 2026-06-30'],
      ['relative null higher'],
      ['binary 1 higher'],
      ['count 0 lower'],
    ],
  )
  assert.deepEqual(drafts[0]?.periodPlan, { kind: 'milestones' })
  assert.equal(drafts[0]?.due, '2026-06-30')
})

test('the first-named unit leads; a name nobody bears is listed; a group leads nothing', () => {
  const { drafts, unknown } = draft(
    [
      '1.建成公园3处。（牵头单位：区工信局；配合单位：区住建局、各镇街）',
      '2.建成停车场2个。（责任单位：区住建局、区工信局、区大数据局）',
      '3.整治河道5公里。（责任单位：各镇街）',
      '4.新建学校1所。',
    ].join('\n'),
  )
  assert.deepEqual(
    drafts.map(({ lead, support }) => [lead, ...support]),
    [[bureau, otherBureau, ...towns], [otherBureau, bureau], [null, ...towns], [null]],
  )
  assert.deepEqual(
    unknown.map(({ name, why }) => `${name} ${why}`),
    ['区大数据局 not-found', '各镇街 group-leads'],
  )
})

test('a text without a year or headings has neither days nor sections; a rank is better lower', () => {
  const text = '新建学校1所。\n确保“智谷科创园”项目竣工。'
  const { drafts } = draftOf(
    compile({ text, name: 'plan', mediaType: 'text/plain', sha256: '' }),
    setting(),
  )
  assert.deepEqual(
    drafts.map(({ section, due }) => [section, due]),
    [
      [null, null],
      [null, null],
    ],
  )
  const [rank] = draft('1.综合考核排名进入全市前3名。').drafts.flatMap(({ targets }) => targets)
  assert.deepEqual([rank?.measure, rank?.base, rank?.better], ['rank', '3', 'lower'])
})

test('a milestone says its subject once, and without a day is due with the year', () => {
  const { drafts } = draft('1.光电产业园9月底前建成光电产业园。\n2.确保“智谷科创园”项目竣工。')
  assert.deepEqual(
    drafts.flatMap(({ milestones }) => milestones.map(({ name, due }) => [name, due])),
    [
      ['建成光电产业园', '2026-09-30'],
      ['“智谷科创园”项目竣工', '2026-12-31'],
    ],
  )
})

test('leaders become posts', () => {
  const { drafts, unknown } = draft('1.建成公园3处。（责任领导：王五、赵六；责任单位：区工信局）')
  assert.deepEqual(drafts[0]?.leaders, ['post-wang'])
  assert.deepEqual(
    unknown.map(({ name }) => name),
    ['赵六'],
  )
})

test('projects and what they are to reach are milestones, each once', () => {
  const { drafts } = draft('1.加快推进“光电产业园”项目建设，确保“智谷科创园”项目竣工投产。')
  const names = drafts.flatMap(({ milestones }) => milestones.map(({ name }) => name))
  assert.equal(new Set(names).size, names.length)
  assert.ok(
    names.some((name) => name.includes('智谷科创园')),
    names.join(),
  )
})

test('below the average is lower; a figure in words is in the plain unit', () => {
  const [below] = draft('1.万元产值能耗低于全省平均水平。').drafts.flatMap(({ targets }) => targets)
  assert.deepEqual([below?.measure, below?.better], ['relative', 'lower'])
  const [words] = draft('1.筹集资金三百万元。').drafts.flatMap(({ targets }) => targets)
  assert.deepEqual([words?.base, words?.unit], ['3000000', '元'])
})
