// Finds the words of a list in a text, in one pass whatever the length of the list.
//
//   finder(['尽快', '尽早'])('尽快开工，尽早投产')     0 at 0, 1 at 5
//
// A table tells by the first character whether any word can begin there, so most characters of a
// text cost one look-up; the second tells most of the words that do not.

/** A word's place in the list, and the offset where it stands. */
export type Hit = { readonly word: number; readonly at: number }

/** Where several words begin at one place, the longest is found; found words never overlap. */
export function finder(words: readonly string[]): (text: string) => readonly Hit[] {
  const { begins, groups } = byFirst(words)
  return (text) => {
    const hits: Hit[] = []
    for (let at = 0; at < text.length; at += 1) {
      const group = begins[text.charCodeAt(at)] as number
      if (group === 0) continue
      const next = text.charCodeAt(at + 1)
      for (const word of groups[group] as readonly Numbered[]) {
        if (word.next !== next && word.text.length > 1) continue
        if (!text.startsWith(word.text, at)) continue
        hits.push({ word: word.index, at })
        at += word.text.length - 1
        break
      }
    }
    return hits
  }
}

type Numbered = { readonly text: string; readonly index: number; readonly next: number }

function byFirst(words: readonly string[]): {
  readonly begins: Uint16Array
  readonly groups: readonly (readonly Numbered[])[]
} {
  const begins = new Uint16Array(65_536)
  const groups: Numbered[][] = [[]]
  for (const [index, text] of words.entries()) {
    const first = text.charCodeAt(0)
    if (begins[first] === 0) begins[first] = groups.push([]) - 1
    groups[begins[first] as number]?.push({ text, index, next: text.charCodeAt(1) })
  }
  for (const group of groups) group.sort((a, b) => b.text.length - a.text.length)
  return { begins, groups }
}
