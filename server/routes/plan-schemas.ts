// What may be said to a plan and to its drafts.

import {
  type CommitmentId,
  type Drafted,
  type EditAct,
  type MilestoneId,
  madeBy,
  type PlanId,
  type Responsible,
} from '@luoshi/delivery'
import { z } from 'zod'
import { given, type Named } from '../named.ts'
import { ownCurve, responsible, shares, targetId } from './commitment-acts.ts'
import { commitmentId, day, decimal, unitId, words } from './schemas.ts'

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

const Unknown = z.strictObject({
  name: words(80),
  as: z.enum(['lead', 'support', 'leader']),
  why: z.enum(['not-found', 'group-leads']),
})

const content = {
  ...responsible.shape,
  ...{ title: words(200), text: words(5000), span, section: words(200).nullable() },
  kind: z.enum(['indicator', 'project', 'task', 'mechanism', 'policy']),
  ...{ due: day.nullable(), frequency, periodPlan: PeriodPlan },
  ...{ targets: z.array(Target).max(100), milestones: z.array(Milestone).max(100) },
  /** Names that stay to be looked up; of a split or a merger those of what it is made from, where left out. */
  unknown: z.array(Unknown).max(200).exactOptional(),
}
const place = { key: words(200), number: z.int().min(1).max(100_000) }

/** Without the plan and its own id: the server gives them. */
const Draft = z.strictObject({ ...content, ...place })
const reason = words(2000)

/** Versions of the commitments as they were seen: one that was edited meanwhile is a conflict. */
const seen = z.record(z.uuid(), z.int().min(1)).exactOptional()

export const Edit = z.discriminatedUnion('act', [
  z.strictObject({
    ...{ act: z.literal('edit'), commitment: commitmentId },
    change: z.strictObject({ ...content, ...place }).partial(),
  }),
  z.strictObject({
    ...{ act: z.literal('assign-many'), commitments: z.array(commitmentId).min(1).max(2000) },
    ...{ to: responsible.partial(), seen },
  }),
  z.strictObject({ act: z.literal('add'), draft: Draft }),
  z.strictObject({ act: z.literal('remove'), commitment: commitmentId, reason }),
  z.strictObject({
    ...{ act: z.literal('split'), commitment: commitmentId, into: z.array(Draft).min(2).max(20) },
  }),
  z.strictObject({
    ...{ act: z.literal('merge'), commitments: z.array(commitmentId).min(2).max(20), into: Draft },
    seen,
  }),
  z.strictObject({
    ...{ act: z.literal('judge-finding'), finding: words(120) },
    as: z.enum(['accepted', 'ignored']).nullable(),
  }),
  /** The last act of whoever asks. */
  z.strictObject({ act: z.literal('undo') }),
])

/** Units of the plan's names: new ones, or those that are there under another name. */
export const Naming = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          name: words(80),
          kind: z.enum(['department', 'town', 'enterprise', 'group']).exactOptional(),
          members: z.array(unitId).max(500).exactOptional(),
        }),
      )
      .max(500)
      .default([]),
    aliases: z
      .array(z.strictObject({ name: words(80), unit: unitId }))
      .max(500)
      .default([]),
  })
  .refine(({ units, aliases }) => units.length + aliases.length > 0, 'one name at least')

const reasons = z.record(z.uuid(), words(500))

export const Act = z.discriminatedUnion('act', [
  /** A draft that was imported by mistake. */
  z.strictObject({ act: z.literal('discard-plan'), reason }),
  z.strictObject({ act: z.literal('issue-plan'), unassigned: reasons.default({}) }),
  z.strictObject({ act: z.literal('assign'), commitment: commitmentId, to: responsible }),
  /** What is not left behind with a reason goes into next year's plan. */
  z.strictObject({ act: z.literal('close-year'), leave: reasons.default({}) }),
  z.strictObject({ act: z.literal('archive-plan') }),
])

type Given = { readonly plan: PlanId; readonly id: () => CommitmentId }

export type Said = Exclude<z.output<typeof Edit>, { readonly act: 'undo' }>

/** The edit with the ids that the server gives to what is drafted. */
export function editOf(said: Said, { plan, id }: Given): EditAct {
  const drafted = (draft: z.output<typeof Draft>): Drafted =>
    ({ ...draft, plan, id: id() }) as Drafted
  switch (said.act) {
    case 'add':
      return { ...said, draft: drafted(said.draft) }
    case 'split':
      return { ...said, into: said.into.map(drafted) }
    case 'merge':
      return { act: said.act, commitments: said.commitments, into: drafted(said.into) }
    case 'assign-many': {
      const { seen: _, ...edit } = said
      return edit as EditAct
    }
    default:
      return said as EditAct
  }
}

/** Whom it makes responsible. */
export function responsiblesIn(said: EditAct): readonly Partial<Responsible>[] {
  if (said.act === 'edit') return [said.change]
  return said.act === 'assign-many' ? [said.to] : madeBy(said)
}

/** Units and posts, to be asked whether the district has them. */
export function namedIn(responsible: readonly Partial<Responsible>[]): Named {
  return {
    units: responsible.flatMap(({ lead = null, support = [] }) => [...given(lead), ...support]),
    posts: responsible.flatMap(({ leaders = [] }) => leaders),
  }
}
