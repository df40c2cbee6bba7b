// Accounts: how a person signs in. Secrets are kept as hashes; nobody, not even an administrator, chooses
// another's password: they make a one-time link, and its holder chooses.

import { createHash, randomBytes } from 'node:crypto'
import type { DistrictId, PersonId } from '@luoshi/delivery'
import { sql } from 'kysely'
import type { Tx } from './database.ts'

export type Account = {
  readonly person: PersonId
  readonly userName: string
  readonly passwordHash: string | null
  readonly lockedUntil: Date | null
}

type Person = { readonly district: DistrictId; readonly person: PersonId }

export async function accountNamed(
  tx: Tx,
  { district, userName }: { readonly district: DistrictId; readonly userName: string },
): Promise<Account | null> {
  const row = await tx
    .selectFrom('account')
    .where('district_id', '=', district)
    .where('user_name', '=', userName)
    .select(['person_id', 'user_name', 'password_hash', 'locked_until'])
    .executeTakeFirst()
  return row
    ? {
        ...{ person: row.person_id as PersonId, userName: row.user_name },
        ...{ passwordHash: row.password_hash, lockedUntil: row.locked_until },
      }
    : null
}

/** Who can sign in, by user name; never with a hash. */
export async function accountsOf(tx: Tx, district: DistrictId) {
  const rows = await tx
    .selectFrom('account')
    .where('district_id', '=', district)
    .orderBy('user_name')
    .select(['person_id', 'user_name'])
    .select(sql<boolean>`password_hash is not null`.as('has_password'))
    .select(sql<boolean>`coalesce(link_until > now(), false)`.as('has_link'))
    .select(sql<boolean>`coalesce(locked_until > now(), false)`.as('locked'))
    .execute()
  return rows.map(({ person_id, user_name, has_password, has_link, locked }) => ({
    ...{ person: person_id as PersonId, user: user_name, locked },
    ...{ hasPassword: has_password, hasLink: has_link },
  }))
}

/** Every person's user name. */
export async function userNames(tx: Tx, district: DistrictId) {
  const rows = await tx
    .selectFrom('account')
    .where('district_id', '=', district)
    .select(['person_id', 'user_name'])
    .execute()
  return rows.map(({ person_id, user_name }) => ({
    person: person_id as PersonId,
    userName: user_name,
  }))
}

/** Accounts that nobody can sign in to yet: a one-time link lets their holder choose a password. */
export async function enterAccounts(
  tx: Tx,
  district: DistrictId,
  accounts: readonly Pick<Account, 'person' | 'userName'>[],
): Promise<void> {
  if (accounts.length === 0) return
  const fresh = { password_hash: null, link_hash: null, link_until: null, locked_until: null }
  const rows = accounts.map(({ person, userName }) => ({
    ...{ district_id: district, person_id: person, user_name: userName, ...fresh },
  }))
  await tx.insertInto('account').values(rows).execute()
}

/** So many wrong passwords in a row, and the account rests for a quarter of an hour (OWASP ASVS 5.0 6.3.1). */
const mostFailures = 10

export async function missed(tx: Tx, { district, person }: Person): Promise<void> {
  await tx
    .updateTable('account')
    .where('district_id', '=', district)
    .where('person_id', '=', person)
    .set({
      failures: sql`failures + 1`,
      locked_until: sql`case when failures + 1 >= ${mostFailures} then now() + interval '15 minutes' end`,
    })
    .execute()
}

export async function arrived(tx: Tx, { district, person }: Person): Promise<void> {
  await tx
    .updateTable('account')
    .where('district_id', '=', district)
    .where('person_id', '=', person)
    .set({ failures: 0, locked_until: null })
    .execute()
}

/** Made up by nobody, and guessed by nobody: 256 bits. */
function newToken(): string {
  return randomBytes(32).toString('base64url')
}

type Linking = Person & {
  readonly userName: string
  readonly hours: number
  /** Where it has to be typed off paper, another form of it. */
  readonly token?: string
}

/** A link with which the person sets a password, once, within `hours`. Makes the account where there is none. */
export async function linkFor(
  tx: Tx,
  { district, person, userName, hours, token = newToken() }: Linking,
): Promise<string> {
  const link = {
    link_hash: digest(token),
    link_until: sql<Date>`now() + make_interval(hours => ${hours}::int)`,
  }
  await tx
    .insertInto('account')
    .values({
      ...{ district_id: district, person_id: person, user_name: userName, password_hash: null },
      ...{ locked_until: null, ...link },
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'person_id']).doUpdateSet(link))
    .execute()
  return token
}

/** Sets the password by a link that is still good, uses the link up and ends all sessions of the person. */
export async function setByLink(
  tx: Tx,
  { district, token, hash }: { district: DistrictId; token: string; hash: string },
): Promise<Account | null> {
  const row = await tx
    .updateTable('account')
    .where('district_id', '=', district)
    .where('link_hash', '=', digest(token))
    .where('link_until', '>', sql<Date>`now()`)
    .set({
      ...{
        password_hash: hash,
        link_hash: null,
        link_until: null,
        failures: 0,
        locked_until: null,
      },
    })
    .returning(['person_id', 'user_name'])
    .executeTakeFirst()
  if (!row) return null
  const person = row.person_id as PersonId
  await tx
    .deleteFrom('session')
    .where('district_id', '=', district)
    .where('person_id', '=', person)
    .execute()
  return { person, userName: row.user_name, passwordHash: hash, lockedUntil: null }
}

/** Whose link it is; for checking a password against the name before it is set. */
export async function nameOfLink(
  tx: Tx,
  { district, token }: { readonly district: DistrictId; readonly token: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('account')
    .where('district_id', '=', district)
    .where('link_hash', '=', digest(token))
    .where('link_until', '>', sql<Date>`now()`)
    .select('user_name')
    .executeTakeFirst()
  return row?.user_name ?? null
}

export function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
