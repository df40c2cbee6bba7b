// A block of cells as spreadsheets put it on the clipboard: tabs between cells, a line a row, quotes around a cell
// that holds tabs, line ends or quotes.
//
//   cellsIn('12\t"已开工。\n下月封顶"')   [['12', '已开工。\n下月封顶']]

export type Block = readonly (readonly string[])[]

export function cellsIn(text: string): Block {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : bare(text, at)
    rows.at(-1)?.push(cell)
    const next = text[end]
    if (next === '\t' && end + 1 === text.length) rows.at(-1)?.push('')
    if (next === '\r' || next === '\n') rows.push([])
    at = end + (next === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  if (rows.length > 1 && rows.at(-1)?.length === 0) rows.pop()
  return rows.map((row) => (row.length === 0 ? [''] : row))
}

type Found = { readonly cell: string; readonly end: number }

function bare(text: string, from: number): Found {
  let end = from
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1
  return { cell: text.slice(from, end), end }
}

/** A quote that nobody closes, or after which more comes, is a cell that begins with a quote. */
function quoted(text: string, from: number): Found {
  let end = from + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) {
    end += text[end] === '"' ? 2 : 1
  }
  const isClosed = text[end] === '"' && '\t\r\n'.includes(text.charAt(end + 1))
  if (!isClosed) return bare(text, from)
  const cell = text
    .slice(from + 1, end)
    .replaceAll('""', '"')
    .replaceAll('\r\n', '\n')
  return { cell, end: end + 1 }
}

export function textOf(block: Block): string {
  return block.map((row) => row.map(written).join('\t')).join('\r\n')
}

function written(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
