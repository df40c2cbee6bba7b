import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alikeKeys, checkReport, leastWeight, type Seen } from '../checks.ts'
import type { CommitmentId, MilestoneId, ReportId, UnitId } from '../ids.ts'
import type { Period } from '../period.ts'
import type { Filled, Report } from '../report.ts'
import { ids, milestonesOf, nothing, target, telling } from './fixture.ts'
import { likeness, printOf, sketchOf } from './likeness.ts'

const may =
  '截至5月底，新增就业累计1910人；专班到后井村、东埔社区召开推进会3场次；针对用电接入问题，业务股室开展现场办公，力争提前完成；下月重点抓专场招聘会。'
const june = may.replace('5月', '6月').replace('1910', '2290').replace('3场次', '7场次')
const own =
  '6月新增就业2290人；举办高校毕业生专场招聘会四场，为三十家企业推送岗位信息；西庄社区零工驿站投入使用，困难人员逐户建档并落实公益性岗位。'

const reportOf = (narrative: string, value: string, period = '2031-05'): Report => ({
  ...nothing,
  narrative,
  figures: { [ids.target]: { value, standing: 'final', from: null } },
  ...{ id: 'r5' as ReportId, period: period as Period, stage: 'accepted', unit: ids.unit },
  commitment: 'c1' as CommitmentId,
  ...{
    submitted: '2031-06-01' as Report['submitted'],
    filledFrom: null,
    returnedFor: null,
    paper: null,
  },
  ...{ doubts: [], explanation: null, alike: [] },
})

const even = [380, 790, 1150, 1540, 1910]
function codesOf(narrative: string, seen: Partial<Seen>, value = '2290'): readonly string[] {
  const { filled, seen: known } = telling({ before: even, value, filled: { narrative }, seen })
  return checkReport(filled, known).map(({ code, severity }) => `${code} ${severity}`)
}

test('a text with other digits and another month is the same text', () => {
  assert.equal(likeness(printOf(may), printOf(june)), 1)
  assert.ok(likeness(printOf(may), printOf(own)) < 0.2)
})

test("last period's text is doubted where the figure moves, noted where nothing does", () => {
  const earlier = [reportOf(may, '1910')]
  assert.deepEqual(codesOf(june, { earlier }), ['text-copied look'])
  assert.deepEqual(codesOf(own, { earlier }), [])
  const still = codesOf(may, { earlier }, '1910')
  assert.deepEqual(still, ['stands-still look', 'unchanged note'])
})

test('the text of two periods ago counts as well; a word or two never do', () => {
  const earlier = [reportOf(own, '1910'), reportOf(may, '1540', '2031-04')]
  assert.deepEqual(codesOf(june, { earlier }), ['text-copied look'])
  assert.deepEqual(
    codesOf('正在推进，暂无新进展。', { earlier: [reportOf('正在推进，暂无新进展。', '1910')] }),
    [],
  )
})

test("another unit's text under another name, not one's own from another commitment", () => {
  const sibling = (unit: UnitId) => ({ siblings: [{ unit, narrative: may, figures: {} }] })
  assert.deepEqual(codesOf(june.replace('专班', '我局'), sibling(ids.other)), ['text-copied look'])
  assert.deepEqual(codesOf(june, sibling(ids.unit)), [])
})

test('the sketches of a copy have most numbers in common, those of two texts none', () => {
  const shared = (a: string, b: string) => {
    const theirs = sketchOf(b)
    return sketchOf(a).filter((one, at) => one === theirs[at]).length
  }
  assert.ok(shared(may, june.replace('专班', '我局')) >= 5)
  assert.equal(shared(may, own), 0)
})

test('keys are of the figures that are told and of a text, where there is one', () => {
  const commitment = { targets: [target, { ...target, id: ids.second, subject: '失业率' }] }
  const period = '2031-06' as Period
  const told = { value: '2290', standing: 'final', from: null } as const
  const keys = (figures: Report['figures'], narrative: string) =>
    alikeKeys({ commitment, period, filled: { figures, narrative } })
  const figure = { key: '2031-06/新增就业/2290', weight: leastWeight }
  assert.deepEqual(keys({ [ids.target]: told }, ''), [figure])
  assert.deepEqual(keys({ [ids.target]: told, [ids.second]: { absent: 'not-released' } }, ''), [
    figure,
  ])
  const sketched = keys({}, may)
  assert.equal(sketched.length, sketchOf(may).length)
  for (const { key, weight } of sketched) assert.ok(key.startsWith('2031-06/') && weight === 1)
})

