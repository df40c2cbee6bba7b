// Records: the nouns of which there are few, listed by what they are about or by their stage.

import type { DistrictId } from '@luoshi/delivery'
import type { Tx } from './database.ts'
import type { Known } from './known.ts'
import type { NounName, StateOf } from './nouns.ts'

type Asked<Name extends NounName> = {
  readonly district: DistrictId
  readonly noun: Name
  readonly about?: string
  readonly stages?: readonly string[]
}

/** First made, first listed; at most 500. */
export function recordsAbout<Name extends NounName>(
  tx: Tx,
  { district, noun, about, stages }: Asked<Name>,
) {
  let query = tx.selectFrom('record').where('district_id', '=', district).where('noun', '=', noun)
  if (about !== undefined) query = query.where('about', '=', about)
  if (stages) query = query.where('stage', 'in', stages)
  return query
    .orderBy('id')
    .limit(500)
    .select(['version', 'state'])
    .execute() as unknown as Promise<Known<StateOf<Name>>[]>
}
