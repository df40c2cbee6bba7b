// Adjustment of a target 目标调整: asked for by the unit with its reason, decided by a leader; both values are kept.
//
//   decideAdjustment(known, { act: 'ask-adjustment', target, base: '80', stretch: null, reason }, context)
//   decideAdjustment(known, { act: 'grant-adjustment', target, reason }, context)
//
// 个别目标因客观原因不能完成，10月底前报告经批准调低后完成的不减分 (成都林业局; PRACTICE §4.4, S76): the last day to ask
// is 31 October of the target's year unless the district says otherwise. 目标一经确定须维护严肃性 (S77): a leader decides.

import { decimal } from '@luoshi/plan'
import type { Commitment, ProcessState } from './commitment.ts'
import { type Day, yearOf } from './day.ts'
import type { Decimal } from './figure.ts'
import type { PersonId, PostId, TargetId } from './ids.ts'
import { openProcesses } from './life.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'
import type { Target } from './target.ts'

/** Both values of a target; null: none, or still to be filled in. */
export type Values = { readonly base: Decimal | null; readonly stretch: Decimal | null }

export type Adjustment = {
  readonly target: TargetId
  readonly asked: Day
  readonly reason: string
  readonly from: Values
  readonly to: Values
  readonly stage: 'asked' | 'granted' | 'refused'
  readonly decided: { readonly on: Day; readonly reason: string } | null
}

export type AdjustmentEntry =
  | ({ readonly kind: 'adjustment-asked' } & Omit<Adjustment, 'stage' | 'decided'>)
  | {
      readonly kind: 'adjustment-decided'
      readonly target: TargetId
      readonly granted: boolean
      readonly reason: string
      readonly on: Day
    }
  | ({
      readonly kind: 'retargeted'
      readonly target: TargetId
      readonly reason: string
      /** Of a revision: who approved it, before it was applied. */
      readonly approved?: { readonly by: PersonId; readonly post: PostId; readonly on: Day }
    } & Values)

export type AdjustmentAct =
  | ({
      readonly act: 'ask-adjustment'
      readonly target: TargetId
      readonly reason: string
    } & Values)
  | {
      readonly act: 'grant-adjustment' | 'refuse-adjustment'
      readonly target: TargetId
      readonly reason: string
    }

/** The last day of the year to ask, month and day: `10-31`; null: none. */
export type AdjustmentRule = { readonly last: string | null }

export const usualAdjustment: AdjustmentRule = { last: '10-31' }

export type AdjustmentContext = Context & { readonly adjustment: AdjustmentRule }

export type AdjustmentRefusal =
  | NotAllowed
  | { readonly code: 'not-in-this-state'; readonly process: ProcessState; readonly act: string }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'unknown-target'; readonly target: TargetId }
  | { readonly code: 'adjustment-open'; readonly asked: Day }
  | { readonly code: 'no-adjustment-asked' }
  | { readonly code: 'adjustments-closed'; readonly last: Day }
  | { readonly code: 'value-missing' }
  | { readonly code: 'value-unchanged' }
  | { readonly code: 'stretch-below-base' }

export function decideAdjustment(
  known: Commitment,
  said: AdjustmentAct,
  context: AdjustmentContext,
): Outcome<AdjustmentEntry, AdjustmentRefusal> {
  const refusal = objection(known, said, context)
  return refusal ? refuse(refusal) : { entries: entriesOf(known, said, context.today) }
}

/** The requests that nobody has decided yet; one a target. */
export function askedAdjustments({ adjustments }: Commitment): readonly Adjustment[] {
  return adjustments.filter(({ stage }) => stage === 'asked')
}

function askedAdjustment(known: Commitment, target: TargetId): Adjustment | null {
  return askedAdjustments(known).find((one) => one.target === target) ?? null
}

function objection(
  known: Commitment,
  said: AdjustmentAct,
  context: AdjustmentContext,
): AdjustmentRefusal | null {
  const act = said.act === 'ask-adjustment' ? said.act : 'retarget'
  const forbidden = may(context.by, act, known)
  if (forbidden) return forbidden
  const { process } = known
  if (!openProcesses.includes(process)) return { code: 'not-in-this-state', process, act }
  if (said.reason.trim() === '') return { code: 'reason-missing' }
  const target = known.targets.find(({ id }) => id === said.target)
  if (!target) return { code: 'unknown-target', target: said.target }
  const asked = askedAdjustment(known, said.target)
  if (said.act !== 'ask-adjustment') return asked ? null : { code: 'no-adjustment-asked' }
  if (asked) return { code: 'adjustment-open', asked: asked.asked }
  return tooLate(known, target, context) ?? objectionToValues(target, said)
}

function tooLate(
  { due }: Commitment,
  target: Target,
  { today, adjustment: { last } }: AdjustmentContext,
): AdjustmentRefusal | null {
  if (!last) return null
  const year = String(yearOf(target.due ?? due ?? today)).padStart(4, '0')
  const lastDay = `${year}-${last}` as Day
  return today > lastDay ? { code: 'adjustments-closed', last: lastDay } : null
}

function objectionToValues(target: Target, { base, stretch }: Values): AdjustmentRefusal | null {
  if (base === null) return { code: 'value-missing' }
  if (isSame(base, target.base) && isSame(stretch, target.stretch)) {
    return { code: 'value-unchanged' }
  }
  const further = target.better === 'higher' ? 1 : -1
  const wrong = stretch !== null && decimal.compare(stretch, base) * further < 0
  return wrong ? { code: 'stretch-below-base' } : null
}

function isSame(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : decimal.compare(a, b) === 0
}

function entriesOf(known: Commitment, said: AdjustmentAct, on: Day): readonly AdjustmentEntry[] {
  const { target, reason } = said
  if (said.act === 'ask-adjustment') {
    const { base, stretch } = said
    const from = valuesOf(known, target)
    return [{ kind: 'adjustment-asked', target, asked: on, reason, from, to: { base, stretch } }]
  }
  const granted = said.act === 'grant-adjustment'
  const decided = { kind: 'adjustment-decided', target, granted, reason, on } as const
  const asked = askedAdjustment(known, target)
  return granted && asked
    ? [decided, { kind: 'retargeted', target, ...asked.to, reason: asked.reason }]
    : [decided]
}

function valuesOf({ targets }: Commitment, target: TargetId): Values {
  const one = targets.find(({ id }) => id === target)
  return { base: one?.base ?? null, stretch: one?.stretch ?? null }
}

/** What the entry changes: commitment.ts. */
export function adjustmentChange(known: Commitment, entry: AdjustmentEntry): Partial<Commitment> {
  switch (entry.kind) {
    case 'adjustment-asked': {
      const { kind: _, ...asked } = entry
      return { adjustments: [...known.adjustments, { ...asked, stage: 'asked', decided: null }] }
    }
    case 'adjustment-decided': {
      const { target, granted, on, reason } = entry
      const stage = granted ? ('granted' as const) : ('refused' as const)
      return {
        adjustments: known.adjustments.map((one) =>
          one.target === target && one.stage === 'asked'
            ? { ...one, stage, decided: { on, reason } }
            : one,
        ),
      }
    }
    case 'retargeted': {
      const { target, base, stretch } = entry
      return {
        targets: known.targets.map((one) => (one.id === target ? { ...one, base, stretch } : one)),
      }
    }
  }
}
