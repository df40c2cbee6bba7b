// Targets that cannot be checked: no figure, no unit, no base year, no statistical basis.
//
//   新增就业XX人                       target-without-value
//   全面完成年度节能降耗任务           target-without-value (info: handed down, but how much?)
//   到2030年产值增长50%                target-without-base-year
//   实际利用外资9000万美元             target-without-basis

import type { Finding } from '../finding.ts'
import { unitless } from '../lexicon/amounts.ts'
import { statisticalBases } from '../lexicon/statistical-bases.ts'
import type { Quantity } from '../plan.ts'
import { type Span, spanOf } from '../source.ts'
import { isTarget } from './pairs.ts'
import { clauseAround, coming, rangeAt, sentenceAround } from './places.ts'
import { found, type Rule, type Subject } from './rule.ts'

const blank =
  /(?<![A-Za-z\d])(?:[X×＿□○]{1,8}|_{2,8})(?:\.[X×]{1,3})?(?:%|‰|个百分点|[万亿]?[元亩吨人户家套个项处座所]|公里|平方米|年|月)|(?:增长|下降|提高|达到?|控制在|完成)(?:%|‰|个百分点)|(?:新增|新建|建成|培育|打造|引进)若干[个家条所处座]/g
const finish =
  /(?<![未超经已]|超额|未能)完成([^，。；、：\d\n]{1,24})(?:任务|目标|指标)(?!书|责任书)/g
const handedDown =
  /下达|[国省市区县]定|减排|节能|降耗|化债|清欠|耕地保护|造林|征收|安置|就业|引资|招商|去产能|压减/
const figureBehind = /^[^，。；\n]{0,10}\d/

type Hit = { readonly at: number; readonly word: string }

/** Blanks where a figure should be; and tasks handed down of which nobody says how large they are. */
export const targetWithoutValue: Rule = ({ outline }) => {
  const { text } = outline
  const { value } = text
  const say = (severity: 'warning' | 'info') => (hit: Hit) => {
    const span = spanOf(text, hit.at, hit.at + hit.word.length)
    return found('target-without-value', { severity, span, facts: { word: hit.word } })
  }
  const blanks = Array.from(value.matchAll(blank), (match) => ({ at: match.index, word: match[0] }))
  const tasks = Array.from(value.matchAll(finish)).flatMap(
    ({ index: at, 0: word, 1: what = '' }) => {
      const behind = value.slice(at + word.length, at + word.length + 12)
      return handedDown.test(what) && !figureBehind.test(behind) ? [{ at, word }] : []
    },
  )
  return [
    ...coming(outline, blanks).map(say('warning')),
    ...coming(outline, tasks).map(say('info')),
  ]
}

/** 旅游人数突破150万 and 综合指数降到4.5 need none; in 35万、45万元 the unit follows. */
const goesWithout = new RegExp(`人数|人次|人口|游客|用户|总量$|(?:${unitless.join('|')})$`)

const lone =
  /(?<!指数)(?:企业|项目|学校|公园|小区|园区|平台|基地|机构|达到|增至|增加到|突破|新增|新建|培育|引进|控制在|不低于|不少于|不超过)(?!(?:19|20)\d{2}(?!\d)|\d\.0)(\d{1,6}(?:\.\d{1,2})?)(?=[，。；\n]|$)/g

/** Figures that were read without a unit, and lone numbers that nobody could read. */
export const targetWithoutUnit: Rule = (subject) => {
  const { outline } = subject
  const numbers = Array.from(
    outline.text.value.matchAll(lone),
    ({ index, 0: all, 1: text = '' }) => ({
      at: index + all.length - text.length,
      text,
    }),
  )
  const read = readWithoutUnit(subject)
  const known = subject.plan.commitments.flatMap(({ quantities }) => quantities)
  const seen = new Set(known.map(({ span }) => span[0]))
  const others = coming(outline, numbers).flatMap(({ at, text }): Finding[] => {
    const span = spanOf(outline.text, at, at + text.length)
    if (seen.has(span[0])) return []
    return [found('target-without-unit', { severity: 'warning', span, facts: { text } })]
  })
  return [...read, ...others]
}

const readWithoutUnit: Rule = (subject) =>
  eachTarget(subject, ({ span, text, unit, measure, subject: of }) =>
    unit === '' && measure !== 'rank' && !goesWithout.test(of) && !/[万亿]$/.test(text)
      ? [found('target-without-unit', { severity: 'warning', span, facts: { text } })]
      : [],
  )

const grows = /增长|下降|减少|降低|压减|翻番/
const namesYear =
  /年均|递增|每年|逐年|同比|[比较]|基[数期准]|以[^，]{1,12}为|相比|在[^，]{1,16}上|翻/
/** Only in plans over several years: within a year, growth is over the year before. */
export const targetWithoutBaseYear: Rule = (subject) => {
  const { outline, plan } = subject
  const { since } = outline
  if (outline.kind !== 'plan' || since === null || since === plan.year) return []
  const said = new Set<string>()
  return eachTarget(subject, ({ span, text, measure, unit }) => {
    if (measure !== 'growth' || unit !== '%') return []
    const range = rangeAt(outline.text, span)
    const sentence = sentenceAround(outline.text.value, range)
    const clause = outline.text.value.slice(...clauseAround(outline.text.value, range))
    if (said.has(sentence) || namesYear.test(sentence) || !grows.test(clause)) return []
    said.add(sentence)
    return [found('target-without-base-year', { severity: 'warning', span, facts: { text } })]
  })
}

/** Once an indicator, where it is first promised. */
export const targetWithoutBasis: Rule = (subject) => {
  const { value } = subject.outline.text
  const said = new Set<string>()
  return eachTarget(subject, (quantity) => {
    if (quantity.measure !== 'level' && quantity.measure !== 'share') return []
    const basis = statisticalBases.find((one) => quantity.subject.includes(one.subject))
    if (!basis || said.has(basis.subject)) return []
    const sentence = sentenceAround(value, rangeAt(subject.outline.text, quantity.span))
    if (basis.says.some((word) => sentence.includes(word))) return []
    said.add(basis.subject)
    const facts = { subject: quantity.subject, choices: basis.choices }
    return [found('target-without-basis', { severity: 'info', span: quantity.span, facts })]
  })
}

/** Each target once, where several subjects share its words. */
function eachTarget(
  { plan }: Subject,
  look: (quantity: Quantity) => readonly Finding[],
): readonly Finding[] {
  return plan.commitments.flatMap(({ quantities }) => {
    let last: Span | null = null
    return quantities.flatMap((quantity) => {
      const again = last !== null && last[0] === quantity.span[0]
      last = quantity.span
      return again || !isTarget(quantity) ? [] : look(quantity)
    })
  })
}
