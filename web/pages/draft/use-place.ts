// Where the review is, kept in its address.
//
//   const { place, go } = usePlace()      go({ side: 'findings' })

import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DraftSearch } from './search.ts'

export function usePlace() {
  const place: DraftSearch = useSearch({ from: '/plans/$plan' })
  const navigate = useNavigate()
  const go = useCallback(
    (next: { readonly [Name in keyof DraftSearch]: DraftSearch[Name] | undefined }) =>
      void navigate({
        to: '.',
        search: (before: DraftSearch) => ({ ...before, ...next }) as DraftSearch,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return { place, go }
}
