import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import {
  byEnd,
  type CommitmentId,
  type Day,
  type DistrictId,
  type Period,
  type Report,
  type ReportId,
  type UnitId,
} from '@luoshi/delivery'
import { sql } from 'kysely'
import { inDistrict } from './database.ts'
import { openDistrict } from './districts.ts'
import { reportsUpTo } from './history.ts'
import { save } from './known.ts'
import { scratch } from './scratch.ts'
import { uuid } from './uuid.ts'

const { database, end } = await scratch()
const period = (text: string) => text as Period

suite('the reports before a period', () => {
  after(end)

  test('go by when they end, also where the frequency changed', async () => {
    const district = uuid<DistrictId>()
    const commitment = uuid<CommitmentId>()
    await openDistrict(database, { district, slug: `d-${district.slice(-12)}`, name: '东河区' })
    const before = await inDistrict(database, district, async (tx) => {
      for (const one of ['2025-H2', '2026-01', '2026-02', '2026-Q1', '2026-05', '2026-Q4']) {
        const report = reported(commitment, period(one))
        await save(tx, { district, noun: 'report', id: report.id }, { version: 1, state: report })
      }
      return reportsUpTo(tx, { district, commitment, period: period('2026-Q2') })
    })
    assert.equal(before.current, null)
    assert.deepEqual(
      before.earlier.map((one) => one.period),
      ['2026-05', '2026-Q1', '2026-02'],
    )
  })

  test('likely copies are found by an index, also behind row-level security', async () => {
    const district = uuid<DistrictId>()
    const { rows } = await inDistrict(database, district, async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx)
      return sql<{ 'QUERY PLAN': string }>`explain select report_id from alike
        where district_id = ${district} and key = any(${[1, 2, 3]}::int[])`.execute(tx)
    })
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    assert.match(plan, /Index Cond: .*key = ANY/)
  })

  test('the database and the rules agree on which ends first', async () => {
    const years = ['2025', '2026']
    const parts = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-06', '-09', '-12']
    const periods = years.flatMap((year) => parts.map((part) => period(year + part)))
    const { rows } = await sql<{ period: Period; at: number }>`
      select period, period_end(period) as at from unnest(${periods}::text[]) as period`.execute(
      database,
    )
    assert.equal(rows.length, periods.length)
    for (const a of rows) {
      for (const b of rows) assert.equal(a.at - b.at, byEnd(a.period, b.period), a.period)
    }
  })
})

function reported(commitment: CommitmentId, of: Period): Report {
  return {
    ...{ id: uuid<ReportId>(), commitment, period: of, unit: uuid<UnitId>(), stage: 'submitted' },
    ...{ figures: {}, reached: [], narrative: '', problems: '', nextStep: '', evidence: [] },
    ...{ doubts: [], alike: [], submitted: '2026-03-30' as Day },
    ...{ filledFrom: null, explanation: null, returnedFor: null, paper: null },
  }
}
