// Whoever is signed in, as the rules know them: to ask `may(actor, 'close', commitment)` before a button is shown.
// What is asked of the server is decided there all the same.

import type { Actor } from '@luoshi/delivery'
import { useMe } from '../session.tsx'

export function useActor(): Actor {
  const { person, post, role, unit, posts } = useMe()
  const standsInFor = posts.find((one) => one.post === post)?.for ?? null
  return { person, post, role, unit, for: standsInFor }
}
