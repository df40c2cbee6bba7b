// Paired: what is paired with what, for the tests, of rows that stand for commitments.
//
//   paired([['a', '新建公园']], [['a', '新建公园3处']])   ['0→0']

import { groupsOf, type Side } from './pair.ts'

export type Row = readonly [key: string, text: string, section?: string, subject?: string]

export function side(rows: readonly Row[]): Side {
  return {
    keys: rows.map(([key]) => key),
    texts: rows.map(([, text]) => text),
    sections: rows.map(([, , section]) => section ?? null),
    subjects: rows.map(([, , , subject]) => subject ?? ''),
  }
}

/** `0,1→2`: the positions of each group, in order. */
export function paired(before: readonly Row[], after: readonly Row[]): readonly string[] {
  return groupsOf(side(before), side(after))
    .map((group) => `${group.before}→${group.after}`)
    .sort()
}
