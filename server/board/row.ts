// A row of the board: what lists and the overview show and ask of a commitment, and nothing more.
//
//   rowOf({ version, state }, { today, calendar, settings, months: true }, before)

import {
  type Calendar,
  type Commitment,
  type CommitmentId,
  type Day,
  type LightColour,
  lightsOf,
  type Period,
  type PlanId,
  type PostId,
  type ProcessState,
  presets,
  type Reading,
  type Settings,
  type Sheet,
  type Standing,
  type Target,
  type Timeliness,
  type UnitId,
} from '@luoshi/delivery'
import { seenOf } from '../standings.ts'
import type { Known } from '../store/known.ts'

export type Row = {
  readonly id: CommitmentId
  readonly version: number
  readonly plan: PlanId
  readonly number: number
  readonly title: string
  readonly section: string | null
  readonly process: ProcessState
  readonly lead: UnitId | null
  readonly support: readonly UnitId[]
  readonly leaders: readonly PostId[]
  /** As it stands today, with extensions and pauses. */
  readonly due: Day | null
  readonly standing: Standing
  readonly light: LightColour
  /** Null where no clock runs. */
  readonly timeliness: Timeliness | null
  /** The sheet that a rule calls for now. */
  readonly sheet: Sheet['colour'] | null
  readonly text: string
  readonly figures: readonly RowFigure[]
  /** Title and text in small letters, to be searched. */
  readonly words: string
  /** Null where nobody asked for them. */
  readonly months: Months | null
  /** The day that it was computed for. */
  readonly on: Day
}

/** A target with its latest figure, in the plain unit. */
export type RowFigure = Pick<Target, 'subject' | 'unit' | 'base' | 'stretch'> & {
  readonly latest: { readonly period: Period; readonly value: string } | null
}

/** Each month's light as it is known now, and as it looked then. */
export type Months = readonly {
  readonly month: Period
  readonly now: LightColour
  readonly atTheTime: LightColour
}[]

export type RowContext = {
  readonly today: Day
  readonly calendar: Calendar
  readonly settings: Settings
  readonly months: boolean
}

/** `before`: its row of an earlier day under the same settings, where there is one. */
export function rowOf(known: Known<Commitment>, context: RowContext, before: Row | null): Row {
  const { version, state } = known
  const { id, plan, number, title, text, section, process, lead, support, leaders } = state
  const { timing, overview, proposed } = seenOf(state, { context, settings: context.settings })
  return {
    ...{ id, version, plan, number, title, section, process, lead, support, leaders },
    on: context.today,
    due: timing?.due ?? state.due,
    standing: overview.standing,
    light: overview.light.colour,
    timeliness: timing?.timeliness ?? null,
    sheet: proposed?.colour ?? null,
    ...{ text, figures: overview.readings.flatMap(figureOf) },
    words: `${title}\n${text}`.toLowerCase(),
    months: context.months ? (kept(known, context, before) ?? lit(state, context)) : null,
  }
}

function figureOf(reading: Reading): RowFigure | [] {
  if (reading.kind !== 'target') return []
  const { subject, unit, base, stretch } = reading.target
  const { figure } = reading.completion
  const latest = 'missing' in figure ? null : { period: figure.period, value: figure.value }
  return { subject, unit, base, stretch, latest }
}

/**
 * Lights of months change by entries and when a month ends, and not from day to day — unless the preset
 * looks at what was made up since, as of today.
 */
function kept({ version }: Known<Commitment>, { today, settings }: RowContext, before: Row | null) {
  const isSame = before?.version === version && before.on.slice(0, 7) === today.slice(0, 7)
  return isSame && !presets[settings.lights].madeUp ? before.months : null
}

function lit(state: Commitment, { today, settings }: RowContext): Months {
  return lightsOf(state, today, presets[settings.lights]).map(({ month, now, atTheTime }) => ({
    ...{ month, now: now.colour, atTheTime: atTheTime.colour },
  }))
}
