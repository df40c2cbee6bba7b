// The database as it grows: a district of 3,000 commitments and 100 units with 36 months of reports, and more
// districts like it, up to so many reports; at each size how long the overview and a report take, and how much disk
// a report needs.
//
//   node bench/growth.ts [--sizes 10000,1000000] [--minutes 25]
//
// The first plan goes through the API, down to one report that is endorsed and accepted. The rest is made of that by
// the database itself: rows of reports, and their entries appended by the same function as any, so that the chain of
// every district verifies. What is not as in life: the keys of an entry's body stand in PostgreSQL's order; the plans
// of the further districts have no entries of their own; the months before this year are of the same commitments.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { type Bureau, openBureau, type Place } from './bureau.ts'
import { print } from './grid.ts'
import { load } from './load.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,1000000' },
    minutes: { type: 'string', default: '25' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const deadline = performance.now() + Number(values.minutes) * 60_000
const size = { commitments: 3000, units: 100 }
const months = Array.from({ length: 36 }, (_, at) => {
  const month = 2023 * 12 + 2 + at
  return `${Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`
})

/** A month of reports of a district, as the first accepted report is: $1 district, $2 month. */
const monthOfReports = `
with made as materialized (
  select gen_random_uuid() as id, c.id as commitment, c.lead_unit as unit, c.number,
    c.state #>> '{targets,0,id}' as target, (c.number % 6 + 1)::text as value,
    array(select hashtext($1::uuid::text || $2::text || c.id || k) from generate_series(1, 9) as k) as alike
  from commitment as c where c.district_id = $1::uuid order by c.number
), told as materialized (
  select made.*, first.state || jsonb_build_object(
    'id', made.id, 'commitment', commitment, 'unit', unit, 'period', $2::text, 'alike', to_jsonb(alike),
    'figures', jsonb_build_object(target, jsonb_build_object('value', value, 'standing', 'final', 'from', null)),
    'narrative', '第' || number || '批已开工' || value || '个，' || $2::text || '正在完善雨污分流和缆线下地方案。'
  ) as state from made, report_before as first
), kept as (
  insert into report (district_id, id, version, state, commitment_id, period, stage, unit_id)
  select $1::uuid, id, 3, state, commitment, $2, 'accepted', unit from told
), found as (
  insert into alike select $1::uuid, unnest(alike), id, unit from told on conflict do nothing
), entries as (
  select number, at, noun, entry.id, kind, body::text as body from told, lateral (values
    (1, 'report', told.id, 'submitted', pg_temp.submitted(state)),
    (2, 'report', told.id, 'endorsed', '{"on":"2026-03-30"}'::jsonb),
    (3, 'report', told.id, 'accepted', '{"on":"2026-03-30"}'::jsonb),
    (4, 'commitment', commitment, 'progressed', jsonb_build_object('on', '2026-03-30', 'report', told.id,
      'absent', '{}'::jsonb, 'reached', '[]'::jsonb, 'points', jsonb_build_object(target,
        jsonb_build_object('on', '2026-03-30', 'period', $2::text, 'from', null, 'standing', 'final', 'value', value))))
  ) as entry (at, noun, id, kind, body)
)
select append_entries($1::uuid, null, null, '2026-03-30', array_agg(noun order by number, at),
  array_agg(id order by number, at), array_agg(kind order by number, at), array_agg(body order by number, at),
  array_agg(format('"%s","%s","%s",null,null,"2026-03-30",%s]', noun, id, kind, to_json(body)) order by number, at))
from entries`

/** What is known of a commitment after these reports; $1 district. */
const figuresTold = `
create temp table told as
select commitment_id, count(*), (array_agg(id order by period desc))[1] as last,
  jsonb_agg(jsonb_build_object('on', '2026-03-30', 'period', period, 'from', null, 'standing', 'final',
    'value', jsonb_path_query_first(state, '$.figures.*.value')) order by period) as points
from report where district_id = $1 group by 1`
const progressed = `
update commitment as c set version = version + told.count, process = 'under-way',
  state = c.state || jsonb_build_object('points', jsonb_build_object(c.state #>> '{targets,0,id}', told.points),
    'lastReport', told.last, 'process', 'under-way')
from told where c.district_id = $1 and c.id = told.commitment_id`

const bureau = await openBureau()
const admin = await asAdministrator(bureau)
try {
  const place = await bureau.place(0, size)
  await firstReport(place)
  const rows: (readonly string[])[] = [
    [
      ...['reports', 'districts', 'filled in s', 'GB', 'kB a report'],
      ...[
        'overview anew, CPU s',
        'overview p50 ms',
        'p99',
        'CPU',
        'report p50 ms',
        'p99',
        'CPU here',
      ],
      'CPU PostgreSQL',
    ],
  ]
  let [count, district, month, spent] = [0, place.district as string, 0, 0]
  for (const wanted of sizes) {
    const from = performance.now()
    for (; count < wanted && performance.now() < deadline; count += size.commitments) {
      if (month === months.length) {
        await admin.query('analyze report')
        await progress(district)
        ;[district, month] = [await another(place.district), 0]
      }
      await admin.query(monthOfReports, [district, months[month++]])
    }
    await admin.query('vacuum analyze')
    await progress(district)
    spent += (performance.now() - from) / 1000
    rows.push(await measured(place, { count, spent }))
    print('as it grows', rows)
    if (count < wanted) break
  }
} finally {
  await admin.end()
  await bureau.close()
}

async function progress(district: string): Promise<void> {
  await admin.query(figuresTold, [district])
  await admin.query('analyze told')
  await admin.query(progressed, [district])
  await admin.query('drop table told')
}

async function asAdministrator({ folder }: Bureau): Promise<pg.Client> {
  const { admin } = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'))
  const lines = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')
  const host = encodeURIComponent(lines[4] ?? '')
  const client = new pg.Client(`postgres://postgres:${admin}@/luoshi?host=${host}`)
  await client.connect()
  await client.query("set synchronous_commit = off; set statement_timeout = '3min'")
  return client
}

/** The one that all others are made of. */
async function firstReport({ waiting }: Place): Promise<void> {
  const [first] = waiting.splice(0, 1)
  if (!first) throw new RangeError('a plan without commitments')
  const { state } = await (await bureau.report(0, first)).json()
  const acts = `POST /reports/${state.id}/acts`
  await bureau.ask(`0 principal ${first.unit}`, acts, { act: 'endorse' })
  await bureau.ask('0 supervisor', acts, { act: 'accept' })
  await admin.query(`create temp table report_before as select state from report;
    create function pg_temp.submitted(state jsonb) returns jsonb language sql as $$
      select jsonb_build_object('on', '2026-03-30', 'filled', jsonb_build_object(
        'evidence', state -> 'evidence', 'figures', state -> 'figures', 'narrative', state -> 'narrative',
        'nextStep', state -> 'nextStep', 'problems', state -> 'problems', 'reached', state -> 'reached'))
        || (state - '{evidence,figures,narrative,nextStep,problems,reached,stage,submitted,returnedFor}'::text[])
    $$`)
}

/** A district with the same plan, nothing of it reported yet. */
async function another(like: string): Promise<string> {
  const { rows } = await admin.query<{ id: string }>(
    `with one as (insert into district select gen_random_uuid(), 'copy-' || count(*), '西河区' || count(*)
       from district returning district_id),
     begun as (insert into head select district_id, 0, repeat('0', 64) from one),
     planned as (insert into commitment select one.district_id, id, version, state, plan_id, number, title, process,
       lead_unit, due from commitment, one where commitment.district_id = $1)
     insert into record select one.district_id, noun, case id when $1 then one.district_id else id end, version, state,
       stage, about from record, one where record.district_id = $1
     returning district_id as id`,
    [like],
  )
  return rows[0]?.id ?? ''
}

type Grown = { readonly count: number; readonly spent: number }

async function measured({ waiting }: Place, { count, spent }: Grown): Promise<readonly string[]> {
  const { folder } = bureau
  const { rows } = await admin.query<{ bytes: string; districts: string }>(
    `select sum(pg_total_relation_size(oid)) as bytes, (select count(*) from district) as districts
     from pg_class where relname in ('report', 'alike', 'entry', 'commitment')`,
  )
  const overview = async () => (await bureau.ask('0 supervisor', 'GET /overview')).text()
  const from = process.cpuUsage()
  await overview()
  const { user, system } = process.cpuUsage(from)
  const read = await load({ name: 'overview', clients: 16, seconds: 5, folder }, async () => {
    await overview()
    return true
  })
  const left = waiting.length - 300
  const wrote = await load({ name: 'report', clients: 16, seconds: 10, folder }, async () => {
    const next = waiting.length > left ? waiting.pop() : undefined
    if (next) await bureau.report(0, next)
    return next !== undefined
  })
  const bytes = Number(rows[0]?.bytes)
  const figures = [(bytes / 1e9).toFixed(2), (bytes / 1000 / count).toFixed(2)]
  return [
    ...[count.toLocaleString('en-US'), rows[0]?.districts ?? '', spent.toFixed(0), ...figures],
    ((user + system) / 1e6).toFixed(2),
    ...[3, 5, 6].map((at) => read[at] ?? ''),
    ...[3, 5, 6, 7].map((at) => wrote[at] ?? ''),
  ]
}
