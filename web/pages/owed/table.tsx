// The grid of what is owed, and below it what belongs to the active cell.

import { useState } from 'react'
import { Grid } from '../../parts/grid/grid.tsx'
import type { Spot, Write } from '../../parts/grid/sheet.ts'
import { writtenAs } from '../../parts/typed/understand.ts'
import { CellBar } from './bar.tsx'
import { cellAt, columnKeys, columnsIn, fieldOf, rowsOf } from './cells.tsx'
import { type At, isTyped } from './rows.ts'
import type { useEvidence } from './use-evidence.tsx'
import type { Filling } from './use-filling.ts'
import type { OwedWords } from './words.ts'

type Given = {
  readonly filling: Filling
  readonly evidence: ReturnType<typeof useEvidence>
  readonly own: OwedWords
  lost(count: number): void
}

const none = { text: '', isEditable: false, note: null }

export function OwedTable({ filling, evidence, own, lost }: Given) {
  const [spot, setSpot] = useState<Spot | null>(null)
  const { lines } = filling
  const at = ({ row, column }: Spot): At | null => {
    const line = lines[row]
    const field = fieldOf(column)
    return line && field ? { line, field } : null
  }
  const write = (writes: readonly Write[], count: number) => {
    filling.write(
      writes.flatMap(({ text, ...one }) => {
        const cell = at(one)
        return cell ? [{ ...cell, text }] : []
      }),
    )
    if (count > 0) lost(count)
  }
  const press = (one: Spot): boolean => {
    const line = lines[one.row]
    if (line && columnKeys[one.column] === 'evidence') {
      evidence.choose(line.owed)
      return true
    }
    if (line?.kind !== 'milestone' || fieldOf(one.column) !== 'value') return false
    const isReached = filling.text({ line, field: 'value' }) !== ''
    const text = isReached ? '' : writtenAs[filling.language].reached
    filling.write([{ line, field: 'value', text }])
    return true
  }
  return (
    <>
      <Grid
        label={own.grid}
        hint={own.hint}
        columns={columnsIn(own)}
        rows={rowsOf({ filling, own })}
        cell={({ row, column }) => {
          const line = lines[row]
          return line ? cellAt(line, column, { filling, own }) : none
        }}
        write={write}
        typing={(one, text) => filling.draw(at(one), text)}
        undo={filling.typing.undo}
        redo={filling.typing.redo}
        press={press}
        active={setSpot}
        dropped={(row, files) => {
          const line = lines[row]
          if (line) void evidence.add(line.owed, files)
        }}
      />
      <CellBar at={typedSpot(spot && at(spot))} filling={filling} own={own} />
    </>
  )
}

function typedSpot(at: At | null): At | null {
  return at && isTyped(at) ? at : null
}
