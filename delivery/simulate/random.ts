// Chance that repeats: the same seed and label give the same numbers on every machine.
//
//   const random = randomOf(7, 'unit-3')
//   random.whole(1, 6)     a throw of dice, always the same one
//
// Each thing draws from its own label, so that one more unit does not change the others.

export type Random = {
  /** 0 ≤ n < 1 */
  readonly next: () => number
  readonly whole: (from: number, to: number) => number
  readonly between: (from: number, to: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** Of mean 0 and deviation 1, never beyond 6: the sum of twelve draws. */
  readonly normal: () => number
  readonly shuffled: <Item>(items: readonly Item[]) => readonly Item[]
}

export function randomOf(seed: number, label: string): Random {
  const next = drawsOf(hashOf(`${seed}/${label}`))
  const between = (from: number, to: number) => from + next() * (to - from)
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  return {
    ...{ next, between, whole },
    chance: (share) => next() < share,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from')
      return items[whole(0, items.length - 1)] as (typeof items)[number]
    },
    normal: () => {
      let sum = -6
      for (let draw = 0; draw < 12; draw++) sum += next()
      return sum
    },
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  }
}

/** mulberry32: 32 bits of state, one multiplication chain a draw. */
function drawsOf(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** FNV-1a. */
export function hashOf(text: string): number {
  let hash = 0x811c_9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193)
  }
  return hash >>> 0
}
