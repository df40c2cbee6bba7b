// Finding somebody by typing: a part of a name or of another name it is called by, some of its characters in order, or
// the first letters of its pinyin.
//
//   likeness('工信', ['区工业和信息化局'], 'qgyhxxhj')   2: its characters, in order
//   likeness('gxj', ['区工信局'], 'qgxj')               1: the letters
//   likeness('税', ['区工信局'], 'qgxj')                null

/** The lower, the better; null where it is not meant. */
export function likeness(
  typed: string,
  names: readonly string[],
  initials: string | undefined,
): number | null {
  const words = typed.trim().toLowerCase()
  if (words === '') return 0
  if (names.some((name) => name.toLowerCase().includes(words))) return 0
  if (initials?.includes(words)) return 1
  return names.some((name) => isWithin(words, name.toLowerCase())) ? 2 : null
}

/** Each of its characters stands in the name, in order. */
function isWithin(words: string, name: string): boolean {
  let at = -1
  for (const character of words) {
    at = name.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}
