// A place where something may be planted, and what comes of it.

import type { TargetId } from '../index.ts'
import type { Random } from './random.ts'

/** The report at an index of a series, among all of the year. */
export type Spot<Series> = {
  readonly series: Series
  readonly at: number
  readonly others: readonly Series[]
}

export type Sown<Series> = {
  readonly series: Series
  /** Where it is a figure. */
  readonly target: TargetId | null
  /** In words: ×4.2, -12%. */
  readonly size: string
}

/** Null where the kind does not fit the place. */
export type Sower<Series> = (spot: Spot<Series>, random: Random) => Sown<Series> | null
