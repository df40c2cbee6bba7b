// What a key asks of the grid: as spreadsheets have it, so that nobody learns anything new. Null: the key is text, the
// browser's, or the input method's.
//
//   askedBy(event, 'walking')   { do: 'move', move: 'down', extend: false }

import type { Move } from './sheet.ts'

/** `typing`: begun by typing, so that an arrow goes on to the next cell; `editing`: by F2, so that it moves the caret. */
export type Mode = 'walking' | 'typing' | 'editing'

export type Asked =
  | { readonly do: 'move'; readonly move: Move; readonly extend: boolean }
  /** Stores what was typed and goes on. */
  | { readonly do: 'enter'; readonly step: 1 | -1 }
  | { readonly do: 'tab'; readonly step: 1 | -1 }
  | { readonly do: 'edit' | 'cancel' | 'clear' | 'undo' | 'redo' | 'fill-down' | 'select-all' }
  | { readonly do: 'press' | 'line' }

export type Key = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'
>

const arrows: Readonly<Record<string, readonly [plain: Move, far: Move]>> = {
  ArrowUp: ['up', 'top'],
  ArrowDown: ['down', 'bottom'],
  ArrowLeft: ['left', 'row-start'],
  ArrowRight: ['right', 'row-end'],
}
const jumps: Readonly<Record<string, Move>> = {
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

const inputMethod = 229

export function askedBy(event: Key, mode: Mode): Asked | null {
  if (event.isComposing || event.keyCode === inputMethod) return null
  const { key, shiftKey, altKey } = event
  const withControl = event.ctrlKey || event.metaKey
  const step = shiftKey ? -1 : 1
  if (key === 'Enter' && altKey) return mode === 'walking' ? null : { do: 'line' }
  if (key === 'Enter') return { do: 'enter', step }
  if (key === 'Tab' && !withControl && !altKey) return { do: 'tab', step }
  if (key === 'Escape') return { do: 'cancel' }
  if (mode === 'editing') return null
  const arrow = arrows[key]
  if (arrow) return { do: 'move', move: arrow[withControl ? 1 : 0], extend: shiftKey }
  if (mode === 'typing') return null
  return withControl ? command(key, shiftKey) : walking(key, shiftKey)
}

function walking(key: string, extend: boolean): Asked | null {
  const move = jumps[key]
  if (move) return { do: 'move', move, extend }
  if (key === 'F2') return { do: 'edit' }
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' }
  return key === ' ' ? { do: 'press' } : null
}

function command(key: string, shiftKey: boolean): Asked | null {
  if (key === 'Home') return { do: 'move', move: 'top', extend: shiftKey }
  if (key === 'End') return { do: 'move', move: 'bottom', extend: shiftKey }
  switch (key.toLowerCase()) {
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { do: 'redo' }
    case 'd':
      return { do: 'fill-down' }
    case 'a':
      return { do: 'select-all' }
    default:
      return null
  }
}
