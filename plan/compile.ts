// Compile: a document's text in, its plan out. Every stage is one verb; this file is all of them.

import { figureDues } from './assign/figure-due.ts'
import { assign } from './assign.ts'
import { clean } from './clean.ts'
import { repaired } from './doubt.ts'
import { keysOf } from './key.ts'
import { lint } from './lint.ts'
import { measure, type Promises } from './measure.ts'
import type { Commitment, Plan, Section } from './plan.ts'
import { read } from './read.ts'
import { type Outline, type Passage, segment } from './segment.ts'
import { type Source, spanOf, type Text } from './source.ts'
import { kindOf, titleOf } from './title.ts'

/** `units` names the units that the district knows. */
export type Options = { readonly units?: readonly string[] }

/**
 * Compiles a document into its plan. Never throws on content: what is wrong with a document is in
 * `findings`.
 */
export function compile(source: Source, { units = [] }: Options = {}): Plan {
  const { text, findings } = clean(source.text)
  const reading = read(text)
  const outline = { ...segment(reading.text, source.name), text }
  const promises = measure(outline, figureDues(outline), reading.text.value)
  const { name, mediaType, sha256 } = source
  const { title, year, jurisdiction, issuer, documentNumber } = outline
  const plan = {
    format: 'plan/1',
    source: { name, mediaType, sha256, length: source.text.length },
    ...{ title, year, jurisdiction, issuer, documentNumber },
    sections: outline.chapters.map((chapter) => sectionOf(outline, chapter)),
    commitments: commitmentsOf(outline, promises, {
      units,
      received: source.text,
      reading: reading.text,
    }),
    facts: outline.passages.flatMap(({ sort }, i) =>
      sort === 'work' ? [] : (promises[i]?.quantities ?? []),
    ),
  } as const
  const linted = lint({ outline, plan, known: units })
  return { ...plan, findings: [...findings, ...reading.findings, ...linted] }
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

type Given = {
  readonly units: readonly string[]
  /** The document as received, and as it is read through washed words. */
  readonly received: string
  readonly reading: Text
}

function commitmentsOf(
  outline: Outline,
  promises: readonly Promises[],
  { units: known, received, reading }: Given,
): readonly Commitment[] {
  const { text, chapters, passages } = outline
  const work = promises.filter((_, i) => passages[i]?.sort === 'work')
  const titles = new Map(chapters.map(({ id, title }) => [id, title]))
  const numbers = new Map<string, number>()
  const drafts = assign(outline, known).map(({ passage, units, due, projects }, i) => {
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
      units,
      doubts: [...doubts, ...repaired(quantities, received)],
    }
  })
  const keys = keysOf(
    drafts.map((draft) => ({ ...draft, sectionTitle: titles.get(draft.section ?? '') ?? null })),
  )
  return drafts.map((draft, i) => ({ key: keys[i] as string, ...draft }))
}
