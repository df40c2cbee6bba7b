// What a list of commitments is filtered and sorted by, as it stands in its address.
//
//   filtersOf({ light: 'red', sort: 'due', x: 1 })   { light: 'red', sort: 'due' }

export const filterKeys = [
  ...(['text', 'unit', 'support', 'leader', 'section', 'process', 'standing', 'light'] as const),
  ...(['timeliness', 'week', 'month', 'lit', 'sight', 'plan', 'sort'] as const),
] as const
export type FilterKey = (typeof filterKeys)[number]
export type Filters = { readonly [Key in FilterKey]?: string }

/** The known ones that say something; the server says which value it does not know. */
export function filtersOf(search: Readonly<Record<string, unknown>>): Filters {
  return Object.fromEntries(
    filterKeys.flatMap((key) => {
      const value = search[key]
      const isSaid = typeof value === 'string' ? value.trim() !== '' : typeof value === 'number'
      return isSaid ? [[key, String(value)]] : []
    }),
  )
}

/** With one changed; chosen again, it is taken away. */
export function toggled(filters: Filters, key: FilterKey, value: string | undefined): Filters {
  const { [key]: before, ...others } = filters
  return value === undefined || value === '' || before === value
    ? others
    : { ...others, [key]: value }
}

/** The address of the list: for tables of hundreds of counts, where each link is only an address. */
export function listAt(filters: Filters): string {
  return `/commitments?${new URLSearchParams(filters as Record<string, string>)}`
}
