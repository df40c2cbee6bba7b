// How high a row of a sheet has to be, in points, for its fullest cell: a spreadsheet does not reckon it when it
// opens a file.
//
//   heightOf(['新建学校3所', 12], [6, 20])   36: the first cell needs two lines

type Width = number | undefined

/** `widths` in characters of the default typeface, Han counting two. */
export function heightOf(row: readonly unknown[], widths: readonly Width[]): number {
  let most = 1
  for (const [c, cell] of row.entries()) {
    if (typeof cell === 'string') most = Math.max(most, linesOf(cell, (widths[c] ?? 10) - 2))
  }
  return Math.min(400, most * 14 + 8)
}

function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / room)), 0)
}

function wide(text: string): number {
  let sum = 0
  for (const character of text) sum += character.charCodeAt(0) < 0x2000 ? 1 : 2
  return sum
}
