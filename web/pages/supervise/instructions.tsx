// Instructions 批示: given, answered, returned, reported to the leader, closed; with the days that are left to answer.

import {
  type CommitmentId,
  type Day,
  daysBetween,
  type Instruction,
  may,
  steps,
  urgencies,
} from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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
import { supervised } from './asked.ts'
import { Clock } from './clock.tsx'
import { instructionOffers, roundFields, roundOf } from './instruction-offers.ts'
import { ListFilter, useStage } from './list-filter.tsx'
import type { Offer } from './offer.ts'
import { RecordActs, RecordForm } from './record-acts.tsx'
import { recordWords } from './record-words.ts'

const stages = ['given', 'answered', 'reported', 'instruction-closed'] as const
type Stage = (typeof stages)[number]
/** Where each role has something to do. */
const firsts: Readonly<Record<string, Stage>> = { leader: 'reported', supervisor: 'answered' }

export function InstructionsPart() {
  const own = useWordsOf(recordWords).instructions
  const { role } = useMe()
  const { data, error, refetch } = useQuery(supervised.instructions())
  const at = (one: Stage) =>
    (data ?? []).filter(({ state }) => (state.step === 'returned' ? 'given' : state.step) === one)
  const first = firsts[role] ?? 'given'
  const { stage, isOf } = useStage<Stage>(stages, at(first).length > 0 ? first : 'given')
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return null
  const counts = Object.fromEntries(stages.map((one) => [one, at(one).length]))
  const rows = at(stage).filter(({ state }) => isOf(state.to))
  return (
    <>
      <div className="bulk">
        <ListFilter
          stages={stages}
          stage={stage}
          said={own.stages}
          counts={counts}
          units={at(stage).map(({ state }) => state.to)}
        />
        <Give />
      </div>
      {rows.length === 0 && <Empty description={own.none[stage]} />}
      {rows.map((row) => (
        <One key={row.state.id} {...row} />
      ))}
    </>
  )
}

function One({ version, state }: { readonly version: number; readonly state: Instruction }) {
  const own = useWordsOf(recordWords)
  const language = useLanguage()
  const by = useActor()
  const today = useMe().today as Day
  const offers = instructionOffers(state, { by, today, own, language })
  const { id, commitment, rounds } = state
  const round = rounds.at(-1)
  return (
    <article className="paper record">
      <h2>{round?.text}</h2>
      <Head state={state} />
      {round?.answer && (
        <div className="said">
          <p>{round.answer.statement}</p>
          <small className="quiet">
            {own.instructions.answered(round.answer.on)} ·{' '}
            {own.instructions.files(round.answer.evidence.length)}
          </small>
          {round.answer.evidence.map((file, at) => (
            <a key={file} href={`/api/evidence/${file}/content`} download>
              {' '}
              {own.evidence} {at + 1}
            </a>
          ))}
        </div>
      )}
      {round?.returned && (
        <p className="disagrees">✕ {own.instructions.returned(round.returned.reason)}</p>
      )}
      <RecordActs
        offers={offers}
        about={round?.text ?? ''}
        commitments={commitment ? [commitment] : []}
        send={(said, key) =>
          read(
            api.instructions[':id'].acts.$post(
              { param: { id }, json: said as never },
              once(version, key),
            ),
          )
        }
      />
    </article>
  )
}

function Head({ state }: { readonly state: Instruction }) {
  const own = useWordsOf(recordWords)
  const language = useLanguage()
  const names = useNames()
  const today = useMe().today as Day
  const { leader, to, commitment, step, rounds } = state
  const round = rounds.at(-1)
  if (!round) return null
  const waits = step === 'given' || step === 'returned'
  const who = names.post(leader)
  const said = [
    own.instructions.from(who?.person ?? who?.title ?? '', round.given),
    urgencies[language][round.urgency],
    rounds.length > 1 && own.instructions.round(rounds.length),
    round.source && own.instructions.source(round.source),
  ]
  return (
    <p>
      {said.filter(Boolean).join(' · ')} → <UnitName unit={to} />
      {commitment && <OnMatter commitment={commitment} />} ·{' '}
      <strong>{steps[language][step]}</strong>{' '}
      {waits && <Clock day={round.answerBy} left={daysBetween(today, round.answerBy)} of="days" />}
    </p>
  )
}

function OnMatter({ commitment }: { readonly commitment: CommitmentId }) {
  const { matter } = useWordsOf(recordWords)
  return (
    <>
      {' · '}
      <Link to="/commitments/$id" params={{ id: commitment }}>
        {matter}
      </Link>
    </>
  )
}

/** On no commitment; on one it is given from its page, or the leader's. */
function Give() {
  const own = useWordsOf(recordWords)
  const language = useLanguage()
  const by = useActor()
  const { units, leaders } = useNamedChoices()
  const [isOpen, setOpen] = useState(false)
  if (may(by, 'instruct', null)) return null
  const isLeader = by.role === 'leader'
  const offer: Offer = {
    ...{ key: 'instruct', title: own.instructions.give },
    fields: [
      ...(isLeader ? [] : [{ name: 'leader', kind: 'choice', options: leaders } as const]),
      { name: 'to', kind: 'choice', options: units },
      ...roundFields(by, language),
    ],
    said: ({ leader, to, ...round }) => ({
      ...{ leader: isLeader ? by.post : leader, to, commitment: null, post: null },
      ...roundOf(round),
    }),
  }
  return (
    <>
      <Button type="primary" className="no-print" onClick={() => setOpen(true)}>
        {own.instructions.give}
      </Button>
      {isOpen && (
        <RecordForm
          offer={offer}
          send={(said, key) =>
            read(api.instructions.$post({ json: said as never }, once(undefined, key)))
          }
          close={() => setOpen(false)}
        />
      )}
    </>
  )
}
