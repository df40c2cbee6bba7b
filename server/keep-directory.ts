// The directory changes: by acts that are done together or not at all, and with it the drafts whose names become known.
//
//   await keepDirectory(acting, acts)                     { known, refused } after all of them
//   await changeDirectory(acting, known, entries)         the same of what was decided already

import {
  type Directory,
  type DirectoryAct,
  type DirectoryEntry,
  decideDirectory,
  emptyDirectory,
  evolveDirectory,
  isFound,
  lookedUp,
  type Refusal,
} from '@luoshi/delivery'
import { finderOf } from './drafting.ts'
import type { Acting } from './http.ts'
import { commit, type Known, lockOnce } from './store/known.ts'
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
  const { tx, author } = acting
  if (entries.length === 0)
    return { known: known ?? { version: 0, state: emptyDirectory }, found: 0 }
  const which = { noun: 'directory', id: author.district } as const
  const [after] = await commit(tx, author, [{ ...which, known, entries }])
  const now = after as Known<Directory>
  return { known: now, found: await lookUpAgain(acting, now.state) }
}

/** What was unknown in any draft is looked up by the directory as it is. Answers with how many drafts that changed. */
export async function lookUpAgain(
  { tx, author, context }: Acting,
  directory: Directory,
): Promise<number> {
  const finder = finderOf(directory, context.today)
  const changes = (await namingDrafts(tx, author.district)).flatMap((known) => {
    const found = lookedUp(known.state, finder)
    if (!isFound(known.state, found)) return []
    const entries = [{ kind: 'looked-up', found }] as const
    return [{ ...({ noun: 'commitment', id: known.state.id } as const), known, entries }]
  })
  if (changes.length > 0) await commit(tx, author, changes)
  return changes.length
}
