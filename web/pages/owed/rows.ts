// The rows of the grid: each commitment and period that is owed, a line for each target and milestone; a commitment
// without any has one line, of words. Words, evidence and explanation stand on the first line.
//
//   linesOf(owed)                               [{ key: 'c1 2026-03 t1', kind: 'figure', isFirst: true, … }, …]
//   textAt(cells, { line, field }, 'zh-CN')      what is typed there, else what came back, else ''

import type { Filled, Language } from '@luoshi/delivery'
import { writtenAs, writtenFigure } from '../../parts/typed/understand.ts'
import type { Owed } from './asked.ts'

export type Field = 'value' | 'from' | 'narrative' | 'problems' | 'nextStep' | 'explanation'
export type Target = Owed['targets'][number]
export type Milestone = Owed['milestones'][number]

export type Line = {
  readonly key: string
  readonly owed: Owed
  readonly isFirst: boolean
} & (
  | { readonly kind: 'figure'; readonly target: Target }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
  | { readonly kind: 'words' }
)

/** Typed texts, by the names of their cells. */
export type Cells = Readonly<Record<string, string>>
export type At = { readonly line: Line; readonly field: Field }

type Said = Omit<Filled, 'evidence'> & { readonly explanation: string | null }

export function rowKey({ commitment, period }: Pick<Owed, 'commitment' | 'period'>): string {
  return `${commitment} ${period}`
}

export function linesOf(rows: readonly Owed[]): readonly Line[] {
  return rows.flatMap((owed) => {
    const of = rowKey(owed)
    const open = owed.milestones.filter((one) => one.reached === null)
    const parts = [
      ...owed.targets.map((target) => ({ kind: 'figure', target, id: target.id }) as const),
      ...open.map((milestone) => ({ kind: 'milestone', milestone, id: milestone.id }) as const),
    ]
    const all = parts.length > 0 ? parts : [{ kind: 'words', id: '' } as const]
    return all.map(({ id, ...part }, at): Line => {
      return { ...part, key: `${of} ${id}`, owed, isFirst: at === 0 }
    })
  })
}

/** A figure and its source are of the line; everything else is of the report. */
export function cellKey({ line, field }: At): string {
  const isOfLine = field === 'value' || field === 'from'
  return `${isOfLine ? line.key : rowKey(line.owed)} ${field}`
}

/** Whether it can be typed: a register counts by itself, words stand on the first line. */
export function isTyped({ line, field }: At): boolean {
  const counted = line.kind === 'figure' && line.target.source === 'register'
  if (field === 'value') return line.kind !== 'words' && !counted
  if (field === 'from') return line.kind === 'figure' && !counted
  return line.isFirst
}

export function textAt(cells: Cells, at: At, language: Language): string {
  return cells[cellKey(at)] ?? beforeAt(at, language)
}

/** What the returned report said there; or the same figure, where it was told with another commitment already. */
export function beforeAt({ line, field }: At, language: Language): string {
  const { back } = line.owed
  if (back) return saidAt({ line, field }, back, language)
  if (line.kind !== 'figure' || field !== 'value' || !line.target.already) return ''
  const { already, unit } = line.target
  return writtenFigure({ value: already.value, standing: 'final' }, { unit, language })
}

/** What a report says in that cell, as it would be typed. */
export function saidAt({ line, field }: At, back: Said, language: Language): string {
  if (field === 'narrative' || field === 'problems' || field === 'nextStep') return back[field]
  if (field === 'explanation') return back.explanation ?? ''
  if (line.kind === 'milestone')
    return back.reached.includes(line.milestone.id) ? writtenAs[language].reached : ''
  const told = line.kind === 'figure' ? back.figures[line.target.id] : undefined
  if (!told || line.kind !== 'figure') return ''
  if (field === 'from') return 'from' in told ? (told.from ?? '') : ''
  return writtenFigure(told, { unit: line.target.unit, language })
}
