// Due: the day by which one passage is to be done.
//
//   6月底前完成主体，年内投用   2026-12-31 (年内): the last of its days
//   每年新增3000人             none: it says no last day
//   完成时限 2026.10           2026-10-31, a cell of a table

import { type Deadline, deadlines, type Within } from '../period.ts'
import type { Due } from '../plan.ts'
import type { Passage } from '../segment.ts'
import { spanOf, type Text } from '../source.ts'

/** A date this many years after the plan's is a vision, not the task's. */
const horizon = 9

/** The due of a passage among the deadlines of its own text; a 完成时限 cell decides alone. */
export function dueOf(text: Text, passage: Passage, year: number | null): Due | null {
  const cell = passage.cells.find(({ column }) => column === 'due')
  const fromCell = cell ? latest(text, deadlinesOfCell(text, { ...cell, year }), year) : null
  if (fromCell) return fromCell
  const { start, end } = passage
  return latest(text, deadlines(text.value, { start, end, year }), year)
}

function latest(text: Text, found: readonly Deadline[], year: number | null): Due | null {
  let last: Deadline | null = null
  for (const deadline of found) {
    const { date, each } = deadline
    if (date === null || each || isBeyond(date, year)) continue
    if (!last?.date || date > last.date) last = deadline
  }
  if (!last?.date) return null
  const { start, end, date } = last
  return { date, phrase: text.value.slice(start, end), span: spanOf(text, start, end) }
}

function isBeyond(date: string, year: number | null): boolean {
  return year !== null && Number(date.slice(0, 4)) > year + horizon
}

const plainDate = /(\d{4})[.\-/](1[0-2]|0?[1-9])(?:[.\-/](\d{1,2}))?/
const plainMonth = /^(1[0-2]|[1-9])月$/

/** A cell may write its date as figures alone. */
function deadlinesOfCell(text: Text, { start, end, year }: Within): readonly Deadline[] {
  const words = text.value.slice(start, end)
  const plain = plainDate.exec(words)
  const spelled = plain
    ? `${plain[1]}年${Number(plain[2])}月${plain[3] ? `${Number(plain[3])}日` : ''}前`
    : plainMonth.test(words)
      ? `${words}底`
      : null
  if (spelled === null) return deadlines(text.value, { start, end, year })
  return deadlines(spelled, { start: 0, end: spelled.length, year }).map((deadline) => ({
    ...deadline,
    ...{ start, end },
  }))
}
