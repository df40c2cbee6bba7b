// An issued plan: the document as received with the lights in its margin, or its commitments as a table of tasks.

import { may, steps } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { api } from '../../api.ts'
import { save } from '../../parts/download.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { Revise } from '../revision/revise.tsx'
import { allMatters, type PlanRead } from './asked.ts'
import { PlanDocument } from './document.tsx'
import { issuedWords } from './issued-words.ts'
import type { IssuedSearch } from './search.ts'
import { TaskTable } from './task-table.tsx'
import { YearActs } from './year-acts.tsx'
import './issued.css'

export function IssuedPlan({ plan }: { readonly plan: PlanRead }) {
  const words = useWordsOf(issuedWords)
  const { common } = useWords()
  const language = useLanguage()
  const { state } = plan
  const { tab } = useSearch({ from: '/plans/$plan' })
  const { data: rows, error, refetch } = useQuery(allMatters(state.id))
  const actor = useActor()
  const mayReadAll = may(actor, 'read', null) === null
  const mayEdit = state.step === 'issued' && may(actor, 'edit-plan', null) === null
  const about = words.about(state.year, steps[language][state.step], rows?.length ?? 0)
  const isTable = tab === 'table' || !mayReadAll
  const download = () => void save(api['commitments.xlsx'].$get({ query: { plan: state.id } }))
  return (
    <Page
      title={state.title}
      about={state.issued ? `${about} · ${words.issued(state.issued)}` : about}
      actions={
        <>
          {mayReadAll && <Tabs plan={state.id} />}
          {mayEdit && <Revise plan={state.id} />}
          <YearActs plan={plan} />
          <Button onClick={download}>{common.download}</Button>
          <Button onClick={() => print()}>{common.print}</Button>
        </>
      }
    >
      {error && <Unanswered error={error} again={() => void refetch()} />}
      {!mayReadAll && <p className="quiet">{words.nobody}</p>}
      {!rows && !error && <p className="quiet">{common.loading}</p>}
      {rows && (isTable ? <TaskTable rows={rows} /> : <PlanDocument plan={plan} rows={rows} />)}
    </Page>
  )
}

function Tabs({ plan }: { readonly plan: string }) {
  const { tabs } = useWordsOf(issuedWords)
  const { at } = useSearch({ from: '/plans/$plan' })
  const tab = (search: IssuedSearch, word: string) => (
    <Link
      to="/plans/$plan"
      params={{ plan }}
      search={search}
      activeOptions={{ exact: true, includeSearch: true }}
      className="choice"
    >
      {word}
    </Link>
  )
  return (
    <span className="choices">
      {tab(at ? { at } : {}, tabs.document)}
      {tab({ tab: 'table' }, tabs.table)}
    </span>
  )
}
