// Hundreds of links in a table, as plain addresses: one listener follows them without loading the page anew.
//
//   <PlainLinks className="heat"><table>… <a href="/commitments?light=red">3</a> …</table></PlainLinks>

import { useRouter } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'

type Given = { readonly className?: string; readonly children: ReactNode }

export function PlainLinks({ className, children }: Given) {
  const { history } = useRouter()
  const follow = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const path = link?.getAttribute('href')
    if (!isPlain || !path?.startsWith('/') || event.defaultPrevented) return
    event.preventDefault()
    history.push(path)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links within are what is pressed
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's click comes from the keyboard as well
    <div className={className} onClick={follow}>
      {children}
    </div>
  )
}
