// What somebody typed or pasted into a cell, understood: a figure in the target's unit, a reason why there is none, a
// milestone that is reached. What is not understood is said, never guessed.
//
//   figureTyped('125000万', '亿元')     { value: '1250000000', standing: 'final' }
//   figureTyped('12.5亿（初步）', '亿元')  { value: '1250000000', standing: 'provisional' }
//   milestoneTyped('2026.9.30', '2026-10-08')   { reached: true, day: '2026-09-30' }

import {
  type Absent,
  type Day,
  type Decimal,
  dayOf,
  type Language,
  shown,
  typed,
} from '@luoshi/delivery'

export type Figure =
  | { readonly value: Decimal; readonly standing: 'provisional' | 'final' }
  | { readonly absent: Absent }

export type Fault =
  | { readonly fault: 'not-a-figure' }
  | { readonly fault: 'not-a-mark' }
  | { readonly fault: 'day-to-come'; readonly day: Day }

/** The same, written so that it is understood again. */
export const writtenAs: Readonly<
  Record<Language, Readonly<Record<Absent | 'provisional' | 'reached', string>>>
> = {
  'zh-CN': {
    ...{ 'not-reported': '未报', 'not-released': '未发布', 'not-applicable': '不适用' },
    ...{ provisional: '（初步）', reached: '已完成' },
  },
  en: {
    ...{ 'not-reported': 'not reported', 'not-released': 'not released' },
    ...{ 'not-applicable': 'not applicable', provisional: ' provisional', reached: 'reached' },
  },
}

/** A figure as it would be typed. */
export function writtenFigure(
  told: Figure,
  { unit, language }: { readonly unit: string; readonly language: Language },
): string {
  const words = writtenAs[language]
  if ('absent' in told) return words[told.absent]
  const suffix = told.standing === 'provisional' ? words.provisional : ''
  return `${shown(told.value, unit)}${suffix}`
}

const absences: readonly (readonly [Absent, RegExp])[] = [
  ['not-released', /^(?:(?:尚)?未发布|not[ -]released)$/i],
  ['not-applicable', /^(?:不适用|n\/?a|not[ -]applicable)$/i],
  ['not-reported', /^(?:未报|暂无数据|not[ -]reported)$/i],
]
const provisional = /[(（]?(?:初步(?:数)?|快报(?:数)?|预计(?:数)?|provisional)[)）]?$/i

/** Null of an empty cell. */
export function figureTyped(text: string, unit: string): Figure | Fault | null {
  const bare = text.trim()
  if (bare === '') return null
  const absent = absences.find(([, words]) => words.test(bare))?.[0]
  if (absent) return { absent }
  const value = typed(bare.replace(provisional, ''), unit)
  if (value === null) return { fault: 'not-a-figure' }
  return { value, standing: provisional.test(bare) ? 'provisional' : 'final' }
}

export type Mark = { readonly reached: boolean; readonly day: Day | null }

const yes = /^(?:已?(?:完成|达到|实现)|是|[√✓✔✅1]|y(?:es)?|done|reached)$/i
const no = /^(?:(?:尚?未|没有?)(?:完成|达到|实现)?|否|[×xX✗0]|no?|not reached)$/

/** Null of an empty cell; a day is the one on which it was reached. */
export function milestoneTyped(text: string, today: Day): Mark | Fault | null {
  const bare = text.normalize('NFKC').trim()
  if (bare === '') return null
  if (yes.test(bare)) return { reached: true, day: null }
  if (no.test(bare)) return { reached: false, day: null }
  const day = dayTyped(bare, today)
  if (!day) return { fault: 'not-a-mark' }
  return day > today ? { fault: 'day-to-come', day } : { reached: true, day }
}

const written = /^(?:(?<year>\d{4})[年./-])?(?<month>\d{1,2})[月./-](?<day>\d{1,2})日?$/u

/** Without a year it is this year's. */
function dayTyped(text: string, today: Day): Day | null {
  const groups = written.exec(text)?.groups
  if (!groups) return null
  const { year = today.slice(0, 4), month = '', day = '' } = groups
  return dayOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
