// Width: how many columns words take on a terminal, where 汉 takes two and a takes one.
//
//   widthOf('GDP增长7%')        9
//   wrap('新增规模以上企业', 8)   ['新增规模', '以上企业']
//   pad('20家', 6)              '20家  '

/** Words of a document without what could steer a terminal or turn the reading direction. */
export function visible(text: string): string {
  return text.replace(unseen, '').replace(spaces, ' ').trim()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const spaces = /[\t\n\v\f\r \u2028\u2029\u3000]{1,200}/g

export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += columnsOf(character.codePointAt(0) ?? 0)
  return width
}

/** East Asian Wide and Fullwidth of UAX #11 take two columns; what combines takes none. */
function columnsOf(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1
  if (code <= 0x36f || (code >= 0xfe00 && code <= 0xfe0f)) return 0
  if (code < 0x1100) return 1
  const wide =
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  return wide ? 2 : 1
}

/** Filled with spaces on the right to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Cut to `width` columns, with … where something was cut off. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += columnsOf(character.codePointAt(0) ?? 0)
    if (used > width - 1) break
    kept += character
  }
  return `${kept}…`
}

/**
 * Lines of at most `width` columns. Figures and Latin words stay whole where they fit on a line, and
 * no line begins with a mark that closes: it takes what stands before it along.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line: string[] = []
  let used = 0
  for (const [piece] of text.matchAll(pieces)) {
    const wide = widthOf(piece)
    if (used + wide > width && line.length > 0) {
      const along: string[] = []
      while (closing.test(along[0] ?? piece) && line.length > 1) along.unshift(...line.splice(-1))
      lines.push(line.join('').trimEnd())
      line = along
      used = widthOf(along.join(''))
    }
    if (line.length === 0 && piece === ' ') continue
    line.push(piece)
    used += wide
  }
  if (line.length > 0) lines.push(line.join('').trimEnd())
  return lines.flatMap((one) => (widthOf(one) > width ? cutHard(one, width) : [one]))
}

/** A figure with its bound, multiplier and unit; a Latin word; else one character. */
const pieces =
  /(?:[≥≤≈] )?[↗+-]{0,2}\d[\d.,]{0,40}[万亿]{0,2}(?:美元|欧元|港元|平方米|公里|个百分点|百分点|[%‰\p{L}])?|[\w.%+\-‰]{1,60}|[\s\S]/gu
const closing = /^[，。、；：！？）》”’…,.;:!?)]$/

/** Lines of items with `separator` between them, where an item is broken only if it is too long. */
export function wrapItems(
  items: readonly string[],
  { separator, width }: { readonly separator: string; readonly width: number },
): readonly string[] {
  const lines: string[] = []
  for (const [index, item] of items.entries()) {
    const ended = index < items.length - 1 ? item + separator.trimEnd() : item
    const last = lines.at(-1)
    const joined = last === undefined ? ended : last + (separator.endsWith(' ') ? ' ' : '') + ended
    if (last !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(...wrap(ended, width))
  }
  return lines
}

function cutHard(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text) {
    const wide = columnsOf(character.codePointAt(0) ?? 0)
    if (used + wide > width && line !== '') {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += wide
  }
  return [...lines, line]
}
