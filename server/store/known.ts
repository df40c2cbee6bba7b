// What is known: read for deciding, written together with the entries that changed it.
//
//   const known = await lock(tx, { district, noun: 'commitment', id })
//   commit(tx, author, [{ noun: 'commitment', id, known, entries }])

import { canonicalJson, type DistrictId } from '@luoshi/delivery'
import { type CompiledQuery, sql } from 'kysely'
import { sent, type Tx, together } from './database.ts'
import { type Author, append, holdDistrict } from './journal.ts'
import { type EntryOf, type Noun, type NounName, nouns, type StateOf } from './nouns.ts'

export type Known<State> = { readonly version: number; readonly state: State }
type Which<Name extends NounName> = {
  readonly district: DistrictId
  readonly noun: Name
  readonly id: string
}

export type Change<Name extends NounName = NounName> = {
  readonly noun: Name
  readonly id: string
  readonly known: Known<StateOf<Name>> | null
  readonly entries: readonly EntryOf<Name>[]
}

/** What is known of one thing; undefined where the district has no such thing. */
export function read<Name extends NounName>(tx: Tx, which: Which<Name>) {
  return select(tx, which).executeTakeFirst() as Promise<Known<StateOf<Name>> | undefined>
}

/** The same, and nobody else changes it until the transaction ends. */
export function lock<Name extends NounName>(tx: Tx, which: Which<Name>) {
  return select(tx, which).forUpdate().executeTakeFirst() as Promise<
    Known<StateOf<Name>> | undefined
  >
}

/** The same, where nobody else holds it: two who hold one thing each never wait for one another's. */
export function lockIfFree<Name extends NounName>(tx: Tx, which: Which<Name>) {
  return select(tx, which).forUpdate().skipLocked().executeTakeFirst() as Promise<
    Known<StateOf<Name>> | undefined
  >
}

/** `lock` as a statement, to be asked together with others. */
export function locking<Name extends NounName>(tx: Tx, which: Which<Name>) {
  return select(tx, which).forUpdate().compile() as CompiledQuery<Known<StateOf<Name>>>
}

/** What a district has once, held; two who set it for the first time come one after the other. */
export async function lockOnce<Name extends 'directory' | 'calendar' | 'settings'>(
  tx: Tx,
  which: Which<Name>,
): Promise<Known<StateOf<Name>> | null> {
  const known = await lock(tx, which)
  if (known) return known
  await holdDistrict(tx, which.district)
  return (await read(tx, which)) ?? null
}

function select<Name extends NounName>(tx: Tx, { district, noun, id }: Which<Name>) {
  const { table } = nouns[noun]
  const query = tx
    .selectFrom(table)
    .where('district_id', '=', district)
    .where('id', '=', id)
    .select(['version', 'state'])
  return table === 'record' ? query.where(sql.ref('noun'), '=', noun) : query
}

/**
 * Writes the entries to the journal and what is known after them beside it, or nothing at all: sent with the
 * transaction's next statement or its end, which fails where one of them does.
 */
export function commit(
  tx: Tx,
  author: Author,
  changes: readonly Change[],
): readonly Known<unknown>[] {
  const after = changes.map((change) => {
    const known = afterChange(change)
    for (const one of savings(tx, { district: author.district, ...change }, known)) sent(tx, one)
    return known
  })
  append(tx, author, changes.flatMap(happened))
  return after
}

/** Any noun: the types of a change hold its state and entries together. */
type AnyNoun = Noun<unknown, { readonly kind: string }>

function afterChange({ noun, known, entries }: Change): Known<unknown> {
  const { evolve } = nouns[noun] as unknown as AnyNoun
  const state = (entries as readonly { kind: string }[]).reduce<unknown>(
    evolve,
    known?.state ?? null,
  )
  return { version: (known?.version ?? 0) + entries.length, state }
}

function happened({ noun, id, entries }: Change) {
  return entries.map(({ kind, ...rest }) => ({ noun, id, kind, body: canonicalJson(rest) }))
}

type Saved = { readonly district: DistrictId; readonly noun: NounName; readonly id: string }

export async function save(tx: Tx, saved: Saved, known: Known<unknown>): Promise<void> {
  await together(tx, savings(tx, saved, known))
}

function savings(
  tx: Tx,
  { district, noun, id }: Saved,
  { version, state }: Known<unknown>,
): readonly CompiledQuery[] {
  const { table, columns, alike } = nouns[noun] as unknown as AnyNoun
  const own = { ...columns(state), version, state: JSON.stringify(state) }
  const row = { district_id: district, id, ...own, ...(table === 'record' && { noun }) }
  const key = table === 'record' ? 'district_id, noun, id' : 'district_id, id'
  const names = Object.keys(row)
  const set = Object.keys(own).map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)
  const saving =
    sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))})
    on conflict (${sql.raw(key)}) do update set ${sql.join(set)}`.compile(tx)
  const found = alike?.(state)
  if (!found || found.keys.length === 0) return [saving]
  // Keys of what was said before stay: whoever finds by them looks at what is known.
  const finding = sql`insert into alike (district_id, key, report_id, unit_id)
    select ${district}::uuid, key, ${id}::uuid, ${found.unit}::uuid
    from unnest(${sql.val(found.keys)}::int[]) as key on conflict do nothing`
  return [saving, finding.compile(tx)]
}

/** Whether the district has each of these. */
export async function hasAll<Name extends NounName>(
  tx: Tx,
  { district, noun, ids }: Omit<Which<Name>, 'id'> & { readonly ids: readonly string[] },
): Promise<boolean> {
  for (const id of new Set(ids)) {
    if (!(await select(tx, { district, noun, id }).executeTakeFirst())) return false
  }
  return true
}

/** How many entries there are of what a district has once; of what nobody has set yet there is nothing. */
export async function versionsOf(
  tx: Tx,
  district: DistrictId,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('record')
    .where('district_id', '=', district)
    .where('noun', 'in', ['directory', 'calendar', 'settings'])
    .where('id', '=', district)
    .select(['noun', 'version'])
    .execute()
  return new Map(rows.map(({ noun, version }) => [noun, version]))
}
