// Lights: the colour of a commitment by a preset, and how it came about.
//
//   lightOf(commitment, viewOfMonth('2026-04', known), yinchuan)
//   { colour: 'yellow', explained: { rule: 'behind', ruler: 'linear', threshold: '-30', … } }
//
// The worst reading gives the colour; unknown is grey and never red, and outweighs green, since nobody can
// say that all is well. The month as it looked and the month as it is known now are two lights (lights-of.ts).

import { decimal } from '@luoshi/plan'
import type { Commitment } from './commitment.ts'
import { completionOf, isBaseMet, type MissingFigure } from './completion.ts'
import { addDays, addMonths } from './day.ts'
import type { Decimal } from './figure.ts'
import { figureOf, type View } from './latest.ts'
import type { BandRule, Consequence, LightColour, Preset, RulerKey } from './lights/preset.ts'
import { type NodeReading, type Reading, readingsOf, type TargetReading } from './reading.ts'

/** Why nothing can be said. */
export type Unknown = MissingFigure | 'baseline-missing' | 'paused' | 'nothing-measured' | Stopped
export type Stopped = 'draft' | 'suspended' | 'dropped'

export type LightRule =
  | BandRule
  | 'kept'
  | 'missed'
  | 'made-up'
  | 'node-on-time'
  | 'node-overdue'
  | 'follow-overdue'
  | 'closed'
  | 'unknown'

export type Explained = {
  readonly preset: Preset['key']
  /** Null: the source is silent and the rule is our own reading of it. */
  readonly source: string | null
  readonly rule: LightRule
  /** The ruler whose `difference` or `ratio`, in the reading, decided. */
  readonly ruler: RulerKey | null
  readonly by: Preset['by']
  readonly threshold: Decimal | null
  /** The figures that went in. */
  readonly reading: Reading | null
  readonly unknown: Unknown | null
  readonly consequence: Consequence | null
}

export type Light = { readonly colour: LightColour; readonly explained: Explained }

export function lightOf(commitment: Commitment, view: View, preset: Preset): Light {
  return lightFrom(readingsOf(commitment, view), { commitment, view, preset })
}

type Lit = {
  readonly commitment: Commitment
  readonly view: View
  readonly preset: Preset
}

/** The light of readings that are at hand already. */
export function lightFrom(readings: readonly Reading[], lit: Lit): Light {
  const { commitment, view, preset } = lit
  const stopped = stoppedBy(commitment, view)
  if (stopped) return grey(preset, stopped, null)
  if (isClosed(commitment, view)) return light(preset, 'green', { rule: 'closed', source: null })
  const lights = readings.map((reading) =>
    reading.kind === 'target' ? targetLight(reading, lit) : nodeLight(reading, preset, view),
  )
  let worst: Light | null = null
  for (const one of [...lights, followLight(readings, lit)]) {
    if (one && (!worst || severity[one.colour] > severity[worst.colour])) worst = one
  }
  return worst ?? grey(preset, nothingBecause(readings), null)
}

/** How grave, for sorting. */
export const severity: Readonly<Record<LightColour, number>> = {
  green: 0,
  grey: 1,
  yellow: 2,
  red: 3,
}

/** A stop is of today: the months before it keep their lights. */
export function stoppedBy({ process }: Commitment, { sight }: View): Stopped | null {
  if (process === 'draft') return process
  if (sight !== 'today') return null
  return process === 'suspended' || process === 'dropped' ? process : null
}

/** Closed, from the day on which its closing was asked for: today too, though today is not over. */
export function isClosed({ process, closing }: Commitment, { day, known, sight }: View): boolean {
  const until = sight === 'today' ? known : day
  return (process === 'verified' || process === 'closed') && (!closing || closing.asked <= until)
}

/** Where every figure is not applicable, that is the reason. */
export function nothingBecause(readings: readonly Reading[]): Unknown {
  return readings.length > 0 ? 'not-applicable' : 'nothing-measured'
}

/** Null where the figure is not applicable: then the others speak. */
function targetLight(reading: TargetReading, lit: Lit): Light | null {
  const { preset } = lit
  const unknown = unknownOf(reading)
  if (unknown === 'not-applicable') return null
  if (unknown) return grey(preset, unknown, reading)
  const { gauge } = reading.completion
  const met = isBaseMet(reading.completion)
  if (met && (gauge === 'kept' || gauge === 'level')) {
    return light(preset, 'green', { rule: 'kept', source: null, reading })
  }
  if (!met && (gauge === 'kept' || gauge === 'cap')) {
    const lost = reading.last || gauge === 'cap'
    return light(preset, lost ? 'red' : 'yellow', { rule: 'missed', source: null, reading })
  }
  const banded = bandLight(reading, preset)
  if (!preset.madeUp || banded.colour !== 'red' || !isMadeUp(reading, lit)) return banded
  return light(preset, preset.madeUp, { ...banded.explained, rule: 'made-up' })
}

