// An amount as people write it: 1256000000 of 亿元 is 12.56亿元. Digits in groups; never a float.
//
//   amount('1256000000', '亿元')   12.56亿元

import { type Decimal, type Period, rounded, shown } from '@luoshi/delivery'
import type { PartWords } from './words.ts'

/** To read: at most four decimals. */
export function amount(value: Decimal, unit: string): string {
  return `${grouped(rounded(shown(value, unit), 4))}${unit}`
}

/** To the last digit: what somebody reported and somebody else signs. */
export function exactAmount(value: Decimal, unit: string): string {
  return `${grouped(shown(value, unit))}${unit}`
}

/** 12345.6 → 12,345.6 */
export function grouped(value: Decimal): string {
  const [whole = '', part] = value.split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = sign ? whole.slice(1) : whole
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) {
    groups.unshift(digits.slice(Math.max(0, end - 3), end))
  }
  return sign + groups.join(',') + (part === undefined ? '' : `.${part}`)
}

/** 2026年9月, 2026-09: in the words of the language. */
export function periodIn(period: Period, words: PartWords): string {
  return words.period(period.slice(0, 4), period.slice(5))
}
