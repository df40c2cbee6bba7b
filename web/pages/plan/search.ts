// What the address of an issued plan says: the document or the table, and where the document is opened.
//
//   issuedSearch({ tab: 'table' })    { tab: 'table' }
//   issuedSearch({ at: '120-180' })   { at: '120-180' }     a span of the text as received

import { type DraftSearch, draftSearch } from '../draft/search.ts'

export type IssuedSearch = { readonly tab?: 'table'; readonly at?: string }

function issuedSearch({ tab, at }: Readonly<Record<string, unknown>>): IssuedSearch {
  return {
    ...(tab === 'table' && { tab }),
    ...(typeof at === 'string' && /^\d{1,9}-\d{1,9}$/.test(at) && { at }),
  }
}

/** What a plan's address may say, as a draft and once it is issued. */
export function planSearch(search: Readonly<Record<string, unknown>>): DraftSearch & IssuedSearch {
  return { ...draftSearch(search), ...issuedSearch(search) }
}

export function spanAt({ at }: IssuedSearch): readonly [number, number] | null {
  const [start, end] = (at ?? '').split('-').map(Number)
  return start !== undefined && end !== undefined && start < end ? [start, end] : null
}
