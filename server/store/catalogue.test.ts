// What the database itself promises, read from its catalogue: a table that somebody adds without its
// policy, or a right too many, fails here.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { DistrictId } from '@luoshi/delivery'
import { sql } from 'kysely'
import { inDistrict } from './database.ts'
import { openDistrict } from './districts.ts'
import { scratch } from './scratch.ts'
import { uuid } from './uuid.ts'

const { database, end } = await scratch()
/** What belongs to no district: which districts there are, and which migrations were applied. */
const shared = ['district', 'migration']

type Row = Readonly<Record<string, unknown>>
const ask = async (statement: string): Promise<readonly Row[]> =>
  (await sql.raw<Row>(statement).execute(database)).rows

suite('the catalogue', () => {
  after(end)

  test('row-level security is on and forced on every table of a district', async () => {
    const rows = await ask(`
      select relname, relrowsecurity and relforcerowsecurity as forced,
        (select count(*)::int from pg_policy where polrelid = pg_class.oid) as policies
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`)
    const tables = rows.filter(({ relname }) => relname !== 'migration')
    assert.ok(tables.length >= 10)
    for (const { relname, forced, policies } of tables) {
      assert.equal(forced, true, String(relname))
      assert.ok(Number(policies) > 0, String(relname))
    }
  })

  test('every key and every unique index of a district begins with district_id', async () => {
    const rows = await ask(`
      select relid::regclass::text as relname, indexname, first from (
        select indrelid as relid, indexrelid::regclass::text as indexname,
          (select attname from pg_attribute where attrelid = indrelid and attnum = indkey[0]) as first
        from pg_index where indisunique and indrelid in
          (select oid from pg_class where relnamespace = 'public'::regnamespace)) as keys`)
    const own = rows.filter(({ relname }) => !shared.includes(String(relname)))
    assert.ok(own.length >= 10)
    for (const { indexname, first } of own) assert.equal(first, 'district_id', String(indexname))
  })

  test('the server is a plain role, owns nothing and cannot change what happened', async () => {
    const [role] = await ask(
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
    )
    assert.deepEqual(role, {
      ...{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    })
    const owned = await ask('select 1 from pg_class where pg_get_userbyid(relowner) = current_user')
    assert.equal(owned.length, 0)
    const [rights] = await ask(`
      select has_table_privilege('entry', 'update') as changes, has_table_privilege('entry', 'delete') as removes,
        has_table_privilege('entry', 'truncate') as empties, has_table_privilege('head', 'delete') as beheads`)
    assert.deepEqual(rights, { changes: false, removes: false, empties: false, beheads: false })
  })

  test('there are no triggers: the rules are in one place', async () => {
    assert.deepEqual(await ask('select tgname from pg_trigger where not tgisinternal'), [])
  })

  test('without a district set nothing is seen; with one, only its own', async () => {
    const [one, two] = [uuid<DistrictId>(), uuid<DistrictId>()]
    for (const district of [one, two]) {
      await openDistrict(database, { district, slug: `d-${district.slice(-12)}`, name: '东河区' })
    }
    assert.deepEqual(await ask('select * from head'), [])
    const seen = await inDistrict(database, one, (tx) =>
      tx.selectFrom('head').selectAll().execute(),
    )
    assert.deepEqual(
      seen.map(({ district_id }) => district_id),
      [one],
    )
    const written = inDistrict(database, one, (tx) =>
      tx.insertInto('head').values({ district_id: two, seq: 0, hash: '' }).execute(),
    )
    await assert.rejects(written, /row-level security/)
  })
})
