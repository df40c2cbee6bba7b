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
    const isSecond = quantities[i - 2]?.subject === level.subject
    const growth = growthOf(level, [quantities[i + 1], isSecond ? undefined : quantities[i - 1]])
    if (level.measure !== 'level' || level.unit === '%' || !growth) return []
    const factor = add('100', growth.value)
    if (compare(factor, '0') <= 0) return []
    const before = divide(multiply(level.value, '100'), factor, 2)
    return compare(before, '0') > 0 ? [{ level, growth, before }] : []
  })
}

function growthOf(level: Quantity, beside: readonly (Quantity | undefined)[]): Quantity | null {
  const growth = beside.find((one) => one?.measure === 'growth' && one.subject === level.subject)
  if (growth?.unit !== '%' || !isTarget(level) || !isTarget(growth)) return null
  return level.comparator === '=' && growth.comparator === '=' ? growth : null
}

/**
 * Whole and part are of one measure, role and unit; between them stands 其中 and no full stop. What
 * follows a part behind 、 is a part as well: 其中小学5所、中学3所.
 */
export function partsOf(text: Text, quantities: readonly Quantity[]): readonly Part[] {
  const parts: Part[] = []
  for (const [i, part] of quantities.entries()) {
    const previous = quantities[i - 1]
    if (!previous || previous.span[0] === part.span[0]) continue
    const between = wordsAt(text, [previous.span[1], part.span[0]])
    const last = parts.at(-1)
    const whole =
      last?.part === previous && another.test(between)
        ? [last.whole].find((one) => isLike(one, part))
        : among.test(between) && quantities.slice(0, i).findLast((one) => isLike(one, part))
    if (whole) parts.push({ whole, part })
  }
  return parts
}

const among = /^[^。！？\n]{0,40}其中[^。！？\n]{0,40}$/
const another = /^[^，。；！？\n]{0,4}[、和][^，。；！？\n]{0,16}$/

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
