// Tables of Word: cells that span columns (gridSpan) or rows (vMerge) are spread, so that every row
// says all that a reader reads off it. ECMA-376 part 1, §17.4.
//
//   任务 | 目标 | 责任单位         任务\t目标\t责任单位
//   新建学校 | 3所 | 教育局   →    新建学校\t3所\t教育局
//   改造校舍 | 5处 |              改造校舍\t5处\t教育局

export type TableCell = {
  text: string
  span: number
  /** 'restart' begins a vertical merge, 'continue' goes on with the one above. */
  vertical: 'restart' | 'continue' | null
  /** The older way of merging sideways (`w:hMerge`): goes on with the cell before. */
  goesOn: boolean
  deleted: boolean
}

export type Table = {
  readonly number: number
  rows: number
  row: TableCell[]
  /** Grid columns left out before the first cell. */
  before: number
  rowDropped: boolean
  /** What a vertical merge holds, by the grid column where it begins. */
  readonly above: Map<number, string>
}

/** Word itself allows 63 columns. */
const mostColumns = 200

export function newTable(number: number): Table {
  return { number, rows: 0, row: [], before: 0, rowDropped: false, above: new Map() }
}

export function newCell(): TableCell {
  return { text: '', span: 1, vertical: null, goesOn: false, deleted: false }
}

export function setSpan(cell: TableCell, value: string | undefined): void {
  const span = Number.parseInt(value ?? '', 10)
  if (span > 1) cell.span = Math.min(span, mostColumns)
}

export function setBefore(table: Table, value: string | undefined): void {
  const before = Number.parseInt(value ?? '', 10)
  if (before > 0) table.before = Math.min(before, mostColumns)
}

/** Ends the row: its cells by grid column, merged ones repeated; null where the row is dropped. */
export function endRow(table: Table): readonly string[] | null {
  const cells = table.row.filter((cell) => !cell.deleted)
  const spread: string[] = Array.from({ length: table.before }, () => '')
  if (!table.rowDropped) {
    table.rows += 1
    for (const cell of cells) {
      const text = textOf(table, cell, spread)
      for (let i = 0; i < cell.span && spread.length < mostColumns; i += 1) spread.push(text)
    }
  }
  const dropped = table.rowDropped
  table.row = []
  table.before = 0
  table.rowDropped = false
  return dropped ? null : spread
}

function textOf(table: Table, cell: TableCell, left: readonly string[]): string {
  const column = left.length
  if (cell.goesOn) return left.at(-1) ?? ''
  if (cell.vertical === 'continue') return table.above.get(column) ?? cell.text
  if (cell.vertical === 'restart') table.above.set(column, cell.text)
  else table.above.delete(column)
  return cell.text
}
