// What the page of a revision reads.

import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api.ts'

const readRevision = (id: string) => read(api.revisions[':id'].$get({ param: { id } }))
const readRevisions = (plan: string) =>
  read(api.plans[':id'].revisions.$get({ param: { id: plan } }))

export const askedOfRevision = {
  one: (id: string) =>
    queryOptions({ queryKey: ['revision', id], queryFn: () => readRevision(id) }),
  of: (plan: string) =>
    queryOptions({ queryKey: ['revisions', plan], queryFn: () => readRevisions(plan) }),
}
