// What an entry is about: its noun, and where the reader may open it, the commitment it belongs to.

import { may } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import type { Entry } from './page.tsx'
import { words } from './words.ts'

export function About({ entry }: { readonly entry: Entry }) {
  const own = useWordsOf(words)
  const mayRead = may(useActor(), 'read', null) === null
  const { data } = useQuery({ ...asked.commitments({ plan: 'all' } as never), enabled: mayRead })
  const { commitment } = entry
  const row = data?.rows.find(({ id }) => id === commitment)
  return (
    <>
      <span className="quiet">{own.nouns[entry.noun as keyof typeof own.nouns]}</span>{' '}
      {commitment && mayRead && (
        <Link to="/commitments/$id" params={{ id: commitment }}>
          {row ? `${row.number} ${row.title}` : commitment.slice(-6)}
        </Link>
      )}{' '}
      <Link to="/journal" search={{ id: entry.id }} className="quiet">
        <small>{own.of}</small>
      </Link>
    </>
  )
}
