// Two wordings beside each other: which words of each the other does not have.
//
//   wordsApart('新增规上企业20家', '净增规上企业22家')
//     before 新|增规上企业2|0|家     after 净|增规上企业2|2|家      the first and third of each are its own

export type Words = { readonly words: string; readonly isOwn: boolean }
export type Apart = { readonly before: readonly Words[]; readonly after: readonly Words[] }

/** So many pairs of characters are compared at most; beyond, what differs is shown as a whole. */
const most = 1_000_000

export function wordsApart(before: string, after: string): Apart {
  const start = commonStart(before, after)
  const end = commonEnd(before.slice(start), after.slice(start))
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const kept = a.length * b.length > most ? [] : keptIn(a, b)
  const whole = (text: string, middle: readonly Words[]) => [
    ...wordsOf(text.slice(0, start), false),
    ...middle,
    ...wordsOf(text.slice(text.length - end), false),
  ]
  return {
    before: whole(before, partsOf(a, new Set(kept.map(([i]) => i)))),
    after: whole(after, partsOf(b, new Set(kept.map(([, j]) => j)))),
  }
}

function wordsOf(words: string, isOwn: boolean): readonly Words[] {
  return words === '' ? [] : [{ words, isOwn }]
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

function commonEnd(a: string, b: string): number {
  let count = 0
  const least = Math.min(a.length, b.length)
  while (count < least && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}

/** Places of the longest common sequence of characters. */
function keptIn(a: string, b: string): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const kept: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) kept.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}

function partsOf(text: string, kept: ReadonlySet<number>): readonly Words[] {
  const parts: { words: string; isOwn: boolean }[] = []
  for (const [index, character] of [...Array(text.length).keys()].map(
    (at) => [at, text[at] ?? ''] as const,
  )) {
    const isOwn = !kept.has(index)
    const last = parts.at(-1)
    if (last?.isOwn === isOwn) last.words += character
    else parts.push({ words: character, isOwn })
  }
  return parts
}
