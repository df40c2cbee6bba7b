// Districts: the first thing of each, and how a name in a sign-in becomes one.

import { type DistrictId, firstHash } from '@luoshi/delivery'
import { type Database, inDistrict, type Tx } from './database.ts'

export type District = {
  readonly district: DistrictId
  /** In addresses and at sign-in: `donghe`. */
  readonly slug: string
  readonly name: string
}

/** Enters a district with an empty journal. */
export function openDistrict(
  database: Database,
  { district, slug, name }: District,
): Promise<void> {
  return inDistrict(database, district, async (tx) => {
    await tx.insertInto('district').values({ district_id: district, slug, name }).execute()
    await tx.insertInto('head').values({ district_id: district, seq: 0, hash: firstHash }).execute()
  })
}

/** What it is called in addresses. */
export async function slugOf(tx: Tx, district: DistrictId): Promise<string> {
  const query = tx.selectFrom('district').where('district_id', '=', district).select('slug')
  return (await query.executeTakeFirstOrThrow()).slug
}

/** All districts, by their slug. */
export async function districts(database: Database): Promise<readonly District[]> {
  const rows = await database.selectFrom('district').selectAll().orderBy('slug').execute()
  return rows.map(({ district_id, slug, name }) => ({
    district: district_id as DistrictId,
    slug,
    name,
  }))
}

/** What the district is called. */
export async function nameOfDistrict(database: Database, district: DistrictId): Promise<string> {
  const row = await database
    .selectFrom('district')
    .select('name')
    .where('district_id', '=', district)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** The district of that short name; without a name the only one, where there is one only. */
export async function districtNamed(
  database: Database,
  slug: string | null,
): Promise<DistrictId | null> {
  const all = await districts(database)
  const [first] = slug === null ? all : all.filter((one) => one.slug === slug)
  return slug === null && all.length > 1 ? null : (first?.district ?? null)
}
