// One report that waits: what it claims, and the two things that can be done with it.

import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import type { Beside } from '../../parts/claim/asked.ts'
import { Claim } from '../../parts/claim/claim.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { words } from './words.ts'

type Given = {
  readonly beside: Beside
  readonly act: 'endorse' | 'accept'
  readonly isChosen: boolean
  /** Why the last act on it was refused. */
  readonly refused: string | null
  readonly isBusy: boolean
  choose(is: boolean): void
  done(): void
  back(): void
}

export function ReportCard(given: Given) {
  const { beside, act, isChosen, refused, isBusy } = given
  const own = useWordsOf(words)
  const { id, number, title, report } = beside
  return (
    <article className="paper review-card" aria-labelledby={`report-${id}`}>
      <header>
        <Checkbox
          checked={isChosen}
          onChange={({ target: { checked } }) => given.choose(checked)}
          aria-label={own.choose(`${number}. ${title}`)}
        />
        <h3 id={`report-${id}`}>
          <Link to="/reports/$id" params={{ id }}>
            {number}. {title}
          </Link>{' '}
          <span className="quiet">{report.period}</span>
        </h3>
      </header>
      {refused && (
        <p className="review-refused" role="alert">
          {refused}
        </p>
      )}
      <Claim beside={beside} />
      <footer className="review-acts">
        <Button type="primary" disabled={isBusy} onClick={given.done}>
          {own.acts[act]}
        </Button>
        <Button disabled={isBusy} onClick={given.back}>
          {own.return}
        </Button>
      </footer>
    </article>
  )
}
