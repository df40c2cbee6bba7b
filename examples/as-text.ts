// The example plan as plain text: numbers typed out, the list of deeds as rows with tabs.
//
//   planText()  → '明川区2026年重点任务实施方案\n各镇人民政府（街道办事处），…'

import {
  addressees,
  type Chapter,
  chapters,
  deeds,
  deedsTitle,
  headline,
  issued,
  issuer,
  preamble,
  title,
} from './plan.ts'
import { ordinal, unitsOf } from './wording.ts'

export const deedColumns = ['序号', '项目名称', '内容和目标', '牵头单位', '配合单位', '完成时限']

export function planText(): string {
  const lines = [title, ...bodyLines(), deedsTitle, ...deedRows().map((row) => row.join('\t'))]
  return `${lines.join('\n')}\n`
}

/** Everything between the title and the annex, a paragraph each. */
export function bodyLines(): readonly string[] {
  return [
    addressees,
    preamble,
    headline.text + unitsOf(headline),
    ...chapters.flatMap(chapterLines),
    `附件：${deedsTitle}`,
    issuer,
    issued,
  ]
}

export function deedRows(): readonly (readonly string[])[] {
  const rows = deeds.map(({ name, content, lead, support, due }, i) => [
    String(i + 1),
    name,
    content,
    lead,
    support,
    due,
  ])
  return [deedColumns, ...rows]
}

function chapterLines(chapter: Chapter, index: number): readonly string[] {
  return [
    `${ordinal(index + 1)}、${chapter.title}`,
    ...chapter.tasks.map(
      (task, i) => `（${ordinal(i + 1)}）${task.heading}。${task.text}${unitsOf(task)}`,
    ),
    ...(chapter.units === undefined ? [] : [`责任单位：${chapter.units}`]),
  ]
}
