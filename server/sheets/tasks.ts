// The 任务分解表 of a plan with how each task stands, as the rows of a long sheet.
//
//   sheetStream(taskSheet(rows, { directory, today, language }))

import {
  actingOn,
  colourWord,
  type Day,
  type Directory,
  type Language,
  nameOn,
  type PostId,
  postOf,
  processes,
  rounded,
  shown,
  standingWord,
  timelinesses,
  type UnitId,
} from '@luoshi/delivery'
import type { LongCell, LongSheet } from '@luoshi/documents'
import type { Row, RowFigure } from '../board/row.ts'
import { type TableWords, tableWords } from '../messages/table.ts'

type Given = {
  readonly directory: Directory
  readonly today: Day
  readonly language: Language
}

const widths: Readonly<Record<keyof TableWords['columns'], number>> = {
  ...{ number: 6, section: 22, title: 24, text: 56, target: 34, latest: 18, lead: 16 },
  ...{ support: 22, leaders: 12, due: 12, process: 10, timeliness: 10, standing: 10, light: 8 },
}
const leftAligned: ReadonlySet<string> = new Set(['title', 'text', 'target'])

export function taskSheet(rows: readonly Row[], given: Given): LongSheet {
  const words = tableWords(given.language)
  const keys = Object.keys(widths) as (keyof TableWords['columns'])[]
  return {
    name: words.name,
    columns: keys.map((key) => ({
      ...{ title: words.columns[key], width: widths[key] },
      align: leftAligned.has(key) ? 'left' : 'center',
    })),
    rows: cellsOf(rows, given, words),
  }
}

function* cellsOf(
  rows: readonly Row[],
  { directory, today, language }: Given,
  words: TableWords,
): Generator<readonly LongCell[]> {
  const unit = remembered((id: UnitId) => unitName(directory, id, today))
  const leader = remembered((id: PostId) => leaderName(directory, id, today))
  for (const row of rows) {
    const { number, section, title, text, figures, lead, support, leaders, due } = row
    const { process, timeliness, standing, light } = row
    yield [
      ...[number, section, title, text],
      ...[lines(figures, (one) => goal(one, words)), lines(figures, (one) => latest(one, words))],
      ...[lead && unit(lead), support.map(unit).join(words.list)],
      ...[leaders.map(leader).join(words.list), due && { day: due }],
      ...[processes[language][process], timeliness && timelinesses[language][timeliness]],
      ...[standingWord(standing, language), colourWord(light, language)],
    ]
  }
}

function lines(figures: readonly RowFigure[], say: (figure: RowFigure) => string): string {
  return figures.map(say).join('\n')
}

function goal({ subject, unit, base, stretch }: RowFigure, words: TableWords): string {
  const amount = (value: string) => `${rounded(shown(value, unit), 4)}${unit}`
  const said = base === null ? words.open : amount(base)
  return words.goal(subject, said, stretch === null ? null : amount(stretch))
}

function latest({ unit, latest: figure }: RowFigure, words: TableWords): string {
  if (!figure) return ''
  return words.latest(figure.period, `${rounded(shown(figure.value, unit), 4)}${unit}`)
}

function unitName({ units }: Directory, id: UnitId, today: Day): string {
  const unit = units.find((one) => one.id === id)
  return unit ? nameOn(unit, today) : ''
}

/** Whoever acts on the post today; its title where nobody does. */
function leaderName(directory: Directory, id: PostId, today: Day): string {
  const person = actingOn(directory, id, today)
  const held = directory.people.find((one) => one.id === person)
  return held?.name ?? postOf(directory, id)?.title ?? ''
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
