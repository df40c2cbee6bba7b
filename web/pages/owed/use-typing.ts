// What is being typed: kept with every letter, undone and done again step by step, told between windows.

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Owed } from './asked.ts'
import { type Kept, merged, nothing, restored, without } from './kept.ts'
import type { Cells } from './rows.ts'

type Step = Readonly<Record<string, string | undefined>>
type Typing = {
  readonly kept: Kept
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

type Told =
  | {
      readonly do: 'write'
      readonly cells: Cells
      readonly rows: Kept['rows']
      readonly now: number
    }
  | { readonly do: 'undo' | 'redo' }
  | { readonly do: 'forget'; readonly rows: readonly string[] }
  | { readonly do: 'keep'; readonly change: (kept: Kept) => Kept }

/** `undefined` in a step: nothing was typed in that cell. */
function apply(kept: Kept, step: Step): { readonly kept: Kept; readonly back: Step } {
  const cells: Record<string, string> = { ...kept.cells }
  const back: Record<string, string | undefined> = {}
  for (const [name, text] of Object.entries(step)) {
    back[name] = cells[name]
    if (text === undefined) delete cells[name]
    else cells[name] = text
  }
  return { kept: { ...kept, cells }, back }
}

export function typed({ kept, done, undone }: Typing, told: Told): Typing {
  switch (told.do) {
    case 'write': {
      const { kept: next, back } = apply(kept, told.cells)
      const rows = { ...kept.rows, ...told.rows }
      const since = kept.since ?? told.now
      return { kept: { ...next, rows, since }, done: [...done, back].slice(-200), undone: [] }
    }
    case 'undo': {
      const last = done.at(-1)
      if (!last) return { kept, done, undone }
      const { kept: next, back } = apply(kept, last)
      return { kept: next, done: done.slice(0, -1), undone: [...undone, back] }
    }
    case 'redo': {
      const last = undone.at(-1)
      if (!last) return { kept, done, undone }
      const { kept: next, back } = apply(kept, last)
      return { kept: next, done: [...done, back], undone: undone.slice(0, -1) }
    }
    // What was reported is not taken back by undoing.
    case 'forget':
      return { kept: without(kept, new Set(told.rows)), done: [], undone: [] }
    case 'keep':
      return { kept: told.change(kept), done, undone }
  }
}

export function useTyping(place: string) {
  const [{ kept, done, undone }, tell] = useReducer(typed, place, begun)
  /** As this window and the others last stored it. */
  const stored = useRef(kept)
  const [isFull, setFull] = useState(false)
  const store = useCallback(
    (next: Kept) => {
      try {
        localStorage.setItem(place, JSON.stringify(next))
        setFull(false)
      } catch {
        setFull(true)
      }
    },
    [place],
  )
  useEffect(() => {
    if (stored.current === kept) return
    stored.current = kept
    store(kept)
  }, [kept, store])
  useEffect(() => {
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key !== place) return
      const theirs = restored(newValue)
      const before = stored.current
      stored.current = theirs
      tell({ do: 'keep', change: (mine) => merged(mine, theirs, before) })
    }
    addEventListener('storage', hear)
    return () => removeEventListener('storage', hear)
  }, [place])
  return {
    ...{ kept, isFull },
    ...{ canUndo: done.length > 0, canRedo: undone.length > 0 },
    write: (cells: Cells, rows: Readonly<Record<string, Owed>>) =>
      tell({ do: 'write', cells, rows, now: Date.now() }),
    undo: () => tell({ do: 'undo' }),
    redo: () => tell({ do: 'redo' }),
    keep: (change: (kept: Kept) => Kept) => tell({ do: 'keep', change }),
    forget: (rows: readonly string[]) => tell({ do: 'forget', rows }),
    /** A letter that is not stored in its cell yet: were the window closed now, it would be there again. */
    aside: (cell: string, text: string | null, row: Owed | null) => {
      if (text === null || !row) return store(kept)
      const rows = { ...kept.rows, [`${row.commitment} ${row.period}`]: row }
      store({ ...kept, cells: { ...kept.cells, [cell]: text }, rows })
    },
  }
}

function begun(place: string): Typing {
  const text = localStorage.getItem(place)
  return { kept: text === null ? nothing : restored(text), done: [], undone: [] }
}
