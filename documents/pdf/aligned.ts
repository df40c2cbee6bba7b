// Tables without ruled lines: at least three lines one below the other whose parts stand in the
// same three or more columns.
//
//   序号   任务          牵头单位
//   1      新建学校3所   区教育局      → [['序号', '任务', '牵头单位'], ['1', …], …]

import type { Line, Part } from './lines.ts'
import type { Table } from './table.ts'

const fewestColumns = 3
const fewestRows = 3

/** The aligned tables of a page, and its lines without them. */
export function alignedTables(lines: readonly Line[]): {
  readonly tables: readonly Table[]
  readonly lines: readonly Line[]
} {
  const tables: Table[] = []
  const kept: Line[] = []
  for (let at = 0; at < lines.length; ) {
    const end = endOf(lines, at)
    const group = lines.slice(at, end)
    if (group.length >= fewestRows) tables.push(tableOf(group))
    else kept.push(...group)
    at = end
  }
  return { tables, lines: kept }
}

/** Where the lines end that have the columns of the line at `at`. */
function endOf(lines: readonly Line[], at: number): number {
  const first = lines[at]
  let end = at + 1
  if (first === undefined || first.parts.length < fewestColumns) return end
  while (isBelow(lines[end - 1], lines[end]) && hasColumns(lines[end], first.parts)) end++
  return end
}

function isBelow(above: Line | undefined, line: Line | undefined): boolean {
  return (
    above !== undefined &&
    line !== undefined &&
    line.y > above.y &&
    line.y - above.y < above.size * 4
  )
}

function hasColumns(line: Line | undefined, columns: readonly Part[]): boolean {
  return (
    line !== undefined &&
    line.parts.length === columns.length &&
    line.parts.every((part, i) => overlaps(part, columns[i]))
  )
}

function overlaps(part: Part, column: Part | undefined): boolean {
  return column !== undefined && part.left < column.right && column.left < part.right
}

function tableOf(group: readonly Line[]): Table {
  const columns = group[0]?.parts ?? []
  const wide = columns.length
  return {
    page: group[0]?.page ?? 1,
    top: Math.min(...group.map((line) => line.y - line.size)),
    bottom: Math.max(...group.map((line) => line.y)),
    xs: [...columns.map((column) => column.left), columns.at(-1)?.right ?? 0],
    rows: group.map((line, r) => ({
      cells: line.parts.map((part) => part.text),
      ids: line.parts.map((_, c) => r * wide + c),
    })),
  }
}
