import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import {
  type CommitmentId,
  type Day,
  type DistrictId,
  firstHash,
  type PlanId,
} from '@luoshi/delivery'
import pg from 'pg'
import { inDistrict } from './database.ts'
import { openDistrict } from './districts.ts'
import { entriesAfter, verifyJournal } from './journal.ts'
import { commit, lock } from './known.ts'
import { scratch } from './scratch.ts'
import { uuid } from './uuid.ts'

const { database, urls, end } = await scratch()

suite('the journal', () => {
  after(end)

  test('entries are numbered without a gap and each is bound to the one before', async () => {
    const district = await aDistrict()
    await drafted(district)
    await drafted(district)
    await inDistrict(database, district, async (tx) => {
      const entries = await entriesAfter(tx, { district, seq: 0, limit: 10 })
      assert.deepEqual(
        entries.map(({ seq, kind }) => [seq, kind]),
        [
          [1, 'drafted'],
          [2, 'acknowledged'],
          [3, 'drafted'],
          [4, 'acknowledged'],
        ],
      )
      const verified = await verifyJournal(tx, district)
      assert.deepEqual(verified, { ok: true, entries: 4, hash: entries[3]?.hash })
    })
  })

  test('forty at once: one after the other, none lost', async () => {
    const district = await aDistrict()
    await Promise.all(Array.from({ length: 40 }, () => drafted(district)))
    const verified = await inDistrict(database, district, (tx) => verifyJournal(tx, district))
    assert.equal(verified.ok && verified.entries, 80)
  })

  for (const [what, statement, expected] of [
    [
      'a word changed',
      `update entry set body = '{"on":"2020-01-01"}' where seq = 2`,
      { seq: 2, why: 'changed' },
    ],
    [
      'a day changed',
      "update entry set on_day = '2020-01-01' where seq = 3",
      { seq: 3, why: 'changed' },
    ],
    ['an entry removed', 'delete from entry where seq = 2', { seq: 2, why: 'missing' }],
    ['the last entry removed', 'delete from entry where seq = 4', { seq: 3, why: 'head' }],
    ['the head rewritten', `update head set hash = '${firstHash}'`, { seq: 4, why: 'head' }],
  ] as const) {
    test(`an administrator of the database is found out: ${what}`, async () => {
      const district = await aDistrict()
      await drafted(district)
      await drafted(district)
      const admin = new pg.Client({ connectionString: urls.admin })
      await admin.connect()
      await admin.query(
        `${statement}${statement.includes('where') ? ' and' : ' where'} district_id = '${district}'`,
      )
      await admin.end()
      const verified = await inDistrict(database, district, (tx) => verifyJournal(tx, district))
      assert.deepEqual(verified, { ok: false, ...expected })
    })
  }

  test('the server itself can neither change nor remove what happened', async () => {
    const district = await aDistrict()
    await drafted(district)
    const attempt = (statement: string) =>
      inDistrict(database, district, async (tx) => {
        await tx.executeQuery({
          sql: statement,
          parameters: [],
          query: undefined as never,
          queryId: undefined as never,
        })
      })
    await assert.rejects(attempt("update entry set kind = 'x'"), /permission denied/)
    await assert.rejects(attempt('delete from entry'), /permission denied/)
    await assert.rejects(attempt('truncate entry'), /permission denied/)
  })
})

async function aDistrict(): Promise<DistrictId> {
  const district = uuid<DistrictId>()
  await openDistrict(database, { district, slug: `d${district.slice(-12)}`, name: '东河区' })
  return district
}

/** A commitment drafted and acknowledged: two entries in one transaction each. */
async function drafted(district: DistrictId): Promise<void> {
  const id = uuid<CommitmentId>()
  const on = '2026-03-02' as Day
  const author = { district, person: null, post: null, on }
  const commitment = {
    ...{
      id,
      plan: uuid<PlanId>(),
      key: 'k',
      number: 1,
      title: '改造公厕8座',
      text: '改造公厕8座。',
    },
    ...{ kind: 'task' as const, span: null, section: null, due: null, lead: null, support: [] },
    ...{ leaders: [], frequency: 'monthly' as const, periodPlan: { kind: 'linear' as const } },
    ...{ targets: [], milestones: [] },
  }
  await inDistrict(database, district, (tx) =>
    commit(tx, author, [
      { noun: 'commitment', id, known: null, entries: [{ kind: 'drafted', commitment }] },
    ]),
  )
  await inDistrict(database, district, async (tx) => {
    const known = await lock(tx, { district, noun: 'commitment', id })
    assert.ok(known)
    commit(tx, author, [{ noun: 'commitment', id, known, entries: [{ kind: 'acknowledged', on }] }])
  })
}
