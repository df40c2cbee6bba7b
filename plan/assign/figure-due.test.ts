import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outline } from '../segment.ts'
import { figureDues } from './figure-due.ts'
import { type About, chapter, type Line, row, sketch } from './sketch.ts'

/** The due of the figure marked ‹…› in one of the lines. */
function dueOf(lines: readonly Line[], about: About = {}): string | null {
  const marked = lines.map(([, words]) => words).join('\n')
  const plain = lines.map(
    ([sort, words, section]): Line => [sort, words.replace(/[‹›]/g, ''), section ?? null],
  )
  return dueAt(sketch(plain, about), marked.indexOf('‹'))
}

function dueAt(outline: Outline, start: number): string | null {
  const passage = outline.passages.find((one) => one.start <= start && start < one.end)
  assert.ok(passage)
  return figureDues(outline)(start, passage)
}

// In a report that plans 2026: a sentence with its figure marked, and the day that governs the figure.
const cases: readonly (readonly [sentence: string, due: string | null])[] = [
  ['新增就业‹4000人›。', '2026-12-31'],
  ['上半年开工‹6个›，年内竣工3个。', '2026-06-30'],
  ['上半年开工6个，年内竣工‹3个›。', '2026-12-31'],
  ['上半年开工6个项目、竣工‹3个›。', '2026-06-30'],
  ['上半年开工6个；新增车位‹300个›。', '2026-12-31'],
  ['争取‹3家›企业6月底前上市。', '2026-06-30'],
  ['新建公厕‹8座›，6月底前完成。', '2026-06-30'],
  ['新建公厕‹8座›，力争9月底前全部投用。', '2026-09-30'],
  ['新建公厕‹8座›，9月底前完成投资3亿元。', '2026-12-31'],
  ['改造农田‹2万亩›，到2030年农田全部建成高标准农田。', '2026-12-31'],
  ['云谷产业园3月份实现运营，产值达到‹3亿元›。', '2026-12-31'],
  ['到2028年建成标杆企业10家，到2030年建成‹20家›。', '2030-12-31'],
  ['到2030年，绿地达到800亩；公园达到‹20个›；步道达到90公里。', '2030-12-31'],
  ['到2028年普及率达到‹76%›；到2030年，达到80%。', '2028-12-31'],
  ['主要目标是：到2030年，绿地达到800亩。公园达到‹20个›。', '2030-12-31'],
  ['绿地建设加快推进，布局更加优化，力争到2030年，绿地达到800亩。公园达到‹20个›。', '2026-12-31'],
  ['每年改造管网‹5公里›。', '2026-12-31'],
  ['收入年均增长‹6%›。', null],
  ['到2030年，收入年均增长‹6%›。', '2030-12-31'],
  ['春节前发放补贴‹200万元›。', null],
  ['新建公厕‹8座›，到6月底前完成。', '2026-12-31'],
  ['新建公厕‹8座›、6月底前完成验收。', '2026-12-31'],
  ['新建公厕‹8座›，区城管局负责，6月底前完成。', '2026-12-31'],
  ['6月底前新建公厕8座；新增车位‹300个›，9月底前完成。', '2026-09-30'],
  ['‹8座›公厕6月底前完成。', '2026-06-30'],
  ['到2030年‹8座›公厕完成改造。', '2030-12-31'],
]

for (const [sentence, due] of cases) {
  test(sentence, () => assert.equal(dueOf([['work', sentence]], { kind: 'report' }), due))
}

test('a line that leads to others dates them, in its own section', () => {
  const lead: Line = ['preamble', '2028年，职业教育取得重要进展：', '1']
  const item = (section: string): Line => ['work', '——实训基地达到‹6个›。', section]
  const chapters = [chapter('1', null, '目标'), chapter('2', null, '任务')]
  const about: About = { kind: 'report', chapters }
  assert.equal(dueOf([lead, item('1')], about), '2028-12-31')
  assert.equal(dueOf([lead, item('2')], about), '2026-12-31')
  assert.equal(dueOf([item('1'), lead], about), '2026-12-31')
  const vague: Line = ['preamble', '职业教育到2028年取得重要进展：', '1']
  assert.equal(dueOf([vague, item('1')], about), '2026-12-31')
})

test('a heading dates its section and those inside it', () => {
  const about: About = {
    kind: 'report',
    chapters: [
      chapter('1', null, '今后五年的奋斗目标'),
      chapter('1.1', '1', '产业'),
      chapter('2', null, '2026年工作安排'),
      chapter('3', null, '2025年工作回顾'),
    ],
  }
  const inSection = (section: string | null) =>
    dueOf([['work', '工业产值达到‹160亿元›。', section]], about)
  assert.equal(inSection('1'), '2030-12-31')
  assert.equal(inSection('1.1'), '2030-12-31')
  assert.equal(inSection('2'), '2026-12-31')
  assert.equal(inSection('3'), '2026-12-31')
  assert.equal(inSection(null), '2026-12-31')
  assert.equal(inSection('9'), '2026-12-31')
})

