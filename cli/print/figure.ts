// Figure: a quantity as a person writes it.
//
//   17500000000 元, growth 17 %   175亿元 +17%
//   20 家, >=                     ≥ 20家
//   17500000000 元, in English    17.5bn 元

import type { Comparator, Quantity } from '@luoshi/plan'
import type { Language } from '../options.ts'

type Figure = Pick<Quantity, 'value' | 'unit' | 'measure' | 'comparator'>

const bounds: Readonly<Record<Comparator, string>> = {
  '=': '',
  '>=': '≥ ',
  '<=': '≤ ',
  '~': '≈ ',
}

/** The bound, the number and the unit; a growth or a change carries its sign. */
export function figureOf(figure: Figure, language: Language): string {
  return bounds[figure.comparator] + amountOf(figure, language)
}

/** The number and the unit without a bound. */
export function amountOf({ value, unit, measure }: Figure, language: Language): string {
  const signed = measure === 'growth' || measure === 'change'
  const sign = signed && !value.startsWith('-') ? '+' : ''
  return sign + scaled({ value, unit }, language) + unitOf(unit, language)
}

function unitOf(unit: string, language: Language): string {
  if (language === 'zh-CN' || unit === '%' || unit === '‰' || unit === '') return unit
  return ` ${unit}`
}

const scales: Readonly<Record<Language, readonly (readonly [word: string, places: number])[]>> = {
  'zh-CN': [
    ['亿', 8],
    ['万', 4],
  ],
  en: [
    ['bn', 9],
    ['m', 6],
  ],
}

/** Exact: a multiplier is used only where few decimals remain: four for 亿 and money, else two. */
function scaled({ value, unit }: Pick<Figure, 'value' | 'unit'>, language: Language): string {
  const sign = value.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = value.slice(sign.length).split('.')
  for (const [word, places] of scales[language]) {
    if (whole.length <= places || fraction !== '') continue
    const decimals = whole.slice(-places).replace(/0{1,400}$/, '')
    if (decimals.length > (places > 6 || unit.endsWith('元') ? 4 : 2)) continue
    const integer = whole.slice(0, -places)
    return sign + grouped(integer, language) + (decimals && `.${decimals}`) + word
  }
  return sign + grouped(whole, language) + (fraction && `.${fraction}`)
}

function grouped(digits: string, language: Language): string {
  if (language === 'zh-CN' || digits.length <= 4) return digits
  return digits.replace(/\B(?=(?:\d{3}){1,140}$)/g, ',')
}
