// Characters: what cleaning does with each of the 65,536 UTF-16 units.
//
//   ７ → 7   ％ → %   U+00AD → nothing   U+3000 → a space   ( → （ beside Chinese

/** Ways to treat a character; `copy` is by far the most frequent. */
export const treat = {
  copy: 0,
  drop: 1,
  space: 2,
  line: 3,
  tab: 4,
  narrow: 5,
  widen: 6,
  quote: 7,
  stop: 8,
  comma: 9,
  open: 10,
  close: 11,
  query: 12,
  point: 13,
} as const

export const code = {
  newline: 10,
  tab: 9,
  space: 32,
  openQuote: 0x201c,
  closeQuote: 0x201d,
  comma: 0xff0c,
  listComma: 0x3001,
  colon: 0xff1a,
  semicolon: 0xff1b,
  full: 0x3002,
  openBracket: 0xff08,
  closeBracket: 0xff09,
} as const

const listed: readonly (readonly [how: number, characters: string])[] = [
  [treat.space, ' \u00a0\u1680\u202f\u205f\u3000'],
  [treat.line, '\n\r\f\v\u0085\u2028\u2029'],
  [treat.tab, '\t'],
  [treat.drop, '\u00ad\ufeff\ufffc\ufffd\u180e\u2060\u2061\u2062\u2063\u2064'],
  [treat.narrow, '％．＋＠'],
  [treat.widen, ';:!'],
  [treat.quote, '"＂〝〞'],
  [treat.stop, '。！？；'],
  [treat.comma, ','],
  [treat.point, '.'],
  [treat.open, '('],
  [treat.close, ')'],
  [treat.query, '?'],
]

const ranges: readonly (readonly [how: number, first: number, last: number])[] = [
  [treat.drop, 0x0000, 0x0008],
  [treat.drop, 0x000e, 0x001f],
  [treat.drop, 0x007f, 0x0084],
  [treat.drop, 0x0086, 0x009f],
  [treat.space, 0x2000, 0x200a],
  [treat.drop, 0x200b, 0x200f],
  [treat.drop, 0x202a, 0x202e],
  [treat.drop, 0x2066, 0x206f],
  [treat.drop, 0xfe00, 0xfe0f],
  [treat.narrow, 0xff10, 0xff19],
  [treat.narrow, 0xff21, 0xff3a],
  [treat.narrow, 0xff41, 0xff5a],
]

export const treatment: Uint8Array = table()

function table(): Uint8Array {
  const made = new Uint8Array(65536)
  for (const [how, first, last] of ranges) made.fill(how, first, last + 1)
  for (const [how, characters] of listed) {
    for (const character of characters) made[character.charCodeAt(0)] = how
  }
  return made
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

export function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}

/** Of the scripts that are written without spaces, with their punctuation and full-width forms. */
export function isWide(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0xd800 && unit <= 0xfaff)
  )
}

export function isBlank(unit: number): boolean {
  const how = treatment[unit]
  return how === treat.space || how === treat.line || how === treat.tab || how === treat.drop
}
