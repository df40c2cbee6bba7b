// What the pages of one plan read: the plan with its commitments, and its document as received.

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api.ts'
import type { Matter } from '../../queries.ts'

const readPlan = (id: string) => read(api.plans[':id'].$get({ param: { id } }))
const readDocument = (id: string) => read(api.plans[':id'].document.$get({ param: { id } }))

export type PlanRead = Awaited<ReturnType<typeof readPlan>>

export const askedOf = {
  plan: (id: string) => queryOptions({ queryKey: ['plan', id], queryFn: () => readPlan(id) }),
  /** Compiled anew by the server where the directory or the document has changed, else never. */
  document: (id: string, sha256: string, directory: number) =>
    queryOptions({
      queryKey: ['document', id, sha256, directory],
      queryFn: () => readDocument(id),
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
    }),
}

/** Every commitment of a plan as lists show it, page by page. */
export function allMatters(plan: string) {
  return queryOptions({ queryKey: ['commitments', 'all', plan], queryFn: () => readAll(plan) })
}

async function readAll(plan: string): Promise<readonly Matter[]> {
  const rows: Matter[] = []
  for (let after: string | null = ''; after !== null; ) {
    const query = { plan, limit: '500', ...(after && { after }) }
    const page: Page = await read(api.commitments.$get({ query }))
    rows.push(...page.rows)
    after = page.next
  }
  return rows
}

type Page = { readonly rows: readonly Matter[]; readonly next: string | null }
