// Years that cannot be right: a year compared with itself, a title for another year than its targets.
//
//   2030年计划：外资与2030年持平          same-year-comparison

import type { Finding } from '../finding.ts'
import type { Outline } from '../segment.ts'
import { spanOf } from '../source.ts'
import { coming, sentenceAround } from './places.ts'
import { found, type Rule } from './rule.ts'

const compared =
  /(?:与|比|较|在)((?:19|20)\d{2})年(?:同期|全年|底|末)?(?:基础上)?(?=[^，。；\n]{0,12}(?:持平|增长|增加|提高|提升|上升|下降|减少|降低|相比|翻|压减))/g
const anyYear = /(?:19|20)\d{2}(?=年)/g

/** The plan's own year, in a sentence that speaks of no later one. */
export const sameYearComparison: Rule = ({ outline, plan }) => {
  const { text } = outline
  const { year } = plan
  const hits = Array.from(text.value.matchAll(compared), (match) => ({
    at: match.index,
    words: match[0],
    year: Number(match[1]),
  })).filter((hit) => hit.year === year)
  return coming(outline, hits).flatMap((hit): Finding[] => {
    const end = hit.at + hit.words.length
    const sentence = sentenceAround(text.value, [hit.at, end])
    const years = Array.from(sentence.matchAll(anyYear), ([one]) => Number(one))
    if (years.some((one) => one > hit.year)) return []
    const span = spanOf(text, hit.at, end)
    const facts = { year: hit.year }
    return [found('same-year-comparison', { severity: 'error', span, facts })]
  })
}

const aimed =
  /((?:19|20)\d{2})年[^\n，。；]{0,24}(?:预期目标|主要目标|目标任务|总体目标|工作目标)(?=[是为：])/g
const titled = /((?:19|20)\d{2})年/g

function isPast({ passages }: Outline, at: number): boolean {
  return passages.some(({ sort, start, end }) => sort === 'past' && start <= at && at < end)
}

const passed =
  /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:底|末)?(?:之?前|以前)(?![^，。；\n]{0,12}[的已])/g

/**
 * A plan whose title names one year, while every sentence that sets its targets names another, or a
 * deadline had passed when the year began.
 */
export const titleYearDiffers: Rule = ({ outline, plan }) => {
  if (outline.kind !== 'plan' || plan.title === null) return []
  const titles = Array.from(plan.title.matchAll(titled), (match) => Number(match[1]))
  const [title] = titles
  if (title === undefined || titles.length > 1) return []
  const { text } = outline
  const yearsOf = (pattern: RegExp) =>
    Array.from(text.value.matchAll(pattern), ({ index, 1: year }) => ({
      at: index,
      year: Number(year),
    }))
  const aims = yearsOf(aimed).filter(({ at }) => !isPast(outline, at))
  const deadlines = coming(outline, yearsOf(passed))
  const from = Math.min(outline.since ?? title, title)
  const others = aims.some(({ year }) => year >= from && year <= title) ? [] : aims
  const [first] = [...others, ...deadlines.filter(({ year }) => year < from)]
  if (!first) return []
  const span = spanOf(text, first.at, first.at + 5)
  const facts = { title, year: first.year }
  return [found('title-year-differs', { severity: 'warning', span, facts })]
}
