// A page: its name as heading and as title of the window, what can be done on it, and its content.

import { type ReactNode, useEffect } from 'react'
import { useMe } from '../session.tsx'
import { useWords } from '../words/index.ts'

type Given = {
  readonly title: string
  /** In print: what the page shows (filters, day). */
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Page({ title, about, actions, children }: Given) {
  const { product } = useWords()
  const { districtName } = useMe()
  useEffect(() => {
    document.title = `${title} · ${districtName} · ${product}`
  }, [title, districtName, product])
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        <span className="quiet">{about}</span>
        <span className="space" />
        <span className="actions">{actions}</span>
      </div>
      {children}
    </>
  )
}
