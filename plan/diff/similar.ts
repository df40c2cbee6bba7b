// Similar: which of many texts say nearly the same, without comparing each with each.
//
//   dice(gramsOf('新建公园三处'), gramsOf('新建小公园'))   pairs of neighbouring characters in common
//
// An index from each pair of characters to the texts that hold it finds the candidates; pairs that
// stand in very many texts (推进, 建设) find nobody. So the work grows with the length of the texts.

/** The different pairs of neighbouring characters, each as one number, in ascending order. */
export type Grams = readonly number[]

/** Of a single character, that character. */
export function gramsOf(letters: string): Grams {
  const found = new Set<number>()
  for (let index = 1; index < letters.length; index++) {
    found.add(letters.charCodeAt(index - 1) * 0x10000 + letters.charCodeAt(index))
  }
  if (letters.length === 1) found.add(letters.charCodeAt(0))
  return [...found].sort((a, b) => a - b)
}

export function shared(a: Grams, b: Grams): number {
  let count = 0
  let at = 0
  for (const gram of a) {
    while ((b[at] as number) < gram) at++
    if (b[at] === gram) count++
  }
  return count
}

/** 1 for the same words, 0 for words that have no pair of characters in common. */
export function dice(a: Grams, b: Grams): number {
  const sum = a.length + b.length
  return sum === 0 ? 1 : (2 * shared(a, b)) / sum
}

/** How much of `part`, which is not empty, stands in `whole`, from 0 to 1. */
export function within(part: Grams, whole: Grams): number {
  return shared(part, whole) / part.length
}

export function without(grams: Grams, taken: ReadonlySet<number>): Grams {
  return grams.filter((gram) => !taken.has(gram))
}

const candidates = 8

/** Finds, for the pairs of one text, the few texts of `library` that hold the most of them. */
export function finderOf(library: readonly Grams[]): (grams: Grams) => readonly number[] {
  const index = new Map<number, number[]>()
  for (const [at, grams] of library.entries()) {
    for (const gram of grams) {
      const holders = index.get(gram)
      if (holders) holders.push(at)
      else index.set(gram, [at])
    }
  }
  const everyday = 24 + Math.sqrt(library.length)
  const counts = new Int32Array(library.length)
  return (grams) => {
    const touched: number[] = []
    for (const gram of grams) {
      const holders = index.get(gram)
      if (!holders || holders.length > everyday) continue
      for (const at of holders) {
        if (counts[at] === 0) touched.push(at)
        counts[at] = (counts[at] ?? 0) + 1
      }
    }
    touched.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    const best = touched.slice(0, candidates)
    for (const at of touched) counts[at] = 0
    return best
  }
}
