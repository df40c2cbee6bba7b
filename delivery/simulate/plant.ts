// Planting: which reports of a year tell what is not so, and the key that knows them.

import type { CommitmentId, Period, TargetId } from '../index.ts'
import type { Account } from './account.ts'
import type { Scale } from './district.ts'
import { type FigureKind, falsifiers } from './falsify.ts'
import { forgers, type WordKind } from './forge.ts'
import { type Random, randomOf } from './random.ts'
import { type Told, tellingsOf } from './telling.ts'

export type PlantedKind = FigureKind | WordKind
export type Planted = {
  readonly kind: PlantedKind
  readonly commitment: CommitmentId
  readonly period: Period
  /** Where it is a figure. */
  readonly target: TargetId | null
  readonly size: string
}

/** One report in twenty, spread evenly over the kinds. */
const share = 1 / 20

export const plantedKinds = [
  ...(Object.keys(falsifiers) as FigureKind[]),
  ...(Object.keys(forgers) as WordKind[]),
]

export function plant(
  accounts: readonly Account[],
  scale: Scale,
  until: Period | null,
): { readonly told: readonly Told[]; readonly key: readonly Planted[] } {
  const year = accounts[0]?.rows[0]?.period.slice(0, 4) ?? ''
  const random = randomOf(scale.seed, `plants-${year}`)
  const inside = ({ period }: { readonly period: Period }) => until === null || period <= until
  const reports = accounts.reduce((sum, { rows }) => sum + rows.filter(inside).length, 0)
  const quota = Math.round((reports * share) / plantedKinds.length)
  const ground: Ground = { random, quota, inside, taken: new Set(), key: [] }
  const figures = sown(accounts, ground, falsifiers, (_account, falsified) => ({
    ...falsified,
    next: falsified.account,
  }))
  const told = figures.map((account) => tellingsOf(account, scale))
  const words = sown(told, ground, forgers, (_, forged) => ({
    ...forged,
    next: forged.told,
    target: null,
  }))
  return { told: words, key: ground.key }
}

type Ground = {
  readonly random: Random
  readonly quota: number
  readonly inside: (row: { readonly period: Period }) => boolean
  /** Reports with a plant, and their neighbours. */
  readonly taken: Set<string>
  readonly key: Planted[]
}
type Sower<Item, Found> = (
  item: Item,
  at: number,
  random: Random,
  others: readonly Item[],
) => Found | null
type Sown<Item> = { readonly next: Item; readonly target: TargetId | null; readonly size: string }

function sown<Item extends Account, Kind extends PlantedKind, Found>(
  items: readonly Item[],
  ground: Ground,
  sowers: Readonly<Record<Kind, Sower<Item, Found>>>,
  read: (item: Item, found: Found) => Sown<Item>,
): readonly Item[] {
  const now = [...items]
  const spots = items.flatMap(({ rows }, index) =>
    rows.flatMap((row, at) => (ground.inside(row) ? [{ index, at }] : [])),
  )
  for (const kind of Object.keys(sowers) as Kind[]) {
    let left = ground.quota
    for (const { index, at } of ground.random.shuffled(spots)) {
      if (left === 0) break
      const item = now[index]
      const row = item?.rows[at]
      if (!item || !row || near(at).some((one) => ground.taken.has(`${index}/${one}`))) continue
      const found = sowers[kind](item, at, ground.random, now)
      if (!found) continue
      const { next, target, size } = read(item, found)
      now[index] = next
      for (const one of near(at)) ground.taken.add(`${index}/${one}`)
      ground.key.push({ kind, commitment: item.commitment.id, period: row.period, target, size })
      left--
    }
  }
  return now
}

const near = (at: number) => [at - 1, at, at + 1]
