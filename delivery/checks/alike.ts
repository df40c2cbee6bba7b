// Finding reports that may be copies without comparing all: keys that a store keeps beside each report, and
// how much a common key weighs.
//
//   alikeKeys(report)   ['2026-03/0/391827', …, '2026-03/新增就业/410']

import type { Commitment } from '../commitment.ts'
import type { Period } from '../period.ts'
import type { Filled } from '../report.ts'
import { sketchOf } from './likeness.ts'

type Said = {
  readonly commitment: Pick<Commitment, 'targets'>
  readonly period: Period
  readonly filled: Pick<Filled, 'figures' | 'narrative'>
}

/** Three numbers of their sketches in common, or one figure of one subject: then two reports are compared. */
export const leastWeight = 3

export type AlikeKey = { readonly key: string; readonly weight: number }

export function alikeKeys({ commitment, period, filled }: Said): readonly AlikeKey[] {
  const figures = commitment.targets.flatMap(({ id, subject }) => {
    const told = filled.figures[id]
    const isTold = told && 'value' in told
    return isTold ? [{ key: `${period}/${subject}/${told.value}`, weight: leastWeight }] : []
  })
  const sketch = filled.narrative === '' ? [] : sketchOf(filled.narrative)
  return [
    ...sketch.map((number, at) => ({ key: `${period}/${at}/${number}`, weight: 1 })),
    ...figures,
  ]
}
