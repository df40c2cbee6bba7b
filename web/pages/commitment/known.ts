// What the page of a commitment reads, each once for all its parts.

import type { Commitment, CommitmentId } from '@luoshi/delivery'
import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api.ts'

const param = (id: string) => ({ param: { id } })
/** As many as one answer holds. */
const mostEntries = '1000'

export const known = {
  commitment: (id: CommitmentId) =>
    queryOptions({
      queryKey: ['commitment', id],
      queryFn: async () => {
        const { version, state } = await read(api.commitments[':id'].$get(param(id)))
        return { version, state: state as Commitment }
      },
    }),
  explained: (id: CommitmentId) =>
    queryOptions({
      queryKey: ['commitment', id, 'explain'],
      queryFn: () => read(api.commitments[':id'].explain.$get(param(id))),
    }),
  history: (id: CommitmentId) =>
    queryOptions({
      queryKey: ['commitment', id, 'history'],
      queryFn: () => allEntries(id),
    }),
  evidence: (id: CommitmentId) =>
    queryOptions({
      queryKey: ['commitment', id, 'evidence'],
      queryFn: () => read(api.commitments[':id'].evidence.$get(param(id))),
    }),
  settings: () =>
    queryOptions({ queryKey: ['settings'], queryFn: () => read(api.settings.$get()) }),
}

export type Known = Awaited<ReturnType<NonNullable<ReturnType<typeof known.commitment>['queryFn']>>>
export type Explained = Awaited<
  ReturnType<NonNullable<ReturnType<typeof known.explained>['queryFn']>>
>
export type Entry = Omit<Awaited<ReturnType<typeof allEntries>>[number], 'body'> & {
  readonly body: object
}

async function allEntries(id: CommitmentId) {
  const page = (after: number) =>
    read(
      api.commitments[':id'].history.$get({
        ...param(id),
        query: { after: String(after), limit: mostEntries },
      }),
    )
  let { rows, next } = await page(0)
  while (next !== null) {
    const more = await page(next)
    rows = [...rows, ...more.rows]
    next = more.next
  }
  return rows
}
