// What is planned when: the milestones by their days, and how the year's amount is spread over the months.

import type { Commitment, PeriodPlan } from '@luoshi/delivery'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { useMe } from '../../session.tsx'
import { words } from './words.ts'

export function PlanOfPeriod({ state }: { readonly state: Commitment }) {
  const own = useWordsOf(words)
  const { periodPlan, frequency, milestones } = state
  return (
    <section className="paper" aria-labelledby="plan">
      <h2 id="plan">{own.plan}</h2>
      <p>
        {sayPlan(periodPlan, own)} · {own.frequencies[frequency]}
      </p>
      {'shares' in periodPlan && (
        <p className="quiet steps">
          {periodPlan.shares.flatMap((share, at) =>
            share === null
              ? []
              : [<span key={own.step(at + 1, share)}>{own.step(at + 1, share)}</span>],
          )}
        </p>
      )}
      {milestones.length > 0 && <Milestones state={state} />}
    </section>
  )
}

function sayPlan(plan: PeriodPlan, own: (typeof words)['zh-CN']): string {
  return plan.kind === 'seasonal' ? own.plans.seasonal(plan.years.join('、')) : own.plans[plan.kind]
}

function Milestones({ state: { milestones } }: { readonly state: Commitment }) {
  const own = useWordsOf(words)
  const { today } = useMe()
  return (
    <>
      <h3>{own.milestones}</h3>
      <ol className="milestones">
        {milestones.map(({ id, name, due, reached }) => {
          const isOverdue = reached === null && due !== null && due < today
          return (
            <li key={id} className={reached ? 'reached' : isOverdue ? 'overdue' : 'open'}>
              <span aria-hidden>{reached ? '✓' : isOverdue ? '!' : '○'}</span> {name}
              <small className="quiet">
                {due ? own.dueOn(due) : own.notDated}
                {reached && ` · ${own.reachedOn(reached)}`}
              </small>
              {isOverdue && <em className="overdue">{own.overdueNode}</em>}
            </li>
          )
        })}
      </ol>
    </>
  )
}
