// What the unit says and shows where it asked for the closing, beside the six questions: the statement, each piece of
// evidence with what it proves, and what is not reached.

import { type Commitment, type Day, proofKinds, shortfallsOf } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { amount } from '../../parts/amount.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { actWords } from './act-words.ts'
import { known } from './known.ts'

export function ClosingClaim({ state }: { readonly state: Commitment }) {
  const words = useWordsOf(actWords)
  const language = useLanguage()
  const { data } = useQuery(known.evidence(state.id))
  const { closing } = state
  if (!closing) return null
  const named = new Map(data?.rows.map((row) => [row.state.id, row.state]))
  return (
    <section className="asked-closing">
      <h3>{words.claim}</h3>
      <p>{closing.statement}</p>
      <Missed state={state} />
      {closing.explanation && <p className="quiet">{closing.explanation}</p>}
      {closing.proofs.length === 0 && <p className="quiet">{words.noProofs}</p>}
      <ul>
        {closing.proofs.map(({ evidence, kind, mark }) => (
          <li key={evidence}>
            <a href={`/api/evidence/${evidence}/content`} download>
              {named.get(evidence)?.name ?? evidence.slice(-6)}
            </a>{' '}
            {proofKinds[language][kind]} {mark}
            <span className="quiet"> {named.get(evidence)?.purpose}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Missed({ state }: { readonly state: Commitment }) {
  const words = useWordsOf(actWords)
  const { targets, milestones } = shortfallsOf(state, useMe().today as Day)
  const missed = [
    ...targets.flatMap(({ target, value }) => {
      const one = state.targets.find(({ id }) => id === target)
      return one ? [`${one.subject} ${value === null ? '' : amount(value, one.unit)}`.trim()] : []
    }),
    ...state.milestones.filter(({ id }) => milestones.includes(id)).map(({ name }) => name),
  ]
  if (missed.length === 0) return null
  return <p className="disagrees">! {words.missed(missed.join('；'))}</p>
}
