// What stands in each cell of the grid: the words of the row, what was told last, what is typed and how it was
// understood, what is wrong with it, and what somebody else reported.

import { exactAmount } from '../../parts/amount.ts'
import type { Column, GridCell, GridRow } from '../../parts/grid/grid.tsx'
import type { Note } from '../../parts/grid/note.ts'
import { writtenAs, writtenFigure } from '../../parts/typed/understand.ts'
import { words as typedWords } from '../../parts/typed/words.ts'
import { typedAt } from './filled.ts'
import { type At, cellKey, type Field, isTyped, type Line, rowKey, textAt } from './rows.ts'
import { doubtsAt, type Filling } from './use-filling.ts'
import type { OwedWords } from './words.ts'

export const columnKeys = [
  ...(['item', 'last', 'target', 'value', 'narrative', 'problems'] as const),
  ...(['nextStep', 'from', 'explanation', 'evidence'] as const),
] as const
export type ColumnKey = (typeof columnKeys)[number]

const widths: Readonly<Record<ColumnKey, number>> = {
  ...{ item: 230, last: 116, target: 98, value: 112, narrative: 180, problems: 100 },
  ...{ nextStep: 100, from: 80, explanation: 102, evidence: 80 },
}

export function columnsIn(own: OwedWords): readonly Column[] {
  return columnKeys.map((key) => ({ key, title: own.columns[key], width: widths[key] }))
}

export function fieldOf(column: number): Field | null {
  const key = columnKeys[column]
  const isForReading = key === 'item' || key === 'last' || key === 'target' || key === 'evidence'
  return key === undefined || isForReading ? null : key
}

type Drawn = { readonly filling: Filling; readonly own: OwedWords }

export function rowsOf({ filling, own }: Drawn): readonly GridRow[] {
  return filling.lines.map((line) => ({
    key: line.key,
    height: 52 + (line.isFirst ? noticesOf(line, { filling, own }).length * 22 : 0),
    label: nameOf(line, own),
  }))
}

export function nameOf(line: Line, own: OwedWords): string {
  const { number, title, period } = line.owed
  return [`${number}. ${title}`, partOf(line, own), period].filter(Boolean).join('，')
}

/** Which of the commitment's targets or milestones. */
export function partOf(line: Line, own: OwedWords): string {
  if (line.kind === 'milestone') return line.milestone.name
  if (line.kind === 'words') return ''
  const { subject, measure } = line.target
  return measure === 'growth' ? own.growth(subject) : subject
}

/** What is to be said of the row as a whole, each in a line of its own. */
export function noticesOf(line: Line, { filling, own }: Drawn): readonly string[] {
  const key = rowKey(line.owed)
  const refused = filling.refused[key]
  const stage = filling.left.stageOf(key)
  return [
    ...(filling.left.keys.has(key) ? [stage ? own.conflict(stage) : own.gone] : []),
    ...(refused ? [refused.message] : []),
    ...(line.owed.back ? [own.returned(line.owed.back.reason)] : []),
  ]
}

export function cellAt(line: Line, column: number, drawn: Drawn): GridCell {
  const key = columnKeys[column]
  const field = fieldOf(column)
  if (field) return typedCell({ line, field }, drawn)
  const text = key === undefined ? '' : readText(line, key, drawn)
  const content =
    key === 'item' ? (
      <Item line={line} {...drawn} />
    ) : key === 'evidence' && line.isFirst ? (
      <span title={drawn.own.evidenceHint}>{text === drawn.own.addEvidence ? '＋' : text}</span>
    ) : (
      two(text)
    )
  return { text, isEditable: false, note: null, content }
}

/** The second line in small letters. */
function two(text: string) {
  const [first, second] = text.split('\n')
  return (
    <>
      <span className="grid-text">{first}</span>
      {second && <span className="owed-small">{second}</span>}
    </>
  )
}

function Item({ line, filling, own }: Drawn & { readonly line: Line }) {
  const { number, title, period, closes } = line.owed
  return (
    <div className={line.isFirst ? 'owed-item first' : 'owed-item'}>
      {line.isFirst && (
        <div className="owed-title" title={title}>
          <span className="quiet">{number}</span> {title}
        </div>
      )}
      <div className="owed-part">
        {partOf(line, own)}
        {line.isFirst && (
          <span className="quiet">
            {' '}
            {period} · {own.closes(closes.slice(5))}
          </span>
        )}
      </div>
      {line.isFirst &&
        noticesOf(line, { filling, own }).map((words) => (
          <div key={words} className="owed-notice" title={words}>
            {words}
          </div>
        ))}
    </div>
  )
}

