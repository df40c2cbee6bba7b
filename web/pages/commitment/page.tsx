// A commitment: its sentence, its targets, who answers for it, what happened, and what may be done now.

import type { CommitmentId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { SourceSentence } from '../../parts/source-sentence.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { Acts } from './acts.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { ExplainDrawer } from './explain-drawer.tsx'
import { known } from './known.ts'
import { Months } from './months.tsx'
import { PlanOfPeriod } from './plan-of-period.tsx'
import { ResponsibleUnits } from './responsible-units.tsx'
import { Stand } from './stand.tsx'
import { Targets } from './targets.tsx'
import { Timeline } from './timeline.tsx'
import { words } from './words.ts'
import './commitment.css'

export function CommitmentPage() {
  const own = useWordsOf(words)
  const { common } = useWords()
  const id = useParams({ from: '/commitments/$id' }).id as CommitmentId
  const one = useQuery(known.commitment(id))
  const explained = useQuery(known.explained(id))
  const plans = useQuery(asked.plans())
  if (one.error) return <Unanswered error={one.error} again={one.refetch} />
  if (!one.data) return <p className="quiet">{common.loading}</p>
  const { state } = one.data
  const plan = plans.data?.rows.find((row) => row.state.id === state.plan)?.state.title ?? ''
  return (
    <Page
      title={state.title}
      about={own.about(state.number, [plan, state.section].filter(Boolean).join(' · '))}
      actions={
        <>
          <Acts known={one.data} explained={explained.data} />
          <Button onClick={() => print()}>{common.print}</Button>
        </>
      }
    >
      <div className="commitment">
        <div className="main">
          <SourceSentence {...state} />
          {explained.error && (
            <Unanswered error={explained.error} again={() => void explained.refetch()} />
          )}
          {explained.data && <Stand state={state} explained={explained.data} />}
          {explained.data && <Targets state={state} explained={explained.data} />}
          <PlanOfPeriod state={state} />
          {explained.data && <Months explained={explained.data} />}
        </div>
        <div className="aside">
          <ResponsibleUnits state={state} />
          <EvidenceList commitment={id} />
          <Timeline state={state} />
        </div>
      </div>
      {explained.data && <Explaining id={id} />}
    </Page>
  )
}

/** What is explained stands in the address, so that a forwarded link opens the same. */
function Explaining({ id }: { readonly id: CommitmentId }) {
  const { explain } = useSearch({ from: '/commitments/$id' })
  const navigate = useNavigate({ from: '/commitments/$id' })
  const { data: one } = useQuery(known.commitment(id))
  const { data: explained } = useQuery(known.explained(id))
  if (!one || !explained) return null
  return (
    <ExplainDrawer
      what={explain ?? null}
      state={one.state}
      explained={explained}
      close={() => void navigate({ search: {}, replace: true, resetScroll: false })}
    />
  )
}
