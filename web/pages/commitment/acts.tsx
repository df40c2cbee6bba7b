// The menu of what may be done to the commitment by whoever looks at it, and the form of what was chosen.

import { acts as actNames, type Commitment, type Day, sayRefusal } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Instruct } from '../../parts/instruct.tsx'
import { useActor } from '../../parts/use-actor.ts'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { useLanguage } from '../../words/index.ts'
import { ActForm } from './act-form.tsx'
import { type ActWords, actWords } from './act-words.ts'
import { type Explained, type Known, known as questions } from './known.ts'
import { type ActName, offeredActs } from './offered-acts.ts'

type Given = { readonly known: Known; readonly explained: Explained | undefined }

export function Acts({ known, explained }: Given) {
  const words = useWordsOf(actWords)
  const say = useSayAct()
  const language = useLanguage()
  const [chosen, setChosen] = useState<ActName | null>(null)
  const offers = useOffers(known.state)
  const items = offers.map(({ act, because }) => ({
    key: act,
    disabled: because !== null,
    label: (
      <span className="act">
        {say(act)}
        {because && <small>{sayRefusal(because, language)}</small>}
      </span>
    ),
    onClick: () => setChosen(act),
  }))
  return (
    <>
      <InstructAll state={known.state} />
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
          <Button type="primary">{words.acts} ▾</Button>
        </Dropdown>
      )}
      {chosen && (
        <ActForm
          key={chosen}
          act={chosen}
          title={say(chosen)}
          known={known}
          explained={explained}
          close={() => setChosen(null)}
        />
      )}
    </>
  )
}

function useOffers(state: Commitment) {
  const by = useActor()
  const today = useMe().today as Day
  const { data } = useQuery(questions.settings())
  if (!data) return []
  return offeredActs(state, { by, today, settings: data.state as never })
}

/** The rules' own word where there is one for just this act. */
function useSayAct(): (act: ActName) => string {
  const { names } = useWordsOf(actWords)
  const language = useLanguage()
  return (act) =>
    act in names
      ? names[act as keyof ActWords['names']]
      : actNames[language][act as keyof (typeof actNames)['en']]
}

/** By the leader who looks at it; by the office for the first of its leaders. */
function InstructAll({ state }: { readonly state: Commitment }) {
  const { role, post } = useMe()
  const leader = role === 'leader' ? post : state.leaders[0]
  return leader ? <Instruct leader={leader} matter={state} /> : null
}
