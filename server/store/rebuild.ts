// What is known is a cache of the journal: here it is computed anew, to be compared or put back.

import type { DistrictId } from '@luoshi/delivery'
import { canonicalJson } from '@luoshi/delivery'
import type { Tx } from './database.ts'
import { entriesAfter } from './journal.ts'
import { type Known, read, save } from './known.ts'
import { type NounName, nouns } from './nouns.ts'

export type Differing = { readonly noun: string; readonly id: string }

type Rebuilt = Known<unknown> & { readonly noun: NounName; readonly id: string }

/** Everything that the journal says, thing by thing. */
async function replay(tx: Tx, district: DistrictId): Promise<readonly Rebuilt[]> {
  const things = new Map<string, Rebuilt>()
  for (let seq = 0; ; ) {
    const page = await entriesAfter(tx, { district, seq, limit: 2000 })
    const last = page.at(-1)
    if (!last) return [...things.values()]
    for (const { noun, id, kind, body } of page) {
      const name = noun as NounName
      const evolve = nouns[name].evolve as (known: unknown, entry: unknown) => unknown
      const before = things.get(`${noun} ${id}`)
      const state = evolve(before?.state ?? null, { kind, ...JSON.parse(body) })
      const version = (before?.version ?? 0) + 1
      things.set(`${noun} ${id}`, { noun: name, id, version, state })
    }
    seq = last.seq
  }
}

/** Things whose row is not what the journal says. */
export async function differences(tx: Tx, district: DistrictId): Promise<readonly Differing[]> {
  const found: Differing[] = []
  for (const { noun, id, version, state } of await replay(tx, district)) {
    const known = await read(tx, { district, noun, id })
    // Through JSON, as the database keeps it.
    const said = canonicalJson(JSON.parse(JSON.stringify(state)))
    if (known?.version !== version || canonicalJson(known.state) !== said) found.push({ noun, id })
  }
  return found
}

/** Writes every row anew; answers with how many there are. */
export async function rebuild(tx: Tx, district: DistrictId): Promise<number> {
  const things = await replay(tx, district)
  for (const { noun, id, ...known } of things) await save(tx, { district, noun, id }, known)
  return things.length
}
