// What changes elsewhere is seen here: the server tells which nouns changed, and the open page asks again.

import { useEffect } from 'react'
import { queries } from './queries.ts'

const own = new Set(['me', 'directory', 'calendar', 'settings', 'document', 'letters'])
/** Several changes in a row are one. */
const gather = 800

type Told = { readonly nouns: Readonly<Record<string, number>> }

export function useLiveChanges(): void {
  useEffect(() => {
    const source = new EventSource('/api/changes')
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const tell = () => {
      timer = null
      const nouns = new Set(changed)
      changed.clear()
      void queries.invalidateQueries({
        predicate: ({ queryKey: [name] }) => !own.has(String(name)) || nouns.has(String(name)),
      })
    }
    const hear = (event: MessageEvent<string>) => {
      const { nouns } = JSON.parse(event.data) as Told
      for (const noun of Object.keys(nouns)) changed.add(noun)
      if (changed.size > 0 || event.type === 'reset') timer ??= setTimeout(tell, gather)
    }
    source.addEventListener('changed', hear)
    source.addEventListener('reset', hear)
    return () => {
      source.close()
      if (timer) clearTimeout(timer)
    }
  }, [])
}
