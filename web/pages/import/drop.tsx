// A file let fall anywhere on the page, or chosen.

import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useWordsOf } from '../../parts/use-words-of.ts'
import { words } from './words.ts'

/** Calls `take` with a file that is dropped on the window; tells whether one is being dragged over it. */
export function useDropped(take: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const taking = useRef(take)
  taking.current = take
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      setOver(false)
      taking.current(file)
    }
    const listeners = Object.entries({ dragover: over, dragleave: leave, drop })
    for (const [name, listen] of listeners) window.addEventListener(name, listen as EventListener)
    return () => {
      for (const [name, listen] of listeners) {
        window.removeEventListener(name, listen as EventListener)
      }
    }
  }, [])
  return isOver
}

/** The formats that are read; others are refused by the server with what to do. */
const accepted = '.docx,.pdf,.xlsx,.html,.htm,.txt,.md,.doc,.wps,.xls,.et'

export function Choose({ take }: { take(file: File): void }) {
  const own = useWordsOf(words)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="choose">
      <span>{own.dropHere}</span>
      <Button type="primary" onClick={() => input.current?.click()}>
        {own.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={own.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) take(file)
          target.value = ''
        }}
      />
      <span className="quiet">{own.formats}</span>
    </div>
  )
}
