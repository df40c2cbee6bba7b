// What the unit is asked to fill in: fields and minutes of an average month, and what it is asked for twice.

import type { UnitId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { api, read } from '../../api.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { words } from './words.ts'

export function Burden({ unit }: { readonly unit: UnitId }) {
  const own = useWordsOf(words)
  const { data } = useQuery({
    queryKey: ['burden'],
    queryFn: () => read(api.burden.$get({ query: {} })),
  })
  const burden = data?.rows.find((one) => one.unit === unit)
  return (
    <section className="paper" aria-labelledby="burden">
      <h2 id="burden">{own.burden}</h2>
      {data && !burden && <p className="quiet">{own.light}</p>}
      {burden && (
        <>
          <p>
            <strong>{own.fields(burden.fields)}</strong> · {own.minutes(burden.minutes)}
          </p>
          <ul>
            {burden.duplicates.map(({ subject, asked }) => (
              <li key={subject}>{own.twice(subject, asked.length)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
