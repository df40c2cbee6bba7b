// Files by their content: the same bytes are kept once.

import { createHash } from 'node:crypto'
import type { DistrictId, PersonId } from '@luoshi/delivery'
import type { Tx } from './database.ts'

type Kept = {
  readonly district: DistrictId
  readonly by: PersonId
  readonly bytes: Uint8Array
  readonly name: string
  readonly mediaType: string
}

/** Keeps the bytes; answers with their SHA-256, hex. */
export async function keep(
  tx: Tx,
  { district, by, bytes, name, mediaType }: Kept,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await tx
    .insertInto('file')
    .values({
      ...{ district_id: district, sha256, size: bytes.length, media_type: mediaType, name },
      ...{ content: bytes, added_by: by },
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'sha256']).doNothing())
    .execute()
  return sha256
}

export async function bytesOf(
  tx: Tx,
  { district, sha256 }: { readonly district: DistrictId; readonly sha256: string },
): Promise<{ readonly content: Uint8Array; readonly name: string } | null> {
  const row = await tx
    .selectFrom('file')
    .where('district_id', '=', district)
    .where('sha256', '=', sha256)
    .select(['content', 'name'])
    .executeTakeFirst()
  return row ?? null
}
