// The 任务分解表 as rows of words, whatever file it goes into.
//
//   taskRows(plan, 'zh-CN')[0]
//   { section: '推动工业经济提质增效', title: '壮大企业梯队', target: ['规模以上工业企业新增20家'], … }

import {
  type Commitment,
  type Day,
  type Language,
  type Plan,
  type Pledge,
  type Quantity,
  sayDoubt,
} from '@luoshi/plan'
import { type Words, words } from './task-words.ts'

export type TaskRow = {
  readonly number: number
  readonly section: string
  readonly title: string
  readonly sentence: string
  /** What is to be reached, a line each. */
  readonly targets: readonly string[]
  readonly lead: string
  readonly support: string
  readonly leaders: string
  readonly due: Day | null
  readonly doubts: readonly string[]
}

export function taskRows(plan: Plan, language: Language): readonly TaskRow[] {
  const titles = new Map(plan.sections.map((section) => [section.id, section.title]))
  return plan.commitments.map((commitment, i) => ({
    number: i + 1,
    section: titles.get(commitment.section ?? '') ?? '',
    title: commitment.title,
    sentence: sentenceOf(commitment),
    targets: targetsOf(commitment, words[language]),
    lead: commitment.units.lead.join('、'),
    support: commitment.units.support.join('、'),
    leaders: commitment.units.leaders.join('、'),
    due: commitment.due?.date ?? null,
    doubts: [...new Set(commitment.doubts.map((doubt) => sayDoubt(doubt.why, language)))],
  }))
}

/** The units that close a sentence have columns of their own. */
const unitsBegin = /（(?:牵头|责任|主办|承办)(?:单位|部门)?[：:]/
const bracketEnds = /）[。；]?$/

function withoutUnits(text: string): string {
  const at = text.search(unitsBegin)
  return at >= 0 && bracketEnds.test(text) ? text.slice(0, at) : text
}

/** One line, without tabs and without the heading that is its title already. */
function sentenceOf({ text, title }: Commitment): string {
  const sentence = withoutUnits(text).replace(/[\t\u2028]/g, '\u3000')
  const afterTitle = sentence.startsWith(title) ? sentence.slice(title.length) : ''
  return afterTitle.startsWith('。') && afterTitle.length > 1 ? afterTitle.slice(1) : sentence
}

/** The title of the plan with 任务分解表 in the place of what kind of document it is. */
export function tableTitle(plan: Plan, language: Language): string {
  const name = (plan.title ?? plan.source.name).replace(/\.[a-z]{2,4}$/i, '')
  const bare = name.replace(
    /(?:任务)?(?:分解|分工|责任)?(?:实施|工作)?(?:方案|意见|要点|计划|清单)(?:的通知)?$/,
    '',
  )
  return `${bare}${language === 'zh-CN' ? '' : ' '}${words[language].tableTitle}`
}

/** A line a subject: 地区生产总值预期428亿元，力争432亿元，增长5.5%. */
function targetsOf({ quantities, pledges }: Commitment, say: Words): readonly string[] {
  const lines: { readonly subject: string; text: string }[] = []
  for (const [i, quantity] of quantities.entries()) {
    if (quantity.role !== 'target') continue
    const stretches = quantities.filter((one) => one.role === 'stretch' && one.baseTarget === i)
    const base = stretches.length > 0 ? say.base : ''
    const words = [
      `${say.of(quantity)}${base}${amount(quantity, say)}`,
      ...stretches.map((one) => `${say.stretch}${amount(one, say)}`),
    ].join(say.comma)
    const last = lines.at(-1)
    const goesOn = last?.subject === quantity.subject && quantity.subject !== ''
    if (goesOn) last.text += say.comma + words.trimStart()
    else lines.push({ subject: quantity.subject, text: quantity.subject + words })
  }
  return [...lines.map((line) => line.text), ...pledges.map(pledgeLine)]
}

function pledgeLine({ subject, text }: Pledge): string {
  return text.includes(subject) ? text : subject + text
}

function amount({ comparator, text }: Quantity, say: Words): string {
  return `${say.comparators[comparator]}${text}`
}
