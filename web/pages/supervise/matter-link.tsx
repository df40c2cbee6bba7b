// The commitment that a row is about: its number and title, the way to its page.

import type { CommitmentId } from '@luoshi/delivery'
import { Link } from '@tanstack/react-router'

type Given = {
  readonly commitment: CommitmentId
  readonly number: number
  readonly title: string
}

export function MatterLink({ commitment, number, title }: Given) {
  return (
    <Link to="/commitments/$id" params={{ id: commitment }}>
      <span className="quiet">{number}</span> {title}
    </Link>
  )
}
