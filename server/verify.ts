// Verify: whether the journals of all districts are what they were, and what is known is what they say.
//
//   await verify(database)   [{ slug: 'district', name: '东河区', journal: { ok: true, … }, differing: [] }]

import { type Database, inSnapshot } from './store/database.ts'
import { type District, districts } from './store/districts.ts'
import { type Verified, verifyJournal } from './store/journal.ts'
import { type Differing, differences } from './store/rebuild.ts'

export type Checked = District & {
  readonly journal: Verified
  /** Things that the database knows otherwise than the journal. */
  readonly differing: readonly Differing[]
}

export async function verify(database: Database): Promise<readonly Checked[]> {
  const checked: Checked[] = []
  for (const one of await districts(database)) {
    const { district } = one
    checked.push(
      await inSnapshot(database, district, async (tx) => ({
        ...one,
        journal: await verifyJournal(tx, district),
        differing: await differences(tx, district),
      })),
    )
  }
  return checked
}
