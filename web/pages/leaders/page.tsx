// The leaders in charge: what each of them answers for and how it stands.

import type { PostId } from '@luoshi/delivery'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { CountTable } from '../../parts/count-table.tsx'
import { useNames } from '../../parts/names.ts'
import { Page } from '../../parts/page.tsx'
import { PersonOnPost } from '../../parts/person-on-post.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { words } from './words.ts'

export function LeadersPage() {
  const own = useWordsOf(words)
  const { pages, common } = useWords()
  const { directory } = useNames()
  const { data, error, refetch } = useQuery(asked.overview())
  if (error) return <Unanswered error={error} again={refetch} />
  const posts = directory.posts.filter(({ role, closed }) => role === 'leader' && !closed)
  const rows = posts.flatMap(({ id }) => {
    const counts = data?.leaders.find(({ leader }) => leader === id)
    const row = { key: id as string, name: <Name post={id} />, filters: { leader: id as string } }
    return counts ? [{ ...row, counts }] : []
  })
  return (
    <Page
      title={pages.leaders}
      about={data && own.about(data.today)}
      actions={<Button onClick={() => print()}>{common.print}</Button>}
    >
      {data && rows.length === 0 && <p>{own.none}</p>}
      {rows.length > 0 && (
        <CountTable id="leaders" title={own.answering} of={own.leader} rows={rows} />
      )}
    </Page>
  )
}

function Name({ post }: { readonly post: PostId }) {
  return (
    <a href={`/leaders/${post}`}>
      <PersonOnPost post={post} />
    </a>
  )
}
