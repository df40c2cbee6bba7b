// Planting: which reports of a year tell what is not so, and the key that knows them.
//
//   plant(accounts, scale, '2031-12-31')   { told: [… what each unit tells], key: [… one report in twenty] }

import {
  type CommitmentId,
  type Day,
  lastDay,
  type Period,
  type TargetId,
  type Warning,
} from '../index.ts'
import type { Account } from './account.ts'
import type { Scale } from './district.ts'
import { type FigureKind, falsifiers, inflated } from './falsify.ts'
import { forgers, type WordKind } from './forge.ts'
import { type Random, randomOf } from './random.ts'
import type { Sower } from './sower.ts'
import { type Told, tellingsOf } from './telling.ts'

export type PlantedKind = FigureKind | WordKind
export type Planted = {
  readonly kind: PlantedKind
  readonly commitment: CommitmentId
  readonly period: Period
  /** Where it is a figure. */
  readonly target: TargetId | null
  /** In words: ×4.2, -12%. */
  readonly size: string
}

/** One report in twenty, spread evenly over the kinds. */
const share = 1 / 20

export const plantedKinds = [
  ...(Object.keys(falsifiers) as FigureKind[]),
  ...(Object.keys(forgers) as WordKind[]),
]

/** The codes that say what was planted; another code at that report is true as well, and not enough. */
export const foundAs: Readonly<Record<PlantedKind, readonly Warning['code'][]>> = {
  inflated: ['jump', 'unit-slip'],
  'figure-from-last': ['figure-repeated'],
  'figure-from-unit': ['figure-of-another'],
  'shifted-back': ['stands-still', 'figure-repeated'],
  'shifted-forward': ['jump', 'stands-still'],
  'unit-slip': ['unit-slip'],
  falling: ['cumulative-falls'],
  'part-over-whole': ['part-over-whole'],
  'growth-disagrees': ['growth-disagrees'],
  'just-over': ['just-over'],
  'text-from-last': ['text-copied'],
  'text-from-unit': ['text-copied'],
  'stage-order': ['stage-order'],
  'evidence-missing': ['evidence-missing'],
  'evidence-reused': ['evidence-reused'],
  'evidence-older': ['evidence-older'],
}

type Planting = { readonly told: readonly Told[]; readonly key: readonly Planted[] }

/** In the reports of periods that end by `until`. */
export function plant(accounts: readonly Account[], scale: Scale, until: Day): Planting {
  const random = randomOf(scale.seed, `plants-${accounts[0]?.commitment.plan}`)
  const inside = ({ period }: { readonly period: Period }) => lastDay(period) <= until
  const reports = accounts.reduce((sum, { rows }) => sum + rows.filter(inside).length, 0)
  const { inflate } = scale
  const kinds = inflate === undefined ? plantedKinds.length : 1
  const quota = Math.round((reports * share) / kinds)
  const ground: Ground = { random, quota, inside, taken: new Set(), key: [] }
  if (inflate === undefined) {
    const figures = sow(accounts, falsifiers, ground)
    const told = figures.map((account) => tellingsOf(account, scale))
    return { told: sow(told, forgers, ground), key: ground.key }
  }
  const only = { inflated: (spot: Parameters<typeof inflated>[0]) => inflated(spot, inflate) }
  const figures = sow(accounts, only, ground)
  return { told: figures.map((account) => tellingsOf(account, scale)), key: ground.key }
}

type Ground = {
  readonly random: Random
  /** Of each kind. */
  readonly quota: number
  readonly inside: (row: { readonly period: Period }) => boolean
  /** Reports with a plant, and their neighbours. */
  readonly taken: Set<string>
  readonly key: Planted[]
}

function sow<Series extends Account>(
  all: readonly Series[],
  sowers: Readonly<Partial<Record<PlantedKind, Sower<Series>>>>,
  { random, quota, inside, taken, key }: Ground,
): readonly Series[] {
  const now = [...all]
  const spots = all.flatMap(({ rows }, index) =>
    rows.flatMap((row, at) => (inside(row) ? [{ index, at }] : [])),
  )
  for (const [kind, sower] of Object.entries(sowers) as [PlantedKind, Sower<Series>][]) {
    let left = quota
    for (const { index, at } of random.shuffled(spots)) {
      if (left === 0) break
      const series = now[index]
      const period = series?.rows[at]?.period
      const near = [at - 1, at, at + 1].map((one) => `${index}/${one}`)
      if (!series || !period || near.some((one) => taken.has(one))) continue
      const sown = sower({ series, at, others: now }, random)
      if (!sown) continue
      now[index] = sown.series
      for (const one of near) taken.add(one)
      const { target, size } = sown
      key.push({ kind, commitment: series.commitment.id, period, target, size })
      left--
    }
  }
  return now
}
