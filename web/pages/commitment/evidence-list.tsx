// The evidence: each file with what it is to show, who added it and when.

import type { CommitmentId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { useNames } from '../../parts/names.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { known } from './known.ts'
import { words } from './words.ts'

export function EvidenceList({ commitment }: { readonly commitment: CommitmentId }) {
  const own = useWordsOf(words)
  const names = useNames()
  const { data } = useQuery(known.evidence(commitment))
  return (
    <section className="paper" aria-labelledby="evidence">
      <h2 id="evidence">{own.evidence}</h2>
      {data?.rows.length === 0 && <p className="quiet">{own.noEvidence}</p>}
      <ul className="latest">
        {data?.rows.map(({ state: { id, name, purpose, size, madeOn, addedOn, addedBy } }) => (
          <li key={id}>
            <a href={`/api/evidence/${id}/content`} download={name}>
              {name}
            </a>
            <span>{purpose}</span>
            <small className="quiet">
              {own.added(addedOn, names.person(addedBy) ?? '')}
              {madeOn && ` · ${own.madeOn(madeOn)}`} · {own.size(Math.ceil(size / 1000))}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
