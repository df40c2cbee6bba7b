// Targets: what a commitment is to reach, a line a subject.
//
//   175亿元 +17% ↗177亿元 地区生产总值     a level, its growth, and ↗ the stretch beside it
//   ≥ 20家 新增规模以上企业
//   与经济增长同步 居民收入                a pledge has no number

import type { Commitment, Quantity } from '@luoshi/plan'
import type { Language } from '../options.ts'
import { amountOf, figureOf } from './figure.ts'
import { visible } from './width.ts'

/** `doubtful` where the compiler asks a reviewer to read it first. */
export type Target = { readonly text: string; readonly doubtful: boolean }

type Numbered = { readonly quantity: Quantity; readonly index: number }

export function targetsOf(commitment: Commitment, language: Language): readonly Target[] {
  const groups = grouped(commitment.quantities)
  const numbers = groups.map((group) => ({
    text: lineOf(group, { commitment, language, alone: groups.length === 1 }),
    doubtful: group.some(({ index }) => doubts(commitment, `quantities.${index}`)),
  }))
  const pledges = commitment.pledges.map(({ text, subject }, index) => ({
    text: visible(text.includes(subject) ? text : `${text} ${subject}`),
    doubtful: doubts(commitment, `pledges.${index}`),
  }))
  return [...numbers, ...pledges]
}

/** Whether a field, or a part of it, is doubtful. */
export function doubts({ doubts: list }: Commitment, field: string): boolean {
  return list.some((doubt) => doubt.field === field || doubt.field.startsWith(`${field}.`))
}

/** Targets of one subject, with the stretches that stand beside them, in order of appearance. */
function grouped(quantities: readonly Quantity[]): readonly (readonly Numbered[])[] {
  const groups = new Map<string, Numbered[]>()
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.role !== 'target' && quantity.role !== 'stretch') continue
    const base = quantity.baseTarget === null ? undefined : quantities[quantity.baseTarget]
    const subject = (base ?? quantity).subject
    const group = groups.get(subject)
    if (group) group.push({ quantity, index })
    else groups.set(subject, [{ quantity, index }])
  }
  return [...groups.values()]
}

type Setting = {
  readonly commitment: Commitment
  readonly language: Language
  readonly alone: boolean
}

function lineOf(group: readonly Numbered[], setting: Setting): string {
  const figures: string[] = []
  for (const [place, { quantity }] of group.entries()) {
    const previous = group[place - 1]?.quantity
    if (previous && isRange(previous, quantity)) {
      figures[figures.length - 1] = rangeOf(previous, quantity, setting.language)
    } else {
      const mark = quantity.role === 'stretch' ? '↗' : ''
      figures.push(mark + figureOf(quantity, setting.language))
    }
  }
  return visible(`${figures.join(' ')} ${subjectOf(group, setting)}`)
}

/** 5%—6% and 3万至5万元 are two quantities each: at least the one, at most the other. */
function isRange(low: Quantity, high: Quantity): boolean {
  const sameUnit = low.unit === high.unit || low.unit === ''
  return sameUnit && low.comparator === '>=' && high.comparator === '<='
}

function rangeOf(low: Quantity, high: Quantity, language: Language): string {
  const unit = low.unit === '%' || low.unit === '‰' ? low.unit : ''
  const most = amountOf(high, language).replace(/^\+/, '')
  return `${amountOf({ ...low, unit, measure: high.measure }, language)}–${most}`
}

/** Not said again where the title is about nothing else. */
function subjectOf(group: readonly Numbered[], { commitment, alone }: Setting): string {
  const first = group[0]?.quantity
  if (!first || (alone && commitment.title === first.subject)) return ''
  const adds = first.measure === 'increment' && !/新增|净增/.test(first.subject)
  return adds ? `新增${first.subject}` : first.subject
}