test('two empty texts are not alike', () => {
  assert.equal(likeness(printOf(''), printOf('')), 0)
})

test('a copied text is noted where nothing moved, looked at where anything did', () => {
  const milestones = milestonesOf('专场招聘会', '零工驿站')
  const said = (filled: Partial<Filled>, before: Report['figures']) => {
    const last = { ...reportOf(may, '1910'), figures: before }
    const { filled: now, seen } = telling({
      ...{ before: [], period: '2031-06', milestones },
      filled: { narrative: june, ...filled },
      seen: { earlier: [last] },
    })
    const found = checkReport(now, seen).filter(({ at }) => at === 'narrative')
    return found.map(({ code }) => code)
  }
  const value = (text: string) =>
    ({ [ids.target]: { value: text, standing: 'final', from: null } }) as const
  const absent = { [ids.target]: { absent: 'not-released' } } as const
  const cases: readonly (readonly [Partial<Filled>, Report['figures'], string])[] = [
    [{ figures: value('2290') }, value('1910'), 'text-copied'],
    [{ figures: value('1910') }, value('1910'), 'unchanged'],
    [{ figures: value('1910') }, {}, 'text-copied'],
    [{ figures: value('1910') }, absent, 'text-copied'],
    [{ figures: absent }, value('1910'), 'unchanged'],
    [{ reached: ['零工驿站' as MilestoneId] }, value('1910'), 'text-copied'],
  ]
  for (const [filled, before, code] of cases) {
    assert.deepEqual(said(filled, before), [code], JSON.stringify([filled, before]))
  }
})

test('a text of a million characters takes no longer than one of two thousand', () => {
  const long = may.repeat(20_000)
  const started = process.cpuUsage().user
  for (let turn = 0; turn < 100; turn++) printOf(long)
  assert.ok((process.cpuUsage().user - started) / 1000 < 200)
})

const stage = (...reached: readonly string[]) => ({ reached: reached as readonly MilestoneId[] })
const stages: readonly (readonly [
  string,
  readonly string[],
  readonly string[],
  readonly string[],
])[] = [
  ['竣工 with 开工 never told', ['开工', '竣工'], ['竣工'], ['stage-order explain']],
  ['both told at once', ['开工', '竣工'], ['开工', '竣工'], []],
  ['the first stage', ['开工', '竣工'], ['开工'], []],
  ['two phases of a project', ['一期开工', '一期竣工', '二期开工'], ['一期开工', '一期竣工'], []],
  [
    '投产 of the phase that is not finished',
    ['二期竣工', '二期投产'],
    ['二期投产'],
    ['stage-order explain'],
  ],
  ['names that are no stages', ['方案报批', '培训完成'], ['培训完成'], []],
  ['a stage beside a name that is none', ['方案报批', '竣工'], ['竣工'], []],
]
for (const [name, milestones, reached, expected] of stages) {
  test(`stages: ${name}`, () => {
    const { filled, seen } = telling({
      milestones: milestonesOf(...milestones),
      filled: stage(...reached),
    })
    const found = checkReport(filled, seen).map(({ code, severity }) => `${code} ${severity}`)
    assert.deepEqual(found, expected)
  })
}

test('a stage that an earlier report told of counts, accepted or not', () => {
  const { filled, seen } = telling({
    milestones: milestonesOf('开工', '竣工'),
    filled: stage('竣工'),
  })
  const earlier = [{ ...reportOf('', '0'), ...stage('开工') }]
  assert.deepEqual(checkReport(filled, { ...seen, earlier }), [])
})

test('levelling the ground is no start of construction', () => {
  const told = (narrative: string) => {
    const { filled, seen } = telling({
      milestones: milestonesOf('开工'),
      filled: { ...stage('开工'), narrative },
    })
    return checkReport(filled, seen).map(({ code }) => code)
  }
  assert.deepEqual(told('完成地质勘察和场地平整，项目开工。'), ['start-doubted'])
  assert.deepEqual(told('完成场地平整，桩基已打桩12根。'), [])
  assert.deepEqual(told('项目正式开工建设。'), [])
})
