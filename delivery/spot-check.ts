// Spot checks 抽查: a draw that anybody can repeat, and nobody can steer.
//
//   draw({ seed: '2026-06-30 体彩 20261', size: { percent: 10 }, byUnit: true, population })
//
// The seed is written down before the list is known to be lucky — best a number that others publish — and is
// printed with the draw: the same seed, list and size choose the same items, whatever their order (双随机、一公开).
// Drawing again for the same purpose and list needs a reason, so that nobody draws until it suits.

import type { Day } from './day.ts'
import type { PersonId, PlanId, SpotCheckId, UnitId } from './ids.ts'
import { type Context, type Outcome, refuse } from './outcome.ts'
import { may, type NotAllowed } from './roles.ts'
import { blank, type Missing } from './step.ts'

export type Item = { readonly id: string; readonly unit: UnitId | null }

/** So many, or so many in a hundred (a whole number; of a part, the next whole item). */
export type Size = { readonly count: number } | { readonly percent: number }

export type Lot = {
  readonly seed: string
  readonly size: Size
  /** Each unit gives its share. */
  readonly byUnit: boolean
  readonly population: readonly Item[]
}

export type Drawn = Lot & {
  readonly id: SpotCheckId
  /** The plan whose commitments were on the list. */
  readonly plan: PlanId
  readonly purpose: string
  readonly chosen: readonly string[]
  readonly on: Day
  readonly by: PersonId
  /** Why it was drawn once more. */
  readonly again: string | null
}

export type SpotCheckEntry = { readonly kind: 'drawn' } & Drawn

export type SpotCheckAct = { readonly act: 'draw' } & Lot &
  Pick<Drawn, 'id' | 'plan' | 'purpose' | 'again'>

export type SpotCheckRefusal =
  | NotAllowed
  | Missing
  | { readonly code: 'size-impossible'; readonly of: number }
  | { readonly code: 'drawn-already'; readonly on: Day }

/** `earlier`: the draws that were made before. */
export function decideSpotCheck(
  earlier: readonly Drawn[],
  said: SpotCheckAct,
  { by, today }: Context,
): Outcome<SpotCheckEntry, SpotCheckRefusal> {
  const forbidden = may(by, 'sample', null)
  if (forbidden) return refuse(forbidden)
  const { id, plan, seed, size, byUnit, population, purpose, again } = said
  const missing = blank({ text: purpose, seed, population })
  if (missing) return refuse(missing)
  const items = inOrder(population)
  if (!isPossible(size, items.length)) return refuse({ code: 'size-impossible', of: items.length })
  const before = earlier.find((one) => one.purpose === purpose && sameItems(one.population, items))
  if (before && (again ?? '').trim() === '') return refuse({ code: 'drawn-already', on: before.on })
  const lot = { seed, size, byUnit, population: items }
  return {
    entries: [
      {
        ...({ kind: 'drawn', id, plan, ...lot, chosen: draw(lot), purpose, again } as const),
        ...{ on: today, by: by.person },
      },
    ],
  }
}

/** The ids that the lot chooses, in order of their ids. */
export function draw({ seed, size, byUnit, population }: Lot): readonly string[] {
  const items = inOrder(population)
  const next = numbersFrom(seed)
  const units = byUnit ? [...new Set(items.map(({ unit }) => unit ?? ''))].sort() : []
  const ordered = byUnit
    ? units.map((one) => items.filter(({ unit }) => (unit ?? '') === one))
    : [items]
  const shares = sharesOf(
    size,
    ordered.map(({ length }) => length),
  )
  return ordered
    .flatMap((members, at) => picked(members, shares[at] ?? 0, next))
    .map(({ id }) => id)
    .sort()
}

/** Each item once, by id: the order in which the list came does not matter. */
function inOrder(population: readonly Item[]): readonly Item[] {
  const byId = new Map(population.map((item) => [item.id, item]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function sameItems(population: readonly Item[], items: readonly Item[]): boolean {
  const ids = (list: readonly Item[]) => JSON.stringify(inOrder(list).map(({ id }) => id))
  return ids(population) === ids(items)
}

function isPossible(size: Size, of: number): boolean {
  const [wanted, most] = 'count' in size ? [size.count, of] : [size.percent, 100]
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= most
}

/** How many of each stratum: the percentage of each, or the count divided by largest remainders. */
function sharesOf(size: Size, strata: readonly number[]): readonly number[] {
  if ('percent' in size) return strata.map((of) => Math.ceil((of * size.percent) / 100))
  const total = strata.reduce((sum, of) => sum + of, 0)
  const whole = strata.map((of) => Math.floor((of * size.count) / total))
  const left = size.count - whole.reduce((sum, one) => sum + one, 0)
  const byRemainder = strata
    .map((of, at) => ({ at, remainder: (of * size.count) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  const more = new Set(byRemainder.slice(0, left).map(({ at }) => at))
  return whole.map((one, at) => one + (more.has(at) ? 1 : 0))
}

/** The first `count` of a shuffle (Fisher and Yates). */
function picked(members: readonly Item[], count: number, next: () => number): readonly Item[] {
  const pool = [...members]
  return Array.from({ length: count }, () => {
    const at = below(pool.length, next)
    const [item] = pool.splice(at, 1)
    return item
  }).filter((item) => item !== undefined)
}

const range = 2 ** 32

/** A whole number below `limit`, each as likely: what lies beyond the last full round is thrown away. */
function below(limit: number, next: () => number): number {
  const fair = range - (range % limit)
  let number = next()
  while (number >= fair) number = next()
  return number % limit
}

/** SplitMix32, started by the FNV-1a hash of the seed's UTF-16 units: 32-bit numbers, the same everywhere. */
function numbersFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) {
    state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  }
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return (mixed ^ (mixed >>> 15)) >>> 0
  }
}

export function evolveSpotCheck(_: Drawn | null, { kind: _kind, ...drawn }: SpotCheckEntry): Drawn {
  return drawn
}
