// What the journal is asked for, as its address has it.
//
//   journalSearch({ noun: 'report', from: '2026-03-01', x: 1 })   { noun: 'report', from: '2026-03-01' }

export const journalKeys = ['noun', 'kind', 'person', 'id', 'from', 'to', 'before'] as const
export type JournalSearch = { readonly [Key in (typeof journalKeys)[number]]?: string }

/** What says nothing is left out; the server says which value it does not know. */
export function journalSearch(search: Readonly<Record<string, unknown>>): JournalSearch {
  return Object.fromEntries(
    journalKeys.flatMap((key) => {
      const value = search[key]
      const isSaid = typeof value === 'number' || (typeof value === 'string' && value !== '')
      return isSaid ? [[key, String(value)]] : []
    }),
  )
}

/** With one changed: the list begins anew, and of another noun no kind is chosen yet. */
export function changed(
  search: JournalSearch,
  key: keyof JournalSearch,
  value: string | null | undefined,
): JournalSearch {
  const dropped: readonly string[] = ['before', key, ...(key === 'noun' ? ['kind'] : [])]
  const left = Object.entries(search).filter(([name]) => !dropped.includes(name))
  return Object.fromEntries(value ? [...left, [key, value]] : left)
}
