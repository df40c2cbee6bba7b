// Where the lines of a target's year lie on a drawing of so many pixels.
//
//   geometryOf(course, { base: '20', stretch: '25', forecast, width: 560 })   { reached: '60,180 100,150 …', … }
//
// Lengths are for the eye: numbers are floats here and nowhere else.

import type { Decimal, Forecast } from '@luoshi/delivery'
import type { CourseMonth } from './course.ts'

export const height = 230
const edge = { left: 8, right: 60, top: 14, bottom: 24 }

type Given = {
  readonly base: Decimal | null
  readonly stretch: Decimal | null
  readonly forecast: Forecast
  readonly width: number
}

export type Point = { readonly x: number; readonly y: number }

export type Geometry = {
  readonly months: readonly Point[]
  readonly reached: readonly Point[]
  readonly linear: readonly Point[]
  readonly plan: readonly Point[]
  readonly base: number | null
  readonly stretch: number | null
  /** From the last figure to where the year may end. */
  readonly forecast: { readonly from: Point; readonly low: Point; readonly high: Point } | null
  readonly end: number
}

export function geometryOf(course: readonly CourseMonth[], given: Given): Geometry {
  const { width, base, stretch } = given
  const ends = endsOf(given.forecast)
  const all = [base, stretch, ...course.flatMap(({ value, plan }) => [value, plan]), ...ends]
  const values = all.flatMap((one) => (one === null ? [] : [Number(one)]))
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values) || 1]
  const room = { x: width - edge.left - edge.right, y: height - edge.top - edge.bottom }
  const y = (value: number) => round(edge.top + room.y * (1 - (value - low) / (high - low)))
  const x = (month: number) => round(edge.left + (room.x * month) / 12)
  const line = (of: (one: CourseMonth) => Decimal | null) =>
    course.flatMap((one, at) => {
      const value = of(one)
      return value === null ? [] : [{ x: x(at + 1), y: y(Number(value)) }]
    })
  const reached = line(({ value }) => value)
  const from = reached.at(-1)
  const [lowEnd, highEnd] = ends.map((end): Point => ({ x: x(12), y: y(Number(end)) }))
  return {
    months: course.map((_, at) => ({ x: x(at + 1), y: y(low) })),
    ...{ reached, linear: line((one) => one.linear), plan: line((one) => one.plan) },
    base: base === null ? null : y(Number(base)),
    stretch: stretch === null ? null : y(Number(stretch)),
    forecast: from && lowEnd && highEnd ? { from, low: lowEnd, high: highEnd } : null,
    end: x(12),
  }
}

/** Lowest and highest end of the year; one value twice at the present pace; none where nothing is said. */
function endsOf(forecast: Forecast): readonly Decimal[] {
  if (forecast.kind === 'range') return [forecast.low, forecast.high]
  return forecast.kind === 'present-pace' ? [forecast.value, forecast.value] : []
}

export function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ')
}

const round = (value: number) => Math.round(value * 10) / 10
