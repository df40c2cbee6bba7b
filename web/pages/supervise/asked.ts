// What the lists of supervision ask the server.

import type { Accountability, Drawn, Instruction, SeenInspection } from '@luoshi/delivery'
import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api.ts'

const readSheets = () => read(api.sheets.$get())
const readChase = () => read(api.chase.$get())
const readClosings = () => read(api.closings.$get())
const readRequests = (stage: 'asked' | 'decided') => read(api.requests.$get({ query: { stage } }))

export type Sheets = Awaited<ReturnType<typeof readSheets>>
export type ProposedSheet = Sheets['proposed'][number]
export type SentSheet = Sheets['sent'][number]
export type Called = Awaited<ReturnType<typeof readChase>>['rows'][number]
export type ClosingRow = Awaited<ReturnType<typeof readClosings>>['rows'][number]
export type Asked = Awaited<ReturnType<typeof readRequests>>['rows'][number]

export const supervised = {
  sheets: () => queryOptions({ queryKey: ['sheets'], queryFn: readSheets }),
  chase: () => queryOptions({ queryKey: ['chase'], queryFn: readChase }),
  requests: (stage: 'asked' | 'decided') =>
    queryOptions({
      queryKey: ['requests', stage],
      queryFn: () => readRequests(stage),
    }),
  closings: () => queryOptions({ queryKey: ['closings'], queryFn: readClosings }),
  instructions: () =>
    queryOptions({
      queryKey: ['instructions', {}],
      queryFn: () => all<Instruction>((query) => read(api.instructions.$get({ query }))),
    }),
  inspections: () =>
    queryOptions({
      queryKey: ['inspections'],
      queryFn: () => all<SeenInspection>((query) => read(api.inspections.$get({ query }))),
    }),
  spotChecks: () =>
    queryOptions({
      queryKey: ['spot-checks'],
      queryFn: () => all<Drawn>((query) => read(api['spot-checks'].$get({ query }))),
    }),
  accountability: () =>
    queryOptions({
      queryKey: ['accountability'],
      queryFn: () => all<Accountability>((query) => read(api.accountability.$get({ query }))),
    }),
}

type Listed<State> = readonly { readonly version: number; readonly state: State }[]
type Page = { readonly rows: readonly object[]; readonly next: string | null }

/** Every page of a list of records: there are few of them. */
async function all<State>(
  ask: (query: { limit: string; after?: string }) => Promise<Page>,
): Promise<Listed<State>> {
  const first = await ask({ limit: '500' })
  const rows = [...first.rows]
  for (let after = first.next; after !== null; ) {
    const page = await ask({ limit: '500', after })
    rows.push(...page.rows)
    after = page.next
  }
  return rows as unknown as Listed<State>
}
