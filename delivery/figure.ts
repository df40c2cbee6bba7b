// Figures: exact decimals as text, with the key of their unit of measure.
//
//   percentOf('65.2', '100')        '65.2'
//   shown('1256000000', '亿元')      '12.56'
//   typed('125,000万', '亿元')        '1250000000'

import { decimal } from '@luoshi/plan'

/** A decimal as text in the plain unit: 12.5亿元 is `1250000000` 元. */
export type Decimal = string

/** Multipliers before a unit, and how many powers of ten each is. */
const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
/** Words that begin with such a character and are plain units all the same. */
const plainUnits: ReadonlySet<string> = new Set(
  '千瓦 千瓦时 千瓦特 千米 千克 千伏 千伏安 百分点'.split(' '),
)

/** 亿元 is 8 powers of ten of 元, 万千瓦 4 of 千瓦; 家 is 0 of 家. */
export function scaleOf(unit: string): { readonly unit: string; readonly power: number } {
  let rest = unit
  let power = 0
  while (rest.length > 1 && !plainUnits.has(rest)) {
    const own = powers[rest.charAt(0)]
    if (own === undefined) break
    power += own
    rest = rest.slice(1)
  }
  return { unit: rest, power }
}

/** A plain amount as it is written in `unit`. */
export function shown(value: Decimal, unit: string): Decimal {
  return decimal.times(value, -scaleOf(unit).power)
}

/** An amount written in `unit` as a plain one. */
export function plain(value: Decimal, unit: string): Decimal {
  return decimal.times(value, scaleOf(unit).power)
}

/** To so many places, half away from zero. */
export function rounded(value: Decimal, places = 2): Decimal {
  return decimal.divide(value, '1', places)
}

/** `part` of `whole` in per cent, to `places` places; null of a whole of nothing. */
export function percentOf(part: Decimal, whole: Decimal, places = 2): Decimal | null {
  if (signOf(whole) === 0) return null
  return decimal.divide(decimal.times(part, 2), whole, places)
}

/** -1, 0 or 1 as a figure is below, at or above nothing. */
export function signOf(value: Decimal): -1 | 0 | 1 {
  if (!/[1-9]/.test(value)) return 0
  return value.startsWith('-') ? -1 : 1
}

const figure = /^(?<digits>[+-]?\d{1,30}(?:\.\d{1,12})?)(?<unit>[^\d.,]{0,12})$/u

/**
 * The plain amount that somebody typed or pasted for a figure of this unit: full-width digits, thousands separators,
 * its own scale (12.5亿 where 亿元 or 万元 is asked). Null where it is no figure, or one of another unit.
 */
export function typed(text: string, unit: string): Decimal | null {
  const bare = text.normalize('NFKC').replace(/\s/g, '')
  if (bare.includes(',') && !/^[+-]?\d{1,3}(?:,\d{3}){1,9}(?!\d)/.test(bare)) return null
  const groups = figure.exec(bare.replaceAll(',', ''))?.groups
  if (!groups) return null
  const { digits = '', unit: said = '' } = groups
  const value = decimal.add(digits.replace('+', ''), '0')
  if (said === '' || said === unit.normalize('NFKC')) return plain(value, unit)
  const { unit: own, power } = scaleOf(`${said}${isScale(said) ? scaleOf(unit).unit : ''}`)
  const isOfUnit = own === scaleOf(unit).unit && own !== '%' && own !== '百分点'
  const isPoints = unit === '百分点' && (said === '%' || said === '个百分点')
  if (isPoints) return value
  return isOfUnit ? decimal.times(value, power) : null
}

function isScale(text: string): boolean {
  return [...text].every((character) => character in powers)
}
