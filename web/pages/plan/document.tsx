// The document exactly as received, with the light of each commitment in the margin of its sentence; opened at a span,
// that span is marked and in sight.

import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { memo, useEffect, useMemo, useRef } from 'react'
import { Light } from '../../parts/light.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked, type Matter } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { askedOf, type PlanRead } from './asked.ts'
import { issuedWords } from './issued-words.ts'
import { type Line, linesOf } from './margin.ts'
import { spanAt } from './search.ts'

type Given = { readonly plan: PlanRead; readonly rows: readonly Matter[] }

export function PlanDocument({ plan: { state }, rows }: Given) {
  const { common } = useWords()
  const search = useSearch({ from: '/plans/$plan' })
  const directory = useQuery(asked.directory())
  const { data, error, refetch } = useQuery({
    ...askedOf.document(state.id, state.document, directory.data?.version ?? 0),
    enabled: directory.data !== undefined,
  })
  if (error) return <Unanswered error={error} again={() => void refetch()} />
  if (!data) return <p className="quiet">{common.loading}</p>
  return <Lines text={data.text} rows={rows} at={search.at ?? null} />
}

type Shown = { readonly text: string; readonly rows: readonly Matter[]; readonly at: string | null }

function Lines({ text, rows, at }: Shown) {
  const words = useWordsOf(issuedWords)
  const paper = useRef<HTMLDivElement>(null)
  const byId = useMemo(() => new Map(rows.map((row) => [row.id as string, row])), [rows])
  const lines = useMemo(() => {
    const spanned = rows.flatMap(({ id, span }) => (span ? [{ id: id as string, span }] : []))
    return linesOf(text, spanned, spanAt(at ? { at } : {}))
  }, [text, rows, at])
  // biome-ignore lint/correctness/useExhaustiveDependencies: brought into sight once it is drawn
  useEffect(() => {
    paper.current?.querySelector('mark')?.scrollIntoView({ block: 'center' })
  }, [at, lines])
  const added = rows.filter(({ span }) => !span)
  return (
    <>
      <div className="paper document" ref={paper}>
        {lines.map((line) => (
          <OneLine key={line.start} line={line} rows={byId} />
        ))}
      </div>
      {added.length > 0 && (
        <section className="paper" aria-labelledby="added">
          <h2 id="added">{words.added}</h2>
          <ul className="latest">
            {added.map((row) => (
              <li key={row.id}>
                <InMargin row={row} /> {row.title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type One = { readonly line: Line; readonly rows: ReadonlyMap<string, Matter> }

const OneLine = memo(function OneLine({ line, rows }: One) {
  return (
    <div className="line">
      <div className="margin">
        {line.begins.map((id) => {
          const row = rows.get(id)
          return row && <InMargin key={id} row={row} />
        })}
      </div>
      <p>
        {line.parts.map(({ start, text, of, isMarked }) =>
          isMarked ? (
            <mark key={start}>{text}</mark>
          ) : (
            <span key={start} className={of ? 'of' : undefined}>
              {text}
            </span>
          ),
        )}
      </p>
    </div>
  )
})

function InMargin({ row: { id, number, title, light } }: { readonly row: Matter }) {
  const words = useWordsOf(issuedWords)
  return (
    <Link to="/commitments/$id" params={{ id }} title={words.light(number, title)}>
      <span className="quiet">{number}</span> <Light colour={light} />
    </Link>
  )
}
