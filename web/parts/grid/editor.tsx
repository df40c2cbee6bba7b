// The text area over the active cell: it has the focus while somebody walks through the grid, unseen, and shows itself
// with the first letter.

import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { cellsIn, textOf } from './block.ts'
import { cellId } from './cell.tsx'
import type { Given } from './grid.tsx'
import { type Asked, askedBy, type Mode } from './keys.ts'
import {
  cleared,
  editableBelow,
  filledDown,
  moved,
  nextEditable,
  pasted,
  rangeOf,
  type Selection,
  type Shape,
  type Spot,
} from './sheet.ts'

type Editing = {
  readonly given: Given
  readonly shape: Shape
  readonly selection: Selection | null
  readonly select: (active: Spot, anchor?: Spot) => void
  readonly selectAll: () => void
  readonly first: (spot: Spot) => void
  readonly show: (spot: Spot) => void
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly id: string
}

export function Editor(editing: Editing) {
  const { given, shape, selection, area, id } = editing
  const [mode, setMode] = useState<Mode>('walking')
  const [text, setText] = useState('')
  /** Escape was pressed: the next Tab leaves the grid. */
  const leaves = useRef(false)
  const spot = selection?.active ?? null
  const place = usePlace(spot && cellId(id, spot), given.rows)
  const cell = spot && given.cell(spot)
  const begin = (as: Mode, with_: string) => {
    if (!spot || !shape.isEditable(spot)) return
    setMode(as)
    setText(with_)
    given.typing(spot, with_)
  }
  const end = (isKept: boolean) => {
    if (mode !== 'walking' && spot) {
      given.typing(spot, null)
      // The same text typed again is a word too: it was meant.
      if (isKept && (mode === 'typing' || text !== cell?.text)) given.write([{ ...spot, text }], 0)
    }
    setMode('walking')
    setText('')
  }
  // As high as its text: `field-sizing` is younger than the oldest browser.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again with every letter
  useLayoutEffect(() => {
    const own = area.current
    if (!own || mode === 'walking') return
    own.style.height = '0'
    own.style.height = `${own.scrollHeight + 4}px`
  }, [text, mode])
  const acting: Acting = { ...editing, mode, text, begin, end, leaves }
  const name = spot && cell ? nameOf(given, spot) : given.label
  return (
    <>
      <textarea
        ref={area}
        className={mode === 'walking' ? 'grid-editor walking' : 'grid-editor'}
        style={place}
        value={text}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={name}
        aria-describedby={cell?.note && spot ? `${cellId(id, spot)}note` : `${id}hint`}
        aria-invalid={cell?.note?.severity === 'wrong' || undefined}
        onFocus={() => {
          leaves.current = false
          const first = nextEditable({ row: 0, column: -1 }, 1, shape)
          if (first) editing.first(first)
        }}
        onBlur={() => end(true)}
        onChange={({ target: { value } }) => begin(mode === 'walking' ? 'typing' : mode, value)}
        onKeyDown={(event) => answered(event, acting)}
        onCopy={(event) => copied(event, acting)}
        onCut={(event) => copied(event, acting, true)}
        onPaste={(event) => taken(event, acting)}
      />
      <span id={`${id}hint`} className="unseen">
        {given.hint}
      </span>
      <span className="unseen" aria-live="polite">
        {name}
      </span>
    </>
  )
}

function nameOf({ rows, columns, cell }: Given, spot: Spot): string {
  const { text, note } = cell(spot)
  const head = [rows[spot.row]?.label, columns[spot.column]?.title]
  return [...head, text, note?.words].filter(Boolean).join('，')
}

