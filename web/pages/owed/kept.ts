// What was typed is kept in this browser with every letter, for each district, person and unit, until it is reported:
// a closed window, an expired session, a lost network lose nothing. Windows of one browser tell each other; where two
// wrote the same cell, both texts are kept.
//
//   merged(mine, theirs)   { cells: both, rivals: { cell: 'the other text' } }

import type { EvidenceId } from '@luoshi/delivery'
import type { Owed } from './asked.ts'
import type { Cells } from './rows.ts'

export type Kept = {
  readonly cells: Cells
  /** What another window wrote in the same cells, to choose from. */
  readonly rivals: Cells
  /** Of each row the evidence that was added to it. */
  readonly evidence: Readonly<Record<string, readonly File[]>>
  /** The rows as they were when something was typed in them: they stay even if somebody else reports them. */
  readonly rows: Readonly<Record<string, Owed>>
  /** When the first letter was typed, in milliseconds; null before. */
  readonly since: number | null
}
type File = { readonly id: EvidenceId; readonly name: string }

export const nothing: Kept = { cells: {}, rivals: {}, evidence: {}, rows: {}, since: null }

export function placeOf(...parts: readonly [district: string, person: string, unit: string]) {
  return ['luoshi.owed', ...parts].join('.')
}

export function restored(text: string | null): Kept {
  if (text === null) return nothing
  try {
    return { ...nothing, ...(JSON.parse(text) as Partial<Kept>) }
  } catch {
    return nothing
  }
}

/** What another window stored beside what is here: cells that only one has are taken, of others both are kept. */
export function merged(mine: Kept, theirs: Kept, before: Kept): Kept {
  const cells: Record<string, string> = { ...mine.cells }
  const rivals: Record<string, string> = { ...mine.rivals }
  const names = new Set([...Object.keys(theirs.cells), ...Object.keys(before.cells)])
  for (const name of names) {
    const [own, other, old] = [mine.cells[name], theirs.cells[name], before.cells[name]]
    if (other === old || other === own) continue
    if (own !== old && other !== undefined) rivals[name] = other
    else if (own === old && other === undefined) delete cells[name]
    else if (other !== undefined) cells[name] = other
  }
  return {
    ...{ cells, rivals, rows: { ...mine.rows, ...theirs.rows } },
    evidence: { ...mine.evidence, ...theirs.evidence },
    since: mine.since ?? theirs.since,
  }
}

/** Without the rows that were reported, or given up. */
export function without(kept: Kept, rows: ReadonlySet<string>): Kept {
  const isElsewhere = (name: string) => !rows.has(name.split(' ').slice(0, 2).join(' '))
  const cells = only(kept.cells, isElsewhere)
  const isEmpty = Object.keys(cells).length === 0
  return {
    ...{ cells, rivals: only(kept.rivals, isElsewhere) },
    ...{ evidence: only(kept.evidence, isElsewhere), rows: only(kept.rows, isElsewhere) },
    since: isEmpty ? null : kept.since,
  }
}

function only<Value>(record: Readonly<Record<string, Value>>, has: (name: string) => boolean) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => has(name)))
}
