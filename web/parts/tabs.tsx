// Tabs that wrap where there is no room: one is shown; arrows go from one to the next.
//
//   <Tabs tabs={[{ key: 'findings', label: '体检 12' }]} current="findings" choose={setTab}>…</Tabs>

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import './tabs.css'

type Given<Key extends string> = {
  readonly tabs: readonly { readonly key: Key; readonly label: string }[]
  readonly current: Key
  choose(key: Key): void
  readonly className?: string
  readonly children: ReactNode
}

export function Tabs<Key extends string>(given: Given<Key>) {
  const { tabs, current, choose, className = '', children } = given
  const id = useId()
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = by && tabs[tabs.findIndex(({ key }) => key === current) + by]
    if (!next) return
    event.preventDefault()
    choose(next.key)
    document.getElementById(id + next.key)?.focus()
  }
  return (
    <div className={`tabs ${className}`}>
      <div role="tablist" onKeyDown={step}>
        {tabs.map(({ key, label }) => (
          <button
            key={key}
            id={id + key}
            type="button"
            role="tab"
            aria-selected={key === current}
            aria-controls={`${id}panel`}
            tabIndex={key === current ? 0 : -1}
            onClick={() => choose(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={id + current} className="tab-panel">
        {children}
      </div>
    </div>
  )
}
