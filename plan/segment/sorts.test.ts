import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentKind, Sort } from '../segment.ts'
import {
  announced,
  isClosing,
  isDueLine,
  isUnitsLine,
  type Place,
  sentenceSort,
  tenseOf,
} from './sorts.ts'

/** `report work root`: the kind of document, what the chapter around is for, and what else holds. */
function placeOf(words: string): Place {
  const [kind, sort, ...rest] = words.split(' ')
  return {
    kind: kind as DocumentKind,
    sort: sort as Sort,
    year: rest.includes('undated') ? null : 2026,
    root: rest.includes('root'),
    told: rest.includes('told'),
  }
}

type Row = readonly [where: string, words: string, sort: string]

const headings: readonly Row[] = [
  ['plan preamble root', '重点任务', 'work'],
  ['plan preamble root', '指导思想', 'preamble'],
  ['plan preamble root', '总体要求和主要目标', 'work'],
  ['plan preamble root', '主要目标', 'work'],
  ['plan preamble root', '保障措施', 'requirement'],
  ['plan preamble root', '名词解释', 'closing'],
  ['plan preamble root', '发展现状', 'past'],
  ['plan preamble root', '面临的形势', 'past'],
  ['plan preamble root', '2025年工作回顾', 'past'],
  ['plan preamble root', '2025年完成情况', 'past'],
  ['plan preamble root', '2026年工作安排', 'work'],
  ['plan preamble root', '进一步细化完善工作步骤和时间安排并抓好督促', 'work'],
  ['plan preamble root', '细化完善工作步骤和时间安排并抓好督促落实', 'requirement'],
  ['plan preamble', '重点任务', 'preamble'],
  ['plan preamble', '主要目标', 'work'],
  ['plan work', '保障措施', 'requirement'],
  ['plan work', '改造工程', 'work'],
  ['plan work', '指导思想', 'preamble'],
  ['plan closing', '重点任务', 'closing'],
  ['plan requirement', '重点任务', 'requirement'],
  ['plan past', '重点任务', 'past'],
  ['plan past root', '重点任务', 'work'],
  ['report past root told', '重点任务', 'past'],
  ['report past root told', '2026年工作安排', 'work'],
  ['report preamble root', '2025年工作回顾', 'past'],
  ['report preamble root', '保障措施', 'work'],
  ['report preamble root', '重点任务', 'work'],
  ['report work', '过去一年的经验', 'work'],
  ['report work', '指导思想', 'preamble'],
  ['report work', '工作要求', 'work'],
  ['report work root', '过去一年工作', 'past'],
  ['bulletin work', '重点任务', 'past'],
  ['other work root', '重点任务', 'preamble'],
  ['other work root', '名词解释', 'preamble'],
]

for (const [where, words, sort] of headings) {
  test(`a heading, ${where}: ${words}`, () => assert.equal(announced(words, placeOf(where)), sort))
}

const openings: readonly Row[] = [
  ['report preamble root', '过去一年，成绩来之不易。', 'past'],
  ['report preamble root', '\n2025年，全区上下一心。', 'past'],
  ['report preamble root', '2026年，全区改造公厕8座。', 'work'],
  ['report preamble root', '改造公厕8座。', 'work'],
  ['plan preamble root', '过去一年，成绩来之不易。', 'work'],
  ['report preamble root told', '刚刚过去的一年不平凡。', 'past'],
  ['report work root', '2025年，全区上下一心。', 'work'],
  ['report past root', '回首这一年。', 'past'],
  ['report preamble root undated', '2025年，全区上下一心。', 'work'],
]

for (const [where, words, sort] of openings) {
  test(`under 综述, ${where}: ${words}`, () =>
    assert.equal(announced('综述', placeOf(where), words), sort))
}

const tenses: readonly Row[] = [
  ['report preamble', '2025年工作', 'past'],
  ['report preamble', '2026年工作', 'work'],
  ['report preamble', '2024年和2026年工作', 'work'],
  ['report preamble', '2026年工作回顾', 'past'],
  ['report preamble', '2025年工作和今年打算', 'past'],
  ['report preamble', '工作总结', 'past'],
  ['report preamble', '工作总结及下一步打算', 'past'],
  ['report preamble', '过去五年和今后五年', 'past'],
  ['report preamble', '下一步工作安排', 'work'],
  [
    'report preamble',
    '贯彻落实上级决策部署的重要会议精神以及全区经济社会发展的下一步工作安排和打算',
    'work',
  ],
  ['report preamble', '全区经济社会发展', 'none'],
  ['plan preamble', '工作总结', 'none'],
  ['plan preamble', '工作回顾', 'past'],
  ['plan preamble', '完成情况', 'past'],
  ['plan preamble', '情况总结会', 'none'],
  ['plan preamble', '下一步工作安排', 'none'],
  ['plan preamble', '2025年工作', 'none'],
  ['plan preamble', '过去一年工作', 'past'],
  ['report preamble told', '2026年工作', 'none'],
  ['report preamble told', '2025年工作', 'past'],
  ['report preamble undated', '2025年工作', 'none'],
  ['report preamble undated', '下一步打算', 'work'],
]

