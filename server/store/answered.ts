// Answers already given: a request repeated under its key is told the same again, and nothing is done twice.

import type { Tx } from './database.ts'
import type { Author } from './journal.ts'

export type Asked = { readonly key: string; readonly request: string; readonly author: Author }
export type Told = { readonly status: number; readonly body: string }

/** Another request was sent under the same key. */
export class KeyReused extends Error {}

/**
 * Takes the key for this transaction: whoever sends it at the same time waits for its end. Answers with
 * what was told before, or null where it is the first time.
 * @throws KeyReused where the key was used for another request
 */
export async function takeKey(tx: Tx, { key, request, author }: Asked): Promise<Told | null> {
  const { district, person } = author
  const taken = await tx
    .insertInto('answered')
    .values({
      district_id: district,
      person_id: person ?? district,
      key,
      request,
      status: 0,
      body: '',
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const before = await tx
    .selectFrom('answered')
    .where('district_id', '=', district)
    .where('person_id', '=', person ?? district)
    .where('key', '=', key)
    .select(['request', 'status', 'body'])
    .executeTakeFirstOrThrow()
  if (before.request !== request) throw new KeyReused()
  return before
}

export async function tellAnswer(tx: Tx, { key, author }: Asked, told: Told): Promise<void> {
  await tx
    .updateTable('answered')
    .set(told)
    .where('district_id', '=', author.district)
    .where('person_id', '=', author.person ?? author.district)
    .where('key', '=', key)
    .execute()
}