/** Why a target's reading says nothing; null where it says something. */
export function unknownOf({ completion, linear, plan }: TargetReading): Unknown | null {
  const { figure, base, gauge } = completion
  if ('missing' in figure) return figure.missing
  if (!base || 'missing' in base) return 'to-be-filled-in'
  return gauge === 'level' && !base.met && !linear && !plan ? 'baseline-missing' : null
}

/** The preset's own; where the target has none of that kind, the other: standing falls back alike. */
function rulerFor(reading: TargetReading, { ruler }: Preset): RulerKey {
  if (reading[ruler]) return ruler
  return ruler === 'linear' ? 'plan' : 'linear'
}

function bandLight(reading: TargetReading, preset: Preset): Light {
  const ruler = rulerFor(reading, preset)
  const measured = reading[ruler]
  const value = measured && (preset.by === 'points' ? measured.difference : measured.ratio)
  const facts = { ruler, reading, source: preset.source }
  for (const { colour, rule, from, inclusive } of preset.bands) {
    // Without a ratio nothing was planned yet, and nothing is behind.
    const than = value === null ? 1 : decimal.compare(value, from)
    if (than > 0 || (than === 0 && inclusive)) {
      return light(preset, colour, { ...facts, rule, threshold: from })
    }
  }
  const { colour, rule } = preset.below
  return light(preset, colour, { ...facts, rule, threshold: preset.bands.at(-1)?.from ?? null })
}

/** Whether what was planned by then has been reached since, or all is closed, with no more to tell (瓯海, S41). */
function isMadeUp(reading: TargetReading, { commitment, view, preset }: Lit): boolean {
  const { target, completion } = reading
  const ruler = reading[rulerFor(reading, preset)]
  if (view.sight !== 'since' || !ruler || completion.gauge === 'cap') return false
  if (isClosed(commitment, { ...view, day: view.known })) return true
  const later = figureOf(commitment, target, {
    day: addDays(view.known, -1),
    known: view.known,
    sight: 'today',
  })
  const { base } = completionOf(target, later)
  if (!base || 'missing' in base || base.percent === null) return false
  return decimal.compare(base.percent, ruler.planned) >= 0
}

/** Null for a node that is not asked for: without a due day and not reached. */
function nodeLight(reading: NodeReading, preset: Preset, { day, sight }: View): Light | null {
  const { months, reached, paused, due } = reading
  if (paused) return grey(preset, 'paused', reading)
  if (due === null && reached === null) return null
  const facts = { reading, source: preset.source }
  if (months === 0) return light(preset, 'green', { ...facts, rule: 'node-on-time' })
  const { yellow, red } = preset.nodes
  const colour = red !== null && months >= red ? 'red' : months >= yellow ? 'yellow' : 'green'
  const since = sight === 'since' && reached !== null && reached > day
  if (since && preset.madeUp && colour === 'red') {
    return light(preset, preset.madeUp, { ...facts, rule: 'made-up' })
  }
  return light(preset, colour, { ...facts, rule: 'node-overdue', threshold: String(red ?? yellow) })
}

/** 开工后1个月未入库 yellow, 超过2个月 red (银川, S39). */
function followLight(readings: readonly Reading[], { preset, view }: Lit): Light | null {
  const { follow } = preset
  if (!follow) return null
  const start = nodeNamed(readings, follow.after)
  const reading = nodeNamed(readings, follow.name)
  if (!start?.reached || !reading || reading.paused) return null
  if (reading.reached !== null && reading.reached <= view.day) return null
  const facts = { reading, source: preset.source, rule: 'follow-overdue' } as const
  if (view.day > addMonths(start.reached, follow.red)) {
    return light(preset, 'red', { ...facts, threshold: String(follow.red) })
  }
  if (view.day < addMonths(start.reached, follow.yellow)) return null
  return light(preset, 'yellow', { ...facts, threshold: String(follow.yellow) })
}

function nodeNamed(readings: readonly Reading[], name: string): NodeReading | undefined {
  return readings.find(
    (one): one is NodeReading => one.kind === 'node' && one.name?.includes(name) === true,
  )
}

function grey(preset: Preset, unknown: Unknown, reading: Reading | null): Light {
  return light(preset, 'grey', { rule: 'unknown', source: null, unknown, reading })
}

type Facts = Partial<Explained> & Pick<Explained, 'rule' | 'source'>

function light(preset: Preset, colour: LightColour, facts: Facts): Light {
  const consequence = preset.consequences[colour] ?? null
  return {
    colour,
    explained: {
      preset: preset.key,
      by: preset.by,
      ruler: null,
      threshold: null,
      reading: null,
      unknown: null,
      ...facts,
      consequence,
    },
  }
}
