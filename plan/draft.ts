// Draft: everything a document says, before anything about it is questioned.
//
//   draft(source)   the plan as it stands: sections, commitments, figures, days, units
//
// A page loads this first and shows it while one types. What reads through washed words and checks the
// plan (体检) weighs a third of the whole and follows: compile.ts.

import { figureDues } from './assign/figure-due.ts'
import { assign } from './assign.ts'
import { clean } from './clean.ts'
import { repaired } from './doubt.ts'
import { keysOf } from './key.ts'
import { measure, type Promises } from './measure.ts'
import type { Commitment, Plan, Section } from './plan.ts'
import { type Outline, type Passage, segment } from './segment.ts'
import { type Source, spanOf, type Text } from './source.ts'
import { kindOf, titleOf } from './title.ts'

/** `units` names the units that the district knows. */
export type Options = { readonly units?: readonly string[] }

/**
 * The plan in words as they stand: no washed word is read as what it was, and the only findings are
 * those of cleaning. Of a document without washed words it is what `compile` says but for its findings.
 */
export function draft(source: Source, { units = [] }: Options = {}): Plan {
  const { text, findings } = clean(source.text)
  return { ...extract({ source, text, reading: text, units }).plan, findings }
}

/** The cleaned document, and how it is read: the same offsets, washed words restored. */
export type Given = {
  readonly source: Source
  readonly text: Text
  readonly reading: Text
  readonly units: readonly string[]
}

export type Extract = { readonly outline: Outline; readonly plan: Omit<Plan, 'findings'> }

/** What the document says, with the outline that it was read from. */
export function extract(given: Given): Extract {
  const { source, text, reading } = given
  const outline = { ...segment(reading, source.name), text }
  const promises = measure(outline, figureDues(outline), reading.value)
  const { name, mediaType, sha256 } = source
  const { title, year, jurisdiction, issuer, documentNumber } = outline
  const plan = {
    format: 'plan/1',
    source: { name, mediaType, sha256, length: source.text.length },
    ...{ title, year, jurisdiction, issuer, documentNumber },
    sections: outline.chapters.map((chapter) => sectionOf(outline, chapter)),
    commitments: commitmentsOf(outline, promises, given),
    facts: outline.passages.flatMap(({ sort }, i) =>
      sort === 'work' ? [] : (promises[i]?.quantities ?? []),
    ),
  } as const
  return { outline, plan }
}

type Chapter = Outline['chapters'][number]

function sectionOf({ text }: Outline, { start, end, ...chapter }: Chapter): Section {
  return { ...chapter, span: spanOf(text, start, end) }
}

/** A passage in words for people; of a table's row, what it is about and what is to be reached. */
function wordsOf(value: string, { start, end, cells }: Passage): string {
  const said = cells.filter(({ column }) => column === 'task' || column === 'target')
  if (said.length === 0) return value.slice(start, end)
  const words = said.map((cell) => value.slice(cell.start, cell.end).replaceAll('\u2028', ' '))
  return [...new Set(words)].join('：')
}

function commitmentsOf(
  outline: Outline,
  promises: readonly Promises[],
  { units, source, reading }: Given,
): readonly Commitment[] {
  const { text, chapters, passages } = outline
  const work = promises.filter((_, i) => passages[i]?.sort === 'work')
  const titles = new Map(chapters.map(({ id, title }) => [id, title]))
  const numbers = new Map<string, number>()
  const drafts = assign(outline, units).map(({ passage, due, projects, ...named }, i) => {
    const { quantities, pledges, doubts } = work[i] as Promises
    const { section, number, start, end } = passage
    const words = wordsOf(text.value, passage)
    const count = (numbers.get(section ?? '') ?? 0) + 1
    numbers.set(section ?? '', count)
    const content = { text: words, quantities, pledges, projects }
    return {
      id: section === null ? String(count) : `${section}.${count}`,
      section,
      number,
      kind: kindOf(content),
      span: spanOf(text, start, end),
      title: titleOf(wordsOf(reading.value, passage), quantities),
      ...content,
      due,
      units: named.units,
      doubts: [...doubts, ...repaired(quantities, source.text)],
    }
  })
  const keys = keysOf(
    drafts.map((draft) => ({ ...draft, sectionTitle: titles.get(draft.section ?? '') ?? null })),
  )
  return drafts.map((draft, i) => ({ key: keys[i] as string, ...draft }))
}
