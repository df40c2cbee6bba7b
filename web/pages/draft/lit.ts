// Which words of the document are looked at, wherever the pointer or the keyboard is: the other side lights and scrolls.
//
//   lit.set({ id, span, from: 'list' })

import type { Span } from '@luoshi/plan'

export type Lit = {
  /** The commitment, where it is one. */
  readonly id: string | null
  readonly span: Span | null
  readonly from: 'list' | 'document'
}

export function litStore() {
  const listeners = new Set<() => void>()
  let now: Lit | null = null
  let last = ''
  return {
    get: () => now,
    set(next: Lit | null): void {
      if (now?.id === next?.id && now?.span === next?.span) return
      now = next
      for (const listener of listeners) listener()
    },
    /** What is scrolled under a pointer at rest is not pointed at. */
    hasMoved({ clientX, clientY }: Pointer): boolean {
      const before = last
      last = `${clientX} ${clientY}`
      return last !== before
    },
    listen(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

type Pointer = { readonly clientX: number; readonly clientY: number }

export type LitStore = ReturnType<typeof litStore>
