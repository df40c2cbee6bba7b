// Quotes: opening quotes whose closing quote was lost.
//
//   继续实施“四绿工程建设，全年完成造林1.68万亩。   a finding from “ to 。

import type { Finding } from '../finding.ts'
import { spanOf, type Text } from '../source.ts'

const open = '“'
const close = '”'
const farthest = 200

/** Of a quote within a quote the inner one is taken for unclosed only where no second ” follows. */
export function findUnclosed(text: Text): readonly Finding[] {
  const found: Finding[] = []
  const { value } = text
  for (let at = value.indexOf(open); at >= 0; ) {
    const next = value.indexOf(open, at + 1)
    const line = value.indexOf('\n', at)
    const limit = Math.min(next < 0 ? value.length : next, line < 0 ? value.length : line)
    const closing = value.slice(at, Math.min(limit, at + 10 * farthest)).indexOf(close)
    if (closing < 0 && !closesTwice(value, at, next)) found.push(findingAt(text, at, limit))
    at = next
  }
  return found
}

/** “…“…”…”: the outer of two nested quotes. */
function closesTwice(value: string, at: number, next: number): boolean {
  if (next < 0 || next - at > farthest) return false
  const stretch = value.slice(next, next + farthest)
  const first = stretch.indexOf(close)
  const second = stretch.indexOf(close, first + 1)
  const again = stretch.indexOf(open, 1)
  return (
    first >= 0 &&
    second >= 0 &&
    (again < 0 || second < again) &&
    !stretch.slice(0, second).includes('\n')
  )
}

function findingAt(text: Text, at: number, limit: number): Finding {
  const { value } = text
  let end = at + 1
  while (end < limit && end - at < farthest && !'。；！？'.includes(value.charAt(end))) end++
  return {
    code: 'unclosed-quote',
    severity: 'warning',
    span: spanOf(text, at, end),
    facts: { words: value.slice(at, Math.min(end, at + 12)) },
    suggestion: null,
  }
}
