// Pairs: an amount and its growth, said of one subject; together they tell what the year before was.
//
//   财政收入14.1亿元，增长23.7%        the year before: 11.4亿元
//   ……，其中地方级8.7亿元，增长13.7%    7.65亿元, a part of the pair before

import { add, compare, divide, multiply } from '../decimal.ts'
import type { Quantity } from '../plan.ts'
import type { Text } from '../source.ts'
import { wordsAt } from './places.ts'

export type Pair = {
  readonly level: Quantity
  readonly growth: Quantity
  /** What the level was a year before, to two places. */
  readonly before: string
}

export function isTarget({ role }: Quantity): boolean {
  return role === 'target' || role === 'stretch'
}

/** A figure behind 其中, and the figure that it is a part of. */
export type Part = { readonly whole: Quantity; readonly part: Quantity }

/** Pairs of exact figures: 增长12%以上 tells nothing of the year before. */
export function pairsOf(quantities: readonly Quantity[]): readonly Pair[] {
  return quantities.flatMap((level, i) => {
    const growth = growthOf(level, [quantities[i + 1], quantities[i - 1]])
    if (level.measure !== 'level' || level.unit === '%' || !growth) return []
    const factor = add('100', growth.value)
    if (compare(factor, '0') <= 0) return []
    const before = divide(multiply(level.value, '100'), factor, 2)
    return compare(before, '0') > 0 ? [{ level, growth, before }] : []
  })
}

function growthOf(level: Quantity, beside: readonly (Quantity | undefined)[]): Quantity | null {
  const growth = beside.find((one) => one?.measure === 'growth')
  if (!isTarget(level) || growth?.unit !== '%') return null
  if (growth.subject !== level.subject || growth.role !== level.role) return null
  return level.comparator === '=' && growth.comparator === '=' ? growth : null
}

/** Whole and part are of one measure, role and unit; between them stands 其中 and no full stop. */
export function partsOf(text: Text, quantities: readonly Quantity[]): readonly Part[] {
  return quantities.flatMap((part, i) => {
    const previous = quantities[i - 1]
    if (!previous || previous.span[0] === part.span[0]) return []
    const between = wordsAt(text, [previous.span[1], part.span[0]])
    if (!between.includes('其中') || /[。！？\n]/.test(between)) return []
    const whole = quantities.slice(0, i).findLast((one) => isLike(one, part))
    return whole ? [{ whole, part }] : []
  })
}

function isLike(one: Quantity, other: Quantity): boolean {
  return (
    one.measure === other.measure &&
    one.role === other.role &&
    one.unit === other.unit &&
    one.comparator === other.comparator
  )
}

/** How far rounding may have moved a pair's base, as a share of it: 1.5亿 may be 1.45 or 1.55. */
export function roundingOf({ level, growth }: Pair): string {
  const places = (growth.text.split('.')[1] ?? '').replace(/[^\d]/g, '').length
  const ofGrowth = divide('0.5', add('100', growth.value), 6)
  return add(roundingOfLevel(level), divide(ofGrowth, `1${'0'.repeat(places)}`, 6))
}

/** Half of the last digit that is written, as a share of the amount. */
export function roundingOfLevel({ text }: Quantity): string {
  const digits = text.replace(/[^\d]/g, '').replace(/^0{1,20}/, '') || '1'
  return divide('0.5', digits, 6)
}
