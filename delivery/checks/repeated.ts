// A figure that was told before: the same amount as last month, or what another unit tells of the same subject.
//
//   1287 in May and 1287 in June          nobody plants so evenly
//   a quota of 500 for each town          one digit says nothing

import { decimal } from '@luoshi/plan'
import { type History, significantDigits } from './history.ts'
import type { Doubted, Sibling } from './warning.ts'

const digits = 3

export function repeated({ target, now, before }: History): Doubted | null {
  const last = before.at(-1)
  if (target.accrual === 'standing' || !last || last.months !== now.months) return null
  if (significantDigits(now.amount) < digits) return null
  return decimal.compare(now.amount, last.amount) === 0
    ? { code: 'figure-repeated', amount: now.amount, period: last.period }
    : null
}

/** A fact that several targets share is meant to be equal. */
export function ofAnother({ target, told }: History, siblings: readonly Sibling[]): Doubted | null {
  if (target.fact !== null || target.accrual === 'standing') return null
  if (significantDigits(told.value) < digits) return null
  for (const { unit, figures } of siblings) {
    const theirs = figures[target.subject]
    if (theirs !== undefined && decimal.compare(theirs, told.value) === 0) {
      return { code: 'figure-of-another', value: told.value, unit }
    }
  }
  return null
}
