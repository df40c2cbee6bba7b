// The width of an element, so that a drawing fills it and its letters stay as large as they are.

import { type RefObject, useEffect, useRef, useState } from 'react'

export function useWidth<Shown extends Element>(
  before: number,
): readonly [RefObject<Shown | null>, number] {
  const ref = useRef<Shown>(null)
  const [width, setWidth] = useState(before)
  useEffect(() => {
    const shown = ref.current
    if (!shown) return
    const observer = new ResizeObserver(([one]) => {
      if (one && one.contentRect.width > 0) setWidth(Math.floor(one.contentRect.width))
    })
    observer.observe(shown)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
