// The commitments: filtered and sorted by the address, every count a filter, thousands of rows in one scroll; the same
// view as a sheet and on paper.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button, Empty } from 'antd'
import { useCallback } from 'react'
import { api, Problem, read } from '../../api.ts'
import { save } from '../../parts/download.ts'
import type { Filters } from '../../parts/filters.ts'
import { Page } from '../../parts/page.tsx'
import { Unanswered } from '../../parts/problem.tsx'
import { useWordsOf } from '../../parts/use-words-of.ts'
import type { CommitmentsQuery } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { useWords } from '../../words/index.ts'
import { Facets } from './facets.tsx'
import { FilterBar, Others } from './filter-bar.tsx'
import { Rows } from './rows.tsx'
import { useSaid } from './said.ts'
import { words } from './words.ts'
import './commitments.css'

export function CommitmentsPage() {
  const own = useWordsOf(words)
  const filters = useSearch({ from: '/commitments' })
  const navigate = useNavigate({ from: '/commitments' })
  const { today } = useMe()
  const said = useSaid(filters)
  const list = useList(filters)
  const { rows, total, counts } = list
  const change = (search: Filters) => void navigate({ search, replace: true })
  const about = [...said.map((one) => one.words), own.count(total), own.day(today)].join(' · ')
  return (
    <Page title={own.title} about={about} actions={<Actions filters={filters} all={list.all} />}>
      <FilterBar filters={filters} change={change} />
      <Others filters={filters} change={change} />
      {counts && <Facets counts={counts} filters={filters} />}
      {list.error && <Unanswered error={list.error} again={list.again} />}
      {list.isRead && total === 0 && (
        <Empty description={said.length > 0 ? own.none : own.nothing} />
      )}
      {total > 0 && <Rows rows={rows} total={total} more={list.more} />}
    </Page>
  )
}

function useList(filters: Filters) {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['commitments', 'pages', filters],
    queryFn: ({ pageParam }) => {
      const query = { ...filters, limit: '500', ...(pageParam && { after: pageParam }) }
      return read(api.commitments.$get({ query: query as CommitmentsQuery }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const all = useCallback(async () => {
    for (let goesOn = hasNextPage; goesOn; ) goesOn = (await fetchNextPage()).hasNextPage
  }, [hasNextPage, fetchNextPage])
  return {
    rows: data?.pages.flatMap((page) => page.rows) ?? [],
    total: data?.pages[0]?.total ?? 0,
    counts: data?.pages[0]?.counts ?? null,
    ...{ error, more, all, isRead: data !== undefined, again: refetch },
  }
}

function Actions({ filters, all }: { readonly filters: Filters; all(): Promise<void> }) {
  const { common, problem } = useWords()
  const { message } = App.useApp()
  const download = () =>
    save(api['commitments.xlsx'].$get({ query: filters as CommitmentsQuery })).catch((error) =>
      message.error(error instanceof Problem ? error.message : problem.offline),
    )
  return (
    <>
      <Button onClick={() => void download()}>{common.download}</Button>
      <Button onClick={() => void all().then(() => print())}>{common.print}</Button>
    </>
  )
}
