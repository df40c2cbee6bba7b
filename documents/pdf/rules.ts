// The straight lines on a page: the borders of its tables.
//
//   { horizontal: [{ at: 120, from: 72, to: 520 }], vertical: [{ at: 72, from: 120, to: 300 }] }

import './platform.ts'
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { at, type Matrix, times } from './page.ts'

/** `at` is its y (horizontal) or x (vertical) in points, `from` < `to` its ends. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number }

export type Rules = { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] }

type Found = { readonly horizontal: Rule[]; readonly vertical: Rule[] }
type Point = readonly [x: number, y: number]
type Painted = readonly [paint: number, path: readonly [Float32Array | null]]

/** The ruled lines, thin boxes included. Costs more than the text: ask only where a table may be. */
export async function rulesOf(source: PDFPageProxy, upright: Matrix): Promise<Rules> {
  const { fnArray, argsArray } = await source.getOperatorList()
  const found: Found = { horizontal: [], vertical: [] }
  const kept: Matrix[] = []
  let now = upright
  for (const [i, operator] of fnArray.entries()) {
    const args: unknown = argsArray[i]
    if (operator === OPS.save) kept.push(now)
    else if (operator === OPS.restore) now = kept.pop() ?? upright
    else if (operator === OPS.transform) now = times(now, args as Matrix)
    else if (operator === OPS.constructPath) addPath(args as Painted, now, found)
    else if (operator === OPS.paintFormXObjectEnd) now = kept.pop() ?? upright
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(now)
      const matrix = (args as readonly [Matrix | null])[0]
      if (matrix) now = times(now, matrix)
    }
  }
  return found
}

/** Points: a box no thicker than this counts as a line. */
const thin = 3

function addPath([paint, [path]]: Painted, now: Matrix, found: Found): void {
  if (path === null || paint === OPS.endPath) return
  const filled = paint === OPS.fill || paint === OPS.eoFill
  for (const corners of outlines(path, now)) {
    const xs = corners.map((corner) => corner[0])
    const ys = corners.map((corner) => corner[1])
    const from: Point = [Math.min(...xs), Math.min(...ys)]
    const to: Point = [Math.max(...xs), Math.max(...ys)]
    if (isThin(from, to)) addSide(from, to, found)
    else if (!filled) {
      for (const [i, corner] of corners.entries()) addSide(corner, corners[i + 1] ?? corner, found)
    }
  }
}

function isThin(from: Point, to: Point): boolean {
  return to[0] - from[0] <= thin || to[1] - from[1] <= thin
}

function addSide(a: Point, b: Point, { horizontal, vertical }: Found): void {
  const [wide, high] = [Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])]
  if (high <= thin && wide > thin) {
    horizontal.push({ at: (a[1] + b[1]) / 2, from: Math.min(a[0], b[0]), to: Math.max(a[0], b[0]) })
  } else if (wide <= thin && high > thin) {
    vertical.push({ at: (a[0] + b[0]) / 2, from: Math.min(a[1], b[1]), to: Math.max(a[1], b[1]) })
  }
}

/** Numbers that follow each of pdf.js' path operators: move, line, curve, quadratic curve, close. */
const operands = [2, 2, 6, 4, 0] as const

/** The corners of each part of a path; a part with a curve is no ruled line and is left out. */
function outlines(path: Float32Array, now: Matrix): readonly (readonly Point[])[] {
  const parts: Point[][] = []
  let part: Point[] = []
  for (let i = 0; i < path.length; ) {
    const operator = path[i] ?? 0
    const [x = 0, y = 0] = path.subarray(i + 1, i + 3)
    if (operator === 0) {
      part = [at(now, x, y)]
      parts.push(part)
    } else if (operator === 1) part.push(at(now, x, y))
    else if (operator === 4 && part[0] !== undefined) part.push(part[0])
    else part.length = 0
    i += 1 + (operands[operator] ?? 0)
  }
  return parts.filter((corners) => corners.length > 1)
}
