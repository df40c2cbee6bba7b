// A table for people, in a terminal and in Markdown alike.
//
//   | length | ms a 100k |
//   | -----: | --------: |
//   |      1 |      48.2 |

type Cell = string | number

const shown = (cell: Cell) => (typeof cell === 'number' ? cell.toLocaleString('en-US') : cell)

/** The first row names the columns; every column but the first is set right. */
function grid(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(shown))
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(4, ...cells.map((row) => (row[column] ?? '').length)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  const [head = [], ...body] = cells
  return `${[line(head), line(rule), ...body.map(line)].join('\n')}\n`
}

export function print(title: string, rows: readonly (readonly Cell[])[]): void {
  process.stdout.write(`\n${title}\n\n${grid(rows)}`)
}
