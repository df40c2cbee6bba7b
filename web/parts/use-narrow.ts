// Whether the window is as narrow as a phone's: then pages show cards instead of tables.

import { useSyncExternalStore } from 'react'

const narrow = matchMedia('(max-width: 700px)')

function listen(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => narrow.matches)
}