function readText(line: Line, key: ColumnKey, { filling, own }: Drawn): string {
  if (key === 'item') return nameOf(line, own)
  if (key === 'last') return lastOf(line, own)
  if (key === 'target') return targetOf(line, own)
  if (!line.isFirst) return ''
  const { count } = filling.evidenceOf(rowKey(line.owed))
  return count > 0 ? own.evidence(count) : own.addEvidence
}

/** The figure that was accepted last, and of which period and day it is. */
export function lastOf(line: Line, own: OwedWords): string {
  if (line.kind === 'figure') {
    const { last, unit } = line.target
    return last
      ? `${exactAmount(last.value, unit)}\n${last.period}，${last.on.slice(5)}`
      : own.never
  }
  if (line.kind === 'milestone') return ''
  return line.owed.told ? line.owed.told.narrative : own.never
}

function targetOf(line: Line, own: OwedWords): string {
  if (line.kind === 'milestone') return line.milestone.due ?? ''
  if (line.kind === 'words') return ''
  const { base, stretch, unit } = line.target
  if (base === null) return own.toBeSet
  const amount = (value: string) => exactAmount(value, unit)
  return [amount(base), ...(stretch === null ? [] : [own.stretch(amount(stretch))])].join('\n')
}

function typedCell(at: At, drawn: Drawn): GridCell {
  const { filling, own } = drawn
  const { line, field } = at
  const isLeft = filling.left.keys.has(rowKey(line.owed))
  const text = textAt(filling.typing.kept.cells, at, filling.language)
  if (!isTyped(at)) {
    const counted = field === 'value' && line.kind === 'figure' ? own.counted : ''
    return { text: counted, isEditable: false, note: null }
  }
  const theirs = isLeft ? filling.left.theirs(at) : null
  const small = theirs ? own.theirs(theirs) : field === 'value' ? understoodAt(line, drawn) : null
  const note = notesAt(at, drawn)[0] ?? null
  const words = (
    <>
      <span className="grid-text">{text}</span>
      {small && <span className="owed-small">{small}</span>}
    </>
  )
  return { text, isEditable: true, note, content: words }
}

/** How a figure was understood, where it is not written as it is shown. */
export function understoodAt(line: Line, { filling, own }: Drawn): string | null {
  const found = typedAt(line, filling)
  const text = textAt(filling.cells, { line, field: 'value' }, filling.language).trim()
  if (found === null || 'fault' in found) return null
  if ('reached' in found) {
    const said = found.reached ? writtenAs[filling.language].reached : null
    const whole = said !== null && found.day ? `${said} ${found.day}` : said
    return whole === null || whole === text ? null : own.understood(whole)
  }
  if (line.kind !== 'figure') return null
  const { unit } = line.target
  const said = writtenFigure(found, { unit, language: filling.language })
  if ('absent' in found) return said === text ? null : own.understood(said)
  if (said === text || `${said}${unit}` === text) return null
  const more = found.standing === 'provisional' ? writtenAs[filling.language].provisional : ''
  return own.understood(exactAmount(found.value, unit) + more)
}

const order = { wrong: 0, explain: 1, look: 2, note: 3 }

/** All that is to be said at a cell, the gravest first. */
export function notesAt(at: At, { filling, own }: Drawn): readonly Note[] {
  const key = rowKey(at.line.owed)
  const fault = filling.faults[cellKey(at)]
  const unit = at.line.kind === 'figure' ? at.line.target.unit : ''
  const fact = fault && ('day' in fault ? fault.day : unit)
  const wrong = fault
    ? [
        {
          severity: 'wrong',
          words: typedWords[filling.language].faults[fault.fault](fact ?? ''),
        } as const,
      ]
    : []
  const all = filling.doubts.get(key) ?? []
  const doubts = doubtsAt(all, at).map(({ severity, message }) => ({ severity, words: message }))
  const isAsked =
    at.field === 'explanation' &&
    all.some(({ severity }) => severity === 'explain') &&
    textAt(filling.cells, at, filling.language).trim() === ''
  const explain = isAsked ? [{ severity: 'explain', words: own.explainHere } as const] : []
  const rival = filling.typing.kept.rivals[cellKey(at)]
  const other = rival === undefined ? [] : [{ severity: 'look', words: own.rival(rival) } as const]
  const already = at.field === 'value' && at.line.kind === 'figure' && at.line.target.already
  const once = already ? [{ severity: 'note', words: own.already(already.on) } as const] : []
  const notes: Note[] = [...once, ...wrong, ...doubts, ...explain, ...other]
  return notes.sort((a, b) => order[a.severity] - order[b.severity])
}