/** Over the cell, measured where it is drawn. */
function usePlace(cell: string | null, drawn: unknown) {
  const [place, setPlace] = useState<object>({ left: 0, top: 0, width: 1, height: 1 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when the rows change
  useLayoutEffect(() => {
    const own = cell === null ? null : document.getElementById(cell)
    const width = own?.closest('.grid-width')
    if (!own || !width) return
    const [at, from] = [own.getBoundingClientRect(), width.getBoundingClientRect()]
    const next = { left: at.left - from.left, top: at.top - from.top }
    setPlace({ ...next, width: at.width, height: at.height, minHeight: at.height })
  }, [cell, drawn])
  return place
}

type Acting = Editing & {
  readonly mode: Mode
  readonly text: string
  readonly begin: (as: Mode, text: string) => void
  readonly end: (isKept: boolean) => void
  readonly leaves: RefObject<boolean>
}

function answered(event: KeyboardEvent<HTMLTextAreaElement>, acting: Acting): void {
  const { selection, leaves, mode } = acting
  const asked = askedBy({ ...keyOf(event), isComposing: event.nativeEvent.isComposing }, mode)
  if (!asked || !selection) return
  const left = asked.do === 'tab' && leaves.current
  leaves.current = asked.do === 'cancel' && mode === 'walking'
  if (!left && done(asked, selection, acting)) event.preventDefault()
}

function keyOf({ key, shiftKey, ctrlKey, metaKey, altKey, keyCode }: KeyboardEvent) {
  return { key, shiftKey, ctrlKey, metaKey, altKey, keyCode }
}

/** Whether the key was ours. */
function done(asked: Asked, { active, anchor }: Selection, acting: Acting): boolean {
  const { given, shape, mode, end, begin, text } = acting
  const range = rangeOf({ active, anchor })
  const textAt = (spot: Spot) => given.cell(spot).text
  switch (asked.do) {
    case 'move':
      end(true)
      go(moved(active, asked.move, shape), acting, asked.extend ? anchor : undefined)
      return true
    case 'enter':
      if (mode === 'walking' && !shape.isEditable(active) && given.press(active)) return true
      end(true)
      go(editableBelow(active, asked.step, shape), acting)
      return true
    case 'tab': {
      const next = nextEditable(active, asked.step, shape)
      end(true)
      if (next) go(next, acting)
      return next !== null
    }
    case 'edit':
      if (shape.isEditable(active)) begin('editing', textAt(active))
      else given.press(active)
      return true
    case 'press':
      return given.press(active)
    case 'line':
      begin(mode, `${text}\n`)
      return true
    case 'cancel':
      end(false)
      return true
    case 'clear':
      given.write(cleared(range, shape), 0)
      return true
    case 'fill-down':
      given.write(filledDown(range, shape, textAt), 0)
      return true
    case 'undo':
    case 'redo':
      given[asked.do]()
      return true
    case 'select-all':
      acting.selectAll()
      return true
  }
}

function go(spot: Spot, { select, show }: Acting, anchor: Spot = spot): void {
  show(spot)
  select(spot, anchor)
}

type Copying = ClipboardEvent<HTMLTextAreaElement>

function copied(event: Copying, { mode, selection, given, shape }: Acting, isCut = false): void {
  if (mode !== 'walking' || !selection) return
  event.preventDefault()
  const range = rangeOf(selection)
  const { from, to } = range
  const numbers = (a: number, b: number) => Array.from({ length: b - a + 1 }, (_, at) => a + at)
  const block = numbers(from.row, to.row).map((row) =>
    numbers(from.column, to.column).map((column) => given.cell({ row, column }).text),
  )
  event.clipboardData.setData('text/plain', textOf(block))
  if (isCut) given.write(cleared(range, shape), 0)
}

function taken(event: Copying, { mode, selection, given, shape, select }: Acting): void {
  if (mode !== 'walking' || !selection) return
  event.preventDefault()
  const files = [...event.clipboardData.files]
  const block = cellsIn(event.clipboardData.getData('text/plain'))
  if (files.length > 0) {
    given.dropped?.(selection.active.row, files)
    return
  }
  const { writes, lost, range } = pasted(block, rangeOf(selection), shape)
  given.write(writes, lost)
  select(range.from, range.to)
}
