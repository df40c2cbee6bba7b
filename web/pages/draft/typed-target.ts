// A target as it is typed, and what is wrong with it while one types.
//
//   typedOf(target)                          { subject: '地区生产总值', base: '428', unit: '亿元', … }
//   readTarget(typed, target)                { target: { base: '42800000000', … } } or { wrong: { base: 'not-a-number' } }
//
// Amounts are typed in the unit as people write it and kept in the plain one. A corrected unit (亿元 for 万元) keeps the
// figure as it stands in the document.

import { plain, shown, type Target } from '@luoshi/delivery'
import { decimal } from '@luoshi/plan'

export type TypedTarget = {
  readonly subject: string
  readonly base: string
  readonly stretch: string
  readonly baseline: string
  readonly unit: string
  readonly better: Target['better']
}

export type Wrong = 'missing' | 'not-a-number' | 'not-beyond-base' | 'base-missing' | 'no-rank'
export type Wrongs = Partial<Readonly<Record<keyof TypedTarget, Wrong>>>
export type Reading =
  | { readonly target: Target; readonly wrong: Wrongs }
  | { readonly target: null; readonly wrong: Wrongs }

export function typedOf({ subject, base, stretch, baseline, unit, better }: Target): TypedTarget {
  const written = (value: string | null) => (value === null ? '' : shown(value, unit))
  return {
    ...{ subject, unit, better },
    ...{ base: written(base), stretch: written(stretch), baseline: written(baseline) },
  }
}

/** `target` is null where something is wrong that may not be kept; what is only doubtful is kept and said. */
export function readTarget(typed: TypedTarget, known: Target): Reading {
  const unit = typed.unit.trim()
  const figures = {
    base: figureOf(typed.base),
    stretch: figureOf(typed.stretch),
    baseline: figureOf(typed.baseline),
  }
  const wrong: Wrongs = {
    ...(typed.subject.trim() === '' && { subject: 'missing' }),
    ...wrongFigures(figures),
    ...wrongRank(known, figures.base),
  }
  if (Object.keys(wrong).length > 0) return { target: null, wrong }
  const kept = (value: string | null | undefined) => (value ? plain(value, unit) : null)
  const target = {
    ...known,
    ...{ subject: typed.subject.trim(), unit, better: typed.better },
    ...{ base: kept(figures.base), stretch: kept(figures.stretch) },
    baseline: kept(figures.baseline),
  }
  return { target, wrong: doubtful(target) }
}

type Figures = Readonly<Record<'base' | 'stretch' | 'baseline', string | null | undefined>>

function wrongFigures(figures: Figures): Wrongs {
  const bad = Object.entries(figures).filter(([, value]) => value === undefined)
  return Object.fromEntries(bad.map(([name]) => [name, 'not-a-number' as const]))
}

/** 第3位: places are counted from one. */
function wrongRank({ measure }: Target, base: string | null | undefined): Wrongs {
  const isRank = measure === 'rank' && typeof base === 'string'
  return isRank && !/^[1-9]\d{0,5}$/.test(base) ? { base: 'no-rank' } : {}
}

/** A stretch is more ambitious than its base, in the direction that is better (力争高于预期). */
function doubtful({ base, stretch, better, unit, measure }: Target): Wrongs {
  const isBare = unit === '' && !['binary', 'relative', 'rank'].includes(measure)
  const unitMissing = isBare && base !== null ? ({ unit: 'missing' } as const) : {}
  if (stretch === null) return unitMissing
  if (base === null) return { ...unitMissing, base: 'base-missing' }
  const sign = decimal.compare(stretch, base)
  const isBeyond = better === 'higher' ? sign > 0 : sign < 0
  return isBeyond ? unitMissing : { ...unitMissing, stretch: 'not-beyond-base' }
}

const digits: Readonly<Record<string, string>> = {
  '，': '',
  ',': '',
  ' ': '',
  '．': '.',
  '－': '-',
}

/** Null where nothing is typed, undefined where it is no figure; full width and thousands are understood. */
function figureOf(typed: string): string | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const half = text.replace(/[，, ．－]/g, (one) => digits[one] ?? one)
  const ascii = half.replace(/[０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  return /^-?\d{1,30}(?:\.\d{1,12})?$/.test(ascii) ? decimal.canonical(ascii) : undefined
}
