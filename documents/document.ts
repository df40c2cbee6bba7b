// What a reader makes of a document: its text, where each stretch of it stood, and what a person
// should know about the reading.
//
//   text    '序号\t任务\n1\t新建学校3所'
//   places  [{ start: 0, end: 5, place: { sheet: '分工', row: 1, … } }, …]
//   notes   [{ code: 'hidden-rows', sheet: '分工', count: 2 }]

import type { Source } from '@luoshi/plan'

/** Where words stood in the document as a person sees it. All numbers begin with 1. */
export type Place = {
  readonly page?: number
  readonly paragraph?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
  readonly sheet?: string
  /** As a spreadsheet names it: 'B7'. */
  readonly cell?: string
}

/** `text.slice(start, end)` stood at `place`. */
export type Placed = { readonly start: number; readonly end: number; readonly place: Place }

/** Something a person should know about the reading; it never stops it. */
export type Note =
  | { readonly code: 'decoded'; readonly encoding: string }
  | { readonly code: 'external-part'; readonly target: string }
  | { readonly code: 'embedded-object'; readonly part: string }
  | { readonly code: 'dynamic-field'; readonly field: string }
  | { readonly code: 'tracked-changes'; readonly inserted: number; readonly deleted: number }
  | { readonly code: 'hidden-text'; readonly characters: number }
  | { readonly code: 'hidden-sheet'; readonly sheet: string }
  | { readonly code: 'hidden-rows'; readonly sheet: string; readonly count: number }
  | { readonly code: 'hidden-columns'; readonly sheet: string; readonly count: number }
  | { readonly code: 'invisible-characters'; readonly count: number }
  | { readonly code: 'pictures'; readonly count: number }
  | { readonly code: 'comments'; readonly count: number }
  | { readonly code: 'internal-mark'; readonly mark: string }
  | { readonly code: 'pages-without-text'; readonly pages: readonly number[] }
  | { readonly code: 'pdf-action'; readonly action: string }
  | { readonly code: 'converted'; readonly from: string }

/** What the reader of one format returns; see `Refusal` for how it says no. */
export type Extract = {
  readonly text: string
  /** Sorted by `start`, not overlapping. */
  readonly places: readonly Placed[]
  readonly notes: readonly Note[]
  /** Words outside the text (headers, footers) that may carry a classification mark. */
  readonly margins?: string
}

/** What `readDocument` returns of a document it could read. */
export type Read = {
  readonly source: Source
  readonly places: readonly Placed[]
  readonly notes: readonly Note[]
}

/** The place of the character at `offset`, by binary search; `{}` where the map says nothing. */
export function placeAt(places: readonly Placed[], offset: number): Place {
  let low = 0
  let high = places.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = places[middle]
    if (at === undefined) break
    if (offset < at.start) high = middle - 1
    else if (offset >= at.end) low = middle + 1
    else return at.place
  }
  return {}
}
