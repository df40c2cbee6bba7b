// The journal: who did what and when, in words; filtered by the address, a page at a time. Whether it is what it was is
// answered by reading the whole chain again.

import { sayEntry } from '@luoshi/delivery'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Alert, Button, Empty } from 'antd'
import { api, read } from '../../api.ts'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { partWords } from '../../parts/words.ts'
import { useLanguage, useWords } from '../../words/index.ts'
import { About } from './about.tsx'
import { JournalFilters } from './filters.tsx'
import type { JournalSearch } from './search.ts'
import { words } from './words.ts'
import '../../parts/parts.css'
import '../../parts/tables.css'
import './journal.css'

const limit = '100'
const listed = (query: JournalSearch) =>
  read(api.journal.$get({ query: { ...query, limit } as never }))
export type Entry = Awaited<ReturnType<typeof listed>>['rows'][number]

export function JournalPage() {
  const own = useWordsOf(words)
  const { pages, common } = useWords()
  const search = useSearch({ from: '/journal' })
  const { data, error, refetch } = useQuery({
    queryKey: ['journal', search],
    queryFn: () => listed(search),
    placeholderData: keepPreviousData,
  })
  return (
    <Page
      title={pages.journal}
      about={own.about(useSaid(search))}
      actions={<Button onClick={() => print()}>{common.print}</Button>}
    >
      <Verification />
      <JournalFilters search={search} />
      {error && <Unanswered error={error} again={() => void refetch()} />}
      {data?.rows.length === 0 && <Empty description={own.none} />}
      {data && data.rows.length > 0 && <Entries rows={data.rows} />}
      <p className="paging no-print">
        {search.before && (
          <Link to="/journal" search={({ before: _, ...others }) => others}>
            ← {own.latest}
          </Link>
        )}
        {data?.next && (
          <Link to="/journal" search={{ ...search, before: String(data.next) }} resetScroll>
            {own.older} →
          </Link>
        )}
      </p>
    </Page>
  )
}

function useSaid({ noun, kind, person, from, to }: JournalSearch): string {
  const own = useWordsOf(words)
  const language = useLanguage()
  const names = useNames()
  const said = [
    noun && own.nouns[noun as keyof typeof own.nouns],
    noun && kind && sayEntry(noun, kind, language),
    person && names.person(person as never),
    from && `${own.from} ${from}`,
    to && `${own.to} ${to}`,
  ]
  return said.filter(Boolean).join(' · ')
}

function Entries({ rows }: { readonly rows: readonly Entry[] }) {
  const { columns } = useWordsOf(words)
  return (
    <section className="paper sheet journal">
      <table className="matters">
        <thead>
          <tr>
            {(['seq', 'at', 'who', 'what', 'about'] as const).map((key) => (
              <th key={key} scope="col">
                {columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <OneEntry key={entry.seq} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function OneEntry({ entry }: { readonly entry: Entry }) {
  const language = useLanguage()
  const names = useNames()
  const { nobody } = useWordsOf(partWords)
  const { seq, at, noun, kind, on, person, post } = entry
  const who = names.post(post)
  return (
    <tr>
      <td className="number quiet">{seq}</td>
      <td className="number">
        {on} <small className="quiet">{timeOf(at)}</small>
      </td>
      <td>
        {names.person(person) ?? nobody}
        <small className="quiet">
          {' '}
          {who?.unit} {who?.title}
        </small>
      </td>
      <td className="title">{sayEntry(noun, kind, language)}</td>
      <td>
        <About entry={entry} />
      </td>
    </tr>
  )
}

/** The moment as the reader's clock has it: an entry's own day stands beside. */
function timeOf(at: string): string {
  return new Date(at).toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
}

function Verification() {
  const own = useWordsOf(words)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['journal-verification'],
    queryFn: () => read(api.journal.verification.$get()),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <div className="verification no-print" aria-live="polite">
      <Button onClick={() => void refetch()}>{isFetching ? own.verifying : own.verify}</Button>
      {error && <Unanswered error={error} again={() => void refetch()} />}
      {data && !isFetching && (
        <Alert
          showIcon
          type={data.ok ? 'success' : 'error'}
          title={
            data.ok
              ? own.sound(data.entries, data.hash.slice(0, 16))
              : own.broken(data.seq, own.whys[data.why])
          }
        />
      )}
    </div>
  )
}
