// The plans of the district, the latest year first.

import { useQuery } from '@tanstack/react-query'
import { Empty, Table } from 'antd'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useWords } from '../../words/index.ts'
import { words } from './words.ts'

export function PlansPage() {
  const { pages } = useWords()
  const own = useWordsOf(words)
  const { data, error, isPending, refetch } = useQuery(asked.plans())
  if (error) return <Unanswered error={error} again={refetch} />
  const rows = [...(data?.rows ?? [])].sort((a, b) => b.state.year - a.state.year)
  return (
    <Page title={pages.plans}>
      <Table
        rowKey={({ state }) => state.id}
        dataSource={rows}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={own.none} /> }}
        columns={[
          { title: own.year, render: (_, { state }) => state.year },
          { title: own.title, render: (_, { state }) => state.title },
          { title: own.step, render: (_, { state }) => own.steps[state.step] },
          { title: own.issued, render: (_, { state }) => state.issued },
        ]}
      />
    </Page>
  )
}
