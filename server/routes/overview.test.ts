import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { CommitmentId, Day, PostId, UnitId } from '@luoshi/delivery'
import { aScene, type Scene } from '../scene.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { commit, read } from '../store/known.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

suite('the overview', () => {
  test('counts by standing, light, timeliness, unit and section; and follows every write', async () => {
    const scene = await aScene(database)
    const [office, other] = [scene.actor('supervisor'), uuid<UnitId>()]
    const id = await scene.assigned()
    await scene.assigned()
    await scene.assigned(other)

    const before = await scene.ask(office, 'GET /overview')
    assert.equal(before.status, 200)
    assert.equal(before.body.total, 3)
    assert.deepEqual(before.body.standing, zeros(standings, { other: 3 }))
    assert.deepEqual(before.body.light, zeros(colours, { grey: 3 }))
    assert.deepEqual(before.body.timeliness, zeros(times, { normal: 3 }))
    assert.deepEqual(before.body.process, { assigned: 3 })
    assert.deepEqual(before.body.months, ['2026-01', '2026-02'])

    await reported(scene, id, '6')
    const figures = await scene.ask(office, 'GET /overview')
    assert.deepEqual(figures.body.process, { assigned: 2, 'under-way': 1 })
    scene.on('2026-04-10')
    const { body } = await scene.ask(office, 'GET /overview')
    assert.deepEqual(body.standing, zeros(standings, { 'on-pace': 1, other: 2 }))
    assert.deepEqual(body.light, zeros(colours, { green: 1, grey: 2 }))
    const own = body.units.find(({ unit }: { unit: string }) => unit === scene.unit)
    assert.equal(own.total, 2)
    assert.deepEqual(own.now.at(-1), [1, 0, 0, 1])
    assert.deepEqual(own.now[0], [0, 0, 0, 2])
    assert.equal(body.sections.length, 1)
  })

  test('a unit sees what it may read, an administrator nothing', async () => {
    const scene = await aScene(database)
    await scene.assigned()
    await scene.assigned(uuid<UnitId>())
    const totals = []
    for (const role of ['supervisor', 'auditor', 'liaison', 'administrator'] as const) {
      totals.push((await scene.ask(scene.actor(role), 'GET /overview')).body.total)
    }
    assert.deepEqual(totals, [2, 2, 1, 0])
  })

  test('a plan of another district counts nothing', async () => {
    const [scene, other] = [await aScene(database), await aScene(database)]
    const id = await other.assigned()
    const { body } = await other.ask(other.actor('supervisor'), `GET /commitments/${id}`)
    const asked = `GET /overview?plan=${body.state.plan}`
    assert.equal((await other.ask(other.actor('supervisor'), asked)).body.total, 1)
    assert.equal((await scene.ask(scene.actor('supervisor'), asked)).body.total, 0)
  })

  test('another day: what is overdue comes first, with the day it was due', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const office = scene.actor('supervisor')
    assert.equal((await scene.ask(office, 'GET /overview')).body.overdue.total, 0)
    scene.on('2026-12-28')
    assert.equal((await scene.ask(office, 'GET /overview')).body.timeliness.near, 1)
    scene.on('2027-01-04')
    const { overdue, timeliness } = (await scene.ask(office, 'GET /overview')).body
    assert.deepEqual(timeliness, zeros(times, { overdue: 1 }))
    assert.deepEqual([overdue.rows[0].id, overdue.rows[0].due], [id, '2026-12-31'])
  })

  test('told once: 304 until something changes, and never another’s answer', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const [office, liaison] = [scene.actor('supervisor'), scene.actor('liaison')]
    const first = await scene.ask(office, 'GET /overview')
    const etag = first.headers.get('etag') ?? ''
    assert.match(etag, /^"[\w-]{22}"$/)
    const again = scene.with({ 'if-none-match': etag })
    assert.equal((await again.ask(office, 'GET /overview')).status, 304)
    assert.equal((await again.ask(liaison, 'GET /overview')).status, 200)
    await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
    const changed = await again.ask(office, 'GET /overview')
    assert.deepEqual([changed.status, changed.body.process], [200, { acknowledged: 1 }])
    scene.on('2026-04-01')
    assert.notEqual((await scene.ask(office, 'GET /overview')).headers.get('etag'), etag)
  })

  test('the last week: what happened, by kind, and only about what the asker may read', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    await scene.assigned(uuid<UnitId>())
    const office = scene.actor('supervisor')
    await scene.ask(office, 'GET /overview')
    await reported(scene, id, '6')
    const week = async (as = office) => (await scene.ask(as, 'GET /overview')).body.week
    const kinds = [
      ...['commitment acknowledged', 'commitment progressed'],
      ...['report accepted', 'report endorsed', 'report submitted'],
    ]
    const said = (changes: readonly { noun: string; kind: string; count: number }[]) => {
      for (const { count } of changes) assert.equal(count, 1)
      return changes.map(({ noun, kind }) => `${noun} ${kind}`).sort()
    }
    const { since, changes } = await week()
    assert.equal(since, '2026-03-24')
    assert.deepEqual(said(changes), kinds)
    const stranger = scene.actor('liaison', uuid<UnitId>())
    assert.deepEqual((await week(stranger)).changes, [])
    scene.on('2026-04-05')
    assert.deepEqual(said((await week()).changes), kinds)
    scene.on('2026-04-06')
    assert.deepEqual((await week()).changes, [])
  })

  test('the headline targets: those with a stretch first, with what was reached and what was planned', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    await reported(scene, id, '6')
    scene.on('2026-04-10')
    const { headline } = (await scene.ask(scene.actor('supervisor'), 'GET /overview')).body
    assert.equal(headline.length, 1)
    assert.deepEqual([headline[0].commitment, headline[0].lead], [id, scene.unit])
    assert.deepEqual(headline[0].figure, {
      ...{ id: scene.target, subject: '规上企业', measure: 'increment', unit: '家' },
      ...{ better: 'higher', base: '20', stretch: '25', missing: null },
      latest: { period: '2026-03', value: '6', on: '2026-03-30' },
      reached: { base: '30', stretch: '24' },
      planned: { linear: '25', plan: '25' },
    })
  })

  test('settings change the lights of all', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const id = await scene.assigned()
    await reported(scene, id, '0')
    scene.on('2026-04-10')
    const light = async () => (await scene.ask(office, 'GET /overview')).body.light
    assert.deepEqual(await light(), zeros(colours, { yellow: 1 }))
    const { district } = scene
    const author = { district, person: office.person, post: office.post, on: '2026-04-10' as Day }
    const set = { kind: 'set', change: { lights: 'sanya' }, reason: '区政府常务会议定' } as const
    await inDistrict(database, district, (tx) =>
      commit(tx, author, [{ noun: 'settings', id: district, known: null, entries: [set] }]),
    )
    assert.deepEqual(await light(), zeros(colours, { red: 1 }))
  })
})

