// Lights and standings say no more than is known: every figure in them is one that was accepted, unknown is grey and
// never nought, and the light of a month that is past stays as it was.

import type { Commitment } from '../commitment.ts'
import { presets } from '../lights/presets.ts'
import { lightsOf } from '../lights-of.ts'
import type { Reading, TargetReading } from '../reading.ts'
import { standingOf } from '../standing.ts'
import type { Card, Paper } from './paper.ts'
import { known, type Real, settingsOf } from './real.ts'
import { endOf, monthOf, placeOf } from './wall.ts'

/** What a past month looked like, as long as nothing that it is measured by was set otherwise. */
const seenBefore = new WeakMap<
  Paper,
  Map<string, { yardstick: string; colours: Map<string, string> }>
>()

export function lightIsHonest(real: Real, paper: Paper, card: Card): void {
  const commitment = known(real, 'commitment', card.id)
  if (!commitment) return
  const preset = presets[settingsOf(real).lights]
  const { readings, light, standing } = standingOf(commitment, paper.today, preset)
  for (const reading of readings) figureIsAccepted(card, reading)
  const fault = faultOf(card, { colour: light.colour, standing, explained: light.explained })
  if (fault) throw new Error(`${card.id} is ${light.colour} and ${standing}: ${fault}`)
  pastStays(paper, commitment, preset)
}

type Shown = {
  readonly colour: string
  readonly standing: string
  readonly explained: { readonly rule: string; readonly unknown: string | null }
}

function faultOf(card: Card, { colour, standing, explained }: Shown): string | null {
  const isDone = card.state === 'verified' || card.state === 'closed'
  const isStopped = ['draft', 'suspended', 'dropped'].includes(card.state)
  const told = [...card.figures.values()].some((column) => column.size > 0)
  const measuredOnly = card.aims.size > 0 && card.nodes.size === 0
  if (isStopped && (colour !== 'grey' || standing !== 'other')) return 'its work is stopped'
  if (isDone && (colour !== 'green' || standing !== 'done')) return 'it is closed'
  if (!isDone && measuredOnly && !told && (colour !== 'grey' || standing !== 'other')) {
    return 'nobody has told a figure'
  }
  if ((colour === 'grey') !== (explained.unknown !== null)) return 'grey says what is not known'
  return (colour === 'grey') === (explained.rule === 'unknown') ? null : 'the rule is another'
}

function figureIsAccepted(card: Card, reading: Reading): void {
  if (reading.kind === 'node') {
    const written = reading.milestone ? card.nodes.get(reading.milestone)?.reached : null
    if (reading.reached !== (written ?? null)) throw new Error(`${reading.name} was never reached`)
    return
  }
  const { figure, base, stretch } = reading.completion
  if ('missing' in figure) {
    const isSilent = base === null && stretch === null && !reading.linear && !reading.plan
    if (!isSilent)
      throw new Error(`${reading.target.subject} is judged by a figure that is missing`)
    return
  }
  const accepted = acceptedOf(card, reading)
  if (!accepted.includes(figure.value)) {
    throw new Error(`${reading.target.subject}: ${figure.value} is none of ${accepted}`)
  }
  const toFill = reading.target.base === null
  if (toFill !== (base !== null && 'missing' in base)) throw new Error('a base to be filled in')
}

/** The figures on the card that may stand for the period of the reading. */
function acceptedOf(card: Card, { target, completion }: TargetReading): readonly string[] {
  const month = monthOf(completion.figure.period)
  const column = [...(card.figures.get(target.id) ?? [])]
  if (target.accrual !== 'per-period') {
    return column.flatMap(([period, { value }]) => (monthOf(period) === month ? [value] : []))
  }
  const until = column.filter(
    ([period]) => monthOf(period) <= month && period.startsWith(month.slice(0, 4)),
  )
  const sum = String(until.reduce((all, [, { value }]) => all + Number(value), 0))
  const months = until.reduce((all, [period]) => all + monthsOf(period), 0)
  // A month and its quarter, both told, overlap: either may be the one that counts.
  if (months > Number(month.slice(5)))
    return [...sumsOf(until.map(([, { value }]) => Number(value)))]
  return months === Number(month.slice(5)) ? [sum] : []
}

const monthsOf = (period: string) => (period.includes('Q') ? 3 : period.includes('H') ? 6 : 1)

/** Whatever some of them sum up to. */
function sumsOf(values: readonly number[]): ReadonlySet<string> {
  const sums = values.reduce<readonly number[]>(
    (all, one) => [...new Set(all.flatMap((sum) => [sum, sum + one]))],
    [0],
  )
  return new Set(sums.map(String))
}

function pastStays(
  paper: Paper,
  commitment: Commitment,
  preset: (typeof presets)['yinchuan'],
): void {
  const { targets, due, pauses, periodPlan, closing, process, milestones } = commitment
  const isDone = process === 'verified' || process === 'closed'
  const nodes = milestones.map((one) => [one.id, one.due])
  const yardstick = JSON.stringify([
    ...[targets, due, pauses, periodPlan, nodes, preset.key],
    ...[process === 'draft', isDone && closing?.asked],
  ])
  const seen = seenBefore.get(paper) ?? new Map()
  seenBefore.set(paper, seen)
  const before = seen.get(commitment.id)
  const colours = before?.yardstick === yardstick ? before.colours : new Map<string, string>()
  seen.set(commitment.id, { yardstick, colours })
  for (const { month, atTheTime } of lightsOf(commitment, paper.today, preset)) {
    // A month's figures are in by the end of the month after it.
    if (placeOf(paper.today) - placeOf(endOf(month)) <= 31) continue
    const colour = colours.get(month) ?? atTheTime.colour
    if (colour !== atTheTime.colour) {
      throw new Error(`${commitment.id}: ${month} was ${colour} and is now ${atTheTime.colour}`)
    }
    colours.set(month, colour)
  }
}
