// The way to the explanation of a figure or a light: it stands in the address.
//
//   <ExplainLink what={target.id} of={target.subject} />

import { Link, useParams } from '@tanstack/react-router'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { words } from './words.ts'

export function ExplainLink({ what, of }: { readonly what: string; readonly of: string }) {
  const own = useWordsOf(words)
  const { id } = useParams({ from: '/commitments/$id' })
  return (
    <Link
      to="/commitments/$id"
      params={{ id }}
      search={{ explain: what }}
      replace
      resetScroll={false}
      className="explain-link"
      aria-label={own.explainOf(of)}
    >
      {own.explain}
    </Link>
  )
}
