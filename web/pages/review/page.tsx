// Review: the reports that wait, those with doubts first; the principal endorses, the office accepts, either returns.
// What is beyond doubt is done together, asked once.

import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Checkbox, Empty, Select } from 'antd'
import { useState } from 'react'
import { actOn, asked, type Beside, type Said } from '../../parts/claim/asked.ts'
import { anomaliesFirst, isDoubted } from '../../parts/claim/figures.ts'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { Reason } from '../../parts/reason.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { ReportCard } from './card.tsx'
import './review.css'
import { words } from './words.ts'

const route = getRouteApi('/review')

export function ReviewPage() {
  const { pages, common } = useWords()
  const own = useWordsOf(words)
  const { unit, doubted } = route.useSearch()
  const { data, error, refetch } = useQuery(asked.review())
  if (error && !data) return <Unanswered error={error} again={refetch} />
  if (!data) return <p>{common.loading}</p>
  const rows = anomaliesFirst(data.rows)
    .filter((row) => unit === undefined || row.report.unit === unit)
    .filter((row) => !doubted || isDoubted(row))
  return (
    <Page title={pages.review} actions={<Filters all={data.rows} />}>
      {rows.length === 0 ? <Empty description={own.nothing} /> : <Queue rows={rows} />}
    </Page>
  )
}

/** A principal has one unit, and no need of the first. */
function Filters({ all }: { readonly all: readonly Beside[] }) {
  const own = useWordsOf(words)
  const names = useNames()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const units = [...new Set(all.map(({ report }) => report.unit))]
  const choose = (change: Partial<typeof search>) => {
    const { unit, doubted } = { ...search, ...change }
    void navigate({ search: { ...(unit && { unit }), ...(doubted && { doubted }) } })
  }
  return (
    <>
      {units.length > 1 && (
        <Select
          className="review-unit"
          aria-label={own.unit}
          value={search.unit ?? ''}
          onChange={(unit) => choose({ unit })}
          options={[
            { value: '', label: own.allUnits },
            ...units.map((unit) => ({ value: unit as string, label: names.unit(unit) })),
          ]}
        />
      )}
      <Checkbox
        checked={search.doubted ?? false}
        onChange={({ target: { checked } }) => choose({ doubted: checked })}
      >
        {own.only}
      </Checkbox>
    </>
  )
}

function Queue({ rows }: { readonly rows: readonly Beside[] }) {
  const own = useWordsOf(words)
  const { role } = useMe()
  const { modal, message } = App.useApp()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const [back, setBack] = useState<Beside | null>(null)
  const act = role === 'principal' ? 'endorse' : 'accept'
  const acting = useAct(
    ({ some, told }: { some: readonly Beside[]; told: Said }, key: string) =>
      actOn(some, told, key),
    {
      done: (problems, { some }) => {
        const done = some.filter(({ id }) => problems[id] === undefined)
        setRefused((before) => ({ ...before, ...problems }))
        setChosen((before) => new Set([...before].filter((id) => problems[id] !== undefined)))
        setBack(null)
        const failed = some.length - done.length
        if (done.length > 0) void message.success(own.done(done.length))
        if (failed > 0) void message.error(own.refused(failed), 8)
      },
    },
  )
  const selected = rows.filter(({ id }) => chosen.has(id))
  const plain = rows.filter((row) => !isDoubted(row))
  const doubted = rows.filter(isDoubted)
  const all = () =>
    void modal.confirm({
      title: own.ask[act](selected.length),
      okText: own.acts[act],
      onOk: () => acting.mutateAsync({ some: selected, told: { act } }),
    })
  const card = (beside: Beside) => (
    <ReportCard
      key={beside.id}
      beside={beside}
      act={act}
      isChosen={chosen.has(beside.id)}
      choose={(is) => setChosen((before) => toggled(before, beside.id, is))}
      refused={refused[beside.id] ?? null}
      isBusy={acting.isPending}
      done={() => acting.mutate({ some: [beside], told: { act } })}
      back={() => setBack(beside)}
    />
  )
  return (
    <>
      <div className="review-tools">
        {plain.length > 0 && (
          <Button onClick={() => setChosen(new Set(plain.map(({ id }) => id)))}>
            {own.chooseAll(plain.length)}
          </Button>
        )}
        {selected.length > 0 && (
          <>
            <Button onClick={() => setChosen(new Set())}>{own.chooseNone}</Button>
            <Button type="primary" loading={acting.isPending} onClick={all}>
              {own.many[act](selected.length)}
            </Button>
          </>
        )}
      </div>
      {doubted.length > 0 && <h2 className="review-head">{own.doubted(doubted.length)}</h2>}
      {doubted.map(card)}
      {plain.length > 0 && <h2 className="review-head">{own.undoubted(plain.length)}</h2>}
      {plain.map(card)}
      {back && (
        <Reason
          title={own.returnTitle(back.title)}
          label={own.returnWhy}
          action={own.return}
          phrases={own.phrases[act]}
          isBusy={acting.isPending}
          done={(reason) => acting.mutate({ some: [back], told: { act: 'return', reason } })}
          cancel={() => setBack(null)}
        />
      )}
    </>
  )
}

function toggled(before: ReadonlySet<string>, id: string, is: boolean): ReadonlySet<string> {
  const after = new Set(before)
  if (is) after.add(id)
  else after.delete(id)
  return after
}
