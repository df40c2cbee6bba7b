// Inheritance: a line or heading that names units speaks for the tasks of its section.
//
//   一、项目建设（责任单位：区发改局）  1. …  2. …   both
//   1. …  责任单位：区住建局  2. …  责任单位：区水利局   each the one below it
//   责任单位：区住建局  1. …  2. …   both: nothing stands above the line
//
// Nearest first: lines of the section itself, its heading, then those of the sections around it.

import { groupBy } from '../group.ts'
import type { Outline, Passage } from '../segment.ts'
import { type Said, saidIn } from './units.ts'

export type Inherited = {
  readonly said: Said
  readonly section: string | null
  /** The line that says it, where it is one of its own and no heading: it may say when, too. */
  readonly line: Passage | null
}

const opening: ReadonlySet<string> = new Set('（[【')

type Line = Inherited & { readonly at: number; readonly isHeading: boolean }

/** A function from the index of a work passage to what a line or heading gives it, if anything. */
export function inheritance(
  outline: Outline,
  known: ReadonlySet<string>,
): (index: number) => Inherited | null {
  const lines = linesOf(outline, known)
  if (lines.length === 0) return () => null
  const parents = new Map(outline.chapters.map(({ id, parent }) => [id, parent]))
  const bySection = groupBy(lines, ({ section }) => section)
  const firstWork = firstWorkOf(outline.passages, parents)

  return (index) => {
    let section = (outline.passages[index] as Passage).section
    for (;;) {
      const first = firstWork.get(section) as number
      const found = nearest(bySection.get(section) ?? [], index, first)
      const outer = section === null ? null : parents.get(section)
      if (found || !outer) return found
      section = outer
    }
  }
}

function linesOf({ text, chapters, passages }: Outline, known: ReadonlySet<string>): Line[] {
  const headings = new Map(chapters.map(({ start, id }) => [start, id]))
  return passages.flatMap((passage, at) => {
    const isHeading = passage.sort === 'heading'
    const isBracket = passage.sort === 'work' && opensBracket(text.value, passage)
    if (!isHeading && !isBracket && passage.sort !== 'units') return []
    const said = saidIn(text, passage, known)
    if (!said || (isBracket && said.end - said.start < passage.end - passage.start - 1)) return []
    const section = (isHeading ? headings.get(passage.start) : undefined) ?? passage.section
    return [{ said, section, at, isHeading, line: passage.sort === 'units' ? passage : null }]
  })
}

/** A passage that may be nothing but a bracket of units, on a line below the tasks. */
function opensBracket(value: string, { start }: Passage): boolean {
  return opening.has(value.charAt(start))
}

/** The index of the first task of each section, those of its inner sections included. */
function firstWorkOf(
  passages: readonly Passage[],
  parents: ReadonlyMap<string, string | null>,
): ReadonlyMap<string | null, number> {
  const first = new Map<string | null, number>()
  for (const [index, { sort, section }] of passages.entries()) {
    if (sort !== 'work') continue
    for (let at = section; !first.has(at); at = parents.get(at) ?? null) {
      first.set(at, index)
      if (at === null) break
    }
  }
  return first
}

/** Lines below a task speak for it; where the first line stands above every task, lines above do. */
function nearest(lines: readonly Line[], index: number, firstWork: number): Line | null {
  const own = lines.filter(({ isHeading }) => !isHeading)
  const isAbove = (own[0]?.at ?? 0) < firstWork
  const line = isAbove ? own.findLast(({ at }) => at < index) : own.find(({ at }) => at > index)
  return line ?? lines.findLast(({ at, isHeading }) => isHeading && at < index) ?? null
}
