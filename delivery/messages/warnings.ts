// What a doubt says at its field, and what to do: correct it, or say why it is so. zh-CN is the source; en says
// all of it with the same facts.

import type { Doubted, Warning } from '../checks.ts'
import type { Decimal } from '../figure.ts'
import type { UnitId } from '../ids.ts'
import type { Language } from './words.ts'

/** How the caller writes a figure of the field, 12.5亿元, and a unit's name. */
export type Wording = {
  readonly figure: (value: Decimal) => string
  readonly unitName: (id: UnitId) => string
}

type Of<Code extends Doubted['code']> = Extract<Doubted, { code: Code }> & Wording

const percent = (share: number) => `${Math.round(share * 100)}%`
const isPeriod = (from: string) => /^\d{4}(?:-[QH]?\d{1,2})?$/.test(from)

/** By the power of ten, 0 … 8. */
const factors = {
  zh: ['1', '10', '100', '1000', '1万', '10万', '100万', '1000万', '1亿'],
  en: ['1', '10', '100', '1,000', '10,000', '100,000', 'a million', '10 million', '100 million'],
}

const zhCN = {
  'cumulative-falls': ({ value, last, figure }: Of<'cumulative-falls'>) =>
    `累计数${figure(value)}低于上期的${figure(last)}；如上期有误，请更正上期并注明来源，否则请核对本期。`,
  'unit-slip': ({ value, power, meant, figure }: Of<'unit-slip'>) =>
    `${figure(value)}${power > 0 ? '偏大' : '偏小'}约${factors.zh[Math.abs(power)]}倍，是否应为${figure(meant)}？请核对计量单位；确属如此的，请写明原因。`,
  jump: ({ amount, usual, figure }: Of<'jump'>) =>
    `本期月均${figure(amount)}，而此前通常为${figure(usual)}；请核对，确属如此的，请写明是哪一项带来的增长或统计口径有何变化。`,
  'stands-still': ({ value, since, figure }: Of<'stands-still'>) =>
    `累计数${figure(value)}与${since}相同，而此前逐期都有增加；如数据尚未发布，请选“未发布”，如工作停滞，请写明原因。`,
  'figure-repeated': ({ amount, period, figure }: Of<'figure-repeated'>) =>
    `本期数${figure(amount)}与${period}完全相同；请核对是否沿用了上期数据。`,
  'figure-of-another': ({ value, unit, figure, unitName }: Of<'figure-of-another'>) =>
    `${figure(value)}与${unitName(unit)}同期所报完全相同；请核对，如属共同项目，请注明。`,
  'part-over-whole': ({ value, whole, figure }: Of<'part-over-whole'>) =>
    `其中数${figure(value)}大于总数${figure(whole)}；请更正，如口径不同，请写明。`,
  'growth-disagrees': ({ stated, implied }: Of<'growth-disagrees'>) =>
    `所报增长${stated}%，而按两期数额推算为${implied}%；请核对，如按可比价或基数有调整，请写明。`,
  'text-copied': ({ from, likeness, unitName }: Of<'text-copied'>) =>
    `进展描述与${isPeriod(from) ? from : unitName(from as UnitId)}的报告有${percent(likeness)}相同；请写明本单位本期做了什么。`,
  unchanged: ({ period }: Of<'unchanged'>) =>
    `文字和数据均与${period}相同；如本期确无进展，请在“存在问题”中说明。`,
  'stage-order': ({ claimed, missing }: Of<'stage-order'>) =>
    `“${claimed}”已勾选，而在前的“${missing}”尚未完成；如已完成，请一并补报，否则请取消。`,
  'start-doubted': ({ word }: Of<'start-doubted'>) =>
    `文中所述为“${word}”，不属于开工（永久性工程第一次正式破土开槽）；请写明永久性工程的施工情况，或取消勾选。`,
  'evidence-missing': ({ claim }: Of<'evidence-missing'>) =>
    `已报“${claim}”完成，而未附佐证；请上传，或写明佐证由哪个单位保存。`,
  'evidence-reused': ({ use, unitName }: Of<'evidence-reused'>) =>
    `该佐证已由${unitName(use.unit)}用于${use.period}；请补充本期佐证，如为共用，请写明。`,
  'evidence-older': ({ madeOn, period }: Of<'evidence-older'>) =>
    `该佐证形成于${madeOn}，早于${period}；请补充本期佐证，如有特殊情况，请写明。`,
  'just-over': ({ value, threshold, figure }: Of<'just-over'>) =>
    `${figure(value)}刚好越过${figure(threshold)}；请核对，并备好明细。`,
} satisfies { [Code in Doubted['code']]: (facts: Of<Code>) => string }

