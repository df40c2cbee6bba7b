// The numbers of lists, as a browser shows them.
//
//   markers(<ol type="a" start="2">)   'b.', 'c.', …

import { numeral } from '../numerals.ts'
import { attribute, type Element, isElement } from './tree.ts'

const byType: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

const byStyle: ReadonlyMap<string, readonly [format: string, after: string]> = new Map([
  ['none', ['none', '']],
  ['disc', ['none', '']],
  ['circle', ['none', '']],
  ['square', ['none', '']],
  ['lower-alpha', ['lowerLetter', '.']],
  ['lower-latin', ['lowerLetter', '.']],
  ['upper-alpha', ['upperLetter', '.']],
  ['upper-latin', ['upperLetter', '.']],
  ['lower-roman', ['lowerRoman', '.']],
  ['upper-roman', ['upperRoman', '.']],
  ['decimal-leading-zero', ['decimalZero', '.']],
  ['cjk-ideographic', ['chineseCountingThousand', '、']],
  ['simp-chinese-informal', ['chineseCountingThousand', '、']],
  ['trad-chinese-informal', ['chineseCountingThousand', '、']],
  ['cjk-decimal', ['ideographDigital', '、']],
])

/** What stands before each item of an `ol`; nothing before those of a `ul`. */
export function markers(list: Element): ReadonlyMap<Element, string> {
  const marks = new Map<Element, string>()
  if (list.tagName !== 'ol') return marks
  const [format, after] = formatOf(list)
  const items = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li')
  const step = attribute(list, 'reversed') === undefined ? 1 : -1
  let number = whole(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length)
  for (const item of items) {
    number = whole(attribute(item, 'value')) ?? number
    const shown = numeral(Math.max(number, 0), format)
    marks.set(item, shown === '' ? '' : shown + after)
    number += step
  }
  return marks
}

function formatOf(list: Element): readonly [format: string, after: string] {
  const style = /list-style(?:-type)?\s{0,5}:\s{0,5}([a-z-]{1,30})/i.exec(
    attribute(list, 'style') ?? '',
  )
  const styled = style && byStyle.get(style[1]?.toLowerCase() ?? '')
  return styled ?? [byType[attribute(list, 'type') ?? ''] ?? 'decimal', '.']
}

function whole(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? '', 10)
  return Number.isSafeInteger(number) && Math.abs(number) < 100_000 ? number : null
}
