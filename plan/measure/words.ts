// Words: patterns made of word lists, built once.
//
//   ends(['达到', '达']).test('面积达到')    true

/** Any of the words, longest first, where `behind` (a lookahead) holds. */
export function oneOf(words: readonly string[], flags = '', behind = ''): RegExp {
  return new RegExp(
    behind === '' ? alternation(words) : `(?:${alternation(words)})${behind}`,
    flags,
  )
}

/** Any of the words at the end. */
export function ends(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternation(words)})$`)
}

/** Any of the words at the beginning. */
export function starts(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternation(words)})`)
}

function alternation(words: readonly string[]): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length).join('|')
}
