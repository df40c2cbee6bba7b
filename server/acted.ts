// Acting on one thing: read and held, decided on by its rule, and written with the entries that follow.
//
//   acted(c, services, { acting, noun: 'instruction', id, decide: (known) => decideInstruction(known, said, …) })

import type { Outcome, Refusal } from '@luoshi/delivery'
import type { Context } from 'hono'
import { type Acting, type Answer, type Env, type Services, sameVersion } from './http.ts'
import { type Named, unnamed } from './named.ts'
import { type Change, commit, type Known, lock } from './store/known.ts'
import type { EntryOf, NounName, StateOf } from './store/nouns.ts'

type Decided<Name extends NounName> = Outcome<EntryOf<Name>, Refusal> | 'not-found'

type Doing<Name extends NounName> = {
  readonly acting: Acting
  readonly noun: Name
  readonly id: string
  /** Whether the act begins it; else it has to be there. */
  readonly begins?: boolean
  /** Asked once the thing is held. */
  readonly decide: (known: StateOf<Name> | null) => Decided<Name> | Promise<Decided<Name>>
  /** What the act names beside the thing itself. */
  readonly named?: Named
  /** What of it the actor sees. */
  readonly seen?: (known: Known<StateOf<Name>>) => object
}

export async function acted<Name extends NounName>(
  c: Context<Env>,
  { kept }: Services,
  { acting, noun, id, begins = false, decide, named = {}, seen = (known) => known }: Doing<Name>,
): Promise<Answer> {
  const { tx, author } = acting
  const { district } = author
  const known = begins ? null : ((await lock(tx, { district, noun, id })) ?? null)
  if (!known && !begins) return 'not-found'
  const outcome = await decide(known?.state ?? null)
  if (outcome === 'not-found' || 'refusal' in outcome) return outcome
  const missing = await unnamed(acting, kept, named)
  if (missing) return missing
  if (known) sameVersion(c, seen(known) as Known<unknown>)
  const change = { noun, id, known, entries: outcome.entries } as unknown as Change
  const [after] = commit(tx, author, [change]) as [Known<StateOf<Name>>]
  return { status: begins ? 201 : 200, body: seen(after) }
}
