// A plan: as a draft it is reviewed; once issued it is read.

import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Unanswered } from '../../parts/problem.tsx'
import { useWords } from '../../words/index.ts'
import { askedOf } from './asked.ts'

const IssuedPlan = lazy(async () => ({ default: (await import('./issued.tsx')).IssuedPlan }))
const DraftReview = lazy(async () => ({
  default: (await import('../draft/review.tsx')).DraftReview,
}))

export function PlanPage() {
  const { common } = useWords()
  const { plan: id } = useParams({ from: '/plans/$plan' })
  const { data: plan, error, refetch } = useQuery(askedOf.plan(id))
  if (error) return <Unanswered error={error} again={refetch} />
  if (!plan) return <p>{common.loading}</p>
  return (
    <Suspense fallback={<p>{common.loading}</p>}>
      {plan.state.step === 'draft' ? <DraftReview plan={plan} /> : <IssuedPlan plan={plan} />}
    </Suspense>
  )
}
