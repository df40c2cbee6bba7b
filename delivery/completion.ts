// Completion: what of the base target 预期 and what of the stretch target 力争 was reached, side by side.
//
//   completionOf(target, figure)   base { percent: '61.28', … }, stretch { percent: '58.43', … }
//
// 柳州 2011 tells both rates of one figure: 61.28 % of 410 亿元预期, 58.43 % of 430 亿元 (PRACTICE §4.2, S67). Neither is
// merged into the other, and a base that is still to be filled in is no zero.

import { decimal } from '@luoshi/plan'
import { type Decimal, percentOf, signOf } from './figure.ts'
import type { Figure, Lacking } from './latest.ts'
import { places } from './pace.ts'
import type { Absent, Target } from './target.ts'

/** Why there is no rate: the figure is missing, or the target itself is. */
export type MissingFigure = Absent | 'to-be-filled-in'

/**
 * How a figure of the target counts. `amount`: from nothing to the goal in the year (投资, 新增就业). `cap`: an
 * amount not to be used up (能耗总量). `gain`: from last year's figure to the goal (覆盖率). `level`: such a figure
 * without last year's, so that nobody can say how far it should be by now. `kept`: asked for at any time (增长,
 * 失业率≤3%, 位次). `done`: yes or no.
 */
export type Gauge = 'amount' | 'cap' | 'gain' | 'level' | 'kept' | 'done'

export type Rate = {
  readonly goal: Decimal
  /** To eight places; null where no rate makes sense: a rank, a goal of nothing or less. */
  readonly percent: Decimal | null
  /** Figure less goal, in the plain unit. */
  readonly gap: Decimal
  readonly met: boolean
}

export type Completion = {
  readonly figure: Figure | Lacking
  readonly gauge: Gauge
  /** Null without a figure. */
  readonly base: Rate | { readonly missing: 'to-be-filled-in' } | null
  /** Null without a figure, or without a stretch target. */
  readonly stretch: Rate | null
}

export function completionOf(target: Target, figure: Figure | Lacking): Completion {
  const gauge = gaugeOf(target)
  if ('missing' in figure) return { figure, gauge, base: null, stretch: null }
  const { base, stretch } = target
  const rate = (goal: Decimal) => rateOf({ ...figure, gauge }, target, goal)
  return {
    figure,
    gauge,
    base: base === null ? { missing: 'to-be-filled-in' } : rate(base),
    stretch: stretch === null ? null : rate(stretch),
  }
}

export function gaugeOf({ measure, accrual, better, baseline, base }: Target): Gauge {
  if (measure === 'binary') return 'done'
  if (measure === 'growth' || measure === 'rank' || measure === 'relative') return 'kept'
  if (base !== null && signOf(base) <= 0) return 'kept'
  const accrues = accrual !== 'standing' || measure === 'increment' || measure === 'change'
  if (accrues) return better === 'higher' ? 'amount' : 'cap'
  if (baseline !== null && base !== null && !isMet(decimal.subtract(baseline, base), better))
    return 'gain'
  return better === 'lower' || baseline !== null ? 'kept' : 'level'
}

/** Whether the base target is met; what is unknown is not. */
export function isBaseMet({ base }: Completion): boolean {
  return base !== null && 'met' in base && base.met
}

function isMet(gap: Decimal, better: Target['better']): boolean {
  return better === 'higher' ? signOf(gap) >= 0 : signOf(gap) <= 0
}

type Gauged = { readonly value: Decimal; readonly gauge: Gauge }

function rateOf(gauged: Gauged, target: Target, goal: Decimal): Rate {
  const gap = decimal.subtract(gauged.value, goal)
  return { goal, percent: percentTo(gauged, target, goal), gap, met: isMet(gap, target.better) }
}

/**
 * A cap tells how much of it is used. Of what is kept and better lower, twice the goal less the figure, of the
 * goal: 2.8 % of ≤ 3 % is 106.67 % — it is defined at a figure of nothing, which goal ÷ figure is not (both
 * are in use; the choice is ours).
 */
function percentTo({ value, gauge }: Gauged, target: Target, goal: Decimal): Decimal | null {
  const { measure, baseline, better } = target
  if (measure === 'rank' || measure === 'relative') return null
  if (gauge === 'gain' && baseline !== null) {
    return percentOf(decimal.subtract(value, baseline), decimal.subtract(goal, baseline), places)
  }
  if (signOf(goal) <= 0) return null
  if (gauge !== 'kept' || better === 'higher') return percentOf(value, goal, places)
  return percentOf(decimal.subtract(decimal.multiply(goal, '2'), value), goal, places)
}
