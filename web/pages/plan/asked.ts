// What the pages of one plan read: the plan with its commitments, and its document as received.

import { queryOptions } from '@tanstack/react-query'
import { api, read } from '../../api.ts'

const readPlan = (id: string) => read(api.plans[':id'].$get({ param: { id } }))

export const askedOf = {
  plan: (id: string) => queryOptions({ queryKey: ['plan', id], queryFn: () => readPlan(id) }),
}
