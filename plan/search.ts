// Search: where in a list that is in order something begins, and where in a text a bracket closes.
//
//   firstFrom(deadlines, 40)    the index of the first that begins at 40 or behind it

/** The index of the first of `list` that begins at `at` or behind it; its length where none does. */
export function firstFrom(list: readonly { readonly start: number }[], at: number): number {
  let low = 0
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the bracket that opens at `at` closes before `last`, in its line; `at` where it does not. */
export function closeOf(value: string, at: number, last: number): number {
  let depth = 0
  for (let next = at; next < last; next++) {
    const character = value.charAt(next)
    if (character === '（') depth++
    else if (character === '）' && --depth === 0) return next
    else if (character === '\n') return at
  }
  return at
}
