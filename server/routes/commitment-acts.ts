// What may be said to a commitment: one schema an act.

import { type CommitmentAct, closingChecks, proofKindKeys, type TargetId } from '@luoshi/delivery'
import { z } from 'zod'
import { day, decimal, evidenceId, period, postId, unitId, words } from './schemas.ts'

const act = <Name extends CommitmentAct['act']>(name: Name) => z.literal(name)
const reason = words(2000)
export const targetId = z.uuid().transform((id) => id as TargetId)

export const shares = z.array(decimal.nullable()).length(12)

/** How much is planned by when, by what a person says. */
export const ownCurve = [
  z.strictObject({ kind: z.literal('linear'), from: day.exactOptional() }),
  z.strictObject({ kind: z.literal('steps'), shares }),
  z.strictObject({ kind: z.literal('milestones') }),
] as const

/** First the lead unit, then those that support it; leaders are posts. */
export const responsible = z.strictObject({
  lead: unitId.nullable(),
  support: z.array(unitId).max(200),
  leaders: z.array(postId).max(20),
})

const life = [
  z.strictObject({ act: act('acknowledge') }),
  z.strictObject({ act: act('resume') }),
  z.strictObject({ act: act('send-back'), reason }),
  z.strictObject({ act: act('suspend'), reason }),
  z.strictObject({ act: act('drop'), reason }),
  z.strictObject({ act: act('reopen'), reason }),
  z.strictObject({ act: act('reassign'), reason, to: responsible }),
] as const

const time = [
  z.strictObject({ act: act('ask-extension'), to: day, reason, progress: words(2000) }),
  z.strictObject({ act: act('allow-late'), reason }),
  z.strictObject({ act: act('grant-extension'), to: day, reason }),
  z.strictObject({ act: act('refuse-extension'), reason }),
  z.strictObject({
    ...{ act: act('pause'), from: day, counts: z.enum(['workdays', 'days']) },
    reason: z.enum(['hearing', 'tender', 'testing', 'expert-review', 'force-majeure']),
  }),
  z.strictObject({ act: act('unpause'), to: day }),
] as const

const course = [
  z.strictObject({
    ...{ act: act('set-period-plan'), reason },
    plan: z.discriminatedUnion('kind', [
      ...ownCurve,
      z.strictObject({ kind: z.literal('seasonal'), target: targetId }),
    ]),
  }),
  z.strictObject({
    act: act('tell-past-years'),
    figures: z
      .array(z.strictObject({ target: targetId, period, value: decimal }))
      .min(1)
      .max(500),
  }),
] as const

const adjustment = [
  z.strictObject({
    ...{ act: act('ask-adjustment'), target: targetId, reason },
    ...{ base: decimal.nullable(), stretch: decimal.nullable() },
  }),
  z.strictObject({ act: act('grant-adjustment'), target: targetId, reason }),
  z.strictObject({ act: act('refuse-adjustment'), target: targetId, reason }),
] as const

const sheets = [
  z.strictObject({
    ...{ act: act('send-sheet'), colour: z.enum(['blue', 'orange', 'red']), reason, answerBy: day },
    ground: z.union([
      z.strictObject({ rule: words(60) }),
      z.strictObject({ direct: z.enum(['urgent', 'instruction', 'special', 'judgement']) }),
    ]),
  }),
  z.strictObject({ act: act('answer-sheet'), answer: words(5000) }),
  z.strictObject({
    ...{ act: act('judge-light'), month: period, reason },
    colour: z.enum(['green', 'yellow', 'red', 'grey']),
  }),
] as const

const closing = [
  z.strictObject({
    ...{ act: act('request-closing'), statement: words(5000), explanation: words(5000).nullable() },
    proofs: z
      .array(
        z.strictObject({
          ...{ evidence: evidenceId, kind: z.enum(proofKindKeys), mark: words(80).nullable() },
        }),
      )
      .max(100),
  }),
  z.strictObject({
    ...{ act: act('verify'), reason: reason.nullable() },
    answers: z.partialRecord(z.enum(closingChecks), z.boolean()),
  }),
  z.strictObject({ act: act('close') }),
] as const

export const Act = z
  .discriminatedUnion('act', [...life, ...time, ...course, ...adjustment, ...sheets, ...closing])
  .transform((said): CommitmentAct => said)
