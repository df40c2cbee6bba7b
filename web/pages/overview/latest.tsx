// What is overdue, the longest first; and what happened in the last week, each count the way to those commitments.

import { sayEntry } from '@luoshi/delivery'
import { Link } from '@tanstack/react-router'
import { CountLink } from '../../parts/count-link.tsx'
import { Light } from '../../parts/light.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage } from '../../words/index.ts'
import type { Counted } from './page.tsx'
import { words } from './words.ts'

const mostOverdue = 8

export function Overdue({ overdue: { total, rows } }: Pick<Counted, 'overdue'>) {
  const own = useWordsOf(words)
  return (
    <section className="paper" aria-labelledby="overdue">
      <h2 id="overdue">{own.overdue}</h2>
      {total === 0 && <p className="quiet">{own.noOverdue}</p>}
      <ul className="latest">
        {rows.slice(0, mostOverdue).map(({ id, title, lead, due, light }) => (
          <li key={id}>
            <Link to="/commitments/$id" params={{ id }}>
              {title}
            </Link>
            <small className="quiet">
              <UnitName unit={lead} /> · {due && own.due(due)}
            </small>
            <Light colour={light} />
          </li>
        ))}
      </ul>
      {total > mostOverdue && (
        <Link to="/commitments" search={{ timeliness: 'overdue', sort: 'due' }}>
          {own.allOverdue(total)}
        </Link>
      )}
    </section>
  )
}

export function Week({ week: { since, changes } }: Pick<Counted, 'week'>) {
  const own = useWordsOf(words)
  const language = useLanguage()
  return (
    <section className="paper" aria-labelledby="week">
      <h2 id="week">{own.week(since)}</h2>
      {changes.length === 0 && <p className="quiet">{own.noWeek}</p>}
      <div className="week">
        {changes.map(({ noun, kind, count, commitments }) => (
          <CountLink
            key={`${noun} ${kind}`}
            count={commitments}
            search={{ week: `${noun} ${kind}` }}
          >
            {sayEntry(noun, kind, language)}
            {count > commitments && <small className="quiet"> {own.times(count)}</small>}
          </CountLink>
        ))}
      </div>
    </section>
  )
}
