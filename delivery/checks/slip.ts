// A figure that is a power of ten away from what was to be expected: 万 for 亿, a digit too many.
//
//   12.3, 24.9, 37.4 亿元, then 502000 亿元        four powers of ten too large: 50.2 is meant

import { decimal } from '@luoshi/plan'
import { type History, usualOf } from './history.ts'
import type { Doubted } from './warning.ts'

export function slip(history: History): Doubted | null {
  const { target, told } = history
  const expected = expectedOf(history)
  const number = Number(told.value)
  if (target.measure === 'growth' || target.measure === 'change') return null
  if (!expected || expected.value <= 0 || number <= 0) return null
  const log = Math.log10(number / expected.value)
  const power = Math.round(log)
  const near = Math.abs(log - power) <= expected.tolerance(power)
  if (power === 0 || !near || Math.abs(power) > 8) return null
  return { code: 'unit-slip', value: told.value, power, meant: decimal.times(told.value, -power) }
}

type Expected = {
  readonly value: number
  /** How far from that whole power the figure may lie, in logarithms; `never` is not doubted at all. */
  readonly tolerance: (power: number) => number
}
const never = -1

/** Ten times may be a real change, so it must be met closely; a hundred or ten thousand times may not. */
const byHistory = (power: number) => (Math.abs(power) === 1 ? 0.2 : 0.4)
const byState = (power: number) => (Math.abs(power) === 1 ? never : 0.25)
/** Of the plan an honest first figure may be a tenth or a hundredth, or three times as much. */
const byPlan = (power: number) => (power >= 2 || power <= -4 ? 0.5 : never)

function expectedOf(history: History): Expected | null {
  const { last, now, target, season } = history
  const before = Number(last?.value ?? 0)
  if (target.accrual === 'standing') return { value: before, tolerance: byState }
  const usual = usualOf(history)
  const amount = usual ? usual.rate * season(now.month) * now.months : null
  if (target.accrual === 'per-period') {
    return amount === null ? null : { value: amount, tolerance: byHistory }
  }
  if (before > 0) {
    const steady = (before / (now.month - now.months)) * now.months
    return { value: before + (amount ?? steady), tolerance: byHistory }
  }
  return { value: amount ?? (Number(target.base ?? 0) * now.month) / 12, tolerance: byPlan }
}
