// Amount: what a run of digits and the words right behind it amount to: multiplier and unit.
//
//   1.68万亩 → 1.68, four places, 亩      12亿 → 元 where money is meant      第3 → no unit

import { multipliers, neverAmounts, units } from '../lexicon/amounts.ts'
import type { Dimension } from '../plan.ts'

const byFirst = new Map<number, { unit: string; dimension: Dimension }[]>()
for (const [dimension, list] of Object.entries(units) as [Dimension, readonly string[]][]) {
  for (const unit of list) {
    const first = unit.charCodeAt(0)
    const known = byFirst.get(first) ?? []
    known.push({ unit, dimension })
    byFirst.set(first, known)
  }
}
for (const known of byFirst.values()) known.sort((a, b) => b.unit.length - a.unit.length)

const perUnit =
  /[/／](?:[A-Za-z]{1,4}|立方米|平方米|平方公里|万人|公里|公顷|万元|千瓦时|小时|[亩人户年月日天吨升套家台头座秒])/y
const money = /(?:资|金|值|额|收入|收|税|款|利润|投入|营收|费)[^，。；]{0,8}$/
/** What a number that has no unit ends at. */
export const boundary = /^(?:$|[，。；、）\n\t：]|以上|以下|以内|左右|大关|的)/
/** 人民, 周年: what begins like a unit and is another word. */
const others: Readonly<Record<string, string>> = { 人: '民才口大', 周: '年' }

/** A run of digits, Arabic or Chinese, where it stands. */
export type Run = { readonly at: number; readonly digits: string }

export type Amount = {
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly places: number
  readonly more: boolean
  readonly unit: string | null
  readonly dimension: Dimension
}

/** Reads multiplier and unit behind a run of digits. */
export function amount(value: string, { at: start, digits }: Run): Amount {
  const at = start + digits.length
  const multiplier = multiplierAt(value, at)
  let end = at + multiplier.length
  const more = value[end] === '多' || value[end] === '余'
  if (more) end++
  const unit = unitAt(value, end)
  const read = { start, digits, places: multiplier.places, more }
  if (unit && !neverAmounts.has(unit.unit)) {
    return { ...read, end: end + unit.unit.length, unit: unit.unit, dimension: unit.dimension }
  }
  if (multiplier.places < 4 || unit) {
    return { ...read, end: at + multiplier.length, unit: null, dimension: 'other' }
  }
  const isMoney = money.test(value.slice(Math.max(0, start - 16), start))
  const bare = multiplier.places >= 8 || (isMoney && boundary.test(value.slice(end, end + 2)))
  return { ...read, end, unit: bare ? '元' : '', dimension: bare ? 'money' : 'count' }
}

function multiplierAt(value: string, at: number): { length: number; places: number } {
  const code = value.charCodeAt(at)
  if (code < 0x4e00) return { length: 0, places: 0 }
  for (const [word, places] of multipliers) {
    if (value.startsWith(word, at)) {
      const own = word === '千' || word === '百'
      if (own && unitAt(value, at)) return { length: 0, places: 0 }
      return { length: word.length, places }
    }
  }
  return { length: 0, places: 0 }
}

export function unitAt(value: string, at: number): { unit: string; dimension: Dimension } | null {
  const known = byFirst.get(value.charCodeAt(at))
  if (!known) return null
  for (const entry of known) {
    if (value.startsWith(entry.unit, at)) {
      if (others[entry.unit]?.includes(value[at + 1] ?? '-')) continue
      if (isLatin(entry.unit.charCodeAt(0)) && isLatin(value.charCodeAt(at + entry.unit.length))) {
        continue
      }
      perUnit.lastIndex = at + entry.unit.length
      const per = perUnit.exec(value)
      return per ? { unit: entry.unit + per[0], dimension: 'other' } : entry
    }
  }
  return null
}

export function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
