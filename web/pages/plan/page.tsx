// A plan, for whoever reads it.

import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Unanswered } from '../../parts/problem.tsx'
import { useWords } from '../../words/index.ts'
import { askedOf } from './asked.ts'
import { IssuedPlan } from './issued.tsx'

export function PlanPage() {
  const { common } = useWords()
  const { plan: id } = useParams({ from: '/plans/$plan' })
  const { data: plan, error, refetch } = useQuery(askedOf.plan(id))
  if (error) return <Unanswered error={error} again={refetch} />
  if (!plan) return <p>{common.loading}</p>
  return <IssuedPlan plan={plan} />
}
