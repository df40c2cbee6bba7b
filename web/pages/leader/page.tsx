// A leader's one page: what I answer for, red first, on one sheet of paper; and what became of my instructions.

import { type PostId, steps } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { api, read } from '../../api.ts'
import { Instruct } from '../../parts/instruct.tsx'
import { LightCounts } from '../../parts/light-counts.tsx'
import { MatterTable } from '../../parts/matter-table.tsx'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { UnitName } from '../../parts/unit-name.tsx'
import type { Column } from '../../parts/use-cell.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useLanguage, useWords } from '../../words/index.ts'
import { words } from './words.ts'

const columns: readonly Column[] = [
  ...(['light', 'title', 'figures', 'lead', 'due', 'timeliness', 'standing'] as const),
]

export function LeaderPage() {
  const own = useWordsOf(words)
  const { common } = useWords()
  const { today } = useMe()
  const post = useParams({ from: '/leaders/$post' }).post as PostId
  const { directory, ...names } = useNames()
  const { data, error, isPending, refetch } = useQuery(
    asked.commitments({ leader: post, sort: 'light' }),
  )
  if (error) return <Unanswered error={error} again={refetch} />
  const named = names.post(post)
  if (!named && directory.posts.length > 0) return <p>{own.unknown}</p>
  const rows = data?.rows ?? []
  const title = own.title(named?.person ?? named?.title ?? '')
  const about = [named?.title, own.about(rows.length, today)].filter(Boolean).join(' · ')
  return (
    <Page
      title={title}
      about={about}
      actions={<Button onClick={() => print()}>{common.print}</Button>}
    >
      {isPending && <p className="quiet">{common.loading}</p>}
      {data && rows.length === 0 && <p>{own.none}</p>}
      {data?.counts && rows.length > 0 && (
        <LightCounts counts={data.counts} filters={{ leader: post }} />
      )}
      {rows.length > 0 && (
        <section className="paper sheet">
          <MatterTable
            caption={own.matters}
            rows={rows}
            columns={columns}
            acts={(row) => <Instruct leader={post} matter={row} isSmall />}
          />
        </section>
      )}
      <Instructions leader={post} />
    </Page>
  )
}

function Instructions({ leader }: { readonly leader: PostId }) {
  const own = useWordsOf(words)
  const language = useLanguage()
  const me = useMe()
  const mayRead = me.role === 'supervisor' || (me.role === 'leader' && me.post === leader)
  const { data } = useQuery({
    queryKey: ['instructions', { leader }],
    queryFn: () => read(api.instructions.$get({ query: { leader, limit: '200' } })),
    enabled: mayRead,
  })
  if (!data) return null
  const rows = [...data.rows].reverse()
  return (
    <section className="paper no-print" aria-labelledby="instructions">
      <h2 id="instructions">{own.instructions}</h2>
      {rows.length === 0 && <p className="quiet">{own.noInstructions}</p>}
      <ul className="latest">
        {rows.map(({ state: { id, commitment, to, step, rounds }, overdue }) => (
          <li key={id}>
            {commitment ? (
              <Link to="/commitments/$id" params={{ id: commitment }}>
                {rounds.at(-1)?.text}
              </Link>
            ) : (
              <span>{rounds.at(-1)?.text}</span>
            )}
            <small className="quiet">
              <UnitName unit={to} /> · {own.answerBy(rounds.at(-1)?.answerBy ?? '')}
              {overdue > 0 && <em className="overdue"> {own.overdue(overdue)}</em>}
            </small>
            <span>{steps[language][step]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
