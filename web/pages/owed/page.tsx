// What I owe: what waits to be acknowledged, and everything that is to be reported, filled in and submitted at once. The
// supervision office fills in for a unit the same way, naming its source.

import type { UnitId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, App, Button, Empty, Input } from 'antd'
import { useId, useState } from 'react'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useNarrow } from '../../parts/use-narrow.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { Acknowledge } from './acknowledge.tsx'
import { asked, type Owed } from './asked.ts'
import { OwedCards } from './cards.tsx'
import { ForUnit } from './for-unit.tsx'
import './owed.css'
import { OwedTable } from './table.tsx'
import { useEvidence } from './use-evidence.tsx'
import { type Filling, type Submitted, useFilling } from './use-filling.ts'
import { words } from './words.ts'

const route = getRouteApi('/owed')

export function OwedPage() {
  const { pages } = useWords()
  const own = useWordsOf(words)
  const me = useMe()
  const { unit } = route.useSearch()
  const navigate = route.useNavigate()
  const isOffice = me.role === 'supervisor'
  const names = useNames()
  const of = isOffice ? unit : me.unit
  return (
    <Page
      title={unit && isOffice ? own.fillingFor(names.unit(unit as UnitId)) : pages.owed}
      about={me.today}
      actions={
        isOffice && (
          <ForUnit unit={unit} choose={(next) => void navigate({ search: { unit: next } })} />
        )
      }
    >
      {of ? (
        <OwedOf key={of} unit={of} isOffice={isOffice} />
      ) : (
        <Empty description={own.chooseUnit} />
      )}
    </Page>
  )
}

function OwedOf({ unit, isOffice }: { readonly unit: string; readonly isOffice: boolean }) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { data, error, refetch } = useQuery(asked.owed(unit))
  if (error && !data) return <Unanswered error={error} again={refetch} />
  if (!data) return <p>{common.loading}</p>
  const open = isOffice ? data.rows : data.rows.filter((one) => one.open)
  const closed = isOffice ? [] : data.rows.filter((one) => !one.open)
  return (
    <>
      {!isOffice && <Acknowledge waiting={data.acknowledge} />}
      <Fill key={unit} unit={unit} rows={open} isOffice={isOffice} />
      {closed.length > 0 && (
        <details className="owed-closed">
          <summary>{own.closed(closed.length)}</summary>
          <ul>
            {closed.map(({ commitment, number, title, period }) => (
              <li key={`${commitment} ${period}`}>
                {number}. {title} · {period}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isOffice && <OtherMatters />}
    </>
  )
}

type Filled = { readonly unit: string; readonly rows: readonly Owed[]; readonly isOffice: boolean }

function Fill({ unit, rows, isOffice }: Filled) {
  const own = useWordsOf(words)
  const { message } = App.useApp()
  const isNarrow = useNarrow()
  const [source, setSource] = useState('')
  const filling = useFilling({ unit, rows, filledFrom: isOffice ? source.trim() : null })
  const evidence = useEvidence(filling)
  if (filling.lines.length === 0) return <Empty description={own.nothingOwed} />
  const lost = (count: number) => void message.warning(own.lost(count), 6)
  return (
    <>
      <Tools filling={filling} source={isOffice ? source : null} setSource={setSource} />
      {filling.typing.isFull && <Alert type="warning" title={own.notKept} role="alert" />}
      {evidence.input}
      {isNarrow ? (
        <OwedCards filling={filling} evidence={evidence} own={own} />
      ) : (
        <OwedTable filling={filling} evidence={evidence} own={own} lost={lost} />
      )}
    </>
  )
}

type OfTools = {
  readonly filling: Filling
  readonly source: string | null
  setSource(source: string): void
}

function Tools({ filling, source, setSource }: OfTools) {
  const own = useWordsOf(words)
  const { message } = App.useApp()
  const id = useId()
  const { ready, untouched, groups, submitting, typing } = filling
  const isUnsourced = source !== null && source.trim() === ''
  const tell = ({ taken, refused, took }: Submitted) => {
    const seconds = Math.max(1, Math.round(took / 1000))
    const time = own.minutes(Math.floor(seconds / 60), seconds % 60)
    if (taken > 0) void message.success(own.submitted(taken, time), 6)
    if (refused > 0) void message.error(own.refusedRows(refused), 8)
  }
  const submit = () => {
    if (isUnsourced) void message.error(own.sourceMissing, 6)
    else filling.submit({ done: tell })
  }
  return (
    <div className="owed-tools">
      <h2>{own.sum(groups.size - filling.left.keys.size)}</h2>
      {source !== null && (
        <>
          <label htmlFor={id}>{own.source}</label>
          <Input
            id={id}
            value={source}
            placeholder={own.sourceHint}
            maxLength={200}
            status={isUnsourced ? 'warning' : ''}
            onChange={({ target: { value } }) => setSource(value)}
            className="owed-source"
          />
        </>
      )}
      <span className="space" />
      <span className="quiet wide">{own.kept}</span>
      <Button disabled={!typing.canUndo} onClick={typing.undo}>
        {own.undo}
      </Button>
      <Button
        disabled={untouched.length === 0}
        onClick={() =>
          filling.nothingChanged(
            untouched.map(([key]) => key),
            own.noChangeSentence,
          )
        }
      >
        {own.noChangeAll(untouched.length)}
      </Button>
      <Button
        type="primary"
        disabled={ready.length === 0}
        loading={submitting.isPending}
        onClick={submit}
      >
        {own.submit(ready.length)}
      </Button>
    </div>
  )
}

/** Whatever else has a day: what is to be done about it stands in its words. */
function OtherMatters() {
  const own = useWordsOf(words)
  const { data } = useQuery(asked.duties())
  const matters = (data?.matters ?? []).filter(({ kind }) => kind !== 'report')
  if (matters.length === 0) return null
  return (
    <details className="owed-closed">
      <summary>{own.others(matters.length)}</summary>
      <ul>
        {matters.map(({ id, words: said }) => (
          <li key={id}>{said}</li>
        ))}
      </ul>
    </details>
  )
}
