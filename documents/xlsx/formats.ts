// Numbers and days of a spreadsheet as its reader sees them. Days come out as the compiler reads
// them (2023年6月30日), whatever the sheet's own order of day and month is.
//
//   shown(0.055, '0.0%', false)         → '5.5%'
//   shown(45107, 'yyyy/m/d', false)     → '2023年6月30日'
//
// Number formats: ECMA-376 part 1, §18.8.30; days count from 1900 (with 29 February 1900) or 1904.

import { formatValue } from 'hucre'
import { readXml } from '../xml.ts'

/** Formats that a file names by number only; 27 to 58 are those of Chinese Excel. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [22, 'yyyy/m/d h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
  ...[27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  ...[30, 31].map((id) => [id, 'yyyy"年"m"月"d"日"'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'h:mm'] as const),
])

/** The format of each cell style, in the order of `cellXfs`. */
export function readFormats(bytes: Uint8Array): readonly string[] {
  const own = new Map<number, string>()
  const formats: string[] = []
  let inCells = false
  readXml(bytes, 'styles.xml', {
    open(name, attributes) {
      if (name === 'x:numFmt') {
        own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
      } else if (name === 'x:cellXfs') inCells = true
      else if (name === 'x:xf' && inCells) {
        const id = Number(attributes.get('numFmtId'))
        formats.push((own.get(id) ?? builtIn.get(id) ?? 'General').slice(0, 255))
      }
    },
    close(name) {
      if (name === 'x:cellXfs') inCells = false
    },
  })
  return formats
}

/** A number under a format. `from1904` is the workbook's way of counting days. */
export function shown(value: number, format: string, from1904: boolean): string {
  if (!Number.isFinite(value)) return ''
  const bare = withoutWords(format)
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return day(value, bare, from1904)
  if (/general|通用格式|E[+-]|\[DBNum/i.test(format) || format === '@') {
    return plain(value) + (/"([^"]{1,20})"/.exec(format)?.[1] ?? '')
  }
  const trimmed = format.replace(/[_*]./g, '').replace(/"-"\?{1,9}/g, '"-"')
  try {
    return formatValue(value, trimmed).trim()
  } catch {
    return plain(value)
  }
}

/** Excel shows 11 digits; a sum in floating point has more. Never an exponent. */
function plain(value: number): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(11))
  const digits = String(rounded)
  if (!digits.includes('e')) return digits
  return Math.abs(rounded) >= 1 ? BigInt(Math.round(rounded)).toString() : rounded.toFixed(15)
}

function withoutWords(format: string): string {
  return format.replace(/"[^"]{0,255}"|\[[^[\]]{0,50}\]|\\./g, '').split(';')[0] ?? ''
}

/** Only what the format shows of the day is said: 6月30日 stays without a year. */
function day(serial: number, format: string, from1904: boolean): string {
  if (serial < 0 || serial > 2_958_466) return plain(serial)
  const has = (letter: RegExp) => letter.test(format)
  const date = dayOf(serial, from1904)
  const month = has(/m/i) && has(/[yd]|m{3}/i)
  const words =
    (has(/y/i) ? `${date.getUTCFullYear()}年` : '') +
    (month ? `${date.getUTCMonth() + 1}月` : '') +
    (has(/d/i) ? `${date.getUTCDate()}日` : '')
  if (!has(/[hs]/i)) return words
  const clock = date.toISOString().slice(11, 16)
  return words === '' ? clock : `${words} ${clock}`
}

/** Excel counts a 29 February 1900 that never was: days before 1 March 1900 are one off. */
function dayOf(serial: number, from1904: boolean): Date {
  const days = from1904 ? serial + 1462 : serial
  const shift = days < 60 ? 25_568 : 25_569
  return new Date(Math.round((days - shift) * 86_400) * 1000)
}
