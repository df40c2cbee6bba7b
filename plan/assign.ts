// Assign: who answers for each task, and by when.
//
//   扩建小学2所，8月底前投用。（责任单位：区教育局）   lead 区教育局; due 2026-08-31
//
// What the task does not say itself, a line or heading of its section may say for it.

import { dueOf } from './assign/due.ts'
import { inheritance } from './assign/inherit.ts'
import { listsIn } from './assign/lists.ts'
import { saysFirstLeads } from './assign/phrase.ts'
import { projectsIn } from './assign/projects.ts'
import { nobody, type Said, saidIn, unitsOf } from './assign/units.ts'
import type { Due, Project, Units } from './plan.ts'
import type { Outline, Passage } from './segment.ts'

export type Assigned = {
  readonly passage: Passage
  readonly units: Units
  readonly due: Due | null
  readonly projects: readonly Project[]
  /** The section (null: none) whose line or heading names the units, where the task names none. */
  readonly inheritedFrom: { readonly section: string | null } | null
}

/** One for each `work` passage, in order. `known` are units that the district says it has. */
export function assign(outline: Outline, known: readonly string[] = []): readonly Assigned[] {
  const { text, since, passages } = outline
  const units = new Set(known)
  const inherited = inheritance(outline, units)
  let firstLeads = passages.some((passage) => isRule(text.value, passage))

  return passages.flatMap((passage, index) => {
    if (passage.sort !== 'work') return []
    const own = saidIn(text, passage, units)
    const from = own ? null : inherited(index)
    const said: Said | null = own ?? from?.said ?? null
    const lists = listsIn(text.value, passage.start, passage.end)
    const assigned: Assigned = {
      passage,
      units: said ? unitsOf(text, said, firstLeads) : nobody,
      due: dueOf(text, passage, since) ?? (from?.line ? dueOf(text, from.line, since) : null),
      projects: projectsIn(text, passage, lists),
      inheritedFrom: from && { section: from.section },
    }
    firstLeads ||= own?.firstLeads === true && saysFromNowOn(text.value, passage)
    return [assigned]
  })
}

/** A covering notice's rule, outside of every task: 列第一位的为牵头单位. */
function isRule(value: string, { sort, start, end }: Passage): boolean {
  return sort !== 'work' && sort !== 'past' && saysFirstLeads(value.slice(start, end))
}

function saysFromNowOn(value: string, { start, end }: Passage): boolean {
  return value.slice(start, end).includes('下同')
}
