// Spot checks 抽查: what was drawn, from what, by which seed — and a draw again in the page, so that anybody sees that nobody
// steered it.

import { type Drawn, draw, may } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { useNames } from '../../parts/names.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { supervised } from './asked.ts'
import type { Offer } from './offer.ts'
import { RecordForm } from './record-acts.tsx'
import { recordWords } from './record-words.ts'

export function SpotChecksPart() {
  const own = useWordsOf(recordWords).spotChecks
  const { data, error, refetch } = useQuery(supervised.spotChecks())
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <Draw />
      {data.length === 0 && <Empty description={own.none} />}
      {[...data].reverse().map(({ state }) => (
        <One key={state.id} drawn={state} />
      ))}
    </>
  )
}

function One({ drawn }: { readonly drawn: Drawn }) {
  const own = useWordsOf(recordWords).spotChecks
  const names = useNames()
  const { data } = useQuery(asked.commitments({ plan: drawn.plan } as never))
  const matters = new Map(data?.rows.map((row) => [row.id as string, row]))
  const { purpose, size, byUnit, seed, population, chosen, on, by, again } = drawn
  const said = [
    own.by(names.person(by) ?? '', on),
    own.drawn(population.length, chosen.length),
    'percent' in size ? own.percent(size.percent) : own.count(size.count),
    byUnit && own.byUnit,
    again && own.again(again),
  ]
  return (
    <article className="paper record">
      <h2>{purpose}</h2>
      <p>{said.filter(Boolean).join(' · ')}</p>
      <p>
        {own.seed}：<code className="seed">{seed}</code> <Verify drawn={drawn} />
      </p>
      <ul className="names">
        {chosen.map((id) => {
          const row = matters.get(id)
          return (
            <li key={id}>
              <Link to="/commitments/$id" params={{ id }}>
                {row ? `${row.number} ${row.title}` : id.slice(-6)}
              </Link>
              {row && <small className="quiet"> {names.unit(row.lead)}</small>}
            </li>
          )
        })}
      </ul>
    </article>
  )
}

function Verify({ drawn }: { readonly drawn: Drawn }) {
  const own = useWordsOf(recordWords).spotChecks
  const [isSame, setSame] = useState<boolean | null>(null)
  if (isSame !== null) {
    return <Alert type={isSame ? 'success' : 'error'} title={isSame ? own.same : own.differs} />
  }
  return (
    <Button
      size="small"
      className="no-print"
      onClick={() => setSame(draw(drawn).join(' ') === [...drawn.chosen].sort().join(' '))}
    >
      {own.verify}
    </Button>
  )
}

function Draw() {
  const own = useWordsOf(recordWords)
  const { data } = useQuery(asked.plans())
  const by = useActor()
  const [isOpen, setOpen] = useState(false)
  if (may(by, 'sample', null)) return null
  const plans = (data?.rows ?? [])
    .filter(({ state }) => state.step === 'issued' || state.step === 'year-closed')
    .map(({ state }) => ({ value: state.id as string, label: state.title }))
  return (
    <p className="bulk no-print">
      <Button type="primary" onClick={() => setOpen(true)}>
        {own.spotChecks.draw}
      </Button>
      {isOpen && (
        <RecordForm
          offer={drawOffer(own, plans)}
          send={(said, key) =>
            read(api['spot-checks'].$post({ json: said as never }, once(undefined, key)))
          }
          close={() => setOpen(false)}
        />
      )}
    </p>
  )
}

type Plans = readonly { readonly value: string; readonly label: string }[]

function drawOffer({ spotChecks, drawBy }: (typeof recordWords)['en'], plans: Plans): Offer {
  const ways = Object.entries(drawBy).map(([value, label]) => ({ value, label }))
  return {
    ...{ key: 'draw', title: spotChecks.draw },
    fields: [
      { name: 'plan', kind: 'choice', options: plans, value: plans.at(-1)?.value ?? '' },
      { name: 'purpose', kind: 'line' },
      { name: 'percent', kind: 'amount', value: '10' },
      { name: 'byUnit', kind: 'choice', options: ways, value: 'unit' },
      { name: 'seed', kind: 'line', optional: true },
      { name: 'again', kind: 'line', optional: true },
    ],
    said: ({ plan, purpose, percent, byUnit, seed, again }) => ({
      ...{ plan, purpose, size: { percent: Number(percent) }, byUnit: byUnit === 'unit' },
      ...{ ...(seed && { seed }), again: again || null },
    }),
  }
}
