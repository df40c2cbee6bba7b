// Shortfall: what of a commitment is not reached. It is told beside every request to close, never hidden.
//
//   shortfallsOf(commitment)   { targets: [{ target, aim: 'stretch', value: '25', got: '21' }], milestones: [] }
//
// A figure that nobody knows reaches nothing (unknown is not zero); a value still to be filled in is told too.

import { decimal } from '@luoshi/plan'
import type { Commitment } from './commitment.ts'
import type { Decimal } from './figure.ts'
import type { MilestoneId, TargetId } from './ids.ts'
import type { Point, Target } from './target.ts'

export type Missed = {
  readonly target: TargetId
  readonly aim: 'base' | 'stretch'
  /** What it should be; null where that is still to be filled in. */
  readonly value: Decimal | null
  /** What it is; null where that is not known. */
  readonly got: Decimal | null
}

export type Shortfall = {
  readonly targets: readonly Missed[]
  readonly milestones: readonly MilestoneId[]
}

export function shortfallsOf({ targets, points, milestones }: Commitment): Shortfall {
  return {
    targets: targets.flatMap((target) => missedOf(target, points[target.id] ?? [])),
    milestones: milestones.filter(({ reached }) => reached === null).map(({ id }) => id),
  }
}

/** Amounts of single periods add up; of everything else the latest figure tells. Null where there is none. */
export function latestOf({ accrual, measure }: Target, points: readonly Point[]): Decimal | null {
  const sums = ['level', 'increment', 'count'].includes(measure) && accrual === 'per-period'
  const last = points.at(-1)?.value ?? null
  return sums && last !== null
    ? points.reduce((sum, { value }) => decimal.add(sum, value), '0')
    : last
}

function missedOf(target: Target, points: readonly Point[]): readonly Missed[] {
  const got = latestOf(target, points)
  const aims = [
    { target: target.id, aim: 'base' as const, value: target.base, got },
    ...(target.stretch === null
      ? []
      : [{ target: target.id, aim: 'stretch' as const, value: target.stretch, got }]),
  ]
  return aims.filter(({ value }) => !reaches(got, value, target))
}

function reaches(got: Decimal | null, value: Decimal | null, { better }: Target): boolean {
  if (got === null || value === null) return false
  const order = decimal.compare(got, value)
  return better === 'higher' ? order >= 0 : order <= 0
}
