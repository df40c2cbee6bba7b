// A field that saves itself: a moment after the last key, and when it is left. What is typed stays until it is kept.
//
//   const title = useTyped(state.title, (next, seen) => save(…))
//   <Input value={title.value} onChange={…title.type(…)} onBlur={title.leave} />

import { useEffect, useRef, useState } from 'react'
import { same } from './merging.ts'

/** Saved so long after the last key, in milliseconds. */
const pause = 1200

type Typed<Value> = { readonly value: Value; readonly seen: Value }
type Keep<Value> = (next: Value, seen: Value) => Promise<string | null>

export function useTyped<Value>(known: Value, keep: Keep<Value>) {
  const [typed, setTyped] = useState<Typed<Value> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const now = useRef({ typed, keep, timer: 0 })
  now.current.typed = typed
  now.current.keep = keep

  async function leave(): Promise<void> {
    const { typed: one, timer } = now.current
    clearTimeout(timer)
    if (!one) return
    if (same(one.value, one.seen)) return setTyped(null)
    const refused = await now.current.keep(one.value, one.seen)
    setProblem(refused)
    if (refused === null) {
      setTyped((later) => (later === one ? null : later && { ...later, seen: one.value }))
    }
  }

  function type(value: Value): void {
    setTyped((before) => ({ value, seen: before ? before.seen : known }))
    clearTimeout(now.current.timer)
    now.current.timer = window.setTimeout(() => void leave(), pause)
  }

  // Scrolled out of sight, it is saved at once.
  useEffect(
    () => () => {
      const { typed: one, keep: last, timer } = now.current
      clearTimeout(timer)
      if (one && !same(one.value, one.seen)) void last(one.value, one.seen)
    },
    [],
  )
  return { value: typed ? typed.value : known, type, leave: () => void leave(), problem }
}
