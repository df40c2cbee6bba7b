// How far a commitment is, in a line: the figure that leads, with its rate and what is planned by now.
//
//   <Progress figures={row.figures} />   15家 预期75%（本事项计划应达83.33%）

import type { Matter } from '../queries.ts'
import { amount, periodIn } from './amount.ts'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'

export function Progress({ figures }: Pick<Matter, 'figures'>) {
  const words = useWordsOf(partWords)
  const [first] = figures
  if (!first) return null
  const { latest, missing, reached, planned, unit, subject, base } = first
  if (!latest) {
    return (
      <span className="quiet" title={subject}>
        ○ {base === null ? words.toFill : words.noFigure[missing ?? 'not-reported']}
      </span>
    )
  }
  const ruler = planned.plan ?? planned.linear
  const said = [
    reached.base && words.ofBase(reached.base),
    reached.stretch && words.ofStretch(reached.stretch),
  ]
  return (
    <span className="progress" title={subject}>
      <strong>{amount(latest.value, unit)}</strong> {said.filter(Boolean).join(words.list)}
      <small className="quiet">
        {periodIn(latest.period, words)}
        {ruler && ` · ${words.asks(ruler)}`}
        {figures.length > 1 && ` · ${words.more(figures.length)}`}
      </small>
    </span>
  )
}
