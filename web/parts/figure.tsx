// A figure with its date and whose it is under it: 12.56亿元 · 2026年9月 · 2026-10-08审定 · 区工信局.
//
//   <Figure figure={row.figures[0]} unit={row.lead} />

import type { Absent, Day, Period, UnitId } from '@luoshi/delivery'
import { amount, periodIn } from './amount.ts'
import { useNames } from './names.ts'
import { useWordsOf } from './use-words-of.ts'
import { partWords } from './words.ts'

export type Figured = {
  readonly unit: string
  readonly latest: {
    readonly period: Period
    readonly value: string
    readonly on: Day | null
  } | null
  readonly missing: Absent | null
}

type Given = { readonly figure: Figured; readonly lead: UnitId | null }

export function Figure({ figure: { unit, latest, missing }, lead }: Given) {
  const words = useWordsOf(partWords)
  const names = useNames()
  if (!latest) {
    return <span className="no-figure">○ {words.noFigure[missing ?? 'not-reported']}</span>
  }
  const { period, value, on } = latest
  const from = [periodIn(period, words), on && words.acceptedOn(on), names.unit(lead)]
  return (
    <span className="figure">
      <strong>{amount(value, unit)}</strong>
      <small className="quiet">{from.filter(Boolean).join(' · ')}</small>
    </span>
  )
}
