// Units: what one passage says about who leads, supports and answers for it.
//
//   …（牵头单位：区发改局；责任单位：区财政局）   lead 区发改局; support 区财政局
//   …（区发改局、区财政局负责）                   lead 区发改局, 区财政局
//   责任领导：李明；牵头单位：区发改局            leaders 李明; lead 区发改局
//
// Whoever answers for a task leads it, unless another is named as leading: then he supports.

import { bracketsOf, type Known } from '../brackets.ts'
import type { Units } from '../plan.ts'
import type { Column, Passage } from '../segment.ts'
import { spanOf, type Text } from '../source.ts'
import { firstLabel, type Part } from './labels.ts'
import { certaintyOf } from './names.ts'
import { type Named, type Phrase, readUnits } from './phrase.ts'

/** What a passage says of units: its phrases' names in order, and the offsets of the first phrase. */
export type Said = {
  readonly names: readonly Named[]
  readonly start: number
  readonly end: number
  readonly firstLeads: boolean
}

export const nobody: Units = { lead: [], support: [], leaders: [], span: null }

const bracket = /[（([【［〔]/
const pairs = [
  ['（', '）'],
  ['[', ']'],
  ['【', '】'],
] as const
const colon = /[：】]/
const verb = /牵头|负责|配合/
const longestSentence = 200
const columnParts: Partial<Record<Column, Part>> = {
  lead: 'lead',
  unit: 'duty',
  support: 'support',
  leader: 'leader',
}

/** What the passage says, in its cells, its brackets, its lines with a label or its last sentence. */
export function saidIn(text: Text, passage: Passage, known: ReadonlySet<string>): Said | null {
  const { start, end } = passage
  const cells = passage.cells.length > 0 ? joined(inCells(text, passage)) : null
  if (cells) return cells
  const words = text.value.slice(start, end)
  const inner = bracket.test(words) ? inBrackets(text, { start, end, known }) : []
  const lines = colon.test(words) ? inLines(text, passage) : []
  return joined([...inner, ...lines]) ?? joined(inLastSentence(text, passage))
}

/** The units of a task by what was said; `firstLeads` by a rule of the whole document. */
export function unitsOf(text: Text, said: Said, firstLeads: boolean): Units {
  const of = (part: Part) => said.names.filter((named) => named.part === part)
  const duty = of('duty')
  const named = of('lead')
  const answering = firstLeads || said.firstLeads ? duty.slice(0, 1) : duty
  const lead = distinct(named.length > 0 ? named : answering)
  const rest = [...duty, ...of('support')].sort((a, b) => a.start - b.start)
  return {
    lead,
    support: distinct(rest).filter((name) => !lead.includes(name)),
    leaders: distinct(of('leader')),
    span: spanOf(text, said.start, said.end),
  }
}

type Read = Phrase & { readonly start: number; readonly end: number }

function joined(phrases: readonly Read[]): Said | null {
  const speaking = phrases.filter(({ names }) => names.length > 0)
  const first = speaking[0]
  if (!first) return null
  return {
    names: speaking.flatMap(({ names }) => names),
    start: first.start,
    end: first.end,
    firstLeads: speaking.some((phrase) => phrase.firstLeads),
  }
}

function inCells(text: Text, { cells }: Passage): Read[] {
  const found: Read[] = []
  for (const { column, start, end } of cells) {
    const label = columnParts[column]
    if (label === undefined || end <= start) continue
    found.push({ ...readUnits(text, { from: start, to: end, label }), start, end })
  }
  return found
}

/** Names that no word gives a part count where they are units: the district's, or beyond doubt. */
function inBrackets(text: Text, within: Known): Read[] {
  return bracketsOf(text.value, within).flatMap(({ start, end, inside }) =>
    inside.map(({ from, to }) => {
      const phrase = readUnits(text, { from, to, label: null })
      const names = phrase.names.filter(
        ({ said, name }) => said || within.known.has(name) || certaintyOf(name) !== 'no',
      )
      return { ...phrase, names, start, end }
    }),
  )
}

/** 责任单位：区发改局, without brackets: to the end of its line, or of its sentence. */
function inLines(text: Text, { start, end }: Passage): Read[] {
  const found: Read[] = []
  for (let from = start; from < end; ) {
    const at = firstLabel(text.value, from, end)
    if (at < 0) break
    const line = text.value.indexOf('\n', at)
    const to = line < 0 || line > end ? end : line
    if (!isInBracket(text.value, start, at)) {
      found.push({ ...readUnits(text, { from: at, to, label: null }), start: at, end: to })
    }
    from = to
  }
  return found
}

function isInBracket(value: string, start: number, at: number): boolean {
  const before = value.slice(Math.max(start, at - 700), at)
  return pairs.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close))
}

/** …。区发改局牵头，区财政局配合。 Only where every name is a unit beyond doubt. */
function inLastSentence(text: Text, { start, end }: Passage): Read[] {
  const first = Math.max(start, end - longestSentence)
  const words = text.value.slice(first, end)
  if (!verb.test(words)) return []
  const stop = words.endsWith('。') ? words.length - 1 : words.length
  const from = words.lastIndexOf('。', stop - 1) + 1
  if (from === 0) return []
  const within = { from: first + from, to: first + stop, label: null }
  const phrase = readUnits(text, within)
  const sure = phrase.names.every(({ name, said }) => said && certaintyOf(name) === 'sure')
  return sure ? [{ ...phrase, start: within.from, end: within.to }] : []
}

function distinct(names: readonly Named[]): readonly string[] {
  return [...new Set(names.map(({ name }) => name))]
}
