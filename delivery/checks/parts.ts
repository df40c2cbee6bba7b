// A part that is more than its whole: 地方级 within 财政总收入, a share of more than a hundred.

import { decimal } from '@luoshi/plan'
import type { Filled } from '../report.ts'
import type { History } from './history.ts'
import type { Doubted, Seen } from './warning.ts'

export function parts({ target, told }: History, filled: Filled, seen: Seen): Doubted | null {
  const whole = target.partOf ? wholeOf(target.partOf, filled, seen) : hundredOf(target)
  return whole !== null && decimal.compare(told.value, whole) > 0
    ? { code: 'part-over-whole', value: told.value, whole }
    : null
}

/** What is told of the whole in the same report, or was accepted for the same period. */
function wholeOf(id: NonNullable<History['target']['partOf']>, filled: Filled, seen: Seen) {
  const told = filled.figures[id]
  if (told && 'value' in told) return told.value
  return seen.commitment.points[id]?.find(({ period }) => period === seen.period)?.value ?? null
}

/** 完成率 may pass a hundred; no other share does. */
function hundredOf({ measure, unit, subject }: History['target']) {
  return measure === 'share' && unit === '%' && !subject.includes('完成') ? '100' : null
}
