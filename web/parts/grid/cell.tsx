// One cell, with what is wrong with it as a mark and as words for screen readers.

import type { GridCell } from './grid.tsx'
import type { Severity } from './note.ts'
import type { Spot } from './sheet.ts'

type Given = {
  readonly id: string
  readonly column: number
  readonly cell: GridCell
  readonly isActive: boolean
  readonly isSelected: boolean
}

const shapes: Readonly<Record<Severity, string>> = {
  wrong: '✕',
  explain: '▲',
  look: '◆',
  note: '○',
}

export function Cell({ id, column, cell, isActive, isSelected }: Given) {
  const { text, content, isEditable, note } = cell
  const classes = [
    'grid-cell',
    ...(isEditable ? ['editable'] : []),
    ...(isActive ? ['active'] : []),
    ...(isSelected ? ['selected'] : []),
    ...(note ? [note.severity] : []),
  ]
  return (
    <div
      role={column === 0 ? 'rowheader' : 'gridcell'}
      id={id}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-readonly={!isEditable}
      aria-invalid={note?.severity === 'wrong' || undefined}
      aria-describedby={note ? `${id}note` : undefined}
      className={classes.join(' ')}
      data-column={column}
    >
      {content ?? <span className="grid-text">{text}</span>}
      {note && (
        <span className="grid-mark" title={note.words}>
          <span aria-hidden>{shapes[note.severity]}</span>
          <span id={`${id}note`} className="unseen">
            {note.words}
          </span>
        </span>
      )}
    </div>
  )
}

export function cellId(grid: string, { row, column }: Spot): string {
  return `${grid}${row}-${column}`
}