test('年均 under a heading of several years is due at their end', () => {
  const about: About = { chapters: [chapter('1', null, '“十五五”期间的目标')] }
  assert.equal(dueOf([['work', '产值年均增长‹6%›。', '1']], about), '2030-12-31')
})

test('the years in the title date what nothing else does', () => {
  const figure: readonly Line[] = [['work', '产值达到‹160亿元›。']]
  const about = { title: '云川区数字产业行动方案（2026—2028年）' }
  assert.equal(dueOf(figure, about), '2028-12-31')
  assert.equal(dueOf(figure, { title: '云川区“十五五”期间数字产业规划' }), '2030-12-31')
})

test('measures that set their first goals for later years leave an undated figure undated', () => {
  const lines: readonly Line[] = [
    ['work', '到2028年，培育企业10家。'],
    ['work', '入库‹500家›企业。'],
  ]
  assert.equal(dueOf(lines), null)
  assert.equal(dueOf(lines, { kind: 'report' }), '2026-12-31')
  assert.equal(dueOf([['work', '年内培育企业2家。'], ...lines]), '2026-12-31')
  assert.equal(dueOf([['work', '每年培育企业2家。'], ...lines]), null)
  assert.equal(dueOf([['work', '6月底前培育企业2家。'], ...lines]), null)
})

test('a plan of several years dates what is undated by its last', () => {
  const figure: readonly Line[] = [['work', '产值达到‹160亿元›。']]
  assert.equal(dueOf(figure, { since: 2024 }), '2026-12-31')
  const first: readonly Line[] = [['work', '产值达到‹160亿元›。', '1']]
  const about = (title: string): About => ({ since: 2024, chapters: [chapter('1', null, title)] })
  assert.equal(dueOf(first, about('2024年工作安排')), '2024-12-31')
  assert.equal(dueOf(first, about('2023年工作安排')), '2026-12-31')
  assert.equal(dueOf(first, about('2024—2025年工作安排')), '2025-12-31')
})

test('a rule for everything, outside of the tasks, dates what nothing nearer does', () => {
  const due = (rule: string) =>
    dueOf([
      ['work', '各项任务9月底前完成。'],
      ['requirement', rule],
      ['work', '新建公厕‹8座›。'],
    ])
  assert.equal(due('各项任务须于11月底前完成。'), '2026-11-30')
  assert.equal(due('以上民生实事项目确保10月底前全部建成。'), '2026-10-31')
  assert.equal(due('各项任务进展情况于11月底前报送。'), '2026-12-31')
  assert.equal(due('方案须于3月底前完成。'), '2026-12-31')
  assert.equal(due('各项任务须于年底前完成。'), '2026-12-31')
  const opening: readonly Line[] = [
    ['preamble', '各项任务须于11月底前完成。'],
    ['work', '新建公厕‹8座›。'],
  ]
  assert.equal(dueOf(opening), '2026-11-30')
})

test('without a year nothing undated is due', () => {
  assert.equal(dueOf([['work', '入库‹500家›企业。']], { year: null, since: null }), null)
})

test('a cell of deadlines dates the figures of its row', () => {
  const table = row([
    ['task', '新建公厕8座'],
    ['due', '10月底'],
  ])
  assert.equal(dueAt(table, '新建公厕'.length), '2026-10-31')
  const vague = row([
    ['task', '新建公厕8座'],
    ['due', '长期'],
  ])
  assert.equal(dueAt(vague, '新建公厕'.length), '2026-12-31')
  const noted = row([
    ['task', '新建公厕8座'],
    ['note', '10月底前完成'],
  ])
  assert.equal(dueAt(noted, '新建公厕'.length), '2026-12-31')
})

test('a text without marks stays cheap and dates by what is near', () => {
  const long = `到2030年${'推进绿地建设'.repeat(300)}‹20个›`
  assert.equal(dueOf([['work', long]]), null)
})

test('what dates a whole item dates its figures', () => {
  assert.equal(
    dueOf([['work', '新建公厕‹5座›。（责任单位：区城管局；完成时限：6月底）']]),
    '2026-06-30',
  )
  assert.equal(dueOf([['work', '3月底前新建公厕‹5座›。\n完成时限：10月底']]), '2026-03-31')
})

test('a plan for part of a year ends with that part', () => {
  const about = { title: '东河区2026年一季度“开门红”工作方案' }
  assert.equal(dueOf([['work', '新增企业‹5家›。']], about), '2026-03-31')
  assert.equal(dueOf([['work', '年内新增企业‹5家›。']], about), '2026-12-31')
})

test('growth for each year of a plan of several years is due at its end', () => {
  const about = { title: '东河区“十五五”规划', year: 2030, since: 2026 }
  assert.equal(dueOf([['work', '劳动生产率年均增长‹6%›。']], about), '2030-12-31')
})
