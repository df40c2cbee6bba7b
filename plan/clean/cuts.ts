// Cuts: stretches of the received text that cleaning leaves out, and what stands in their place.
//
//   46⏎12、00人   →  { start: 2, end: 6, put: 0 }   4600人

import type { Finding } from '../finding.ts'

export type Cut = {
  readonly start: number
  readonly end: number
  /** The character to put instead, or 0 for none. */
  readonly put: number
}

/** What a search for things to leave out found. */
export type Search = { readonly cuts: readonly Cut[]; readonly findings: readonly Finding[] }

export const nothing: Search = { cuts: [], findings: [] }

/** In order of the text; of two that overlap the earlier stays. */
export function inOrder(searches: readonly Search[]): readonly Cut[] {
  const sorted = searches.flatMap((search) => search.cuts).sort((a, b) => a.start - b.start)
  let end = 0
  return sorted.filter((cut) => {
    if (cut.start < end) return false
    end = cut.end
    return true
  })
}
