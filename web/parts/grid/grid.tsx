// A grid of cells to be filled in like a spreadsheet: blocks are pasted, filled down, undone. One text area has the
// focus all the time and sits over the active cell, so that an input method begins with the first key.
//
//   <Grid label="待办填报" columns={…} rows={…} cell={…} … />
//
// Screen readers: a grid with headers of rows and columns; the text area is named after the active cell and described
// by what is wrong with it. Tab goes from cell to cell; Escape and then Tab leaves.

import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range as Visible,
} from '@tanstack/react-virtual'
import { type DragEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Cell, cellId } from './cell.tsx'
import { Editor } from './editor.tsx'
import type { Note } from './note.ts'
import './grid.css'
import { usePrinting } from '../use-printing.ts'
import {
  isIn,
  type Range,
  rangeOf,
  type Selection,
  type Shape,
  type Spot,
  type Write,
} from './sheet.ts'
import { useSelecting } from './use-selecting.ts'

export type Column = {
  readonly key: string
  readonly title: string
  /** In pixels, at least; where there is room, all grow alike. */
  readonly width: number
}

export type GridCell = {
  /** What is typed, and copied; of a cell for reading, what it says. */
  readonly text: string
  readonly isEditable: boolean
  readonly note: Note | null
  /** What is drawn, where it is more than the text. */
  readonly content?: ReactNode
}

export type GridRow = { readonly key: string; readonly height: number; readonly label: string }

export type Given = {
  readonly label: string
  /** How the grid is used, said to screen readers. */
  readonly hint: string
  readonly columns: readonly Column[]
  readonly rows: readonly GridRow[]
  cell(spot: Spot): GridCell
  /** `lost`: pasted cells that fit nowhere. */
  write(writes: readonly Write[], lost: number): void
  /** What is in the text area, before it is stored. */
  typing(spot: Spot, text: string | null): void
  undo(): void
  redo(): void
  /** Space, Enter or a double click where nothing is typed: whether that did something. */
  press(spot: Spot): boolean
  active(spot: Spot): void
  dropped?(row: number, files: readonly File[]): void
}

export function Grid(given: Given) {
  const { label, columns, rows, cell } = given
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const isPrinting = usePrinting()
  const shape: Shape = {
    rows: rows.length,
    columns: columns.length,
    isEditable: (spot) => cell(spot).isEditable,
  }
  const { selection, select, selectAll, begin } = useSelecting(shape, given.active)
  const active = selection?.active ?? null
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => rows[at]?.height ?? 0,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 8,
    rangeExtractor: (seen: Visible) =>
      isPrinting ? rows.map((_, at) => at) : withRow(defaultRangeExtractor(seen), active?.row),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights are measured again when rows change
  useEffect(() => virtual.measure(), [rows])
  const range = selection && rangeOf(selection)
  const focus = () => area.current?.focus({ preventScroll: true })
  const show = (spot: Spot) => virtual.scrollToIndex(spot.row, { align: 'auto' })
  return (
    <div className="grid-scroll" ref={scroller}>
      <div className="grid-width" style={widthsOf(columns)}>
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          {...pointing({ given, selection, select, focus })}
        >
          <Head columns={columns} />
          <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, size }) => (
              <Row
                key={rows[index]?.key}
                {...{ given, index, id, range }}
                active={active?.row === index ? active.column : null}
                place={{ transform: `translateY(${start}px)`, height: size }}
              />
            ))}
          </div>
        </div>
        <Editor {...{ given, shape, selection, select, selectAll, show, area, id }} first={begin} />
      </div>
    </div>
  )
}

/** The active row is always there: the text area sits over it. */
function withRow(rows: number[], row: number | undefined): number[] {
  return row === undefined || rows.includes(row) ? rows : [...rows, row].sort((a, b) => a - b)
}

function Head({ columns }: Pick<Given, 'columns'>) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-row">
        {columns.map(({ key, title }, at) => (
          <div role="columnheader" key={key} aria-colindex={at + 1} className="grid-cell">
            {title}
          </div>
        ))}
      </div>
    </div>
  )
}

type OfRow = {
  readonly given: Given
  readonly index: number
  readonly id: string
  readonly range: Range | null
  /** The active column, where it is this row's. */
  readonly active: number | null
  readonly place: { readonly transform: string; readonly height: number }
}

function Row({ given: { columns, cell }, index, id, range, active, place }: OfRow) {
  return (
    <div role="row" aria-rowindex={index + 2} className="grid-row" style={place} data-row={index}>
      {columns.map(({ key }, column) => {
        const spot = { row: index, column }
        return (
          <Cell
            key={key}
            id={cellId(id, spot)}
            column={column}
            cell={cell(spot)}
            isActive={active === column}
            isSelected={range !== null && isIn(spot, range)}
          />
        )
      })}
    </div>
  )
}

function widthsOf(columns: readonly Column[]) {
  const tracks = columns.map(({ width }) => `minmax(${width}px, ${width}fr)`)
  const minWidth = columns.reduce((sum, { width }) => sum + width, 0)
  return { '--columns': tracks.join(' '), minWidth } as object
}

type Pointing = {
  readonly given: Given
  readonly selection: Selection | null
  readonly select: (active: Spot, anchor?: Spot) => void
  readonly focus: () => void
}

/** With a mouse: a press selects, drawing extends, files are dropped on a row. */
function pointing({ given: { dropped, press }, selection, select, focus }: Pointing) {
  const isActive = ({ row, column }: Spot) =>
    selection?.active.row === row && selection.active.column === column
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const spot = spotAt(event.target)
      if (!spot || event.button !== 0 || event.pointerType === 'touch') return
      event.preventDefault()
      select(spot, event.shiftKey ? selection?.anchor : spot)
      focus()
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.buttons !== 1 || event.pointerType === 'touch') return
      const spot = spotAt(event.target)
      if (spot && !isActive(spot)) select(spot, selection?.anchor)
    },
    onClick: (event: { target: EventTarget; nativeEvent: MouseEvent }) => {
      const spot = spotAt(event.target)
      if (!spot) return
      if ((event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch') select(spot)
      focus()
    },
    onDoubleClick: (event: { target: EventTarget }) => {
      const spot = spotAt(event.target)
      if (spot) press(spot)
    },
    onDragOver: (event: DragEvent) => {
      if (dropped && event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: (event: DragEvent) => {
      const spot = spotAt(event.target)
      if (!spot || !dropped) return
      event.preventDefault()
      dropped(spot.row, [...event.dataTransfer.files])
    },
  }
}

function spotAt(target: EventTarget): Spot | null {
  if (!(target instanceof Element)) return null
  const row = target.closest('[data-row]')?.getAttribute('data-row')
  const column = target.closest('[data-column]')?.getAttribute('data-column')
  return row && column ? { row: Number(row), column: Number(column) } : null
}
