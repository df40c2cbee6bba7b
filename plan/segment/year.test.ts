import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentKind } from '../segment.ts'
import { sinceOf } from './since.ts'
import { yearOf } from './year.ts'

type Row = readonly [kind: string, title: string, text: string, year: number | null]

const planned: readonly Row[] = [
  ['plan', '2026年要点', '2025年12月3日', 2026],
  ['plan', '行动方案（2024—2027年）', '2023年3月2日', 2027],
  ['plan', '行动方案（2024-2027）', '', 2027],
  ['plan', '2025年和2026年要点', '', 2026],
  ['plan', '“十四五”规划', '', 2025],
  ['plan', '“十五五”规划', '', 2030],
  ['plan', '“九五”计划', '', 2000],
  ['plan', '“十五”计划', '', 2005],
  ['plan', '“十·五”计划', '', 2005],
  ['plan', '要点', '2026年3月2日印发', 2026],
  ['plan', '要点', '二〇二六年三月二日', 2026],
  ['plan', '要点', '二○二六年十二月二日', 2026],
  ['plan', '要点', '改造公厕，完成2026年目标。', 2026],
  ['plan', '要点', '到2028年改造公厕，到2030年建成公园。', 2030],
  ['plan', '要点', '改造公厕。', null],
  ['plan', '意见', '到2027年6月底，每村一座公厕。2026年11月5日', 2026],
  ['plan', '意见', '2027年6月前每村一座公厕。2026年11月5日', 2026],
  ['bulletin', '统计公报', '2026年3月2日，2025年主要目标', 2026],
  ['bulletin', '统计公报', '2026年3月2日', 2026],
  ['report', '政府工作报告', '2026年1月8日\n各位代表', 2026],
  ['report', '政府工作报告', '2025年11月8日\n各位代表', 2026],
  ['report', '政府工作报告', '2025年10月8日\n各位代表', 2025],
  ['report', '政府工作报告', '二〇二五年十二月八日\n各位代表', 2026],
  ['report', '政府工作报告', '各位代表\n一、2025年工作回顾', 2026],
  ['report', '政府工作报告', '各位代表\n一、关于2025年主要工作', 2026],
  ['report', '政府工作报告', '各位代表\n一、2025年工作回顾\n二、2026年工作安排', 2026],
  ['report', '政府工作报告', '各位代表\n一、2026年工作总结\n二、2025年计划执行情况', 2027],
  ['report', '政府工作报告', '各位代表\n一、2026年工作总结\n二、关于2026年计划执行情况', 2027],
  ['report', '政府工作报告', '各位代表\n二、2026年工作安排', 2026],
  ['report', '政府工作报告', '各位代表\n今后五年和2026年工作', 2026],
  ['report', '政府工作报告', '各位代表\n完成2026年任务。', 2026],
  ['report', '政府工作报告', '各位代表\n改造公厕。', null],
  ['report', '2026年政府工作报告', '2024年1月8日', 2026],
  ['report', '政府工作报告', '2025年12月8日\n一、2024年工作回顾', 2025],
]

for (const [kind, title, text, year] of planned) {
  test(`the year of a ${kind}: ${title} ${text.slice(0, 40)}`, () =>
    assert.equal(yearOf(text, title, kind as DocumentKind), year))
}

test('far from its beginning and its end a text says no date', () => {
  const far = '改造公厕。'.repeat(400)
  assert.equal(yearOf(`${far}2026年3月2日${far}`, '要点', 'plan'), null)
  assert.equal(yearOf(`${far}${far}2026年3月2日`, '要点', 'plan'), 2026)
  assert.equal(yearOf(`${far}2026年工作任务${far}`, '要点', 'plan'), 2026)
  assert.equal(yearOf(`2026年工作任务${far}2025年3月2日`, '要点', 'plan'), 2026)
  assert.equal(yearOf(`${far.repeat(4)}到2030年`, '要点', 'plan'), null)
  assert.equal(yearOf(`报告\n改造公厕${far}2026年3月2日`, '报告', 'report'), null)
})

const since: readonly (readonly [title: string, year: number | null, first: number | null])[] = [
  ['2026年要点', 2026, 2026],
  ['行动方案（2023—2027年）', 2027, 2023],
  ['行动方案（2023-2027）', 2027, 2023],
  ['行动方案（2027—2030年）', 2026, 2026],
  ['行动方案（2026—2026年）', 2026, 2026],
  ['“十四五”规划', 2025, 2021],
  ['“十四五”规划2024年要点', 2024, 2024],
  ['“九五”计划', 2000, 1996],
  ['城建规划', 2025, 2025],
  ['要点', null, null],
]

for (const [title, year, first] of since) {
  test(`a plan to ${year} since: ${title}`, () => assert.equal(sinceOf(title, year), first))
}

test('a plan without a title begins in the year that it is for', () =>
  assert.equal(sinceOf(null, 2026), 2026))
