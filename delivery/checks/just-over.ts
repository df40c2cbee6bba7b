// A figure that has just passed what it is judged by: the year's target, half of it at mid-year.
//
//   target 4600, told 4603 after 4190      just over
//   target 200, told 200                   what was to be built is built: nothing is said

import { decimal } from '@luoshi/plan'
import type { Decimal } from '../figure.ts'
import { lastMonth, type Period } from '../period.ts'
import type { History } from './history.ts'
import type { Doubted } from './warning.ts'

/** In thousandths of the threshold. */
const margin = '2'

export function justOver({ target, told, last }: History, period: Period): Doubted | null {
  if (target.source !== 'reported' || target.accrual !== 'cumulative') return null
  const passed = (threshold: Decimal) => {
    const over = overBy(told.value, threshold, target.better)
    const within = decimal.divide(decimal.multiply(threshold, margin), '1000', 10)
    const before = last && decimal.compare(overBy(last.value, threshold, target.better), '0') >= 0
    return !before && decimal.compare(over, '0') > 0 && decimal.compare(over, within) <= 0
  }
  const threshold = judgedBy(target.base, period).find(passed)
  return threshold === undefined ? null : { code: 'just-over', value: told.value, threshold }
}

/** 双过半: half the target by half-year (PRACTICE §3, S54). */
function judgedBy(base: Decimal | null, period: Period): readonly Decimal[] {
  if (base === null) return []
  return lastMonth(period) === 6 ? [base, decimal.divide(base, '2', 10)] : [base]
}

function overBy(value: Decimal, threshold: Decimal, better: 'higher' | 'lower'): Decimal {
  return better === 'higher'
    ? decimal.subtract(value, threshold)
    : decimal.subtract(threshold, value)
}
