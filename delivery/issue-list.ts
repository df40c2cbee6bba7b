// What issuing a plan will do, shown before it is done: how many commitments, to how many units, who gets what.
//
//   issueList(commitments)   { commitments: 174, units: [{ unit, leads: [3, 7], supports: [12] }], withoutLead: [40] }

import type { Commitment } from './commitment.ts'
import type { PostId, UnitId } from './ids.ts'

/** Commitments by their numbers. */
export type IssueList = {
  readonly commitments: number
  readonly units: readonly {
    readonly unit: UnitId
    readonly leads: readonly number[]
    readonly supports: readonly number[]
  }[]
  readonly leaders: readonly { readonly post: PostId; readonly numbers: readonly number[] }[]
  readonly withoutLead: readonly number[]
}

export function issueList(commitments: readonly Commitment[]): IssueList {
  const drafts = commitments.filter(({ process }) => process === 'draft')
  const leading = numbersBy(drafts, ({ lead }) => (lead === null ? [] : [lead]))
  const supporting = numbersBy(drafts, ({ lead, support }) => (lead === null ? [] : support))
  const units = [...new Set([...leading.keys(), ...supporting.keys()])].sort()
  return {
    commitments: drafts.length,
    units: units.map((unit) => ({
      unit,
      leads: leading.get(unit) ?? [],
      supports: supporting.get(unit) ?? [],
    })),
    leaders: [...numbersBy(drafts, ({ leaders }) => leaders)]
      .map(([post, numbers]) => ({ post, numbers }))
      .sort((a, b) => (a.post < b.post ? -1 : 1)),
    withoutLead: drafts.filter(({ lead }) => lead === null).map(({ number }) => number),
  }
}

function numbersBy<Key>(
  commitments: readonly Commitment[],
  keysOf: (commitment: Commitment) => readonly Key[],
): ReadonlyMap<Key, readonly number[]> {
  const numbers = new Map<Key, number[]>()
  for (const commitment of commitments) {
    for (const key of keysOf(commitment)) {
      const own = numbers.get(key) ?? []
      numbers.set(key, own)
      own.push(commitment.number)
    }
  }
  return numbers
}
