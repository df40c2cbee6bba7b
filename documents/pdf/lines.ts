// Runs put together to the lines that a person sees, in reading order, column after column.
//
//   { parts: [{ text: '牵头单位:区发改局', left: 72, right: 190 }, …], y: 120.4, left: 72, right: 520, … }

import { isLatin, readable } from './characters.ts'
import type { Run } from './page.ts'

/** A stretch of a line without a wide gap in it. */
export type Part = { readonly text: string; readonly left: number; readonly right: number }

/** `y` is the line on which the characters stand; `size` is their height. All in points. */
export type Line = {
  readonly parts: readonly Part[]
  readonly page: number
  readonly y: number
  readonly left: number
  readonly right: number
  readonly size: number
}

/** Between the parts of a line, in heights of its characters. */
const wideGap = 1.5

/** The lines from top to bottom; where the page has two columns, the left one first. */
export function linesOf(runs: readonly Run[], page: number): readonly Line[] {
  const lines = rows(runs).map((row) => lineOf(row, page))
  const gutter = gutterOf(lines)
  return gutter === null ? lines : byColumn(lines, gutter)
}

/** What a line says; parts stand apart by an ideographic space. */
export function textOf(line: Line): string {
  return line.parts.map((part) => part.text).join('\u3000')
}

function rows(runs: readonly Run[]): readonly (readonly Run[])[] {
  const sorted = runs.toSorted((a, b) => a.y - b.y)
  const found: Run[][] = []
  for (const run of sorted) {
    const row = found.at(-1)
    const first = row?.[0]
    const near = first !== undefined && run.y - first.y < Math.min(first.size, run.size) * 0.5
    if (row !== undefined && near) row.push(run)
    else found.push([run])
  }
  return found.map((row) => row.sort((a, b) => a.x - b.x))
}

function lineOf(row: readonly Run[], page: number): Line {
  const parts: Part[] = []
  for (const run of row) {
    const last = parts.at(-1)
    const right = run.x + run.width
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.x - last.right
    if (last === undefined || gap > run.size * wideGap) {
      parts.push({ text: run.text, left: run.x, right })
    } else {
      const text = glue(last.text, run.text, gap / run.size)
      parts[parts.length - 1] = { text, left: last.left, right: Math.max(last.right, right) }
    }
  }
  return {
    parts: parts.map((part) => ({ ...part, text: readable(part.text) })),
    page,
    y: Math.max(...row.map((run) => run.y)),
    left: Math.min(...parts.map((part) => part.left)),
    right: Math.max(...parts.map((part) => part.right)),
    size: Math.max(...row.map((run) => run.size)),
  }
}

function glue(left: string, right: string, gap: number): string {
  const apart = gap > 0.18 && isLatin(left.slice(-1)) && isLatin(right.charAt(0))
  return left + (apart ? ' ' : '') + right
}

/** Lines that a page must have on both sides of the white strip before it counts as two columns. */
const columnLines = 8

/** The x of a white strip in the middle that most lines keep free, with long text on both sides. */
function gutterOf(lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  for (const share of [0.5, 0.48, 0.52, 0.45, 0.55]) {
    const x = left + (right - left) * share
    const free = lines.filter((line) => !crosses(line, x))
    const both = free.filter((line) => line.left < x && line.right > x)
    const long = both.filter((line) => line.parts.length === 2 && line.parts.every(isLong))
    if (long.length >= columnLines && long.length > lines.length * 0.6) return x
  }
  return null
}

function isLong(part: Part): boolean {
  return part.text.length >= 10
}

function crosses(line: Line, x: number): boolean {
  return line.parts.some((part) => part.left < x && part.right > x)
}

function byColumn(lines: readonly Line[], gutter: number): readonly Line[] {
  const first = lines.findIndex((line) => !crosses(line, gutter))
  const last = lines.findLastIndex((line) => !crosses(line, gutter))
  const within = lines.slice(first, last + 1)
  const side = (keep: (part: Part) => boolean) =>
    within.flatMap((line) => {
      const parts = line.parts.filter(keep)
      const [start, end] = [parts[0], parts.at(-1)]
      if (start === undefined || end === undefined) return []
      return [{ ...line, parts, left: start.left, right: end.right }]
    })
  return [
    ...lines.slice(0, first),
    ...side((part) => part.left < gutter),
    ...side((part) => part.left >= gutter),
    ...lines.slice(last + 1),
  ]
}
