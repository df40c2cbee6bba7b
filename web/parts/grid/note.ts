// What is to be said at a cell, and how grave it is.
//
//   { severity: 'explain', words: '累计数低于上期；…' }

/** `wrong`: it cannot be sent so; the others as the checks have them. */
export type Severity = 'wrong' | 'explain' | 'look' | 'note'
export type Note = { readonly severity: Severity; readonly words: string }
