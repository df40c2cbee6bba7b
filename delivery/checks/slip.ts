// A figure that is a power of ten away from what was to be expected: 万 for 亿, a digit too many.
//
//   12.3, 24.9, 37.4 亿元, then 502000 亿元        four powers of ten too large: 50.2 is meant

import { decimal } from '@luoshi/plan'
import { type History, usualOf } from './history.ts'
import type { Doubted } from './warning.ts'

export function slip(history: History): Doubted | null {
  const { target, told } = history
  const { value } = told
  const expected = expectedOf(history)
  const number = Number(value)
  if (target.measure === 'growth' || target.measure === 'change') return null
  if (!expected || expected.value <= 0 || number <= 0) return null
  const log = Math.log10(number / expected.value)
  const power = Math.round(log)
  const near = Math.abs(log - power) <= expected.tolerance(power)
  if (!near || Math.abs(power) > 8) return null
  return { code: 'unit-slip', value, power, meant: decimal.times(value, -power) }
}

type Expected = {
  readonly value: number
  /** How far from a whole power the figure may lie, in logarithms; below 0: such a power is never doubted. */
  readonly tolerance: (power: number) => number
}

/** By its own history; without one, by the plan, of which an honest figure may be a tenth. */
function expectedOf(history: History): Expected | null {
  const { last, now, target, season } = history
  const usual = usualOf(history)
  if (target.accrual !== 'cumulative') {
    const rate = target.accrual === 'per-period' ? usual?.rate : Number(last?.value ?? 0)
    if (!rate) return null
    const value = rate * (target.accrual === 'per-period' ? now.months * season(now.month) : 1)
    const least = target.accrual === 'standing' ? 2 : 1
    return { value, tolerance: (power) => (Math.abs(power) < least ? -1 : 0.25) }
  }
  const rate = usual ? usual.rate * season(now.month) : Number(last?.value ?? 0) / (now.month || 1)
  if (last && Number(last.value) > 0) {
    return {
      value: Number(last.value) + rate * now.months,
      tolerance: (power) => (power === 0 ? -1 : Math.abs(power) === 1 ? 0.2 : 0.4),
    }
  }
  const planned = usual ? rate * now.months : (Number(target.base ?? 0) * now.month) / 12
  return planned > 0
    ? { value: planned, tolerance: (power) => (power >= 2 || power <= -4 ? 0.5 : -1) }
    : null
}
