// Evidence of an answer or a conclusion: files that are kept with a commitment, there already or uploaded here.

import type { CommitmentId, EvidenceId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormField } from '../../parts/form-field.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { known } from '../commitment/known.ts'
import { Uploading } from '../commitment/proofs.tsx'
import { recordWords } from './record-words.ts'

type Given = {
  readonly commitments: readonly CommitmentId[]
  readonly chosen: readonly EvidenceId[]
  choose(evidence: readonly EvidenceId[]): void
}

export function EvidenceField({ commitments, ...given }: Given) {
  const own = useWordsOf(recordWords)
  const [at, setAt] = useState<CommitmentId | null>(commitments[0] ?? null)
  const { data } = useQuery({ ...asked.commitments({}), enabled: commitments.length !== 1 })
  const rows = (data?.rows ?? []).filter(
    ({ id }) => commitments.length === 0 || commitments.includes(id),
  )
  return (
    <fieldset>
      <legend>{own.evidence}</legend>
      {commitments.length !== 1 && (
        <FormField
          label={own.keptAt}
          kind="choice"
          value={at ?? ''}
          change={(id) => setAt(id as CommitmentId)}
          options={rows.map(({ id, number, title }) => ({
            value: id,
            label: `${number} ${title}`,
          }))}
        />
      )}
      {at ? <Of at={at} {...given} /> : <p className="quiet">{own.evidenceFirst}</p>}
    </fieldset>
  )
}

function Of({ at, chosen, choose }: Omit<Given, 'commitments'> & { readonly at: CommitmentId }) {
  const own = useWordsOf(recordWords)
  const { data } = useQuery(known.evidence(at))
  const options = (data?.rows ?? []).map(({ state: { id, name, purpose } }) => ({
    ...{ value: id as string, label: `${name} · ${purpose}` },
  }))
  return (
    <>
      {options.length > 0 && (
        <FormField
          label={own.evidence}
          kind="choices"
          value={chosen.join(' ')}
          change={(joined) => choose(joined.split(' ').filter(Boolean) as EvidenceId[])}
          options={options}
        />
      )}
      <Uploading commitment={at} added={(id) => choose([...chosen, id])} />
    </>
  )
}
