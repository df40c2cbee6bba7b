// The review of a draft: the document as received on the left, its commitments on the right, findings and unknown names
// beside them; each edit is saved by itself and may be undone; at the end the plan is issued.

import { Button } from 'antd'
import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import type { PlanRead } from '../plan/asked.ts'
import { Revise } from '../revision/revise.tsx'
import { Clashed } from './clash.tsx'
import { Commitments } from './commitments.tsx'
import { Discard } from './discard.tsx'
import { DocumentPane } from './document-pane.tsx'
import { DraftOf, useDraft, useDrafting } from './drafting.tsx'
import { Findings } from './findings.tsx'
import { Issue } from './issue.tsx'
import { Names } from './names.tsx'
import type { Side } from './search.ts'
import { usePlace } from './use-place.ts'
import { words } from './words.ts'
import './review.css'

export function DraftReview({ plan }: { readonly plan: PlanRead }) {
  const own = useWordsOf(words)
  const { role } = useMe()
  if (role === 'supervisor') return <Reviewing plan={plan} />
  return (
    <Page title={plan.state.title} actions={<Discard id={plan.state.id} version={plan.version} />}>
      <p>{own.onlyOffice}</p>
    </Page>
  )
}

function Reviewing({ plan }: { readonly plan: PlanRead }) {
  const own = useWordsOf(words)
  const draft = useDrafting(plan)
  const { state, version } = plan
  const actions = (
    <>
      <Kept />
      <Undo />
      <Revise plan={state.id} />
      <Discard id={state.id} version={version} />
      <Issue />
    </>
  )
  return (
    <DraftOf value={draft}>
      <Page title={state.title} about={`${state.year} ${own.draft}`} actions={actions}>
        <div className="review">
          <Document />
          <Sides />
        </div>
      </Page>
      <Clashed />
    </DraftOf>
  )
}

function Document() {
  const { place, go } = usePlace()
  const { rows } = useDraft()
  const open = (id: string) => {
    const number = rows.find(({ state }) => state.id === id)?.state.number
    go({ side: undefined, open: number })
  }
  return (
    <div className="left" data-shown={place.side === 'document' ? '' : undefined}>
      <DocumentPane open={open} />
    </div>
  )
}

const query = matchMedia('(max-width: 900px)')
const narrow = {
  get: () => query.matches,
  listen(listener: () => void): () => void {
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  },
}

/** On a narrow screen the document is one of the tabs. */
function Sides() {
  const own = useWordsOf(words)
  const { place, go } = usePlace()
  const { rows, findings, plan } = useDraft()
  const isNarrow = useSyncExternalStore(narrow.listen, narrow.get)
  const open = findings.filter(({ judged }) => judged === null).length
  const current = (isNarrow || place.side !== 'document' ? place.side : null) ?? 'commitments'
  const tabs = [
    ...(isNarrow ? [{ key: 'document', label: own.documentPane } as const] : []),
    { key: 'commitments', label: `${own.commitments} ${rows.length}` } as const,
    { key: 'findings', label: `${own.findings} ${open}` } as const,
    { key: 'names', label: `${own.names} ${plan.names.length}` } as const,
  ]
  return (
    <Tabs
      className="right"
      tabs={tabs}
      current={current}
      choose={(key) => go({ side: key === 'commitments' ? undefined : key })}
    >
      {shownAs[current]}
    </Tabs>
  )
}

const shownAs: Readonly<Record<Side, ReactNode>> = {
  document: null,
  commitments: <Commitments />,
  findings: <Findings />,
  names: <Names />,
}

/** Whether all is with the server. */
function Kept() {
  const own = useWordsOf(words)
  const { problem } = useWords()
  const { pending, failed, retry } = useDraft()
  useEffect(() => {
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [retry])
  if (failed > 0) {
    return (
      <span role="alert" className="severity error">
        <span aria-hidden>▲</span> {own.unsaved(failed)}{' '}
        <Button size="small" onClick={retry}>
          {problem.again}
        </Button>
      </span>
    )
  }
  return (
    <span className="quiet" role="status">
      {pending > 0 ? own.saving : own.saved}
    </span>
  )
}

/** Ctrl+Z too, where no field has it for its own. */
function Undo() {
  const own = useWordsOf(words)
  const { plan, act } = useDraft()
  const isNothing = plan.undo === null
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isField = event.target instanceof Element && event.target.matches('input, textarea')
      if (isNothing || isField || event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void act({ act: 'undo' })
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [act, isNothing])
  return (
    <Button disabled={isNothing} title="Ctrl+Z" onClick={() => void act({ act: 'undo' })}>
      {own.undo}
    </Button>
  )
}
