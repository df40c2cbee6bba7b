// Inspections 督查 under Order 733: authority, programme and conclusion; then unit by unit the delivery, the review by other
// people, what has to be put right and what is made of it. The next act that is possible stands first.

import { type Day, inspectionTypes, may, type SeenInspection } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { useNamedChoices } from '../../parts/named-choices.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { known } from '../commitment/known.ts'
import { supervised } from './asked.ts'
import { openingOffer } from './inspection-fields.ts'
import { inspectionOffers } from './inspection-offers.ts'
import { InspectedUnits, InspectionFacts } from './inspection-said.tsx'
import { ListFilter, useStage } from './list-filter.tsx'
import { RecordActs, RecordForm } from './record-acts.tsx'
import { recordWords } from './record-words.ts'

const stages = ['open', 'concluded', 'inspection-closed'] as const
type Stage = (typeof stages)[number]
type Row = { readonly version: number; readonly state: SeenInspection }

export function InspectionsPart() {
  const own = useWordsOf(recordWords).inspections
  const { data, error, refetch } = useQuery(supervised.inspections())
  const at = (one: Stage) => (data ?? []).filter(({ state }) => state.step === one)
  const first = stages.find((one) => at(one).length > 0)
  const { stage, isOf } = useStage<Stage>(stages, first)
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  const rows = at(stage).filter(
    ({ state: { programme } }) => isOf(null) || programme.units.some(isOf),
  )
  return (
    <>
      <div className="bulk">
        <ListFilter
          stages={stages}
          stage={stage}
          said={own.stages}
          counts={Object.fromEntries(stages.map((one) => [one, at(one).length]))}
          units={at(stage).flatMap(({ state }) => state.programme.units)}
        />
        <Open />
      </div>
      {rows.length === 0 && <Empty description={own.none[stage]} />}
      {rows.map((row) => (
        <One key={row.state.id} {...row} />
      ))}
    </>
  )
}

function One({ version, state }: Row) {
  const offers = useOffers(state)
  const language = useLanguage()
  const { id, title, type, programme } = state
  return (
    <article className="paper record">
      <h2>
        {title} <small className="quiet">{inspectionTypes[language][type]}</small>
      </h2>
      <RecordActs
        offers={offers}
        about={title}
        commitments={programme.commitments}
        send={(said, key) =>
          read(
            api.inspections[':id'].acts.$post(
              { param: { id }, json: said as never },
              once(version, key),
            ),
          )
        }
      />
      <InspectionFacts state={state} />
      {state.conclusion && <InspectedUnits state={state} />}
    </article>
  )
}

function useOffering() {
  const { data } = useQuery(known.settings())
  const head = data?.state.head ?? null
  return {
    by: useActor(),
    today: useMe().today as Day,
    own: useWordsOf(recordWords),
    language: useLanguage(),
    ...{ head, units: useNamedChoices().units },
  }
}

function useOffers(state: SeenInspection) {
  const given = useOffering()
  return inspectionOffers(state, given as never)
}

function Open() {
  const given = useOffering()
  const { people } = useNamedChoices()
  const [isOpen, setOpen] = useState(false)
  if (may(given.by, 'inspect', null)) return null
  return (
    <>
      <Button type="primary" className="no-print" onClick={() => setOpen(true)}>
        {given.own.inspections.open}
      </Button>
      {isOpen && (
        <RecordForm
          offer={openingOffer(given, people)}
          send={(said, key) =>
            read(api.inspections.$post({ json: said as never }, once(undefined, key)))
          }
          close={() => setOpen(false)}
        />
      )}
    </>
  )
}
