// The line of a sparkline: figures over time, the claim last, and the target's level where it is in sight.
//
//   trendOf({ values: ['2', '5', '9'], target: '20' }, { width: 120, height: 28 })   { line: '2,26 …', target: 2 }

export type Trend = {
  /** Points of an SVG polyline. */
  readonly line: string
  /** The claim: the last of them. */
  readonly end: { readonly x: number; readonly y: number }
  /** The height of the target; null where there is none. */
  readonly target: number | null
}

type Box = { readonly width: number; readonly height: number }
type Figures = { readonly values: readonly string[]; readonly target: string | null }

const edge = 3

/** Drawn from zero (or below it) up, so that a small change looks small. Null of fewer than two figures. */
export function trendOf({ values, target }: Figures, { width, height }: Box): Trend | null {
  if (values.length < 2) return null
  const numbers = values.map(Number)
  const level = target === null ? null : Number(target)
  const all = [0, ...numbers, ...(level === null ? [] : [level])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const span = high - low || 1
  const y = (value: number) => round(height - edge - ((value - low) / span) * (height - 2 * edge))
  const x = (at: number) => round(edge + (at / (numbers.length - 1)) * (width - 2 * edge))
  const points = numbers.map((value, at) => ({ x: x(at), y: y(value) }))
  const end = points.at(-1) ?? { x: 0, y: 0 }
  return {
    line: points.map((one) => `${one.x},${one.y}`).join(' '),
    end,
    target: level === null ? null : y(level),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
