// Signs to be read off paper and typed: digits and letters that nobody mistakes for one another (no I, L, O, U), five bits
// each, four to a group.
//
//   signsOf('a3f0c19d2e9d2e9…', 12)     'MFRC-379E-KMQ9'
//   typedSigns('mfrc 379e kmq9')        'MFRC379EKMQ9'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `count` times five bits of a number in hexadecimal digits; `count` is a multiple of four. */
export function signsOf(hex: string, count: number): string {
  const digits = Math.ceil((count * 5) / 4)
  const bits = BigInt(`0x${hex.slice(0, digits)}`)
  const spare = digits * 4 - count * 5
  const sign = (at: number) =>
    alphabet[Number((bits >> BigInt(spare + (count - 1 - at) * 5)) & 31n)] ?? ''
  const signs = Array.from({ length: count }, (_, at) => sign(at)).join('')
  return (signs.match(/.{4}/g) ?? []).join('-')
}

/** As people type what they read: small or wide letters, no hyphens, O for 0, I or L for 1. */
export function typedSigns(text: string): string {
  const signs = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return signs.replaceAll('O', '0').replace(/[IL]/g, '1')
}
