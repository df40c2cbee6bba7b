// What happened to a commitment, the latest first: reports, reviews, sheets, extensions, instructions and evidence in one
// line of time, in words.

import { type Commitment, sayEntry } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useNames } from '../../parts/names.ts'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { entryWords } from './entry-words.ts'
import { type Entry, known } from './known.ts'
import { type Saying, saidOf } from './said-entry.ts'
import { words } from './words.ts'

/** So many at first; all of them on request and in print. */
const first = 30

export function Timeline({ state }: { readonly state: Commitment }) {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { data, error, refetch } = useQuery(known.history(state.id))
  const [isWhole, setWhole] = useState(false)
  const saying = useSaying(state)
  const rows = [...(data ?? [])].reverse()
  return (
    <section className="paper" aria-labelledby="timeline">
      <h2 id="timeline">{own.timeline}</h2>
      {error && <Unanswered error={error} again={() => void refetch()} />}
      {data && rows.length === 0 && <p className="quiet">{own.noTimeline}</p>}
      <ol className="timeline">
        {rows.slice(0, isWhole ? rows.length : first).map((entry) => (
          <Happened key={entry.seq} entry={entry} saying={saying} />
        ))}
      </ol>
      {!isWhole && rows.length > first && (
        <Button type="link" onClick={() => setWhole(true)}>
          {common.more}（{rows.length}）
        </Button>
      )}
    </section>
  )
}

function Happened({ entry, saying }: { readonly entry: Entry; readonly saying: Saying }) {
  const language = useLanguage()
  const { nobody } = useWordsOf(partWords)
  const names = useNames()
  const { noun, kind, on, person, post } = entry
  const lines = saidOf(entry, saying)
  return (
    <li className={`of-${noun}`}>
      <div>
        <time dateTime={on}>{on}</time> <strong>{sayEntry(noun, kind, language)}</strong>{' '}
        <small className="quiet">
          {names.person(person) ?? nobody} {names.post(post)?.title}
        </small>
      </div>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </li>
  )
}

function useSaying({ targets, milestones }: Commitment): Saying {
  const names = useNames()
  return {
    language: useLanguage(),
    words: useWordsOf(entryWords),
    parts: useWordsOf(partWords),
    ...{ targets, milestones, unit: names.unit },
    post: (id) => names.post(id)?.person ?? names.post(id)?.title ?? '',
  }
}
