// A report's figures beside those before: of each target the claim, the last accepted figure, what changed, and the
// row of values to be drawn.
//
//   figuresOf(beside)   [{ target, told: { value: '9' }, last: { period: '2026-02', value: '6' }, change: '3', values }]

import type { Point, Told } from '@luoshi/delivery'
import { decimal } from '@luoshi/plan'
import type { Beside } from './asked.ts'

type Target = Beside['targets'][number]

export type Figure = {
  readonly target: Target
  readonly told: Told | null
  readonly last: Point | null
  readonly change: string | null
  readonly values: readonly string[]
}

export function figuresOf({ report, targets }: Pick<Beside, 'report' | 'targets'>): Figure[] {
  return targets.map((target) => {
    const told = report.figures[target.id] ?? null
    const before = target.points.filter(({ period }) => period < report.period)
    const last = before.at(-1) ?? null
    const value = told && 'value' in told ? told.value : null
    const change = value !== null && last ? decimal.subtract(value, last.value) : null
    const values = [...before.map((one) => one.value), ...(value === null ? [] : [value])]
    return { target, told, last, change, values }
  })
}

const weights = { explain: 9, look: 3, note: 0 }

/** The gravest doubts first; among equals in the plan's order. */
export function anomaliesFirst<Row extends Pick<Beside, 'doubts' | 'number'>>(
  rows: readonly Row[],
): readonly Row[] {
  const weight = ({ doubts }: Row) =>
    doubts.reduce((sum, { severity }) => sum + weights[severity], 0)
  return [...rows].sort((a, b) => weight(b) - weight(a) || a.number - b.number)
}

/** Whether somebody should look twice: what is only noted in passing is no anomaly. */
export function isDoubted({ doubts }: Pick<Beside, 'doubts'>): boolean {
  return doubts.some(({ severity }) => severity !== 'note')
}
