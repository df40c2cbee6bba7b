// An amount as it is read: in its unit, digits in threes.
//
//   sayAmount('1120000', '人次')        1,120,000人次
//   sayAmount('13120000000', '亿元')   131.2亿元

import { type Decimal, shown } from '@luoshi/delivery'

export function sayAmount(value: Decimal, unit: string): string {
  const [whole = '', part] = shown(value, unit).split('.')
  const inThrees = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${inThrees}${part === undefined ? '' : `.${part}`}${unit}`
}