for (const [where, words, sort] of tenses) {
  test(`the tense, ${where}: ${words}`, () =>
    assert.equal(tenseOf(words, placeOf(where)) ?? 'none', sort))
}

const sentences: readonly Row[] = [
  ['plan work', '改造公厕8座。', 'work'],
  ['plan work', '谢谢大家！', 'closing'],
  ['plan work', '为做好工作，制定本方案。', 'preamble'],
  ['plan work', '重点做好以下工作：', 'preamble'],
  ['plan work', '工作的总体要求是：坚持稳中求进。', 'preamble'],
  ['plan work', '工作的总体要求是：生产总值增长6%。', 'work'],
  ['plan work', '去年改造公厕8座。', 'past'],
  ['plan work', '去年改造公厕8座，今年继续改造。', 'work'],
  ['plan work', '2025年，全区累计改造公厕8座。', 'past'],
  ['plan work', '2026年，全区累计改造公厕8座。', 'work'],
  ['plan work', '“十四五”期间，全区累计改造公厕8座。', 'work'],
  ['plan work', '2025年，全区累计改造公厕8座，下一步力争12座。', 'work'],
  [
    'plan work',
    '重点做好以下工作：改造公厕和老旧小区，新建公园和驿站，补种行道树，整治背街小巷。',
    'work',
  ],
  ['plan work undated', '2025年，全区累计改造公厕8座。', 'work'],
  ['plan closing', '改造公厕8座。', 'closing'],
  ['plan requirement', '改造公厕8座。', 'requirement'],
  ['plan past', '改造公厕8座。', 'past'],
  ['other work', '改造公厕8座。', 'preamble'],
  ['plan preamble', '改造公厕8座。', 'work'],
  ['plan preamble', '优化营商环境。', 'preamble'],
  ['plan preamble root', '优化营商环境。', 'work'],
  ['plan preamble root', '优化营商环境', 'preamble'],
  ['plan preamble root', '改造公厕8座', 'work'],
  ['plan preamble root', '优化营商环境。着力打造', 'preamble'],
  ['plan preamble root', '城区面貌改善：', 'preamble'],
  ['plan preamble root', '改造下列公厕8座：', 'preamble'],
  ['plan preamble root', '全区公厕达到80座。', 'work'],
  ['plan preamble root', '全区上下一心。', 'preamble'],
  ['plan preamble root', '去年全区公厕达到80座。', 'preamble'],
  ['plan preamble root', '2025年，改造公厕80座。', 'preamble'],
  ['plan preamble root', '2026年，改造公厕80座。', 'work'],
  ['report preamble root', '优化营商环境。', 'preamble'],
  ['report preamble root', '改造公厕8座。', 'preamble'],
]

for (const [where, words, sort] of sentences) {
  test(`a sentence, ${where}: ${words}`, () =>
    assert.equal(sentenceSort(words, placeOf(where)), sort))
}

const lines: readonly (readonly [words: string, kind: string])[] = [
  ['责任单位：区城管局', 'units'],
  ['（区城管局牵头，区住建局配合）', 'units'],
  ['（区城管局牵头，区住建局配合）。', 'units'],
  ['（区城管局牵头，区住建局配合）抓好落实', 'neither'],
  ['改造公厕（区城管局负责）', 'neither'],
  ['区城管局（牵头单位）', 'neither'],
  ['责任单位：区城管局。改造公厕8座', 'neither'],
  ['责任单位：区城管局。', 'units'],
  ['完成时限：6月底前', 'due'],
  ['改造公厕8座。', 'neither'],
  ['（试点）', 'neither'],
  ['东河区人民政府', 'closing'],
  ['2026年3月12日', 'closing'],
  ['附件：任务清单', 'closing'],
  ['2026年3月12日印发', 'closing'],
]

for (const [words, kind] of lines) {
  test(`a line: ${words}`, () => {
    const said = isUnitsLine(words) ? 'units' : isDueLine(words) ? 'due' : 'neither'
    assert.equal(isClosing(words) ? 'closing' : said, kind)
  })
}

test('a long line is prose, whatever it begins with; only an annex may have a long name', () => {
  const many = '东河区城市管理局、'.repeat(20)
  assert.ok(!isUnitsLine(`责任单位：${many}`))
  assert.ok(!isDueLine(`完成时限：${many}`))
  assert.ok(!isClosing(`抄送：${many}`))
  assert.ok(!isClosing(`任务清单附件：${many}`))
  assert.ok(isClosing(`附件：${many}`))
})
