// Records: the nouns of which there are few, listed by what they are about, by their stage, or by parts of
// what is known of them.
//
//   await recordsAbout(tx, { district, noun: 'instruction', stages: ['given'], having: { to: unit } })

import type { DistrictId } from '@luoshi/delivery'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Known } from './known.ts'
import type { NounName, StateOf } from './nouns.ts'

type Asked<Name extends NounName> = {
  readonly district: DistrictId
  readonly noun: Name
  readonly about?: string | undefined
  readonly ids?: readonly string[] | undefined
  readonly stages?: readonly string[] | undefined
  /** What its state has to contain; what is undefined is not asked. */
  readonly having?: object
  /** … and one of these at least. */
  readonly anyOf?: readonly object[] | undefined
  /** The id of the last one before. */
  readonly after?: string | undefined
  readonly limit?: number
}

/** First made, first listed; 500 where no other limit is given. */
export function recordsAbout<Name extends NounName>(
  tx: Tx,
  { district, noun, about, ids, stages, having, anyOf, after, limit = 500 }: Asked<Name>,
) {
  let query = tx.selectFrom('record').where('district_id', '=', district).where('noun', '=', noun)
  if (about !== undefined) query = query.where('about', '=', about)
  if (ids) query = query.where('id', '=', sql<string>`any(${ids}::uuid[])`)
  if (stages) query = query.where('stage', 'in', stages)
  if (having) query = query.where(contains(having))
  if (anyOf) query = query.where((where) => where.or(anyOf.map(contains)))
  if (after !== undefined) query = query.where('id', '>', after)
  return query
    .orderBy('id')
    .limit(limit)
    .select(['version', 'state'])
    .execute() as unknown as Promise<Known<StateOf<Name>>[]>
}

/** A page of them, and what `after` goes on from: null where there is no more. */
export async function pageOfRecords<Name extends NounName>(
  tx: Tx,
  asked: Asked<Name> & { readonly limit: number },
) {
  const { limit } = asked
  const found = await recordsAbout(tx, { ...asked, limit: limit + 1 })
  const rows = found.slice(0, limit)
  const last = found.length > limit ? (rows.at(-1)?.state as { id: string }) : null
  return { rows, next: last?.id ?? null }
}

function contains(part: object): RawBuilder<boolean> {
  return sql<boolean>`state @> ${JSON.stringify(part)}::jsonb`
}
