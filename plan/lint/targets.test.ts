import assert from 'node:assert/strict'
import { test } from 'node:test'
import { said, subjectOf } from './sample.ts'
import {
  targetWithoutBaseYear,
  targetWithoutBasis,
  targetWithoutUnit,
  targetWithoutValue,
} from './targets.ts'

const blanks: readonly (readonly [words: string, found: readonly string[]])[] = [
  ['城镇新增就业XX人，税收增长XX%', ['XX人', 'XX%']],
  ['产值增长%，利润×.×亿元', ['增长%', '×.×亿元']],
  ['投入____万元', ['____万元']],
  ['税收占×.×××%', ['×.×××%']],
  ['引进MAX公司，办好XX镇庙会', []],
  ['产值增长8%', []],
  ['新建若干座泵站，推进若干工作', ['新建若干座']],
]

for (const [words, expected] of blanks) {
  test(words, () => {
    const subject = subjectOf([{ words }])
    const findings = targetWithoutValue(subject)
    assert.deepEqual(
      said(subject, findings),
      expected.map((word) => `warning target-without-value: ${word}`),
    )
  })
}

const tasks: readonly (readonly [words: string, found: readonly string[]])[] = [
  ['全面完成年度节能降耗任务', ['完成年度节能降耗任务']],
  ['约束性指标完成市定任务', ['完成市定任务']],
  ['完成上级下达的目标', ['完成上级下达的目标']],
  ['完成造林任务1.2万亩', []],
  ['完成造林任务：今年1.2万亩', []],
  ['完成造林任务，植树3万株', ['完成造林任务']],
  ['3月起完成造林任务', ['完成造林任务']],
  ['对未完成减排任务的单位约谈', []],
  ['超额完成市下达任务', []],
  ['完成各项改革任务', []],
  ['完成招商目标责任书签订', []],
]

for (const [words, expected] of tasks) {
  test(words, () => {
    const subject = subjectOf([{ words }])
    assert.deepEqual(
      said(subject, targetWithoutValue(subject)),
      expected.map((word) => `info target-without-value: ${word}`),
    )
  })
}

test('what was reached is not asked for its figure', () => {
  const subject = subjectOf([{ words: '去年完成市下达任务', sort: 'past' }])
  assert.deepEqual(targetWithoutValue(subject), [])
})

test('a target without a unit', () => {
  const subject = subjectOf([
    {
      words: '新建12，排名第3，游客500万，产值50亿，覆盖20',
      figures: [
        { text: '12', subject: '口袋公园' },
        { text: '3', measure: 'rank', subject: '位次' },
        { text: '500万', subject: '游客' },
        { text: '50亿', unit: '', subject: '产值' },
        { text: '20', role: 'scope', subject: '村' },
      ],
    },
  ])
  assert.deepEqual(said(subject, targetWithoutUnit(subject)), ['warning target-without-unit: 12'])
})

test('a lone number that nobody could read', () => {
  const words =
    '高新技术企业达到15，新增3。建成2031，突破2031。引进PM2.5，建设园区4.0，园区12，新建6.25，突破1200'
  const subject = subjectOf([{ words, figures: [{ text: '15', subject: '企业' }] }])
  assert.deepEqual(
    said(subject, targetWithoutUnit(subject)),
    ['15', '3', '12', '6.25', '1200'].map((number) => `warning target-without-unit: ${number}`),
  )
})

test('a unit is a unit', () => {
  const figures = [
    { text: '12家', subject: '公园' },
    { text: '万12', unit: '', subject: '总量值' },
  ]
  const subject = subjectOf([{ words: '公园12家，万12', figures }])
  assert.deepEqual(said(subject, targetWithoutUnit(subject)), ['warning target-without-unit: 万12'])
})

test('several subjects of one figure are one finding', () => {
  const figures = [
    { text: '12', subject: '公园' },
    { text: '12', subject: '广场' },
  ]
  const subject = subjectOf([{ words: '公园、广场各12', figures }])
  const [first, second] = subject.plan.commitments[0]?.quantities ?? []
  assert.ok(first && second)
  const shared = { ...second, span: first.span }
  const commitment = { ...subject.plan.commitments[0], quantities: [first, shared] }
  const plan = { ...subject.plan, commitments: [commitment] } as typeof subject.plan
  assert.equal(targetWithoutUnit({ ...subject, plan }).length, 1)
})

const growth = (words: string, about = {}) =>
  targetWithoutBaseYear(
    subjectOf([{ words, figures: [{ text: '50%', measure: 'growth' }] }], {
      ...{ year: 2035, since: 2031, title: '制造业振兴行动方案（2031—2035年）' },
      ...about,
    }),
  ).length

test('growth over several years, of what?', () => {
  assert.equal(growth('到2035年产值增长50%'), 1)
  assert.equal(growth('到2035年产值比2030年增长50%'), 0)
  for (const words of ['产值年均', '以上年基数为准，', '以2030年为基期，', '在现有产值上'])
    assert.equal(growth(`${words}增长50%`), 0, words)
  assert.equal(growth('夯实基础，增长50%'), 1)
  assert.equal(growth('普及率提升50%'), 0)
  assert.equal(growth('到2035年产值增长50%', { since: 2035 }), 0)
  assert.equal(growth('到2035年产值增长50%', { since: null }), 0)
  assert.equal(growth('到2035年产值增长50%', { kind: 'report' }), 0)
})

test('a sentence is asked once; levels are not asked', () => {
  const figures = [
    '40%',
    { text: '45元', measure: 'growth' },
    { text: '50%', measure: 'growth' },
    { text: '60%', measure: 'growth' },
    { text: '9亿元', measure: 'growth' },
    '70%',
  ] as const
  const subject = subjectOf(
    [{ words: '利率40%增长。投资增长45元。产值、利润增长50%、60%和9亿元，达70%', figures }],
    {
      ...{ year: 2035, since: 2031 },
    },
  )
  assert.deepEqual(said(subject, targetWithoutBaseYear(subject)), [
    'warning target-without-base-year: 50%',
  ])
})

test('indicators that are counted on several bases', () => {
  const figures = (subject: string) => [{ text: '9000万美元', subject }]
  const of = (words: string, subject: string) => subjectOf([{ words, figures: figures(subject) }])
  const bare = of('实际利用外资9000万美元', '实际利用外资')
  assert.deepEqual(said(bare, targetWithoutBasis(bare)), ['info target-without-basis: 9000万美元'])
  assert.deepEqual(targetWithoutBasis(of('按验资口径，实际利用外资9000万美元', '实际利用外资')), [])
  const rate = [{ text: '5%', measure: 'share', subject: '失业率' }] as const
  const jobs = subjectOf([{ words: '失业率5%', figures: rate }])
  assert.deepEqual(said(jobs, targetWithoutBasis(jobs)), ['info target-without-basis: 5%'])
  assert.deepEqual(targetWithoutBasis(of('外贸出口9000万美元', '外贸出口')), [])
  const again = subjectOf([
    { words: '实际利用外资9000万美元', figures: figures('实际利用外资') },
    { words: '实际利用外资达9000万美元', figures: figures('实际利用外资') },
    {
      words: '失业率降5%',
      figures: [{ text: '5%', measure: 'change', subject: '失业率' }],
    },
  ])
  assert.equal(targetWithoutBasis(again).length, 1)
})
