// Quotes: opening quotes whose closing quote was lost.
//
//   扎实推进“三清行动，年内清理河道12公里。   a finding from “ to 。

import type { Finding } from '../finding.ts'
import { spanOf, type Text } from '../source.ts'

const quotes = /[“”\n]/g
const farthest = 200

/** The opening quotes that no closing quote answers before their paragraph ends, in order. */
export function findUnclosed(text: Text): readonly Finding[] {
  const found: Finding[] = []
  let open: number[] = []
  for (const { 0: quote, index } of text.value.matchAll(quotes)) {
    if (quote === '“') open.push(index)
    else if (quote === '”') open.pop()
    else {
      found.push(...open.map((at) => findingAt(text, at)))
      open = []
    }
  }
  return [...found, ...open.map((at) => findingAt(text, at))]
}

/** From the quote to the next one, or to the end of its sentence. */
function findingAt(text: Text, at: number): Finding {
  const { value } = text
  const last = Math.min(value.length, at + farthest)
  let end = at + 1
  while (end < last && !'。；！？“\n'.includes(value.charAt(end))) end++
  return {
    code: 'unclosed-quote',
    severity: 'warning',
    span: spanOf(text, at, end),
    facts: { words: value.slice(at, Math.min(end, at + 12)) },
    suggestion: null,
  }
}
