// A count that is a filter: the number, what it counts, and the list of those.
//
//   <CountLink count={24} search={{ standing: 'done' }}><Standing standing="done" /></CountLink>

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filters } from './filters.ts'
import './parts.css'

type Given = {
  readonly count: number
  readonly search: Filters
  readonly isOn?: boolean
  readonly children?: ReactNode
}

export function CountLink({ count, search, isOn, children }: Given) {
  return (
    <Link
      to="/commitments"
      search={search}
      activeOptions={{ exact: true, includeSearch: true }}
      className={`count${count === 0 ? ' nought' : ''}`}
      {...(isOn && { 'aria-current': 'true' })}
    >
      <strong>{count}</strong> {children}
    </Link>
  )
}
