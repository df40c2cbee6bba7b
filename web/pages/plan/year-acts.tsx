// Closing the year and archiving: what is unfinished is carried over or ends here for a reason, each by itself.

import { type Commitment, isUnfinished, may } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked, useAct } from '../../queries.ts'
import type { PlanRead } from './asked.ts'
import { issuedWords } from './issued-words.ts'

type Said =
  | { readonly act: 'close-year'; readonly leave: Readonly<Record<string, string>> }
  | { readonly act: 'archive-plan' }

export function YearActs({ plan }: { readonly plan: PlanRead }) {
  const words = useWordsOf(issuedWords)
  const { modal } = App.useApp()
  const [isOpen, setOpen] = useState(false)
  const { act } = usePlanAct(plan, () => setOpen(false))
  const { step } = plan.state
  if (may(useActor(), 'close-year', null) !== null) return null
  const archive = () =>
    void modal.confirm({
      ...{ title: words.archive, content: words.archiveSure, okText: words.archive },
      onOk: () => act.mutate({ act: 'archive-plan' }),
    })
  return (
    <>
      {step === 'issued' && <Button onClick={() => setOpen(true)}>{words.closeYear}</Button>}
      {step === 'year-closed' && <Button onClick={archive}>{words.archive}</Button>}
      {isOpen && <ClosingYear plan={plan} close={() => setOpen(false)} />}
    </>
  )
}

function usePlanAct({ state: { id }, version }: PlanRead, done: () => void) {
  const words = useWordsOf(issuedWords)
  const { message } = App.useApp()
  const [problem, setProblem] = useState<string | null>(null)
  const act = useAct(
    (json: Said, key) =>
      read(api.plans[':id'].acts.$post({ param: { id }, json }, once(version, key))),
    {
      refused: (refusal) => {
        setProblem(refusal.message)
        return true
      },
      done: () => {
        void message.success(words.done)
        done()
      },
    },
  )
  return { act, problem }
}

function ClosingYear({ plan, close }: { readonly plan: PlanRead; close(): void }) {
  const words = useWordsOf(issuedWords)
  const plans = useQuery(asked.plans())
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const { act, problem } = usePlanAct(plan, close)
  const open = plan.commitments.filter(({ state }) => isUnfinished(state as Commitment))
  const next = plans.data?.rows.find(
    ({ state }) => state.year === plan.state.year + 1 && state.step === 'draft',
  )
  const leave = Object.fromEntries(
    Object.entries(reasons).filter(([, reason]) => reason.trim() !== ''),
  )
  return (
    <Modal
      open
      title={words.closeYear}
      okText={words.closeYear}
      confirmLoading={act.isPending}
      onOk={() => act.mutate({ act: 'close-year', leave })}
      onCancel={close}
      width={720}
      mask={{ closable: false }}
    >
      <p>{open.length === 0 ? words.allDone : words.unfinished(open.length)}</p>
      {open.length > 0 && (
        <Alert
          type={next ? 'info' : 'warning'}
          title={next ? words.carry(next.state.title) : words.noNext}
        />
      )}
      <Reasons rows={open} reasons={reasons} change={setReasons} />
      {problem && <Alert type="error" role="alert" title={problem} />}
    </Modal>
  )
}

type Each = {
  readonly rows: PlanRead['commitments']
  readonly reasons: Readonly<Record<string, string>>
  change(reasons: Readonly<Record<string, string>>): void
}

function Reasons({ rows, reasons, change }: Each) {
  const words = useWordsOf(issuedWords)
  const forAll = (reason: string) => {
    const silent = rows.filter(({ state }) => (reasons[state.id] ?? '').trim() === '')
    const said = Object.fromEntries(silent.map(({ state }) => [state.id, reason]))
    change({ ...reasons, ...said })
  }
  return (
    <div className="reasons">
      {rows.length > 1 && <Input.Search enterButton={words.forAll} onSearch={forAll} />}
      <ul className="latest">
        {rows.map(({ state: { id, number, title } }) => (
          <li key={id}>
            <span>
              {number} {title}
            </span>
            <Input
              aria-label={words.reason(title)}
              value={reasons[id] ?? ''}
              onChange={(event) => change({ ...reasons, [id]: event.target.value })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
