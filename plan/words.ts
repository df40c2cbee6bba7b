// Words: lists of words, and patterns made of them, built once.
//
//   words('达到|达')                       ['达到', '达']
//   ends(['达', '达到']).test('面积达到')    true

/** A list written in lines: the words between the bars, in order. */
export function words(list: string): readonly string[] {
  return list.split('|')
}

/** Any of the words, longest first, where `behind` (a lookahead) holds. */
export function oneOf(list: readonly string[], flags = '', behind = ''): RegExp {
  return new RegExp(behind === '' ? either(list) : `(?:${either(list)})${behind}`, flags)
}

/** Any of the words at the end. */
export function ends(list: readonly string[]): RegExp {
  return new RegExp(`(?:${either(list)})$`)
}

/** Any of the words at the beginning. */
export function starts(list: readonly string[]): RegExp {
  return new RegExp(`^(?:${either(list)})`)
}

/** Cut again and again, until nothing comes off. */
export function stripped(text: string, cut: (rest: string) => string): string {
  let rest = text
  for (let i = 0; i < mostCuts; i++) {
    const shorter = cut(rest)
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

const mostCuts = 8

/** The words as the alternatives of a pattern, longest first. */
export function either(list: readonly string[]): string {
  return [...new Set(list)].sort((a, b) => b.length - a.length).join('|')
}
