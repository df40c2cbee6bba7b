// The plans of the district, the latest year first.

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Empty, Table } from 'antd'
import { menuOf, paths } from '../../pages.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { asked } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { words } from './words.ts'

export function PlansPage() {
  const { pages } = useWords()
  const own = useWordsOf(words)
  const { role } = useMe()
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useQuery(asked.plans())
  if (error) return <Unanswered error={error} again={refetch} />
  const rows = [...(data?.rows ?? [])].sort((a, b) => b.state.year - a.state.year)
  const importing = menuOf(role).includes('import') && (
    <Button type="primary" onClick={() => void navigate({ to: paths.import })}>
      {own.import}
    </Button>
  )
  return (
    <Page title={pages.plans} actions={rows.length > 0 && importing}>
      <Table
        rowKey={({ state }) => state.id}
        dataSource={rows}
        loading={isPending}
        pagination={false}
        locale={{ emptyText: <Empty description={own.none}>{importing}</Empty> }}
        columns={[
          { title: own.year, render: (_, { state }) => state.year },
          {
            title: own.title,
            render: (_, { state }) => (
              <Link to="/plans/$plan" params={{ plan: state.id }}>
                {state.title}
              </Link>
            ),
          },
          { title: own.step, render: (_, { state }) => own.steps[state.step] },
          { title: own.issued, render: (_, { state }) => state.issued },
        ]}
      />
    </Page>
  )
}
