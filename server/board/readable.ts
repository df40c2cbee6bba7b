// Which rows of the board somebody may read: whoever reads everything sees the same; else it is theirs.

import { type Actor, allowing, may } from '@luoshi/delivery'
import type { Seen } from './board.ts'
import type { Row } from './row.ts'

/** Askers of one scope see the same. */
export function scopeOf(actor: Actor): string {
  return may(actor, 'read', null) ? `${actor.role} ${actor.unit} ${actor.post}` : 'all'
}

export function readable({ rows, once }: Seen, actor: Actor): readonly Row[] {
  const scope = scopeOf(actor)
  return scope === 'all' ? rows : once(scope, () => rows.filter(allowing(actor, 'read')))
}
