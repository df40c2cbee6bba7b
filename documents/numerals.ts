// Word's number formats (ECMA-376 part 1, §17.18.59 ST_NumberFormat) as a reader sees them.
//
//   numeral(12, 'chineseCountingThousand')  → '十二'
//   numeral(3, 'decimalEnclosedCircle')     → '③'
//   numeral(3, 'bullet')                    → ''

const digits = '〇一二三四五六七八九'
const legal = '零壹贰叁肆伍陆柒捌玖'

type Format = (value: number) => string

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['none', () => ''],
  ['bullet', () => ''],
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', (n) => within(n, 20, 0x2488)],
  ['decimalEnclosedParen', (n) => within(n, 20, 0x2474)],
  ['ideographEnclosedCircle', (n) => within(n, 10, 0x3280)],
  ['chineseCounting', counting],
  ['taiwaneseCounting', counting],
  ['chineseCountingThousand', (n) => spoken(n, digits, '十百千')],
  ['taiwaneseCountingThousand', (n) => spoken(n, digits, '十百千')],
  ['japaneseCounting', (n) => spoken(n, digits, '十百千')],
  ['koreanCounting', (n) => spoken(n, digits, '十百千')],
  ['ideographDigital', positional],
  ['japaneseDigitalTenThousand', positional],
  ['taiwaneseDigital', positional],
  ['koreanDigital', positional],
  ['chineseLegalSimplified', (n) => spoken(n, legal, '拾佰仟')],
  ['ideographLegalTraditional', (n) => spoken(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟')],
  ['japaneseLegal', (n) => spoken(n, '零壱弐参四伍六七八九', '拾百千')],
  ['ideographTraditional', (n) => among(n, '甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', (n) => among(n, '子丑寅卯辰巳午未申酉戌亥')],
  ['upperLetter', (n) => letters(n, 'A')],
  ['lowerLetter', (n) => letters(n, 'a')],
  ['upperRoman', roman],
  ['lowerRoman', (n) => roman(n).toLowerCase()],
  ['ordinal', ordinal],
])

/** A format that we do not know shows as Arabic digits, as Word does where it lacks one. */
export function numeral(value: number, format: string): string {
  const n = Number.isSafeInteger(value) && value >= 0 && value <= 32_767 ? value : 0
  return (formats.get(format) ?? String)(n)
}

function fullWidth(n: number): string {
  return [...String(n)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
}

function circled(n: number): string {
  if (n <= 20) return n === 0 ? '⓪' : within(n, 20, 0x2460)
  if (n <= 35) return String.fromCharCode(0x3251 + n - 21)
  return n <= 50 ? String.fromCharCode(0x32b1 + n - 36) : String(n)
}

function within(n: number, last: number, first: number): string {
  return n >= 1 && n <= last ? String.fromCharCode(first + n - 1) : String(n)
}

function among(n: number, signs: string): string {
  return signs[n - 1] ?? String(n)
}

/** 一 … 十, 十一 … 九十九; beyond that digit by digit, as Word shows it. */
function counting(n: number): string {
  return n < 100 ? spoken(n, digits, '十百千') : positional(n)
}

function positional(n: number): string {
  return [...String(n)].map((digit) => digits[Number(digit)] ?? '').join('')
}

/** 一百二十三; ten to nineteen begin with 十 (in the legal form with 壹拾). */
function spoken(n: number, signs: string, units: string): string {
  if (n >= 10_000) {
    const high = spoken(Math.floor(n / 10_000), signs, units)
    const low = n % 10_000
    const zero = low > 0 && low < 1000 ? signs[0] : ''
    return `${high}万${zero}${low === 0 ? '' : spoken(low, signs, units)}`
  }
  let words = ''
  let gap = false
  for (const [i, digit] of [...String(n)].entries()) {
    const power = String(n).length - 1 - i
    if (digit === '0') {
      gap = words !== ''
      continue
    }
    words += `${gap ? signs[0] : ''}${signs[Number(digit)]}${units[power - 1] ?? ''}`
    gap = false
  }
  if (words === '') return signs[0] ?? ''
  return n >= 10 && n < 20 && units.startsWith('十') ? words.slice(1) : words
}

/** A … Z, AA, BB, CC: Word repeats the letter. */
function letters(n: number, first: 'A' | 'a'): string {
  if (n < 1 || n > 780) return String(n)
  const letter = String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26))
  return letter.repeat(Math.floor((n - 1) / 26) + 1)
}

function roman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = n
  let out = ''
  for (const [value, sign] of steps) {
    out += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return out
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}
