// Numeral: the value of a number written in Chinese characters.
//
//   hanNumber('三十')      '30'
//   hanNumber('两千五百')  '2500'
//   hanNumber('二百亿')    '20000000000'
//   hanNumber('一二三')    null      a row of digits is a name, not a number

import { hanDigits, hanPlaces } from '../lexicon/amounts.ts'

/** The number as decimal text, or null where the characters are no well-formed number. */
export function hanNumber(written: string): string | null {
  let total = 0n
  let section = 0n
  let digit: bigint | null = null
  for (const character of written) {
    const value = hanDigits[character]
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null
      digit = BigInt(value)
      continue
    }
    const places = hanPlaces[character]
    if (places === undefined) return null
    const scale = 10n ** BigInt(places)
    if (places < 4) {
      section += (digit ?? 1n) * scale
    } else {
      const below = section + (digit ?? 0n)
      total = places === 8 ? (total + below || 1n) * scale : total + (below || 1n) * scale
      section = 0n
    }
    digit = null
  }
  return (total + section + (digit ?? 0n)).toString()
}
