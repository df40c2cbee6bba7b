// Words that stand where a date should: 尽快, 适时, 争取早日.
//
//   争取尽快实现落户                vague-deadline
//   尽快开工，9月底前建成            no finding: it has a date

import { finder } from '../finder.ts'
import { vagueDeadlines } from '../lexicon/vague-deadlines.ts'
import { spanOf } from '../source.ts'
import { indexAt } from './places.ts'
import { found, type Rule } from './rule.ts'

const find = finder(vagueDeadlines)

/** Once a commitment, at the first such word. */
export const vagueDeadline: Rule = ({ outline: { text }, plan }) => {
  const hits = find(text.value)
  let next = 0
  return plan.commitments.flatMap(({ span, due }) => {
    const end = indexAt(text, span[1])
    const start = indexAt(text, span[0])
    while ((hits[next]?.at ?? end) < start) next += 1
    const hit = hits[next]
    if (!hit || hit.at >= end || due !== null) return []
    const word = vagueDeadlines[hit.word] as string
    return [
      found('vague-deadline', {
        severity: 'warning',
        span: spanOf(text, hit.at, hit.at + word.length),
        facts: { word },
      }),
    ]
  })
}
