// Amounts that do not fit one another.
//
//   总投资20亿元，其中设备25亿元                     the part exceeds the whole
//   收入12.6亿元，增长20%，力争13.2亿元，增长30%     10.5 and 10.15 the year before
//   去年收入15.2亿元……今年18亿元，增长10%            15.2 and 16.36 the year before

import { add, compare, divide, subtract } from '../decimal.ts'
import type { Finding } from '../finding.ts'
import type { Quantity } from '../plan.ts'
import type { Text } from '../source.ts'
import { type Pair, pairsOf, partsOf, roundingOf, roundingOfLevel } from './pairs.ts'
import { found, type Rule } from './rule.ts'

export const baseMismatch: Rule = ({ outline, plan }) => {
  const facts = plan.facts.filter(({ role, measure }) => role === 'baseline' && measure === 'level')
  return plan.commitments.flatMap(({ quantities }) => {
    const pairs = pairsOf(quantities)
    return [
      ...largerParts(outline.text, quantities),
      ...differentPairs(pairs),
      ...pairs.flatMap((pair) => againstFact(pair, facts)),
    ]
  })
}

function largerParts(text: Text, quantities: readonly Quantity[]): readonly Finding[] {
  return partsOf(text, quantities)
    .filter(
      ({ whole, part }) =>
        whole.measure !== 'growth' &&
        whole.unit !== '%' &&
        whole.comparator === '=' &&
        compare(part.value, whole.value) > 0,
    )
    .map(({ whole, part: { subject, span, text: one } }) => {
      const facts = { kind: 'part', subject, one, other: whole.text } as const
      return found('base-mismatch', { severity: 'error', span, facts })
    })
}

function differentPairs(pairs: readonly Pair[]): readonly Finding[] {
  return pairs.flatMap((pair, i) => {
    const { subject, unit } = pair.level
    const other = pairs.slice(0, i).find(({ level }) => level.subject === subject)
    if (other?.level.unit !== unit) return []
    const allowed = add(roundingOf(pair), roundingOf(other))
    if (compare(gap(pair.before, other.before), add(slack, allowed)) <= 0) return []
    return [mismatch(pair, other.before)]
  })
}

/** Their growth is told at constant prices, their amount at those of the year. */
const realGrowth = /生产总值|GDP|增加值/

/** Farther apart, the fact is of another year or place. */
const farthest = '0.25'

/** The one amount of the same subject that the document says was reached. */
function againstFact(pair: Pair, facts: readonly Quantity[]): readonly Finding[] {
  const { subject, unit } = pair.level
  const own = facts.filter((fact) => fact.subject === subject && fact.unit === unit)
  const [fact] = own
  if (!fact || own.length > 1 || fact.comparator !== '=' || realGrowth.test(subject)) return []
  if (compare(fact.value, '0') <= 0) return []
  const apart = gap(pair.before, fact.value)
  const allowed = add(roundingOf(pair), roundingOfLevel(fact))
  if (compare(apart, add(slack, allowed)) <= 0 || compare(apart, farthest) > 0) return []
  return [mismatch(pair, fact.value)]
}

/** Half a percent beyond what rounding may have done. */
const slack = '0.005'

/** How far apart two amounts are, as a share of the second. */
function gap(one: string, other: string): string {
  const difference = subtract(divide(one, other, 6), '1')
  return difference.startsWith('-') ? difference.slice(1) : difference
}

function mismatch({ level: { subject, unit, span }, before }: Pair, other: string): Finding {
  const facts = {
    kind: 'bases',
    subject,
    one: amount(other, unit),
    other: amount(before, unit),
  } as const
  return found('base-mismatch', { severity: 'warning', span, facts })
}

/** As people write it: 1015384615 元 is 10.15亿元. */
function amount(value: string, unit: string): string {
  if (compare(value, '100000000') >= 0) return `${divide(value, '100000000', 2)}亿${unit}`
  if (compare(value, '10000') >= 0) return `${divide(value, '10000', 2)}万${unit}`
  return `${value}${unit}`
}
