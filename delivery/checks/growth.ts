// Stated growth beside what the two amounts give.
//
//   56.2 亿元 last year, 63.5 now: 12.99 %     stated 18.5 %: doubted
//
// Amounts are at current prices; growth at comparable prices cannot be worked out from them (PRACTICE
// §5.1, S101), so where the basis is comparable, or the two differ, nothing is said.

import { decimal } from '@luoshi/plan'
import type { Decimal } from '../figure.ts'
import { monthsIn, type Period } from '../period.ts'
import type { Filled } from '../report.ts'
import type { Target } from '../target.ts'
import type { History } from './history.ts'
import type { Doubted, Field, Seen } from './warning.ts'

/** Percentage points that rounding and a revised base may make. */
const tolerance = '1'
const phrase = /同比(?<way>增长|增加|上升|下降|减少)(?<points>\d{1,4}(?:\.\d{1,4})?)[%％]/

export function growth(
  { target, told }: History,
  filled: Filled,
  seen: Seen,
): (Doubted & { readonly at: Field }) | null {
  if (target.measure === 'growth' || target.statistics?.basis === 'comparable-prices') return null
  const stated = statedFor(target, filled, seen)
  const before = stated && yearBefore(target, seen)
  if (!before || decimal.compare(before, '0') <= 0) return null
  const change = decimal.subtract(told.value, before)
  const implied = decimal.divide(decimal.multiply(change, '100'), before, 2)
  const apart = decimal.subtract(stated.growth, implied).replace('-', '')
  return decimal.compare(apart, tolerance) > 0
    ? { code: 'growth-disagrees', stated: stated.growth, implied, at: stated.at }
    : null
}

/** The target of growth of the same subject; else the narrative, where it can mean one figure only. */
function statedFor(target: Target, { figures, narrative }: Filled, { commitment }: Seen) {
  const twin = commitment.targets.find(
    ({ subject, measure }) => measure === 'growth' && subject === target.subject,
  )
  if (twin) {
    const told = figures[twin.id]
    const same = (twin.statistics?.basis ?? null) === (target.statistics?.basis ?? null)
    return told && 'value' in told && same
      ? { growth: told.value, at: { target: twin.id } as const }
      : null
  }
  if (commitment.targets.length > 1) return null
  const { way, points = '' } = phrase.exec(narrative.slice(0, 2000))?.groups ?? {}
  if (!way) return null
  const growth = way === '下降' || way === '减少' ? decimal.subtract('0', points) : points
  return { growth: growth as Decimal, at: 'narrative' as const }
}

function yearBefore(target: Target, { past, period }: Seen): Decimal | null {
  const before = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}` as Period
  const point = past[target.id]?.find((one) => one.period === before)
  return point?.value ?? (monthsIn(period) === 12 ? target.baseline : null)
}
