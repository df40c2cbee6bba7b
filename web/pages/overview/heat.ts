// The heat map in numbers: of each unit and month the gravest light and how many there are of it.
//
//   gravest([3, 1, 2, 0])                          { colour: 'red', count: 2 }
//   gravestFirst(units, 'now')                     units, those with most red in the last month first

import type { LightColour } from '@luoshi/delivery'

/** Of a month: green, yellow, red, grey. */
export type Colours = readonly [number, number, number, number]
export const colourOrder: readonly LightColour[] = ['green', 'yellow', 'red', 'grey']

export type Cell = { readonly colour: LightColour; readonly count: number }

/** Unknown is graver than green, as it is for a commitment; null: no light at all. */
export function gravest([green, yellow, red, grey]: Colours): Cell | null {
  if (red > 0) return { colour: 'red', count: red }
  if (yellow > 0) return { colour: 'yellow', count: yellow }
  if (grey > 0) return { colour: 'grey', count: grey }
  return green > 0 ? { colour: 'green', count: green } : null
}

type Heated = { readonly now: readonly Colours[]; readonly atTheTime: readonly Colours[] }
export type Sight = keyof Heated

/** By the last month: most red, then most yellow; else as they were. */
export function gravestFirst<Unit extends Heated>(
  units: readonly Unit[],
  sight: Sight,
): readonly Unit[] {
  const [red, yellow] = [2, 1].map((at) => (unit: Unit) => unit[sight].at(-1)?.[at] ?? 0)
  if (!red || !yellow) return units
  return [...units].sort((a, b) => red(b) - red(a) || yellow(b) - yellow(a))
}

/** Where the arrow keys lead from a cell; null where they lead nowhere. */
export function moved(
  key: string,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): readonly [number, number] | null {
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    Home: [row, 0],
    End: [row, columns - 1],
  }
  const [r, c] = to[key] ?? [-1, -1]
  return r >= 0 && r < rows && c >= 0 && c < columns ? [r, c] : null
}
