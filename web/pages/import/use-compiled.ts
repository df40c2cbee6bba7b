// The plan of a text that somebody is typing or has pasted: the last text counts, and those between are left out.
//
//   const { plan, isBehind } = useCompiled(text, units)

import type { Plan } from '@luoshi/plan'
import { useEffect, useRef, useState } from 'react'
import type { Answered, Asked } from './compile-worker.ts'

export type Compiled = {
  readonly text: string
  readonly plan: Plan
  /** In milliseconds, from the paste to the plan. */
  readonly took: number
}

type Working = {
  readonly worker: Worker
  waiting: Asked | null
  asked: Asked | null
  since: number
}

/** Null until a first text is compiled; `isBehind` while a newer text than the one told is under way. */
export function useCompiled(text: string, units: readonly string[]) {
  const [compiled, setCompiled] = useState<Compiled | null>(null)
  const working = useRef<Working | null>(null)
  // Begun with the page, so that the compiler is there when something is pasted.
  useEffect(() => {
    const begun = begin(setCompiled)
    working.current = begun
    return () => begun.worker.terminate()
  }, [])
  useEffect(() => {
    if (text.trim() === '') setCompiled(null)
    else if (working.current) next(working.current, { text, units })
  }, [text, units])
  return { compiled: text.trim() === '' ? null : compiled, isBehind: compiled?.text !== text }
}

function begin(tell: (compiled: Compiled) => void): Working {
  const worker = new Worker(new URL('./compile-worker.ts', import.meta.url), { type: 'module' })
  const working: Working = { worker, waiting: null, asked: null, since: 0 }
  worker.addEventListener('message', ({ data: plan }: MessageEvent<Answered>) => {
    const { asked, waiting, since } = working
    if (asked) tell({ text: asked.text, plan, took: performance.now() - since })
    Object.assign(working, { asked: null, waiting: null })
    if (waiting) next(working, waiting)
  })
  return working
}

function next(working: Working, asked: Asked): void {
  if (working.asked) {
    working.waiting = asked
    return
  }
  Object.assign(working, { asked, since: performance.now() })
  working.worker.postMessage(asked)
}
