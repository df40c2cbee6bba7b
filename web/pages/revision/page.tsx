// A revision: what a later document changes in the plan, item by item, decided by whoever has the right; then all of it
// takes effect at once.

import { may } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Checkbox, Empty, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { askedOfRevision } from './asked.ts'
import { Compared } from './compared.tsx'
import { type Item, isOpen, plainItems } from './item.ts'
import { words } from './words.ts'
import './revision.css'

type Seen = {
  readonly version: number
  readonly state: {
    readonly id: string
    readonly plan: string
    readonly name: string
    readonly on: string
    readonly step: 'deciding' | 'applied' | 'withdrawn'
    readonly items: readonly Item[]
  }
}

export function RevisionPage() {
  const { common } = useWords()
  const { revision: id } = useParams({ from: '/revisions/$revision' })
  const { data, error, refetch } = useQuery(askedOfRevision.one(id))
  if (error) return <Unanswered error={error} again={refetch} />
  if (!data) return <p>{common.loading}</p>
  return <Revising seen={data as unknown as Seen} />
}

function Revising({ seen }: { readonly seen: Seen }) {
  const own = useWordsOf(words)
  const [isAll, setAll] = useState(false)
  const { items, name, on, step, plan } = seen.state
  const actor = useActor()
  const changed = items.filter(({ change }) => change !== 'same')
  const { decide } = useActs(seen)
  const plain = plainItems(actor, items)
  const shown = isAll ? items : changed
  return (
    <Page
      title={own.title}
      about={`${own.about(name, on)} · ${own.steps[step]}`}
      actions={
        <>
          <Link to="/plans/$plan" params={{ plan }}>
            {own.toPlan}
          </Link>
          {step === 'deciding' && may(actor, 'edit-plan', null) === null && <Ending seen={seen} />}
        </>
      }
    >
      <p className="intro">{own.lead}</p>
      <p className="revision-head">
        {step === 'deciding' && <b>{own.left(items.filter(isOpen).length)}</b>}
        {step === 'deciding' && plain.length > 0 && (
          <Button size="small" onClick={() => decide(plain.map((one) => decided(one.item)))}>
            {own.acceptPlain(plain.length)}
          </Button>
        )}
        <Checkbox checked={isAll} onChange={({ target }) => setAll(target.checked)}>
          {own.showSame(items.length - changed.length)}
        </Checkbox>
      </p>
      {shown.length === 0 && <Empty description={own.none} />}
      {shown.map((one) => (
        <Compared
          key={one.item}
          item={one}
          actor={actor}
          isDeciding={step === 'deciding'}
          decide={(as, reason) => decide([{ item: one.item, as, reason }])}
        />
      ))}
    </Page>
  )
}

type Decision = {
  readonly item: number
  readonly as: 'accepted' | 'declined'
  readonly reason: string
}

function decided(item: number): Decision {
  return { item, as: 'accepted', reason: '' }
}

type Said =
  | { readonly act: 'decide'; readonly decisions: Decision[] }
  | { readonly act: 'apply' }
  | { readonly act: 'withdraw'; readonly reason: string }

function useActs({ version, state: { id, plan } }: Seen) {
  const own = useWordsOf(words)
  const { message } = App.useApp()
  const navigate = useNavigate()
  const work = (json: Said, key: string) =>
    read(api.revisions[':id'].acts.$post({ param: { id }, json }, once(version, key)))
  const acting = useAct(work, {
    done: (_, { act }) => {
      if (act === 'decide') return
      if (act === 'apply') void message.success(own.applied)
      void navigate({ to: '/plans/$plan', params: { plan } })
    },
  })
  return {
    isBusy: acting.isPending,
    decide: (decisions: Decision[]) => acting.mutate({ act: 'decide', decisions }),
    apply: () => acting.mutate({ act: 'apply' }),
    withdraw: (reason: string) => acting.mutate({ act: 'withdraw', reason }),
  }
}

function Ending({ seen }: { readonly seen: Seen }) {
  const own = useWordsOf(words)
  const [reason, setReason] = useState('')
  const { apply, withdraw, isBusy } = useActs(seen)
  const left = seen.state.items.filter(isOpen).length
  return (
    <>
      <Popconfirm
        title={own.withdraw}
        description={
          <Input
            aria-label={own.withdrawReason}
            placeholder={own.withdrawReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        }
        okButtonProps={{ disabled: reason.trim() === '' }}
        onConfirm={() => withdraw(reason)}
      >
        <Button type="text">{own.withdraw}</Button>
      </Popconfirm>
      <Button type="primary" disabled={left > 0} loading={isBusy} onClick={apply}>
        {own.apply}
      </Button>
    </>
  )
}
