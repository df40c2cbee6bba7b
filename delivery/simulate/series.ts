// How a year truly goes: the figures of a topic in each period, from its size, its season and chance.
//
//   valuesOf(of, 2031)    12 figures of 新增就业, each from January on
//   valuesOf(of, 2030)    the year before, always the same

import { decimal } from '@luoshi/plan'
import { type Decimal, lastMonth, periodsOf, plain } from '../index.ts'
import { type Random, randomOf } from './random.ts'
import { seasons, type Topic } from './topics.ts'

/** A topic of one unit through the years. */
export type Series = {
  readonly topic: Topic
  readonly seed: number
  readonly number: number
  /** In which its size is as the topic says; it grows from there. */
  readonly first: number
}

/** The year's base target in the plain unit, rounded as people round. */
export function baseOf(series: Series, year: number): Decimal {
  const { topic } = series
  const size = sizeOf(series, year)
  const power = Math.max(-topic.places, Math.floor(Math.log10(size)) - 1)
  const base = plain(decimal.times(String(Math.round(size / 10 ** power)), power), topic.unit)
  return topic.accrual === 'per-period' ? decimal.divide(base, '12', 0) : base
}

function sizeOf({ topic, seed, number, first }: Series, year: number): number {
  const random = randomOf(seed, `size-${number}`)
  const size = random.between(...topic.size)
  return topic.accrual === 'standing' ? size : size * random.between(1.03, 1.14) ** (year - first)
}

/** The value at the end of each period, in the plain unit. */
export function valuesOf(series: Series, year: number): readonly Decimal[] {
  const { topic, seed, number } = series
  const random = randomOf(seed, `truth-${number}-${year}`)
  const size = sizeOf(series, year)
  const written = (value: number) =>
    plain(decimal.canonical(value.toFixed(topic.places)), topic.unit)
  const ends = periodsOf(year, topic.frequency).map(lastMonth)
  if (topic.accrual === 'standing') {
    const gap = size * random.between(0.005, 0.02)
    const state = (end: number) => size - gap * (1 - end / 12) + random.normal() * 0.02
    return ends.map((end) => written(Math.min(99.9, state(end))))
  }
  const reached = size * (1.02 + random.normal() * 0.08)
  const amounts = seasons[topic.season].map((share) => {
    const usual = (reached * share) / 100
    return usual * Math.exp(random.normal() * topic.noise) * eventOf(topic, random)
  })
  return ends.map((end, at) => {
    const from = topic.accrual === 'cumulative' ? 0 : (ends[at - 1] ?? 0)
    return written(amounts.slice(from, end).reduce((sum, one) => sum + one, 0))
  })
}

/** What happens to honest units: a large contract comes in at once, or the work stands still. */
function eventOf({ noise, source }: Topic, random: Random): number {
  const [much, none] = [random.chance(0.004), random.chance(0.004)]
  if (source !== 'reported' || noise < 0.1) return 1
  if (much && noise >= 0.2) return random.between(3, 5)
  return none ? 0 : 1
}
