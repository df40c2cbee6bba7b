// What is sent for a row: its cells as a report, and what in them is not understood.
//
//   reportOf(lines, { cells, evidence, language, today })   { said: { commitment, period, filled, explanation }, faults }
//   unchanged(lines, { words, cells, … })                    the cells of "no change": last figures, a sentence

import type {
  Day,
  EvidenceId,
  Filled,
  Language,
  MilestoneId,
  TargetId,
  Told,
} from '@luoshi/delivery'
import {
  type Fault,
  figureTyped,
  milestoneTyped,
  writtenFigure,
} from '../../parts/typed/understand.ts'
import { type Cells, cellKey, type Field, type Line, textAt } from './rows.ts'

type Given = {
  readonly cells: Cells
  readonly evidence: readonly EvidenceId[]
  readonly language: Language
  readonly today: Day
}

/** `lines` are those of one commitment and period. */
export function reportOf(lines: readonly Line[], given: Given) {
  const figures: Record<TargetId, Told> = {}
  const reached: MilestoneId[] = []
  const days: string[] = []
  const faults: Record<string, Fault> = {}
  for (const line of lines) {
    const at = { line, field: 'value' } as const
    const found = typedAt(line, given)
    if (found === null) continue
    if ('fault' in found) faults[cellKey(at)] = found
    else if (line.kind === 'milestone' && 'reached' in found) {
      if (found.reached) reached.push(line.milestone.id)
      if (found.day) days.push(`${line.milestone.name}：${found.day}`)
    } else if (line.kind === 'figure' && !('reached' in found)) {
      figures[line.target.id] = withSource(found, textOf(line, 'from', given))
    }
  }
  return { faults, said: { ...of(lines), ...wordsOf(lines, given, { figures, reached, days }) } }
}

/** What is understood of the value in the line's cell; null where it is empty. */
export function typedAt(line: Line, given: Pick<Given, 'cells' | 'language' | 'today'>) {
  if (line.kind === 'words') return null
  const text = textOf(line, 'value', given)
  return line.kind === 'figure'
    ? figureTyped(text, line.target.unit)
    : milestoneTyped(text, given.today)
}

function of([first]: readonly Line[]) {
  if (!first) throw new RangeError('a report has a line')
  const { commitment, period } = first.owed
  return { commitment, period }
}

function textOf(line: Line, field: Field, { cells, language }: Pick<Given, 'cells' | 'language'>) {
  return textAt(cells, { line, field }, language).trim()
}

function withSource(found: NonNullable<ReturnType<typeof figureTyped>>, from: string): Told {
  if ('fault' in found) throw new RangeError('a fault is no figure')
  return 'absent' in found ? found : { ...found, from: from === '' ? null : from }
}

type Read = {
  readonly figures: Record<TargetId, Told>
  readonly reached: MilestoneId[]
  readonly days: readonly string[]
}

/** A day that was typed at a milestone is kept with the words: the report itself has the mark only. */
function wordsOf(lines: readonly Line[], given: Given, { days, ...read }: Read) {
  const [first] = lines
  const text = (field: Field) => (first ? textOf(first, field, given) : '')
  const narrative = text('narrative')
  const added = days.filter((one) => !narrative.includes(one))
  const filled = {
    ...read,
    narrative: [narrative, ...added].filter(Boolean).join('\n'),
    problems: text('problems'),
    nextStep: text('nextStep'),
    evidence: [...given.evidence],
  }
  const explanation = text('explanation')
  return { filled, explanation: explanation === '' ? null : explanation }
}

/** Whether a report says what is typed here: it is this one, whose answer was lost. */
export function isReported(lines: readonly Line[], given: Given, report: Filled): boolean {
  const { filled } = reportOf(lines, given).said
  const same = (part: 'figures' | 'reached') => isEqual(filled[part], report[part])
  const texts = ['narrative', 'problems', 'nextStep'] as const
  return same('figures') && same('reached') && texts.every((key) => filled[key] === report[key])
}

function isEqual(a: object, b: object): boolean {
  const written = (one: unknown): unknown =>
    typeof one !== 'object' || one === null || Array.isArray(one)
      ? one
      : Object.entries(one)
          .map(([key, value]) => [key, written(value)])
          .sort(([x], [y]) => (String(x) < String(y) ? -1 : 1))
  return JSON.stringify(written(a)) === JSON.stringify(written(b))
}

/**
 * The cells that say that nothing changed: the last cumulative or standing figure where none is typed, and a sentence.
 * A figure of the period alone is not the last one again, and an official figure is only said where it was released.
 */
export function unchanged(
  lines: readonly Line[],
  { cells, language, sentence }: Pick<Given, 'cells' | 'language'> & { readonly sentence: string },
): Cells {
  const written: Record<string, string> = {}
  for (const line of lines) {
    const at = { line, field: 'value' } as const
    if (line.kind !== 'figure' || textOf(line, 'value', { cells, language }) !== '') continue
    const { last, unit, accrual, source } = line.target
    if (!last || accrual === 'per-period' || source !== 'reported') continue
    written[cellKey(at)] = writtenFigure(last, { unit, language })
  }
  const [first] = lines
  if (first && textOf(first, 'narrative', { cells, language }) === '') {
    written[cellKey({ line: first, field: 'narrative' })] = sentence
  }
  return written
}
