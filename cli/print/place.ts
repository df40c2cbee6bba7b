// Place: where words stand in a document, as a person finds them.
//
//   { page: 3 }                    第3页
//   { sheet: '分工', cell: 'B7' }   工作表“分工”B7
//   {} in a text file              第12行

import type { Place } from '@luoshi/documents'
import type { Span } from '@luoshi/plan'
import { say } from '../messages/index.ts'
import type { Language } from '../options.ts'

export type Locator = (span: Span) => string

/** Says places of one document: its map first, the number of the line where the map is silent. */
export function locatorOf(
  text: string,
  placeOf: (offset: number) => Place,
  language: Language,
): Locator {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at)
  const { place } = say(language)
  return ([start]) => {
    const mapped = placeOf(start)
    if (Object.keys(mapped).length > 0) return place(mapped)
    const line = before(ends, start)
    const from = line === 0 ? 0 : (ends[line - 1] ?? 0) + 1
    const to = ends[line] ?? text.length
    return place(
      to - from > 300 ? { line: line + 1, column: start - from + 1 } : { line: line + 1 },
    )
  }
}

/** How many line ends stand before `offset`. */
function before(ends: readonly number[], offset: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
