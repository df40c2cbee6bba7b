// Where the words of a document are targets, days, units or findings, as pieces that a page can draw: each with what it
// is and to which commitment it belongs.
//
//   linesOf(text, marksOf(plan))
//     新增规上企业20家…    [{ start: 0, end: 6, kinds: [], of: 'k1' }, { start: 6, end: 9, kinds: ['target'], of: 'k1' }, …]

import type { Finding, Plan, Quantity, Span } from '@luoshi/plan'

export const markKinds = [
  ...(['target', 'stretch', 'pledge', 'scope', 'baseline', 'limit'] as const),
  ...(['due', 'units', 'project', 'finding'] as const),
] as const
export type MarkKind = (typeof markKinds)[number]

export type Mark = {
  readonly span: Span
  readonly kind: MarkKind | null
  readonly of: string | null
}

/** A stretch of one line in which nothing changes. */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly kinds: readonly MarkKind[]
  /** The key of its commitment. */
  readonly of: string | null
}
export type Line = { readonly start: number; readonly pieces: readonly Piece[] }

export function marksOf(plan: Plan): readonly Mark[] {
  return [
    ...plan.commitments.flatMap(({ key, span, quantities, pledges, projects, due, units }) => [
      { span, kind: null, of: key },
      ...quantities.map((one) => markOf(one, key)),
      ...pledges.map((one): Mark => ({ span: one.span, kind: 'pledge', of: key })),
      ...projects.map((one): Mark => ({ span: one.span, kind: 'project', of: key })),
      ...(due ? [{ span: due.span, kind: 'due' as const, of: null }] : []),
      ...(units.span ? [{ span: units.span, kind: 'units' as const, of: null }] : []),
    ]),
    ...plan.facts.map((one) => markOf(one, null)),
    ...plan.findings.map(ofFinding),
  ]
}

function markOf({ span, role }: Quantity, of: string | null): Mark {
  return { span, kind: role, of }
}

/** What is said of a whole section or document is no mark in it. */
function ofFinding({ span }: Finding): Mark {
  const isWide = span[1] - span[0] > 120
  return { span, kind: isWide ? null : 'finding', of: null }
}

/** The lines of the text, each in pieces; what lies over the edge of a line goes on in the next. */
export function linesOf(text: string, marks: readonly Mark[]): readonly Line[] {
  const waiting = [...marks].sort((a, b) => a.span[0] - b.span[0])
  const lines: Line[] = []
  let open: readonly Mark[] = []
  let next = 0
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const come: Mark[] = []
    for (let mark = waiting[next]; mark && mark.span[0] < end; mark = waiting[++next]) {
      come.push(mark)
    }
    open = [...open.filter(({ span }) => span[1] > start), ...come]
    lines.push({ start, pieces: piecesOf([start, end], open) })
    start = end + 1
  }
  return lines
}

/** The span cut wherever a mark begins or ends. */
export function piecesOf([start, end]: Span, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter(({ span }) => span[0] < end && span[1] > start)
  const cuts = new Set([start, end])
  for (const { span } of inside) {
    for (const cut of span) if (cut > start && cut < end) cuts.add(cut)
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end
    const here = inside.filter(({ span }) => span[0] <= from && span[1] >= to)
    const kinds = [...new Set(here.flatMap(({ kind }) => kind ?? []))]
    return { start: from, end: to, kinds, of: here.findLast(({ of }) => of !== null)?.of ?? null }
  })
}
