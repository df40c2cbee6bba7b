// Table: a plan as a person reads it: what it is, then its commitments section by section.
//
//   2026年重点工作任务
//   2026年 · 12 项任务 · 9 个目标值 · 5 个责任单位 · 体检：1 处错误，2 处提醒
//
//   一、工业
//   1.1  新增规模以上企业20家  ≥ 20家 规模以上企业  2026-12-31  区经贸局

import { sayNote } from '@luoshi/documents'
import type { Commitment, Plan, Section } from '@luoshi/plan'
import { say } from '../messages/index.ts'
import type { Opened } from '../open.ts'
import type { Screen } from '../screen.ts'
import { countsOf, severitiesOf } from './counts.ts'
import { type Cell, type Column, fit, type Line, rowOf } from './grid.ts'
import { headingOf } from './heading.ts'
import { doubts, targetsOf } from './targets.ts'
import { visible, wrap, wrapItems } from './width.ts'

const columns: readonly Column[] = [
  { fixed: true, least: 0, most: 9 },
  { fixed: false, least: 14, most: 46 },
  { fixed: false, least: 12, most: 56 },
  { fixed: true, least: 0, most: 11 },
  { fixed: false, least: 10, most: 36 },
]

/** The title, the year, the issuer, the counts, and what was seen while reading. */
export function headOf({ plan, notes }: Opened, screen: Screen): string {
  const { ink, language, columns: width } = screen
  const words = say(language)
  const title = wrap(visible(plan.title ?? words.untitled), width).map(ink.bold)
  const facts = [
    ...words.facts(plan).map(visible),
    ...words.counts(countsOf(plan)),
    `${words.check}${language === 'en' ? ': ' : '：'}${words.severities(severitiesOf(plan))}`,
  ]
  const seen = notes.flatMap((note) => wrap(visible(sayNote(note, language)), width))
  return [
    ...title,
    ...wrapItems(facts, { separator: ' · ', width }).map(ink.dim),
    ...seen.map(ink.doubtful),
  ].join('\n')
}

/** On a narrower screen the day and the units stand under the targets. */
const roomForAll = 64

export function tableOf(plan: Plan, screen: Screen): string {
  const { ink, language, columns: room } = screen
  const words = say(language)
  if (plan.commitments.length === 0) return words.noCommitments
  const cells = plan.commitments.map((commitment) => cellsOf(commitment, screen))
  const rows = room < roomForAll ? cells.map(stacked) : cells
  const header = words.columns.map((text): Cell => [{ text, pen: ink.dim }])
  const widths = fit([...rows], columns, room)
  const shown = fit([header, ...rows], columns, room).map((width, at) =>
    widths[at] === 0 ? 0 : width,
  )
  const lines = [...rowOf(header, shown)]
  let path: readonly string[] = []
  const sections = new Map(plan.sections.map((section) => [section.id, section]))
  for (const [index, commitment] of plan.commitments.entries()) {
    const now = pathOf(commitment.section, sections)
    const fresh = now.filter((id, depth) => path[depth] !== id)
    if (fresh.length > 0) lines.push('')
    for (const id of fresh) {
      const section = sections.get(id)
      if (section) lines.push(...wrap(headingOf(section), room).map(ink.bold))
    }
    path = now
    lines.push(...rowOf(rows[index] ?? [], shown))
  }
  return [...lines, '', ink.dim(words.legend)].join('\n')
}

function cellsOf(commitment: Commitment, { ink, language }: Screen): readonly Cell[] {
  const plain = (text: string) => text
  const line = (text: string, doubtful: boolean): Line =>
    doubtful ? { text: `${text}?`, pen: ink.doubtful } : { text, pen: plain }
  const doubtfulTitle = ['title', 'kind', 'span', 'text'].some((field) => doubts(commitment, field))
  const { due, units } = commitment
  const lead = units.lead.map(visible).join('、')
  return [
    [{ text: visible(commitment.id), pen: ink.dim }],
    [line(visible(commitment.title), doubtfulTitle)],
    targetsOf(commitment, language).map(({ text, doubtful }) => line(text, doubtful)),
    due ? [line(due.date, doubts(commitment, 'due'))] : [],
    lead ? [{ ...line(lead, doubts(commitment, 'units')), list: true }] : [],
  ]
}

function stacked([number = [], title = [], ...rest]: readonly Cell[]): readonly Cell[] {
  return [number, title, rest.flat()]
}

/** Ids from the outermost section to `id`. */
function pathOf(id: string | null, sections: ReadonlyMap<string, Section>): readonly string[] {
  const path: string[] = []
  for (let at = id; at !== null && path.length < 12; at = sections.get(at)?.parent ?? null) {
    path.unshift(at)
  }
  return path
}
