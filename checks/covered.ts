// The share of branches that ran, and the lines of those that did not.

import type { Branch } from './branches.ts'

export type Covered = {
  readonly share: number
  readonly lines: readonly number[]
  readonly excused: number
}

export function covered(branches: readonly Branch[]): Covered {
  const counted = branches.filter(({ excused }) => !excused)
  const missed = counted.filter(({ ran }) => !ran)
  return {
    share: counted.length === 0 ? 1 : 1 - missed.length / counted.length,
    lines: missed.map(({ line }) => line),
    excused: branches.length - counted.length,
  }
}
