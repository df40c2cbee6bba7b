// Chance that can be had again: the same seed, the same throws. Test data only.
//
//   const random = dice(42)
//   random(6)   0 to 5

/** A whole number from 0 to below `n`. */
export type Dice = (n: number) => number

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

export function pick<T>(from: readonly T[], random: Dice): T {
  const picked = from[random(from.length)]
  if (picked === undefined) throw new RangeError('nothing to pick from')
  return picked
}