const en: typeof zhCN = {
  'cumulative-falls': ({ value, last, figure }) =>
    `${figure(value)} since January is less than the ${figure(last)} of last period. If that one was wrong, correct it and name the source; if not, check this one.`,
  'unit-slip': ({ value, power, meant, figure }) =>
    `${figure(value)} is about ${factors.en[Math.abs(power)]} times too ${power > 0 ? 'large' : 'small'}: is ${figure(meant)} meant? Check the unit of measure, or say why it is so.`,
  jump: ({ amount, usual, figure }) =>
    `${figure(amount)} a month this period, where ${figure(usual)} was usual. Check it, or name the item that brought it or the change of scope.`,
  'stands-still': ({ value, since, figure }) =>
    `${figure(value)} is what was told for ${since}, and it rose in every period before. If the figure is not released yet, choose "not released"; if work has stopped, say why.`,
  'figure-repeated': ({ amount, period, figure }) =>
    `${figure(amount)} this period is exactly that of ${period}. Check that last period's figure was not kept.`,
  'figure-of-another': ({ value, unit, figure, unitName }) =>
    `${figure(value)} is exactly what ${unitName(unit)} tells of this period. Check it; if it is one joint project, say so.`,
  'part-over-whole': ({ value, whole, figure }) =>
    `The part, ${figure(value)}, is more than the whole, ${figure(whole)}. Correct it, or say how their scopes differ.`,
  'growth-disagrees': ({ stated, implied }) =>
    `Growth is stated as ${stated}%, the two amounts give ${implied}%. Check it; if it is at comparable prices or the base was revised, say so.`,
  'text-copied': ({ from, likeness, unitName }) =>
    `${percent(likeness)} of the text is that of ${isPeriod(from) ? from : unitName(from as UnitId)}. Say what your own unit did in this period.`,
  unchanged: ({ period }) =>
    `Text and figures are those of ${period}. If there was no progress, say under "problems" what hinders.`,
  'stage-order': ({ claimed, missing }) =>
    `"${claimed}" is ticked, "${missing}", which comes before it, is not. Tick both if both are reached, else take it back.`,
  'start-doubted': ({ word }) =>
    `The text tells of "${word}", which is no start of construction (the first ground broken for permanent works). Tell of the permanent works, or untick it.`,
  'evidence-missing': ({ claim }) =>
    `"${claim}" is told as reached with nothing to show for it. Upload it, or say which unit keeps it.`,
  'evidence-reused': ({ use, unitName }) =>
    `This file has served ${unitName(use.unit)} for ${use.period}. Add one of this period; if it covers both, say so.`,
  'evidence-older': ({ madeOn, period }) =>
    `This file was made on ${madeOn}, before ${period}. Add one of this period, or say why there is none.`,
  'just-over': ({ value, threshold, figure }) =>
    `${figure(value)} is only just past ${figure(threshold)}. Check it, and have the list behind it at hand.`,
}

/** Says a doubt and what to do. */
export function sayWarning(warning: Warning, language: Language, wording: Wording): string {
  const message = (language === 'en' ? en : zhCN)[warning.code] as (facts: object) => string
  return message({ ...warning, ...wording })
}
