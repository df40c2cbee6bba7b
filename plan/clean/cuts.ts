// Cuts: stretches of the received text that cleaning leaves out.
//
//   46⏎12、00人   →  { start: 2, end: 6, parts: false }   4600人

import type { Finding } from '../finding.ts'

export type Cut = {
  readonly start: number
  readonly end: number
  /** Whether a paragraph ends there. */
  readonly parts: boolean
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