suite('the list', () => {
  test('filters by how things stand, by words, and sorts the worst first', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const [one, two] = [await scene.assigned(), await scene.assigned()]
    await reported(scene, one, '0')
    scene.on('2026-04-10')
    const ids = async (query: string) =>
      (await scene.ask(office, `GET /commitments?${query}`)).body.rows.map(
        ({ id }: { id: string }) => id,
      )
    assert.deepEqual(await ids('light=grey'), [two])
    assert.deepEqual(await ids('standing=behind'), [one])
    assert.deepEqual(await ids('timeliness=overdue'), [])
    assert.deepEqual(await ids('sort=light'), [one, two])
    assert.deepEqual(await ids(`text=${encodeURIComponent('力争25')}&process=assigned`), [two])
    assert.deepEqual(await ids(`leader=${uuid()}`), [])
    const { rows, total } = (await scene.ask(office, 'GET /commitments?light=grey')).body
    assert.equal(total, 1)
    assert.deepEqual([rows[0].standing, rows[0].timeliness], ['other', 'normal'])
    for (const wrong of ['light=blue', 'sort=x', 'plan=x', 'limit=0']) {
      assert.equal((await scene.ask(office, `GET /commitments?${wrong}`)).status, 400, wrong)
    }
  })

  test('tells how many there would be by each further filter', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const [one] = [await scene.assigned(), await scene.assigned()]
    await reported(scene, one, '0')
    scene.on('2026-04-10')
    const { counts, total } = (await scene.ask(office, 'GET /commitments?light=yellow')).body
    assert.equal(total, 1)
    assert.deepEqual(counts.light, zeros(colours, { yellow: 1, grey: 1 }))
    assert.deepEqual(counts.standing, zeros(standings, { behind: 1 }))
    assert.deepEqual(counts.process, { 'under-way': 1 })
    const page = await scene.ask(office, 'GET /commitments?limit=1')
    const next = await scene.ask(office, `GET /commitments?limit=1&after=${page.body.next}`)
    assert.deepEqual([page.body.counts.timeliness.normal, next.body.counts], [2, null])
  })

  test('by what happened in the last week, by the light of a month, by who supports', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const [one, two] = [await scene.assigned(), await scene.assigned()]
    await reported(scene, one, '0')
    scene.on('2026-04-02')
    const ids = async (query: string) =>
      (await scene.ask(office, `GET /commitments?${query}`)).body.rows.map(
        ({ id }: { id: string }) => id,
      )
    assert.deepEqual(await ids('week=report%20accepted'), [one])
    assert.deepEqual(await ids('week=commitment%20closed'), [])
    assert.deepEqual(await ids('month=2026-03&lit=yellow&sight=then'), [one])
    assert.deepEqual((await ids('month=2026-02')).length, 2)
    assert.deepEqual(await ids('month=2026-03&lit=grey'), [two])
    assert.deepEqual(await ids(`support=${scene.unit}`), [])
    const leader = uuid<PostId>()
    const to = { lead: uuid<UnitId>(), support: [scene.unit], leaders: [leader] }
    const { district } = scene
    const author = { district, person: null, post: null, on: '2026-04-02' as Day }
    await inDistrict(database, district, async (tx) => {
      const known = await read(tx, { district, noun: 'commitment', id: two })
      assert.ok(known)
      const entries = [{ kind: 'reassigned', to, reason: '职责调整' } as const]
      commit(tx, author, [{ noun: 'commitment', id: two, known, entries }])
    })
    assert.deepEqual(await ids(`support=${scene.unit}`), [two])
    const { leaders } = (await scene.ask(office, 'GET /overview')).body
    assert.deepEqual(
      leaders.map(({ leader, total }: { leader: string; total: number }) => [leader, total]),
      [[leader, 1]],
    )
  })

  test('page by page: each once, whatever the order; a cursor of nonsense ends the list', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const all = await Promise.all(Array.from({ length: 5 }, () => scene.assigned()))
    for (const sort of ['number', 'due', 'title', 'light']) {
      const seen = []
      for (let next: string | null = ''; next !== null; ) {
        const from = next && `&after=${next}`
        const { body } = await scene.ask(office, `GET /commitments?sort=${sort}&limit=2${from}`)
        seen.push(...body.rows.map(({ id }: { id: string }) => id))
        next = body.next
      }
      assert.deepEqual(seen.toSorted(), all.toSorted(), sort)
    }
    const nonsense = await scene.ask(office, 'GET /commitments?after=%00{}')
    assert.equal(nonsense.status, 200)
  })

  test('a unit lists what it leads or supports', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    await scene.assigned(uuid<UnitId>())
    const { body } = await scene.ask(scene.actor('liaison'), 'GET /commitments')
    assert.deepEqual(
      body.rows.map((row: { id: string }) => row.id),
      [id],
    )
  })
})

const standings = ['done', 'ahead', 'on-pace', 'behind', 'other']
const colours = ['green', 'yellow', 'red', 'grey']
const times = ['normal', 'near', 'overdue', 'none']
const zeros = (keys: readonly string[], some: Readonly<Record<string, number>>) => ({
  ...Object.fromEntries(keys.map((key) => [key, 0])),
  ...some,
})

/** From acknowledged to accepted. */
async function reported(scene: Scene, id: CommitmentId, value: string) {
  const [liaison, principal] = [scene.actor('liaison'), scene.actor('principal')]
  await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  const filled = { figures: { [scene.target]: { value } }, narrative: `已入库${value}家。` }
  const path = `POST /commitments/${id}/reports`
  const report = await scene.ask(liaison, path, { period: '2026-03', filled })
  const acts = `POST /reports/${report.body.state.id}/acts`
  await scene.ask(principal, acts, { act: 'endorse' })
  assert.equal((await scene.ask(scene.actor('supervisor'), acts, { act: 'accept' })).status, 200)
}
