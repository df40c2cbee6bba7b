// The example plan's list of deeds as a ruled table on a page of its own.
//
//   deedsSheet().marks  → ['0.5 w', '57 463.28 m 785 463.28 l S', …]

import { deedRows } from './as-text.ts'
import { broken, centred, type Paper, round, type Sheet, textAt, widthOf } from './pdf-text.ts'
import { deedsTitle } from './plan.ts'

const paper: Paper = {
  width: 841.89,
  height: 595.28,
  left: 57,
  right: 785,
  top: 74,
  bottom: 510,
}
const widths = [40, 138, 222, 108, 130, 90]
const size = 12
const pitch = 15

export function deedsSheet(): Sheet {
  const marks = ['0.5 w', centred(deedsTitle, paper, { y: paper.height - paper.top, size: 22 })]
  const edges = [paper.left]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const top = paper.top + 20
  let y = top
  marks.push(ruled([paper.left, y], [edges.at(-1) ?? 0, y]))
  for (const row of deedRows()) {
    const cells = row.map((text, i) =>
      broken(text, { room: (widths[i] ?? 0) - 10, indent: 0, size }),
    )
    const height = Math.max(...cells.map((lines) => lines.length)) * pitch + 10
    for (const [i, lines] of cells.entries()) {
      marks.push(...cellMarks(lines, { column: i, left: edges[i] ?? 0, top: y, height }))
    }
    y += height
    marks.push(ruled([paper.left, y], [edges.at(-1) ?? 0, y]))
  }
  for (const x of edges) marks.push(ruled([x, top], [x, y]))
  return { paper, marks }
}

type Box = Readonly<Record<'column' | 'left' | 'top' | 'height', number>>

/** Names and contents begin at the left, everything else stands in the middle. */
function cellMarks(lines: readonly string[], { column, left, top, height }: Box) {
  const first = top + (height - lines.length * pitch) / 2 + 11.5
  return lines.map((line, i) => {
    const free = (widths[column] ?? 0) - widthOf(line, size)
    const x = left + (column === 1 || column === 2 ? 5 : free / 2)
    return textAt(line, { x, y: paper.height - first - i * pitch, size })
  })
}

function ruled(from: readonly [number, number], to: readonly [number, number]): string {
  const [start, end] = [from, to].map(([x, y]) => `${x} ${round(paper.height - y)}`)
  return `${start} m ${end} l S`
}
