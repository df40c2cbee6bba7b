// The document as received in lines, each with what begins in it and which of its words belong to a commitment.
//
//   linesOf('一、工业\n1. 新增企业20家。', [{ id: 'c1', span: [5, 16] }], [8, 10])
//   [{ start: 0, begins: [], parts: [{ text: '一、工业', … }] }, { start: 5, begins: ['c1'], parts: … }]

export type Spanned = { readonly id: string; readonly span: readonly [number, number] }

export type Part = {
  readonly start: number
  readonly text: string
  /** Words of a commitment. */
  readonly of: string | null
  /** Where the document was opened. */
  readonly isMarked: boolean
}

export type Line = {
  readonly start: number
  readonly begins: readonly string[]
  readonly parts: readonly Part[]
}

/** Spans count UTF-16 units, as the compiler does; those that lie crosswise go to the one that begins first. */
export function linesOf(
  text: string,
  spanned: readonly Spanned[],
  marked: readonly [number, number] | null,
): readonly Line[] {
  const spans = [...spanned].sort((a, b) => a.span[0] - b.span[0])
  let start = 0
  let next = 0
  return text.split('\n').map((line) => {
    const [from, end] = [start, start + line.length]
    start = end + 1
    const begins: string[] = []
    for (let at = next; at < spans.length; at += 1) {
      const one = spans[at]
      if (!one || one.span[0] > end) break
      if (one.span[0] >= from) begins.push(one.id)
      if (one.span[1] <= end && at === next) next += 1
    }
    const near = spans.slice(Math.max(0, next - begins.length - 1))
    return { start: from, begins, parts: partsOf({ line, from }, near, marked) }
  })
}

type Place = { readonly line: string; readonly from: number }

function partsOf(
  { line, from }: Place,
  spans: readonly Spanned[],
  marked: readonly [number, number] | null,
): readonly Part[] {
  const end = from + line.length
  const edges = new Set([from, end])
  const add = (at: number) => {
    if (at > from && at < end) edges.add(at)
  }
  for (const { span } of spans) {
    if (span[0] >= end) break
    for (const at of span) add(at)
  }
  for (const at of marked ?? []) add(at)
  const ordered = [...edges].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((at, index) => ({
    start: at,
    text: line.slice(at - from, (ordered[index + 1] ?? end) - from),
    of: spans.find(({ span }) => span[0] <= at && at < span[1])?.id ?? null,
    isMarked: marked !== null && marked[0] <= at && at < marked[1],
  }))
}
