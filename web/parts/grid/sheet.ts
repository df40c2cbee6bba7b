// Moving and selecting in a grid, and what a block, a fill or a deletion writes into which cells. Values live with
// whoever shows the grid.
//
//   moved({ row: 3, column: 4 }, 'down', shape)             { row: 4, column: 4 }
//   pasted([['1'], ['2']], { row: 0, column: 3 }, shape)    { writes: [{ row: 0, … '1' }, …], lost: 0 }

import type { Block } from './block.ts'

export type Spot = { readonly row: number; readonly column: number }
export type Write = Spot & { readonly text: string }

export type Shape = {
  readonly rows: number
  readonly columns: number
  isEditable(spot: Spot): boolean
}

/** From the cell where the selection began to the active one. */
export type Selection = { readonly anchor: Spot; readonly active: Spot }
export type Range = { readonly from: Spot; readonly to: Spot }

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'top'
  | 'bottom'
  | 'page-up'
  | 'page-down'

const page = 12
const steps: Readonly<Record<Move, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
  'row-start': [0, Number.NEGATIVE_INFINITY],
  'row-end': [0, Number.POSITIVE_INFINITY],
  top: [Number.NEGATIVE_INFINITY, 0],
  bottom: [Number.POSITIVE_INFINITY, 0],
  'page-up': [-page, 0],
  'page-down': [page, 0],
}

export function moved({ row, column }: Spot, move: Move, { rows, columns }: Shape): Spot {
  const [down, right] = steps[move]
  return { row: within(row + down, rows), column: within(column + right, columns) }
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1))
}

/** The next cell that can be filled in, along the rows; null past the last (or before the first). */
export function nextEditable({ row, column }: Spot, step: 1 | -1, shape: Shape): Spot | null {
  const { rows, columns } = shape
  for (let at = row * columns + column + step; at >= 0 && at < rows * columns; at += step) {
    const spot = { row: Math.floor(at / columns), column: at % columns }
    if (shape.isEditable(spot)) return spot
  }
  return null
}

/** Below or above in the same column, over cells that cannot be filled in; the same where there is none. */
export function editableBelow(from: Spot, step: 1 | -1, shape: Shape): Spot {
  for (let row = from.row + step; row >= 0 && row < shape.rows; row += step) {
    const spot = { row, column: from.column }
    if (shape.isEditable(spot)) return spot
  }
  return from
}

export function rangeOf({ anchor, active }: Selection): Range {
  return {
    from: {
      row: Math.min(anchor.row, active.row),
      column: Math.min(anchor.column, active.column),
    },
    to: { row: Math.max(anchor.row, active.row), column: Math.max(anchor.column, active.column) },
  }
}

export function isIn({ row, column }: Spot, { from, to }: Range): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column
}

function* spotsIn({ from, to }: Range): Generator<Spot> {
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) yield { row, column }
  }
}

/** `lost`: cells with words in them that stand where nothing can be filled in, or past the end. */
type Pasted = { readonly writes: readonly Write[]; readonly lost: number; readonly range: Range }

/** From the selection's first cell on; one cell fills the whole selection, as spreadsheets do it. */
export function pasted(block: Block, over: Range, shape: Shape): Pasted {
  const [[only = ''] = []] = block
  if (block.length === 1 && block[0]?.length === 1) {
    return { writes: written(over, shape, () => only), lost: 0, range: over }
  }
  const { from } = over
  const width = Math.max(...block.map(({ length }) => length))
  const to = { row: from.row + block.length - 1, column: from.column + width - 1 }
  const texts = [...spotsIn({ from, to })].flatMap((spot): Write[] => {
    const text = block[spot.row - from.row]?.[spot.column - from.column]
    return text === undefined ? [] : [{ ...spot, text }]
  })
  const fits = (spot: Spot) =>
    spot.row < shape.rows && spot.column < shape.columns && shape.isEditable(spot)
  const writes = texts.filter(fits)
  const lost = texts.filter((one) => !fits(one) && one.text.trim() !== '').length
  const last = { row: within(to.row, shape.rows), column: within(to.column, shape.columns) }
  return { writes, lost, range: { from, to: last } }
}

/** Each column takes the text of its first cell; of one row only, that of the row above. */
export function filledDown(
  range: Range,
  shape: Shape,
  textAt: (spot: Spot) => string,
): readonly Write[] {
  const { from, to } = range
  const isOneRow = from.row === to.row
  const source = isOneRow ? from.row - 1 : from.row
  if (source < 0) return []
  const below = isOneRow ? range : { from: { ...from, row: from.row + 1 }, to }
  return written(below, shape, ({ column }) => textAt({ row: source, column }))
}

export function cleared(range: Range, shape: Shape): readonly Write[] {
  return written(range, shape, () => '')
}

function written(range: Range, shape: Shape, text: (spot: Spot) => string): readonly Write[] {
  return [...spotsIn(range)]
    .filter((spot) => shape.isEditable(spot))
    .map((spot) => ({ ...spot, text: text(spot) }))
}
