// Ruled tables: the grid that horizontal and vertical lines make, with the merged cells in it.
//
//   ┌──┬─────┐
//   │1 │ a   │   xs [72, 110, 300]  ys [100, 120, 140]
//   ├──┤     │   cellAt[row][column]: 0 1 / 2 1
//   │2 │     │
//   └──┴─────┘

import type { Rule, Rules } from './rules.ts'

export type Grid = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** The number of the cell that covers each place; a merged cell covers several. */
  readonly cellAt: readonly (readonly number[])[]
}

/** Points by which lines that belong together may miss each other. */
const slack = 4

/** The tables of a page, from top to bottom. A lone frame is no table. */
export function gridsOf(rules: Rules): readonly Grid[] {
  const horizontal = joined(rules.horizontal).filter((rule) => rule.to - rule.from > 10)
  const vertical = joined(rules.vertical).filter((rule) => rule.to - rule.from > 8)
  return groups(horizontal, vertical)
    .map(gridOf)
    .filter((grid) => grid.xs.length > 2 && grid.ys.length > 1)
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
}

/** Lines in one direction put together where they overlap or nearly touch. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const found: Rule[] = []
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from)
  for (const rule of sorted) {
    const near = found.findLastIndex((one) => rule.at - one.at <= slack / 2 && touches(one, rule))
    const one = found[near]
    if (one === undefined || near < found.length - 40) found.push(rule)
    else
      found[near] = {
        at: one.at,
        from: Math.min(one.from, rule.from),
        to: Math.max(one.to, rule.to),
      }
  }
  return found
}

function touches(a: Rule, b: Rule): boolean {
  return a.from <= b.to + slack && b.from <= a.to + slack
}

type Lines = { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] }

/** Lines that hang together by crossings. */
function groups(horizontal: readonly Rule[], vertical: readonly Rule[]): readonly Lines[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i)
  for (const [h, across] of horizontal.entries()) {
    for (const [v, down] of vertical.entries()) {
      if (meet(across, down)) parent[root(parent, h)] = root(parent, horizontal.length + v)
    }
  }
  const found = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>()
  for (const [i, rule] of [...horizontal, ...vertical].entries()) {
    const key = root(parent, i)
    const group = found.get(key) ?? { horizontal: [], vertical: [] }
    found.set(key, group)
    if (i < horizontal.length) group.horizontal.push(rule)
    else group.vertical.push(rule)
  }
  return [...found.values()].filter((group) => group.horizontal.length > 1)
}

function root(parent: number[], of: number): number {
  let at = of
  for (;;) {
    const above = parent[at] ?? at
    if (above === at) return at
    parent[at] = parent[above] ?? above
    at = above
  }
}

function meet(across: Rule, down: Rule): boolean {
  return covers(across, down.at) && covers(down, across.at)
}

function covers(rule: Rule, at: number): boolean {
  return rule.from - slack <= at && at <= rule.to + slack
}

function gridOf({ horizontal, vertical }: Lines): Grid {
  // A table open at its sides has no outer vertical lines: its horizontal ones say where it ends.
  const left = Math.min(...horizontal.map((rule) => rule.from))
  const right = Math.max(...horizontal.map((rule) => rule.to))
  const xs = distinct([left, ...vertical.map((rule) => rule.at), right])
  const ys = distinct(horizontal.map((rule) => rule.at))
  return { xs, ys, cellAt: cells({ horizontal, vertical }, xs, ys) }
}

function distinct(positions: readonly number[]): readonly number[] {
  const found: number[] = []
  for (const at of positions.toSorted((a, b) => a - b)) {
    if (found.length === 0 || at - (found.at(-1) ?? 0) > slack) found.push(at)
  }
  return found
}

/** Places without a line between them are one cell. */
function cells(
  lines: Lines,
  xs: readonly number[],
  ys: readonly number[],
): readonly (readonly number[])[] {
  const wide = xs.length - 1
  const high = ys.length - 1
  const parent = Array.from({ length: wide * high }, (_, i) => i)
  for (let row = 0; row < high; row++) {
    const y = middle(ys, row)
    for (let column = 0; column < wide; column++) {
      const x = middle(xs, column)
      const here = row * wide + column
      if (column > 0 && !wall(lines.vertical, xs[column] ?? 0, y)) {
        parent[root(parent, here)] = root(parent, here - 1)
      }
      if (row > 0 && !wall(lines.horizontal, ys[row] ?? 0, x)) {
        parent[root(parent, here)] = root(parent, here - wide)
      }
    }
  }
  return Array.from({ length: high }, (_, row) =>
    Array.from({ length: wide }, (_, column) => root(parent, row * wide + column)),
  )
}

function middle(edges: readonly number[], i: number): number {
  return ((edges[i] ?? 0) + (edges[i + 1] ?? 0)) / 2
}

function wall(rules: readonly Rule[], at: number, along: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - at) <= slack && rule.from <= along && along <= rule.to,
  )
}
