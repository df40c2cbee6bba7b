// The inbox: what was said on each day, the latest first; a line leads to where it is done.

import { useQuery } from '@tanstack/react-query'
import { Button, Empty } from 'antd'
import { api, once, read } from '../../api.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked, useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import './inbox.css'
import { words } from './words.ts'

export function InboxPage() {
  const { pages, common } = useWords()
  const own = useWordsOf(words)
  const { today } = useMe()
  const { data, error, refetch } = useQuery(asked.inbox())
  const reading = useAct((until: string, key: string) =>
    read(api.inbox.read.$post({ json: { until } }, once(undefined, key))),
  )
  if (error && !data) return <Unanswered error={error} again={refetch} />
  if (!data) return <p>{common.loading}</p>
  return (
    <Page
      title={pages.inbox}
      actions={
        data.unread > 0 && (
          <Button loading={reading.isPending} onClick={() => reading.mutate(today)}>
            {own.read}
          </Button>
        )
      }
    >
      {data.rows.length === 0 && <Empty description={own.nothing} />}
      {data.rows.map(({ day, read: isRead, items }) => (
        <section key={day} className="paper inbox-day" aria-labelledby={`inbox-${day}`}>
          <h2 id={`inbox-${day}`}>
            {day} <span className="quiet">{own.count(items.length)}</span>
            {!isRead && (
              <span className="inbox-unread">
                <span aria-hidden>●</span> {own.unread}
              </span>
            )}
          </h2>
          <ul>
            {items.map((item) => (
              <li key={item.words}>{item.words}</li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
