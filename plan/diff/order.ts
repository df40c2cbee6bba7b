// Order: which commitments stand elsewhere in the later version.
//
//   inserting one before the others moves none of them: only their numbers changed
//   of A B C → C A B, only C moved: the longest row that kept its order stayed

/** Positions, in `places`, that are not part of its longest ascending row. */
export function displaced(places: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, place] of places.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[tails[middle] as number] as number) < place) low = middle + 1
      else high = middle
    }
    previous[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const moved = new Set(places.keys())
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) moved.delete(at)
  return moved
}

type Stay = { readonly before: string | null; readonly after: string | null }

/**
 * Whether two sections are one and the same: by title, or, where it was renamed, because most of
 * what stood in the one stands in the other and the reverse.
 */
export function sameSections(stays: readonly Stay[]): (stay: Stay) => boolean {
  const votes = new Map<string, number>()
  for (const stay of stays) votes.set(named(stay), (votes.get(named(stay)) ?? 0) + 1)
  const forward = new Map<string | null, Stay>()
  const backward = new Map<string | null, Stay>()
  for (const stay of stays) {
    const count = votes.get(named(stay)) as number
    const best = (kept: Stay | undefined) => !kept || count > (votes.get(named(kept)) as number)
    if (best(forward.get(stay.before))) forward.set(stay.before, stay)
    if (best(backward.get(stay.after))) backward.set(stay.after, stay)
  }
  return ({ before, after }) =>
    before === after ||
    (forward.get(before)?.after === after && backward.get(after)?.before === before)
}

function named({ before, after }: Stay): string {
  return `${before}\n${after}`
}
