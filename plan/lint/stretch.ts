// A stretch target must lie beyond its base.
//
//   预期175亿元，力争170亿元          stretch-not-beyond-base
//   控制在3%以内，力争2.5%            no finding: lower is better

import { compare, multiply } from '../decimal.ts'
import type { Quantity } from '../plan.ts'
import type { Text } from '../source.ts'
import { wordsAt } from './places.ts'
import { found, type Rule } from './rule.ts'

const lowerIsBetter =
  /失业|能耗|物耗|水耗|电耗|排放|浓度|死亡|事故|发案|发生率|发病|投诉|负债|债务|不良|杠杆|成本|时限|用时|差距|漏损|空置|返贫|辍学|贫困/

export const stretchFallsShort: Rule = ({ outline: { text }, plan }) =>
  plan.commitments.flatMap(({ quantities }) =>
    quantities.flatMap((stretch, i) => {
      const goal = goalOf(stretch, quantities) ?? unread(text, quantities[i - 1], stretch)
      if (!goal || goal.unit !== stretch.unit) return []
      const order = compare(stretch.value, goal.value)
      if (order === 0 ? stretch.comparator !== goal.comparator : order === direction(goal))
        return []
      if (farApart(stretch.value, goal.value)) return []
      const facts = { goal: goal.text, stretch: stretch.text }
      return [found('stretch-not-beyond-base', { severity: 'error', span: stretch.span, facts })]
    }),
  )

function goalOf(stretch: Quantity, quantities: readonly Quantity[]): Quantity | undefined {
  if (stretch.role !== 'stretch' || stretch.baseTarget === null) return
  return quantities[stretch.baseTarget]
}

const striving = /^[^。；！？\n]{0,6}[，、](?:力争|争取|冲刺|奋斗)[^，。；！？\n]{0,6}$/

/** 增长7%，力争6.5%: a figure so low that it was not read as a stretch. */
function unread(text: Text, goal: Quantity | undefined, stretch: Quantity): Quantity | undefined {
  if (goal?.role !== 'target' || stretch.role !== 'target' || goal.subject !== stretch.subject)
    return
  return striving.test(wordsAt(text, [goal.span[1], stretch.span[0]])) ? goal : undefined
}

/** Less than half of the other: then they are of two things. */
function farApart(one: string, other: string): boolean {
  const [a, b] = [one, other].map((value) => value.replace('-', '')) as [string, string]
  return compare(multiply(a, '2'), b) < 0 || compare(multiply(b, '2'), a) < 0
}

/** 1 where more is better; a decrease is negative, so more of it is less. */
function direction({ comparator, subject, measure, value, text }: Quantity): 1 | -1 {
  if (measure === 'rank' || comparator === '<=' || lowerIsBetter.test(subject)) return -1
  return value.startsWith('-') && !text.startsWith('-') ? -1 : 1
}
