// What the page asks the server: what is owed by a unit, and by whom a row was reported meanwhile.

import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api.ts'

const readOwed = (unit: string) => read(api.owed.$get({ query: { unit } }))

export type AllOwed = Awaited<ReturnType<typeof readOwed>>
export type Owed = AllOwed['rows'][number]
export type Waiting = AllOwed['acknowledge'][number]

export const asked = {
  owed: (unit: string) => queryOptions({ queryKey: ['owed', unit], queryFn: () => readOwed(unit) }),
  /** The reports of a commitment. */
  reports: (commitment: string) =>
    queryOptions({
      queryKey: ['reports', commitment],
      queryFn: () => read(api.reports.$get({ query: { commitment, limit: '40' } })),
    }),
  duties: () => queryOptions({ queryKey: ['duties'], queryFn: () => read(api.duties.$get()) }),
}
