// What stands on a page: runs of characters, in points from the top left corner of the page as a
// person holds it.
//
//   { text: '一、工业经济', x: 79, y: 120.4, width: 96, size: 16 }

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { advance } from './characters.ts'

/** `y` is the line on which the characters stand. */
export type Run = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export type Page = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** From the page's own coordinates to those of the runs. */
  readonly upright: Matrix
}

export type Matrix = readonly [number, number, number, number, number, number]

/** The runs of a page, upright; words that run aslant (watermarks) are left out. */
export async function pageOf(source: PDFPageProxy, number: number): Promise<Page> {
  const { items } = await source.getTextContent()
  const placed = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const matrix = item.transform as unknown as Matrix
    return [{ text: item.str, matrix, width: item.width, turn: quarter(matrix) }]
  })
  const turn = mainTurn(placed)
  const viewport = source.getViewport({ scale: 1, rotation: turn * 90 })
  const upright = viewport.transform as unknown as Matrix
  const runs = placed
    .filter((item) => item.turn === turn)
    .flatMap(({ text, matrix, width }) => {
      const [x, y] = at(upright, matrix[4], matrix[5])
      return words({ text, x, y, width, size: Math.hypot(matrix[2], matrix[3]) })
    })
  return { number, width: viewport.width, height: viewport.height, runs, upright }
}

export function at(m: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/** The transformation that first does `n`, then `m`. */
export function times(m: Matrix, n: Matrix): Matrix {
  const [e, f] = at(m, n[4], n[5])
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    e,
    f,
  ]
}

const solid = /[^\s\u3000]{1,10000}/g

/** The pieces of a text that nothing but single spaces holds together. */
function piecesOf(text: string): readonly { readonly text: string; readonly index: number }[] {
  const pieces: { text: string; index: number }[] = []
  for (const { 0: word, index } of text.matchAll(solid)) {
    const last = pieces.at(-1)
    if (last && text.slice(last.index + last.text.length, index) === ' ') last.text += ` ${word}`
    else pieces.push({ text: word, index })
  }
  return pieces
}

/** A run without the white space at its ends, and cut where several spaces stand in its midst. */
function words(run: Run): readonly Run[] {
  const all = advance(run.text)
  return piecesOf(run.text).map(({ text, index }) => ({
    ...run,
    text,
    x: run.x + (run.width * advance(run.text.slice(0, index))) / all,
    width: (run.width * advance(text)) / all,
  }))
}

/** Quarter turns of the writing direction, 0 to 3, or -1 where it runs aslant. */
function quarter([a, b]: Matrix): number {
  const turns = Math.atan2(b, a) / (Math.PI / 2)
  return Math.abs(turns - Math.round(turns)) > 0.05 ? -1 : (Math.round(turns) + 4) % 4
}

/** The direction in which most characters of the page run. */
function mainTurn(placed: readonly { readonly turn: number; readonly text: string }[]): number {
  const weights = [0, 0, 0, 0]
  for (const { turn, text } of placed) {
    if (turn >= 0) weights[turn] = (weights[turn] ?? 0) + text.length
  }
  return weights.indexOf(Math.max(...weights))
}
