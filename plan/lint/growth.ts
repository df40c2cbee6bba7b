// Amounts and growth that cannot be, or do not fit one another.
//
//   产值增长2023%                                        impossible-growth
//   收入12.6亿元，增长20%，力争13.2亿元，增长30%           base-mismatch (10.5 and 10.15)
//   总投资20亿元，其中设备25亿元                         base-mismatch (the part exceeds the whole)
//   总收入14.1亿元，增长23.7%，其中地方8.7亿元，增长13.7%  share-shift (67.1 % to 61.7 %)

import { add, compare, divide, multiply, subtract } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import type { Quantity } from '../plan.ts'
import { isTarget, type Pair, pairsOf, partsOf, roundingOf } from './pairs.ts'
import { found, type Rule } from './rule.ts'

const isYear = /^20[0-4]\d%$/

/** Tenfold growth, a decrease below nothing, or a year with a percent sign. */
export const impossibleGrowth: Rule = ({ plan }) =>
  plan.commitments
    .flatMap(({ quantities }) => quantities)
    .filter(isImpossible)
    .map(({ span, text }) =>
      found('impossible-growth', { severity: 'error', span, facts: { text } }),
    )

function isImpossible(quantity: Quantity): boolean {
  const { measure, unit, value, text } = quantity
  if (!isTarget(quantity)) return false
  if (unit === '%' && isYear.test(text)) return true
  if (measure !== 'growth' || unit !== '%') return false
  return compare(value, '1000') >= 0 || compare(value, '-100') < 0
}

/** Parts that exceed their whole, and two pairs of one subject with different bases. */
export const baseMismatch: Rule = ({ outline, plan }) =>
  plan.commitments.flatMap(({ quantities }) => [
    ...partsOf(outline.text, quantities).flatMap(({ whole, part }): Finding[] =>
      whole.measure !== 'growth' &&
      whole.unit !== '%' &&
      whole.comparator === '=' &&
      compare(part.value, whole.value) > 0
        ? [mismatch(part, { kind: 'part', one: part.text, other: whole.text })]
        : [],
    ),
    ...mismatchedPairs(pairsOf(quantities)),
  ])

function mismatchedPairs(pairs: readonly Pair[]): readonly Finding[] {
  return pairs.flatMap((pair, i) => {
    const other = pairs.slice(0, i).find(({ level }) => level.subject === pair.level.subject)
    if (!other || other.level.unit !== pair.level.unit || agree(pair, other)) return []
    const bases = { one: amount(other), other: amount(pair) }
    return [mismatch(pair.level, { kind: 'bases', ...bases })]
  })
}

/** As people write it: 1015384615 元 is 10.15亿元. */
function amount({ before, level: { unit } }: Pair): string {
  if (compare(before, '100000000') >= 0) return `${divide(before, '100000000', 2)}亿${unit}`
  if (compare(before, '10000') >= 0) return `${divide(before, '10000', 2)}万${unit}`
  return `${before}${unit}`
}

/** Half a percent beyond what rounding may have done. */
function agree(one: Pair, other: Pair): boolean {
  const gap = subtract(divide(one.before, other.before, 6), '1')
  const size = gap.startsWith('-') ? gap.slice(1) : gap
  const allowed = add('0.005', add(roundingOf(one), roundingOf(other)))
  return compare(size, allowed) <= 0
}

type Bases = { readonly kind: 'part' | 'bases'; readonly one: string; readonly other: string }

function mismatch({ subject, span }: Quantity, { kind, one, other }: Bases): Finding {
  const severity = kind === 'part' ? 'error' : 'warning'
  return found('base-mismatch', { severity, span, facts: { kind, subject, one, other } })
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
