// Read: sees through synonym machines (洗稿).
//
//   建立全民健身效劳体系，推动经济社会开展
//               效劳 was 服务       开展 was 发展; 开展培训 is left alone
//
// Whether a word was put in is told by what stands beside it, and by whether its original occurs at
// all: machines replace every one. Where several words were put in for sure, weaker signs suffice.

import { finder } from './finder.ts'
import type { Finding } from './finding.ts'
import { groupBy } from './group.ts'
import { type Neighbours, type Washing, washings } from './lexicon/washed-words.ts'
import { spanOf, type Text } from './source.ts'

/** What a reader makes of washed words. */
export type Reading = {
  /** The text as it probably was: replaced is what is certain and changes no offset. */
  readonly text: Text
  /** One for each word that was probably put in; the span covers the word, `suggestion` its original. */
  readonly findings: readonly Finding[]
}

/** Reads the text through its washed words. Origins, and so spans, stay as they are. */
export function read(text: Text): Reading {
  const found = suspects(text.value)
  return { text: restored(text, found), findings: found.map((one) => findingOf(text, one)) }
}

function findingOf(text: Text, { at, pair: { washed, original } }: Suspect): Finding {
  return {
    code: 'washed-word',
    severity: 'warning',
    span: spanOf(text, at, at + washed.length),
    facts: { word: washed, original },
    suggestion: original,
  }
}

function restored(text: Text, found: readonly Suspect[]): Text {
  let value = ''
  let from = 0
  for (const { at, pair, grade } of found) {
    if (grade !== 'certain' || pair.original.length !== pair.washed.length) continue
    value += text.value.slice(from, at) + pair.original
    from = at + pair.washed.length
  }
  return from === 0 ? text : { value: value + text.value.slice(from), origin: text.origin }
}

type Grade = 'certain' | 'likely' | 'native'
type Suspect = { readonly at: number; readonly pair: Pair; readonly grade: Grade }

type Pair = Washing & {
  readonly before: ReadonlyMap<string, Grade>
  readonly after: ReadonlyMap<string, Grade>
}

const pairs: readonly Pair[] = washings.map(prepare)
const longest = Math.max(
  ...pairs.flatMap(({ before, after }) => [...before.keys(), ...after.keys()].map((k) => k.length)),
)
const find = finder([...new Set(pairs.map((pair) => pair.washed))])
const byWord: readonly (readonly Pair[])[] = [...groupBy(pairs, (pair) => pair.washed).values()]

/** So many certain finds make a document a washed one. */
const enough = 3

function suspects(text: string): readonly Suspect[] {
  const all = find(text).flatMap(({ word, at }) => suspectAt(text, at, byWord[word] ?? []))
  const gone = new Map<string, boolean>()
  const sure = all.filter(({ pair: { rare, original }, grade }) => {
    if (grade !== 'certain' || rare) return grade === 'certain'
    const known = gone.get(original) ?? !text.includes(original)
    gone.set(original, known)
    return known
  })
  return sure.length < enough ? sure : all
}

/** The likeliest original of the word at `at`, unless it seems to be itself. */
function suspectAt(text: string, at: number, candidates: readonly Pair[]): readonly Suspect[] {
  for (const pair of candidates) {
    const grade = gradeAt(text, at, pair)
    if (grade !== 'native') return [{ at, pair, grade }]
  }
  return []
}

/** What the longest neighbour says; between neighbours of one length, the more careful says it. */
function gradeAt(text: string, at: number, pair: Pair): Grade {
  const end = at + pair.washed.length
  for (let length = longest; length > 0; length -= 1) {
    const before = at < length ? undefined : pair.before.get(text.slice(at - length, at))
    const after = pair.after.get(text.slice(end, end + length))
    if (before === 'native' || after === 'native') return 'native'
    if (before === 'certain' || after === 'certain') return 'certain'
    if (before ?? after) return 'likely'
  }
  if (pair.rare) return 'certain'
  return pair.uncommon ? 'likely' : 'native'
}

function prepare(washing: Washing): Pair {
  const { certain = {}, likely = {}, native = {} } = washing
  const side = (of: keyof Neighbours) =>
    new Map<string, Grade>([
      ...words(likely[of]).map((word) => [word, 'likely'] as const),
      ...words(certain[of]).map((word) => [word, 'certain'] as const),
      ...words(native[of]).map((word) => [word, 'native'] as const),
    ])
  return { ...washing, before: side('before'), after: side('after') }
}

function words(list = ''): readonly string[] {
  return list.split(/\s/).filter((word) => word !== '')
}
