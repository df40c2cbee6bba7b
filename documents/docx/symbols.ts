// Signs that Word keeps as a code of a picture font (`w:sym`), as the sign a reader sees.
//
//   symbol('Wingdings', 'F0AB')  → '★'

const wingdings: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x75, '◆'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xb5, '★'],
  [0xfc, '√'],
  [0xfe, '☑'],
])

const greek: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb8, '÷'],
  [0xbb, '≈'],
])

/** '' for a sign that says nothing outside its font. */
export function symbol(font: string | undefined, code: string | undefined): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!(value > 0x1f && value <= 0xffff) || (value >= 0xd800 && value <= 0xdfff)) return ''
  if (value < 0xe000 || value > 0xf8ff) return String.fromCharCode(value)
  const signs = /^wingdings/i.test(font ?? '') ? wingdings : greek
  return signs.get(value & 0xff) ?? ''
}
