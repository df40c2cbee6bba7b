import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Asked, askedBy, type Key, type Mode } from './keys.ts'

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
const key = (name: string, more: Partial<Key> = {}): Key => {
  return { ...none, isComposing: false, keyCode: 0, key: name, ...more }
}

const cases: readonly (readonly [string, Key, Mode, Asked | null])[] = [
  ['an arrow', key('ArrowDown'), 'walking', { do: 'move', move: 'down', extend: false }],
  [
    ...(['an arrow with Shift selects', key('ArrowDown', { shiftKey: true }), 'walking'] as const),
    { do: 'move', move: 'down', extend: true },
  ],
  [
    ...(['with Control it goes to the end', key('ArrowUp', { ctrlKey: true }), 'walking'] as const),
    { do: 'move', move: 'top', extend: false },
  ],
  [
    'an arrow after typing goes on',
    key('ArrowRight'),
    'typing',
    { do: 'move', move: 'right', extend: false },
  ],
  ['an arrow after F2 moves the caret', key('ArrowRight'), 'editing', null],
  ['Enter', key('Enter'), 'editing', { do: 'enter', step: 1 }],
  [
    'Enter with Shift goes up',
    key('Enter', { shiftKey: true }),
    'walking',
    { do: 'enter', step: -1 },
  ],
  ['Enter with Alt is a line end', key('Enter', { altKey: true }), 'typing', { do: 'line' }],
  ['Tab', key('Tab', { shiftKey: true }), 'typing', { do: 'tab', step: -1 }],
  ['F2', key('F2'), 'walking', { do: 'edit' }],
  ['Escape', key('Escape'), 'editing', { do: 'cancel' }],
  ['Delete', key('Delete'), 'walking', { do: 'clear' }],
  ['Delete while typing is of the text', key('Delete'), 'typing', null],
  ['Control and Z', key('z', { ctrlKey: true }), 'walking', { do: 'undo' }],
  ['while typing it undoes letters', key('z', { ctrlKey: true }), 'typing', null],
  ['Command, Shift and Z', key('Z', { metaKey: true, shiftKey: true }), 'walking', { do: 'redo' }],
  ['Control and D', key('d', { ctrlKey: true }), 'walking', { do: 'fill-down' }],
  ['copying is the browser’s', key('c', { ctrlKey: true }), 'walking', null],
  ['a letter is text', key('a'), 'walking', null],
  ['Enter chooses a word of the input method', key('Enter', { isComposing: true }), 'typing', null],
  ['its first key, too', key('Process', { keyCode: 229 }), 'walking', null],
]
for (const [name, event, mode, expected] of cases) {
  test(name, () => {
    assert.deepEqual(askedBy(event, mode), expected)
  })
}
