// Accountability 问责, a record and nothing more: trigger, notice, statement, proposal, approval, hand-over, each with its day.

import {
  type Accountability,
  bodies,
  type Day,
  may,
  measures,
  steps,
  triggerKinds,
} from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button, Empty } from 'antd'
import { useState } from 'react'
import { api, once, read } from '../../api.ts'
import { useNamedChoices } from '../../parts/named-choices.ts'
import { useNames } from '../../parts/names.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { accountabilityOffers } from './accountability-offers.ts'
import { supervised } from './asked.ts'
import { type Offer, optionsOf } from './offer.ts'
import { RecordActs, RecordForm } from './record-acts.tsx'
import { recordWords } from './record-words.ts'

export function AccountabilityPart() {
  const own = useWordsOf(recordWords).accountability
  const { data, error, refetch } = useQuery(supervised.accountability())
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  return (
    <>
      <div className="bulk">
        <Open />
        <span className="quiet">{own.hint}</span>
      </div>
      {data.length === 0 && <Empty description={own.none} />}
      {[...data].reverse().map((row) => (
        <One key={row.state.id} {...row} />
      ))}
    </>
  )
}

function One({ version, state }: { readonly version: number; readonly state: Accountability }) {
  const own = useWordsOf(recordWords)
  const language = useLanguage()
  const names = useNames()
  const by = useActor()
  const today = useMe().today as Day
  const { id, unit, person, trigger, step } = state
  const whom = names.person(person) ?? own.accountability.unitAsSuch
  return (
    <article className="paper record">
      <h2>
        <UnitName unit={unit} /> · {whom} <small className="quiet">{steps[language][step]}</small>
      </h2>
      <p>
        <span className="quiet">{triggerKinds[language][trigger.kind]}</span> {trigger.facts}
      </p>
      <Course state={state} />
      <RecordActs
        offers={accountabilityOffers(state, { by, today, own, language })}
        about={`${names.unit(unit)} ${whom}`}
        send={(said, key) =>
          read(
            api.accountability[':id'].acts.$post(
              { param: { id }, json: said as never },
              once(version, key),
            ),
          )
        }
      />
    </article>
  )
}

function Course({ state }: { readonly state: Accountability }) {
  const own = useWordsOf(recordWords).accountability
  const language = useLanguage()
  const { stateBy, statement, proposal, reason, handedTo } = state
  const handed = handedTo && [bodies[language][handedTo.body], handedTo.document, handedTo.on]
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [own.acts.notify, stateBy && own.stateBy(stateBy)],
    [
      own.statement,
      statement ? `${statement.text} (${statement.on})` : proposal && own.noStatement,
    ],
    [
      own.proposal,
      proposal &&
        [measures[language][proposal.measure], proposal.basis, proposal.answer]
          .filter(Boolean)
          .join(' · '),
    ],
    [own.decision, reason],
    [own.handed, handed?.join(' · ')],
  ]
  return (
    <dl className="facts">
      {rows.map(
        ([title, said]) =>
          said && (
            <div key={title} className="fact">
              <dt>{title}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Open() {
  const own = useWordsOf(recordWords)
  const language = useLanguage()
  const { units, people } = useNamedChoices()
  const by = useActor()
  const [isOpen, setOpen] = useState(false)
  if (may(by, 'propose-accountability', null)) return null
  const offer: Offer = {
    ...{ key: 'trigger', title: own.accountability.open },
    fields: [
      { name: 'unit', kind: 'choice', options: units },
      { name: 'person', kind: 'choice', options: people, optional: true },
      { name: 'trigger', kind: 'choice', options: optionsOf(triggerKinds[language]) },
      { name: 'facts', kind: 'text' },
      { name: 'title', kind: 'evidence' },
    ],
    said: ({ unit, person, trigger: kind, facts }, evidence) => ({
      ...{ unit, person: person || null, trigger: { kind, facts, evidence } },
    }),
  }
  return (
    <>
      <Button type="primary" className="no-print" onClick={() => setOpen(true)}>
        {own.accountability.open}
      </Button>
      {isOpen && (
        <RecordForm
          offer={offer}
          send={(said, key) =>
            read(api.accountability.$post({ json: said as never }, once(undefined, key)))
          }
          close={() => setOpen(false)}
        />
      )}
    </>
  )
}
