// Places: where in the cleaned text a span lies, what stands around it, what is still to be done.

import type { Outline, Sort } from '../segment.ts'
import type { Span, Text } from '../source.ts'

/** The first index of the cleaned text whose character came from `offset` or after it. */
export function indexAt(text: Text, offset: number): number {
  let low = 0
  let high = text.origin.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((text.origin[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The range of the cleaned text behind a span of the received one. */
export function rangeAt(text: Text, [start, end]: Span): Span {
  return [indexAt(text, start), indexAt(text, end)]
}

/** The cleaned words behind a span of the received text. */
export function wordsAt(text: Text, span: Span): string {
  return text.value.slice(...rangeAt(text, span))
}

const sentenceEnd = '。；！？\n\t\u2028'
const clauseEnd = `${sentenceEnd}，：`

/** The sentence around a range of the cleaned text, at most 80 characters on either side. */
export function sentenceAround(value: string, range: Span): string {
  return value.slice(...around(value, range, sentenceEnd))
}

/** The clause around a range of the cleaned text, without the commas. */
export function clauseAround(value: string, range: Span): Span {
  return around(value, range, clauseEnd)
}

function around(value: string, [start, end]: Span, stops: string): Span {
  const before = value.slice(Math.max(0, start - 80), start)
  const after = value.slice(end, end + 80)
  let left = before.length
  while (!stops.includes(before.charAt(left - 1))) left -= 1
  let right = 0
  while (!stops.includes(after.charAt(right))) right += 1
  return [start - before.length + left, end + right]
}

const present: readonly Sort[] = ['work', 'requirement', 'units', 'heading']

/** What stands in what is to be done, in order: the past may be called by its names. */
export function coming<At extends { readonly at: number }>(
  { passages }: Outline,
  hits: readonly At[],
): readonly At[] {
  let next = 0
  return [...hits]
    .sort((a, b) => a.at - b.at)
    .filter(({ at }) => {
      while ((passages[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1
      const passage = passages[next]
      return passage !== undefined && passage.start <= at && present.includes(passage.sort)
    })
}
