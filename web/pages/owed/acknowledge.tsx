// What waits to be acknowledged: taken on all at once, or one of them sent back with a reason.

import { App, Button } from 'antd'
import { useState } from 'react'
import { api, once, Problem, read } from '../../api.ts'
import { Reason } from '../../parts/reason.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useAct } from '../../queries.ts'
import type { Waiting } from './asked.ts'
import { words } from './words.ts'

type Said = { readonly act: 'acknowledge' } | { readonly act: 'send-back'; readonly reason: string }

function act(id: string, json: Said, key?: string) {
  return read(api.commitments[':id'].acts.$post({ param: { id }, json }, once(undefined, key)))
}

export function Acknowledge({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const own = useWordsOf(words)
  const { message } = App.useApp()
  const [back, setBack] = useState<Waiting | null>(null)
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({})
  const taking = useAct(
    async (some: readonly string[], key: string) => {
      const problems: Record<string, string> = {}
      for (const id of some) {
        await act(id, { act: 'acknowledge' }, `${key}-${id}`).catch((error: unknown) => {
          if (!(error instanceof Problem)) throw error
          problems[id] = error.message
        })
      }
      return problems
    },
    {
      done: (problems, some) => {
        setRefused(problems)
        const taken = some.length - Object.keys(problems).length
        if (taken > 0) void message.success(own.taken(taken))
      },
    },
  )
  const sending = useAct(
    ({ id, reason }: { id: string; reason: string }, key: string) =>
      act(id, { act: 'send-back', reason }, key),
    { done: () => setBack(null) },
  )
  if (waiting.length === 0) return null
  return (
    <section className="paper owed-waiting" aria-labelledby="owed-waiting">
      <div className="owed-tools">
        <h2 id="owed-waiting">{own.waits(waiting.length)}</h2>
        <Button
          type="primary"
          loading={taking.isPending}
          onClick={() => taking.mutate(waiting.map(({ commitment }) => commitment))}
        >
          {own.takeAll(waiting.length)}
        </Button>
      </div>
      <ul>
        {waiting.map((one) => (
          <li key={one.commitment}>
            <span>
              <strong>
                {one.number}. {one.title}
              </strong>{' '}
              <span className="quiet">{one.due && own.due(one.due)}</span>
              <span className="quiet owed-text">{one.text}</span>
              {refused[one.commitment] && (
                <span className="owed-notice" role="alert">
                  {refused[one.commitment]}
                </span>
              )}
            </span>
            <Button size="small" onClick={() => taking.mutate([one.commitment])}>
              {own.take}
            </Button>
            <Button size="small" onClick={() => setBack(one)}>
              {own.sendBack}
            </Button>
          </li>
        ))}
      </ul>
      {back && (
        <Reason
          title={own.sendBackTitle(back.title)}
          label={own.sendBackWhy}
          action={own.sendBack}
          isBusy={sending.isPending}
          done={(reason) => sending.mutate({ id: back.commitment, reason })}
          cancel={() => setBack(null)}
        />
      )}
    </section>
  )
}
