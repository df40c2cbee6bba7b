// Explained: how a commitment stands and why, in sentences; each figure with the report it came in, by whom and
// when.
//
//   explained(state, { context, settings, language, sources, former })

import {
  answeringFor,
  type Commitment,
  type Completion,
  type Context,
  type Day,
  type Directory,
  forecastOf,
  type Language,
  lightsOf,
  ownYear,
  type Period,
  type PersonId,
  type PostId,
  pastYearsOf,
  pauseReasons,
  presets,
  type ReportId,
  runsOf,
  type Settings,
  sayCompletion,
  sayForecast,
  sayLight,
  sayStanding,
  type Target,
  type TargetId,
  timelinesses,
} from '@luoshi/delivery'
import { seenOf } from './standings.ts'
import type { Told } from './store/entries.ts'

type Given = {
  readonly context: Pick<Context, 'today' | 'calendar'>
  readonly settings: Settings
  readonly directory: Directory
  readonly language: Language
  /** The entries that brought its figures, and those of its reports, first to last. */
  readonly entries: readonly Told[]
  /** What it was made from. */
  readonly former: readonly Commitment[]
}

export function explained(state: Commitment, given: Given) {
  const { context, settings, language } = given
  const { timing, overview, proposed } = seenOf(state, { context, settings })
  const { standing, because, light, judgement, disagrees } = overview
  const months = lightsOf(state, context.today, presets[settings.lights])
  return {
    today: context.today,
    answering: answeringFor(given.directory, state, context.today),
    pauses: state.pauses.map((one) => ({ ...one, words: pauseReasons[language][one.reason] })),
    timing: timing && { ...timing, words: timelinesses[language][timing.timeliness] },
    standing: { standing, because, words: sayStanding(overview, language) },
    light: { ...light, judgement, disagrees, words: sayLight(light, language) },
    proposed,
    months: months.map(({ month, now, atTheTime, ...judged }) => ({
      ...{ month, ...judged },
      now: { colour: now.colour, words: sayLight(now, language) },
      atTheTime: { colour: atTheTime.colour, words: sayLight(atTheTime, language) },
    })),
    runs: runsOf(months, presets[settings.lights]),
    targets: overview.readings.flatMap((reading) => {
      if (reading.kind !== 'target') return []
      const { target, completion, linear, plan } = reading
      return [
        {
          ...{ target, completion, linear, plan },
          words: sayCompletion(completion, target, language),
          forecast: forecast(state, { target, figure: completion.figure }, given),
          figures: figuresOf(state, target.id, given.entries),
        },
      ]
    }),
  }
}

type Now = { readonly target: Target; readonly figure: Completion['figure'] }

function forecast(state: Commitment, { target, figure }: Now, given: Given) {
  const { context, language, former } = given
  const past = pastYearsOf([...former, state], target, ownYear(state, context.today))
  const made = forecastOf({ target, figure }, past)
  return { ...made, words: sayForecast(made, target, language) }
}

/** An entry of a commitment that brought figures. */
type Brought = {
  readonly report: ReportId | null
  readonly points: Readonly<Record<TargetId, Commitment['points'][TargetId][number]>>
}

/** Who did what about a figure, and when. */
type Step = {
  readonly kind: string
  readonly person: PersonId | null
  readonly post: PostId | null
  readonly at: string
  readonly on: Day
}

export type Sourced = Commitment['points'][TargetId][number] & {
  readonly report: ReportId | null
  /** False where a later figure of the period took its place, or it was withdrawn. */
  readonly counts: boolean
  readonly steps: readonly Step[]
}

/** Every figure of the target that was ever accepted, first to last. */
function figuresOf(
  { id, points }: Commitment,
  target: TargetId,
  entries: readonly Told[],
): readonly Sourced[] {
  const brought = entries.filter((one) => one.id === (id as string) && one.kind === 'progressed')
  const last = new Map<Period, number>()
  const figures = brought.flatMap((entry) => {
    const { report, points: told } = entry.body as Brought
    const point = told[target]
    if (!point) return []
    last.set(point.period, entry.seq)
    const steps = entries.filter(({ id: of, seq }) => of === report && seq <= entry.seq)
    return [{ seq: entry.seq, report, point, steps: [...steps, entry].map(stepOf) }]
  })
  const known = new Set((points[target] ?? []).map(({ period }) => period))
  return figures.map(({ seq, report, point, steps }) => ({
    ...{ ...point, report, steps },
    counts: known.has(point.period) && last.get(point.period) === seq,
  }))
}

function stepOf({ kind, person, post, at, on }: Told): Step {
  return { kind, person, post, at, on }
}
