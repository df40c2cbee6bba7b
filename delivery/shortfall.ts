// Shortfall: what of a commitment is not reached. It is told beside every request to close, never hidden.
//
//   shortfallsOf(commitment, today)   { targets: [{ target, aim: 'stretch', value: '25', got: '21' }], milestones: [] }
//
// A figure that nobody knows reaches nothing (unknown is not zero); a value still to be filled in is told too.

import { decimal } from '@luoshi/plan'
import type { Commitment } from './commitment.ts'
import type { Day } from './day.ts'
import type { Decimal } from './figure.ts'
import type { MilestoneId, TargetId } from './ids.ts'
import { figureOf, viewToday } from './latest.ts'
import type { Target } from './target.ts'

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

export function shortfallsOf(commitment: Commitment, today: Day): Shortfall {
  const { targets, milestones } = commitment
  return {
    targets: targets.flatMap((target) => {
      const figure = figureOf(commitment, target, viewToday(today))
      return missedOf(target, 'value' in figure ? figure.value : null)
    }),
    milestones: milestones.filter(({ reached }) => reached === null).map(({ id }) => id),
  }
}

function missedOf(target: Target, got: Decimal | null): readonly Missed[] {
  const { id, base, stretch } = target
  const aims: readonly Missed[] = [
    { target: id, aim: 'base', value: base, got },
    ...(stretch === null ? [] : [{ target: id, aim: 'stretch' as const, value: stretch, got }]),
  ]
  return aims.filter(({ value }) => !reaches(got, value, target))
}

function reaches(got: Decimal | null, value: Decimal | null, { better }: Target): boolean {
  if (got === null || value === null) return false
  const order = decimal.compare(got, value)
  return better === 'higher' ? order >= 0 : order <= 0
}
