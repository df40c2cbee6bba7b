// An amount far beyond what the target's own months have been, or a standstill where there never was one.
//
//   30, 28, 33, 31, then 120     a jump
//   30, 28, 33, 31, then 0       stands still: last month's figure told as this month's?

import { decimal } from '@luoshi/plan'
import type { Decimal } from '../figure.ts'
import { type History, isAmount, significantDigits, usualOf } from './history.ts'
import type { Doubted } from './warning.ts'

/** A month of twice and a half the usual is never doubted, however even the others are. */
const least = Math.log(2.5)

export function jump(history: History): Doubted | null {
  const { target, now, season } = history
  const usual = usualOf(history)
  if (target.accrual === 'standing' || target.measure === 'count' || !usual) return null
  if (!isAmount(now.rate)) return null
  const expected = usual.rate * season(now.month)
  // Few months tell less about their own spread.
  const allowed = Math.max(least, 2.5 * usual.spread * (1 + 1.5 / usual.count))
  if (Math.log(now.rate / expected) <= allowed) return null
  return { code: 'jump', amount: monthly(now.rate), usual: monthly(expected) }
}

export function standstill({ target, told, last, now, before, past }: History): Doubted | null {
  if (target.accrual !== 'cumulative' || !last || now.amount !== '0') return null
  if (target.base !== null && decimal.compare(last.value, target.base) >= 0) return null
  const known = before.length >= 3
  const stood = [...before, ...past].some(({ rate }) => rate === 0)
  return known && !stood && significantDigits(told.value) >= 3
    ? { code: 'stands-still', value: told.value, since: last.period }
    : null
}

/** As it is shown: four digits, or whole where there are more. */
function monthly(rate: number): Decimal {
  if (rate >= 1000) return String(BigInt(Math.round(rate)))
  return decimal.canonical(rate.toFixed(Math.min(20, 3 - Math.floor(Math.log10(rate)))))
}
