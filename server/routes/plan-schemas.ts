// What may be said to a plan and to its drafts.

import type { CommitmentId, Drafted, EditAct, MilestoneId, PlanId } from '@luoshi/delivery'
import { z } from 'zod'
import { ownCurve, responsible, shares, targetId } from './commitment-acts.ts'
import { commitmentId, day, decimal, words } from './schemas.ts'

export const planId = z.uuid().transform((id) => id as PlanId)

const span = z.tuple([z.int().min(0), z.int().min(0)]).nullable()
const frequency = z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly'])
const Target = z.strictObject({
  id: targetId,
  subject: words(200),
  measure: z.enum([
    ...(['level', 'growth', 'increment', 'share', 'change', 'count', 'rank'] as const),
    ...(['binary', 'relative'] as const),
  ]),
  unit: words(20),
  ...{ base: decimal.nullable(), stretch: decimal.nullable(), baseline: decimal.nullable() },
  better: z.enum(['higher', 'lower']),
  accrual: z.enum(['cumulative', 'per-period', 'standing']),
  frequency,
  due: day.nullable(),
  source: z.enum(['reported', 'statistical-release', 'register']),
  statistics: z
    .strictObject({
      office: words(80),
      basis: z.enum(['current-prices', 'comparable-prices']).nullable(),
      scope: words(200).nullable(),
    })
    .nullable(),
  fact: words(80).nullable(),
  partOf: targetId.exactOptional(),
  span,
})

const Milestone = z.strictObject({
  id: z.uuid().transform((id) => id as MilestoneId),
  ...{ name: words(40), due: day.nullable(), reached: day.nullable() },
})

const PeriodPlan = z.discriminatedUnion('kind', [
  ...ownCurve,
  z.strictObject({ kind: z.literal('seasonal'), shares, years: z.array(z.int()).max(20) }),
])

const content = {
  ...responsible.shape,
  ...{ title: words(200), text: words(5000), span, section: words(200).nullable() },
  kind: z.enum(['indicator', 'project', 'task', 'mechanism', 'policy']),
  ...{ due: day.nullable(), frequency, periodPlan: PeriodPlan },
  ...{ targets: z.array(Target).max(100), milestones: z.array(Milestone).max(100) },
}
const place = { key: words(200), number: z.int().min(1).max(100_000) }

/** Without the plan and its own id: the server gives them. */
const Draft = z.strictObject({ ...content, ...place })
const reason = words(2000)

export const Edit = z.discriminatedUnion('act', [
  z.strictObject({
    ...{ act: z.literal('edit'), commitment: commitmentId },
    change: z.strictObject({ ...content, ...place }).partial(),
  }),
  z.strictObject({ act: z.literal('add'), draft: Draft }),
  z.strictObject({ act: z.literal('remove'), commitment: commitmentId, reason }),
  z.strictObject({
    ...{ act: z.literal('split'), commitment: commitmentId, into: z.array(Draft).min(2).max(20) },
  }),
  z.strictObject({
    ...{ act: z.literal('merge'), commitments: z.array(commitmentId).min(2).max(20), into: Draft },
  }),
])

const reasons = z.record(z.uuid(), words(500))

export const Act = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('issue-plan'), unassigned: reasons.default({}) }),
  z.strictObject({ act: z.literal('assign'), commitment: commitmentId, to: responsible }),
  /** What is not left behind with a reason goes into next year's plan. */
  z.strictObject({ act: z.literal('close-year'), leave: reasons.default({}) }),
  z.strictObject({ act: z.literal('archive-plan') }),
])

type Given = { readonly plan: PlanId; readonly id: () => CommitmentId }

/** The edit with the ids that the server gives to what is drafted. */
export function editOf(said: z.output<typeof Edit>, { plan, id }: Given): EditAct {
  const drafted = (draft: z.output<typeof Draft>): Drafted =>
    ({ ...draft, plan, id: id() }) as Drafted
  switch (said.act) {
    case 'add':
      return { ...said, draft: drafted(said.draft) }
    case 'split':
      return { ...said, into: said.into.map(drafted) }
    case 'merge':
      return { ...said, into: drafted(said.into) }
    default:
      return said as EditAct
  }
}
