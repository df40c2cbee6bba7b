// What the pages have read from the server, under names that say when it is out of date; and how an act is done.
//
//   const { data } = useQuery(asked.directory())

import { QueryClient, queryOptions, useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { api, Problem, read } from './api.ts'
import { useWords } from './words/index.ts'

/** What changes is told by the server's stream; until then what was read stays. */
export const queries = new QueryClient({
  defaultOptions: {
    // A browser's word that there is no network is not waited for: asking tells, and says so.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => !(error instanceof Problem) && count < 2,
    },
  },
})

export type Me = Awaited<ReturnType<typeof readMe>>
const readMe = () => read(api.me.$get())

export type CommitmentsQuery = NonNullable<Parameters<typeof api.commitments.$get>[0]>['query']
type Listed = Awaited<ReturnType<typeof readCommitments>>
const readCommitments = () => read(api.commitments.$get({ query: {} }))
/** A commitment as lists show it. */
export type Matter = Listed['rows'][number]
export type Counts = NonNullable<Listed['counts']>

/** What more than one page reads. A page's own questions live with the page. */
export const asked = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 600_000 }),
  directory: () =>
    queryOptions({
      queryKey: ['directory'],
      queryFn: () => read(api.directory.$get()),
      staleTime: 600_000,
    }),
  plans: () => queryOptions({ queryKey: ['plans'], queryFn: () => read(api.plans.$get()) }),
  overview: () =>
    queryOptions({
      queryKey: ['overview'],
      queryFn: () => read(api.overview.$get({ query: {} })),
    }),
  /** The first page of a list: as many as a unit or a leader has. */
  commitments: (query: CommitmentsQuery) =>
    queryOptions({
      queryKey: ['commitments', query],
      queryFn: () => read(api.commitments.$get({ query: { limit: '500', ...query } })),
    }),
  inbox: () =>
    queryOptions({
      queryKey: ['inbox'],
      queryFn: () => read(api.inbox.$get({ query: {} })),
    }),
}

type Done<Said, Body> = {
  /** Instead of the usual message; what it returns true for is shown at the place itself. */
  readonly refused?: (problem: Problem, said: Said) => boolean
  readonly done?: (body: Body, said: Said) => void
}

/**
 * An act: done once however often the button is pressed or the answer is lost, its refusal shown in words, and
 * what was read before asked again.
 */
export function useAct<Said, Body>(
  work: (said: Said, key: string) => Promise<Body>,
  { refused, done }: Done<Said, Body> = {},
) {
  const words = useWords()
  const { message } = App.useApp()
  const key = useRef<{ readonly said: string; readonly key: string } | null>(null)
  return useMutation({
    mutationFn: (said: Said) => {
      const text = JSON.stringify(said)
      if (key.current?.said !== text) key.current = { said: text, key: crypto.randomUUID() }
      return work(said, key.current.key)
    },
    onSuccess: (body, said) => {
      key.current = null
      done?.(body, said)
      return queries.invalidateQueries()
    },
    onError: (error, said) => {
      const problem = error instanceof Problem ? error : null
      if (problem) key.current = null
      if (problem && refused?.(problem, said)) return
      void message.error(problem?.message ?? words.problem.offline, 8)
    },
  })
}
