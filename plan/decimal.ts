// Decimals as text: exact, without a float in sight.
//
//   times('1.68', 4)         '16800'       1.68万 is 16800
//   add('0.1', '0.2')        '0.3'
//   divide('1', '3', 4)      '0.3333'
//
// A decimal is digits with an optional sign and point: '16800', '-0.5', '23.70'. Results are
// canonical: no leading or trailing zeros, no '-0'.

type Scaled = { readonly digits: bigint; readonly places: number }

/**
 * `decimal` moved `places` to the right (to the left when negative): times('1.2', 4) is '12000'.
 * @throws RangeError where `decimal` is not a decimal
 */
export function times(decimal: string, places: number): string {
  const { digits, places: own } = scaled(decimal)
  const rest = own - places
  return rest >= 0 ? written(digits, rest) : written(digits * 10n ** BigInt(-rest), 0)
}

/** The canonical form of a decimal: '007.50' is '7.5'. */
export function canonical(decimal: string): string {
  return times(decimal, 0)
}

export function add(a: string, b: string): string {
  const [x, y, places] = aligned(a, b)
  return written(x + y, places)
}

export function subtract(a: string, b: string): string {
  const [x, y, places] = aligned(a, b)
  return written(x - y, places)
}

export function multiply(a: string, b: string): string {
  const x = scaled(a)
  const y = scaled(b)
  return written(x.digits * y.digits, x.places + y.places)
}

/**
 * `a` ÷ `b` to `places` places, half away from zero: divide('2', '3', 2) is '0.67'.
 * @throws RangeError where `b` is zero
 */
export function divide(a: string, b: string, places: number): string {
  const [x, y] = aligned(a, b)
  const numerator = 2n * x * 10n ** BigInt(places)
  const twice = numerator / y
  return written((twice + (twice < 0n ? -1n : 1n)) / 2n, places)
}

/** -1, 0 or 1 as `a` is less than, equal to or more than `b`, whatever zeros they are written with. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  const [x, y] = aligned(a, b)
  if (x === y) return 0
  return x < y ? -1 : 1
}

const decimals = /^-?\d{1,400}(?:\.\d{1,400})?$/

function scaled(decimal: string): Scaled {
  if (!decimals.test(decimal)) throw new RangeError(`not a decimal: ${decimal}`)
  const point = decimal.indexOf('.')
  if (point < 0) return { digits: BigInt(decimal), places: 0 }
  const digits = BigInt(decimal.slice(0, point) + decimal.slice(point + 1))
  return { digits, places: decimal.length - point - 1 }
}

function aligned(a: string, b: string): readonly [bigint, bigint, number] {
  const x = scaled(a)
  const y = scaled(b)
  const places = Math.max(x.places, y.places)
  const up = ({ digits, places: own }: Scaled) =>
    own === places ? digits : digits * 10n ** BigInt(places - own)
  return [up(x), up(y), places]
}

function written(digits: bigint, places: number): string {
  const sign = digits < 0n ? '-' : ''
  const plain = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
  const whole = plain.slice(0, plain.length - places)
  const fraction = plain.slice(plain.length - places)
  let end = places
  while (fraction.charAt(end - 1) === '0') end -= 1
  return end > 0 ? `${sign}${whole}.${fraction.slice(0, end)}` : sign + whole
}
