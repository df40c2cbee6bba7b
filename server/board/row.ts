// A row of the board: what lists and the overview show and ask of a commitment, and nothing more.
//
//   rowOf({ version, state }, { today, calendar, settings, months: true }, before)

import {
  type Absent,
  type Calendar,
  type Commitment,
  type CommitmentId,
  type Day,
  type LightColour,
  lightsOf,
  type Period,
  type PlanId,
  type Point,
  type PostId,
  type ProcessState,
  presets,
  type Reading,
  rounded,
  type Settings,
  type Sheet,
  type Standing,
  type Target,
  type TargetReading,
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
  readonly kind: Commitment['kind']
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
  /** Its words in the document as received. */
  readonly span: Commitment['span']
  readonly figures: readonly RowFigure[]
  /** Title and text in small letters, to be searched. */
  readonly words: string
  /** Null where nobody asked for them. */
  readonly months: Months | null
  /** The day that it was computed for. */
  readonly on: Day
}

/** A target with its latest figure, in the plain unit. */
export type RowFigure = Pick<
  Target,
  'id' | 'subject' | 'measure' | 'unit' | 'better' | 'base' | 'stretch'
> & {
  readonly latest: {
    readonly period: Period
    readonly value: string
    /** When it was accepted. */
    readonly on: Day | null
  } | null
  /** Why there is none. */
  readonly missing: Absent | null
  /** How far it is, in per cent of the base and of the stretch target; null where no rate makes sense. */
  readonly reached: { readonly base: string | null; readonly stretch: string | null }
  /** How far it should be by either ruler, in per cent of the base target. */
  readonly planned: { readonly linear: string | null; readonly plan: string | null }
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
  const { id, plan, number, title, text, section, kind, process, lead, support, leaders } = state
  const { timing, overview, proposed } = seenOf(state, { context, settings: context.settings })
  return {
    ...{ id, version, plan, number, title, section, kind, process, lead, support, leaders },
    on: context.today,
    due: timing?.due ?? state.due,
    standing: overview.standing,
    light: overview.light.colour,
    timeliness: timing?.timeliness ?? null,
    sheet: proposed?.colour ?? null,
    ...{ text, span: state.span, figures: overview.readings.flatMap(figuresIn(state)) },
    words: `${title}\n${text}`.toLowerCase(),
    months: context.months ? (kept(known, context, before) ?? lit(state, context)) : null,
  }
}

function figuresIn({ points }: Commitment) {
  return (reading: Reading): RowFigure | [] =>
    reading.kind === 'target' ? figureOf(reading, points[reading.target.id] ?? []) : []
}

function figureOf(
  { target, completion, linear, plan }: TargetReading,
  points: readonly Point[],
): RowFigure {
  const { id, subject, measure, unit, better, base, stretch } = target
  const { figure } = completion
  const known = { id, subject, measure, unit, better, base, stretch }
  const planned = { linear: short(linear?.planned), plan: short(plan?.planned) }
  if ('missing' in figure) {
    const reached = { base: null, stretch: null }
    return { ...known, latest: null, missing: figure.missing, reached, planned }
  }
  const { period, value } = figure
  const on = points.findLast((one) => one.period === period)?.on ?? null
  const percent = completion.base && 'percent' in completion.base ? completion.base.percent : null
  const reached = { base: short(percent), stretch: short(completion.stretch?.percent) }
  return { ...known, latest: { period, value, on }, missing: null, reached, planned }
}

/** To two places, as it is shown. */
function short(percent: string | null | undefined): string | null {
  return percent === null || percent === undefined ? null : rounded(percent)
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
