// Growth that cannot be, and growth of a part that does not fit its whole.
//
//   产值增长2031%                                        impossible-growth
//   总收入14.1亿元，增长23.7%，其中地方8.7亿元，增长13.7%  share-shift (67.1 % to 61.7 %)

import { compare, divide, multiply, subtract } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import type { Quantity } from '../plan.ts'
import { isTarget, type Pair, pairsOf, partsOf } from './pairs.ts'
import { found, type Rule } from './rule.ts'

const isYear = /^20[0-4]\d%$/

/** Shares of a whole, which no more than the whole can have; 完成率 may be 120 %. */
const whole =
  /(?:覆盖|普及|入学|入园|合格|达标|参保|处理|治理|收集|绿化|失业|就业|城镇化|入户|知晓|签约|办结|满意|优良|通达|硬化|改造|利用|补偿)率$|满意度$|占比$|比重$/

/** Tenfold growth, a decrease below nothing, more than the whole, or a year with a percent sign. */
export const impossibleGrowth: Rule = ({ plan }) =>
  plan.commitments
    .flatMap(({ quantities }) => quantities)
    .filter(isImpossible)
    .map(({ span, text }) =>
      found('impossible-growth', { severity: 'error', span, facts: { text } }),
    )

function isImpossible(quantity: Quantity): boolean {
  const { measure, unit, value, text, subject } = quantity
  if (!isTarget(quantity)) return false
  if (unit === '%' && isYear.test(text)) return true
  if (unit === '%' && measure === 'share' && whole.test(subject)) return compare(value, '100') > 0
  if (measure !== 'growth' || unit !== '%') return false
  return compare(value, '1000') >= 0 || compare(value, '-100') < 0
}

/** Points of share, and points between the growths, from which a slip of the pen is likelier. */
const oddShift = '3'
const oddGap = '5'

export const shareShift: Rule = ({ outline, plan }) =>
  plan.commitments.flatMap(({ quantities }) => {
    const pairs = pairsOf(quantities)
    const pairOf = (quantity: Quantity) => pairs.find(({ level }) => level === quantity)
    return partsOf(outline.text, quantities).flatMap(({ whole, part }): Finding[] => {
      const total = pairOf(whole)
      const own = pairOf(part)
      return total && own ? shiftOf(total, own) : []
    })
  })

function shiftOf(total: Pair, part: Pair): Finding[] {
  const before = share(part.before, total.before)
  const after = share(part.level.value, total.level.value)
  const gap = subtract(total.growth.value, part.growth.value)
  if (compare(size(subtract(after, before)), oddShift) < 0 || compare(size(gap), oddGap) < 0)
    return []
  const facts = { total: total.level.subject, part: part.level.subject, before, after }
  return [found('share-shift', { severity: 'warning', span: part.growth.span, facts })]
}

function share(part: string, whole: string): string {
  return divide(multiply(part, '100'), whole, 1)
}

function size(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : decimal
}
