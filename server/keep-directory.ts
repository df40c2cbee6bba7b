// The directory changes: by acts that are done together or not at all, and with it the drafts whose names become known.
//
//   await keepDirectory(acting, acts)                     { known, refused } after all of them
//   await changeDirectory(acting, known, entries)         the same of what was decided already

import {
  type Commitment,
  type Directory,
  type DirectoryAct,
  type DirectoryEntry,
  decideDirectory,
  emptyDirectory,
  evolveDirectory,
  type Finder,
  isFound,
  lookedUp,
  type Refusal,
} from '@luoshi/delivery'
import { finderOf } from './drafting.ts'
import type { Acting } from './http.ts'
import { type Change, commit, type Known, lockOnce } from './store/known.ts'
import { namingDrafts } from './store/plans.ts'

/** Held until the transaction ends: nobody enters a unit meanwhile. */
export async function heldDirectory({ tx, author }: Acting): Promise<Known<Directory> | null> {
  const { district } = author
  return lockOnce(tx, { district, noun: 'directory', id: district })
}

export type KeptDirectory = {
  readonly known: Known<Directory>
  /** How many drafts name somebody who has become known. */
  readonly found: number
}

/** `acts` may depend on what is there. */
export async function keepDirectory(
  acting: Acting,
  acts: (known: Directory) => readonly DirectoryAct[],
): Promise<KeptDirectory | { readonly refusal: Refusal }> {
  const known = await heldDirectory(acting)
  let state = known?.state ?? emptyDirectory
  const entries: DirectoryEntry[] = []
  for (const said of acts(state)) {
    const outcome = decideDirectory(state, said, acting.context)
    if ('refusal' in outcome) return outcome
    entries.push(...outcome.entries)
    state = outcome.entries.reduce(evolveDirectory, state)
  }
  return changeDirectory(acting, known, entries)
}

export async function changeDirectory(
  acting: Acting,
  known: Known<Directory> | null,
  entries: readonly DirectoryEntry[],
): Promise<KeptDirectory> {
  const { tx, author, context } = acting
  const before = known ?? { version: 0, state: emptyDirectory }
  if (entries.length === 0) return { known: before, found: 0 }
  const finder = finderOf(entries.reduce(evolveDirectory, before.state), context.today)
  // Held before anything is written: whoever edits holds the plan first and the journal last.
  const drafts = await namingDrafts(tx, author.district)
  const changes = drafts.flatMap((draft) => foundIn(draft, finder))
  const directory = { noun: 'directory', id: author.district, known, entries } as const
  const [after] = commit(tx, author, [directory, ...changes])
  return { known: after as Known<Directory>, found: changes.length }
}

function foundIn(known: Known<Commitment>, finder: Finder): readonly Change[] {
  const { id } = known.state
  const found = lookedUp(known.state, finder)
  if (!isFound(known.state, found)) return []
  return [{ noun: 'commitment', id, known, entries: [{ kind: 'looked-up', found }] }]
}
