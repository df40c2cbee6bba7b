// Where the parts of a bullet chart lie, in per cent of its width.
//
//   bulletOf({ reached: { base: '61.28', stretch: '58.43' }, planned: { linear: '83.33', plan: '80' }, … })
//   { bar: 55.1, base: 89.9, stretch: 94.3, linear: 74.9, plan: 71.9 }
//
// The axis is per cent of the base target, so that targets of different units stand under each other. Lengths are
// for the eye: numbers are floats here and nowhere else.

export type Bulleted = {
  readonly base: string | null
  readonly stretch: string | null
  readonly reached: { readonly base: string | null; readonly stretch: string | null }
  readonly planned: { readonly linear: string | null; readonly plan: string | null }
}

export type BulletLayout = {
  readonly bar: number
  readonly base: number
  readonly stretch: number | null
  readonly linear: number | null
  readonly plan: number | null
}

/** What goes further is cut off: the figure beside it says how far. */
const most = 200
const margin = 1.06

/** Null where there is no rate to draw: no figure, a rank, a target that is to be filled in. */
export function bulletOf(one: Bulleted): BulletLayout | null {
  const { reached, planned } = one
  if (reached.base === null) return null
  const bar = within(Number(reached.base))
  const stretch = stretchAt(one)
  const [linear, plan] = [planned.linear, planned.plan].map((share) =>
    share === null ? null : within(Number(share)),
  )
  const end = Math.max(100, bar, stretch ?? 0, linear ?? 0, plan ?? 0) * margin
  const at = (value: number) => Math.round((value / end) * 1000) / 10
  return {
    ...{ bar: at(bar), base: at(100), stretch: stretch === null ? null : at(stretch) },
    ...{ linear: placed(linear, at), plan: placed(plan, at) },
  }
}

function placed(value: number | null | undefined, at: (value: number) => number): number | null {
  return value === null || value === undefined ? null : at(value)
}

/** By both rates where there are some: of a gain, both begin at last year's figure. */
function stretchAt({ base, stretch, reached }: Bulleted): number | null {
  if (stretch === null || base === null) return null
  const [ofBase, ofStretch] = [Number(reached.base), Number(reached.stretch ?? 0)]
  if (ofBase > 0 && ofStretch > 0) return within((ofBase / ofStretch) * 100)
  return Number(base) > 0 ? within((Number(stretch) / Number(base)) * 100) : null
}

function within(percent: number): number {
  return Math.min(most, Math.max(0, percent))
}
