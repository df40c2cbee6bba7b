// One report: what it claims, what happened to it, and where the role may, its correction.

import { may, stages } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { asked, type Beside } from '../../parts/claim/asked.ts'
import { Claim } from '../../parts/claim/claim.tsx'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { Correct } from './correct.tsx'
import './report.css'
import { words } from './words.ts'

const route = getRouteApi('/reports/$id')

export function ReportPage() {
  const { id } = route.useParams()
  const { common } = useWords()
  const own = useWordsOf(words)
  const language = useLanguage()
  const { data, error, refetch } = useQuery(asked.report(id))
  if (error && !data) return <Unanswered error={error} again={refetch} />
  if (!data) return <p>{common.loading}</p>
  const { number, title, text, report } = data
  return (
    <Page
      title={own.title(number, title)}
      about={own.about(report.period, stages[language][report.stage])}
    >
      <div className="paper">
        <blockquote className="report-source">{text}</blockquote>
        <Claim beside={data} />
      </div>
      <History beside={data} />
      <Correction beside={data} />
    </Page>
  )
}

const kinds = ['submitted', 'endorsed', 'accepted', 'returned', 'corrected'] as const
type Kind = (typeof kinds)[number]
const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

/** Who did what and when, with the reasons. */
function History({ beside: { id, commitment } }: { readonly beside: Beside }) {
  const own = useWordsOf(words)
  const { data } = useQuery(asked.history(commitment))
  const names = useNames()
  const entries = (data?.rows ?? []).flatMap(({ kind, body, ...entry }) =>
    entry.id === id && isKind(kind) ? [{ ...entry, kind, reason: reasonIn(body) }] : [],
  )
  if (entries.length === 0) return null
  return (
    <section className="paper report-history" aria-labelledby="report-history">
      <h2 id="report-history">{own.history}</h2>
      <ol>
        {entries.map(({ seq, on, kind, person, reason }) => (
          <li key={seq}>
            {on} <strong>{own.kinds[kind]}</strong> {names.person(person) ?? own.somebody}
            {reason && <span>：{reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function reasonIn(body: object): string | null {
  return 'reason' in body && typeof body.reason === 'string' ? body.reason : null
}

function Correction({ beside }: { readonly beside: Beside }) {
  const own = useWordsOf(words)
  const actor = useActor()
  const [isOpen, setOpen] = useState(false)
  const { lead, support, leaders, report } = beside
  const forbidden = may(actor, 'correct', { lead, support, leaders })
  if (forbidden || report.stage !== 'accepted') return null
  return isOpen ? (
    <Correct beside={beside} close={() => setOpen(false)} />
  ) : (
    <p>
      <Button onClick={() => setOpen(true)}>{own.correct}</Button>{' '}
      <span className="quiet">{own.correctHint}</span>
    </p>
  )
}
