import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, addDays, type Day, type DirectoryAct } from '@luoshi/delivery'
import { aScene, type Scene } from '../scene.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { scratch } from '../store/scratch.ts'
import { clockOf, type Job } from './clock.ts'
import { jobs } from './jobs.ts'

const { database, end } = await scratch()
after(end)

const silent = () => {}

suite('the clock', () => {
  test('a year, day by day: each reminder once, on working days, to whom it concerns', async () => {
    const { scene, liaison, principal } = await running()
    const clock = clockOf(scene.services, jobs, assert.fail)
    for (let day = '2026-03-31' as Day; day <= '2027-01-20'; day = addDays(day, 1)) {
      scene.on(day)
      await clock.tick()
    }
    const { rows } = (await scene.ask(liaison, 'GET /inbox?limit=200')).body
    const days = rows.map(({ day }: { day: string }) => day)
    assert.equal(new Set(days).size, days.length)
    for (const day of days) assert.ok(![0, 6].includes(new Date(day).getUTCDay()), day)
    const said = rows.flatMap(({ day, items }: { day: string; items: Item[] }) =>
      items.filter(({ matter: { kind } }) => kind === 'due').map(({ step }) => `${day} ${step}`),
    )
    // 2026-12-31 is a Thursday; New Year's holidays of 2027 are not known here: weekends alone count.
    assert.deepEqual(said.toReversed(), [
      ...['2026-12-24 before', '2026-12-30 before', '2026-12-31 on', '2027-01-01 after'],
    ])
    const opened = rows.flatMap(({ items }: { items: Item[] }) =>
      items.filter(({ step }) => step === 'opens').map(({ matter }) => matter.detail),
    )
    assert.deepEqual(opened.toReversed(), [
      ...['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
      '2026-12',
    ])
    const late = (await scene.ask(principal, 'GET /inbox?limit=200')).body.rows
    assert.ok(late.length > 0 && late.length < rows.length)
  })

  test('two server processes at once: one digest', async () => {
    const { scene, liaison } = await running()
    const clocks = [1, 2, 3].map(() => clockOf(scene.services, jobs, assert.fail))
    scene.on('2026-04-03')
    await Promise.all(clocks.map((clock) => clock.tick()))
    assert.equal((await scene.ask(liaison, 'GET /inbox')).body.rows.length, 1)
    assert.equal((await runs(scene)).length, jobs.length)
  })

  test('a server that was off for days says what fell due meanwhile, once', async () => {
    const { scene, liaison } = await running()
    scene.on('2026-12-23')
    await clockOf(scene.services, jobs, assert.fail).tick()
    scene.on('2027-01-05')
    await clockOf(scene.services, jobs, assert.fail).tick()
    const [last] = (await scene.ask(liaison, 'GET /inbox')).body.rows
    assert.equal(last.day, '2027-01-05')
    const due = last.items.filter(({ matter }: Item) => matter.kind === 'due')
    assert.deepEqual(
      due.map(({ step }: Item) => step),
      ['after'],
    )
    assert.match(due[0].words, /应于2026年12月31日完成，已逾期3个工作日。/)
  })

  test('what fails leaves nothing, is told, and is tried again; the others run all the same', async () => {
    const { scene } = await running()
    const ran: string[] = []
    let broken = true
    const flaky: Job = {
      name: 'flaky',
      run: async () => {
        if (broken) throw new Error('no')
        ran.push('flaky')
      },
    }
    const steady: Job = { name: 'steady', run: async (_, { last }) => void ran.push(`${last}`) }
    const told: string[] = []
    const clock = clockOf(scene.services, [flaky, steady], (job) => told.push(job))
    const own = async () =>
      (await runs(scene)).filter(({ job }) => job === 'flaky' || job === 'steady').length
    await clock.tick()
    assert.ok(told.length > 0 && told.every((job) => job === 'flaky'))
    assert.equal(await own(), 1)
    broken = false
    await clock.tick()
    await clock.tick()
    assert.equal(await own(), 2)
    assert.equal(ran.filter((one) => one === 'flaky').length, told.length)
    scene.on('2026-04-01')
    await clock.tick()
    assert.ok(ran.includes('2026-03-30'))
  })

  test('it starts by itself, and stopping waits for what runs', async () => {
    const { scene, liaison } = await running()
    scene.on('2026-04-03')
    const stop = clockOf(scene.services, jobs, silent).start()
    await stop()
    assert.equal((await scene.ask(liaison, 'GET /inbox')).body.rows.length, 1)
  })
})

suite('the inbox', () => {
  test('is one’s own, is read once, and speaks the reader’s language', async () => {
    const { scene, liaison, principal } = await running()
    scene.on('2026-04-03')
    await clockOf(scene.services, jobs, assert.fail).tick()
    const inbox = (await scene.ask(liaison, 'GET /inbox')).body
    assert.deepEqual([inbox.unread, inbox.rows[0].read], [1, false])
    assert.match(inbox.rows[0].items[0].words, /2026-03进展应于2026年4月5日前填报/)
    const english = await scene.with({ 'accept-language': 'en' }).ask(liaison, 'GET /inbox')
    assert.match(english.body.rows[0].items[0].words, /to be reported on for 2026-03/)
    const other = await scene.ask(scene.actor('liaison'), 'GET /inbox')
    assert.deepEqual(other.body, { unread: 0, rows: [] })
    const read = await scene.ask(liaison, 'POST /inbox/read', { until: '2026-04-03' })
    assert.deepEqual(read.body, { unread: 0 })
    assert.equal((await scene.ask(liaison, 'GET /inbox')).body.rows[0].read, true)
    assert.equal((await scene.ask(principal, 'GET /inbox')).body.unread, 1)
  })
})

type Item = {
  readonly step: string
  readonly matter: { readonly kind: string; readonly detail: string | null }
  readonly words: string
}

/** A unit with its people, and a commitment under way. */
async function running() {
  const scene = await aScene(database)
  const [liaison, principal] = [scene.actor('liaison'), scene.actor('principal')]
  const holder = ({ post, person, role }: Actor, name: string): DirectoryAct[] => [
    { act: 'add-post', post: { id: post, unit: scene.unit, title: name, role, telephone: null } },
    { act: 'add-person', person: { id: person, name } },
    { act: 'appoint', post, person, from: '2026-03-30' as Day },
  ]
  const acts: DirectoryAct[] = [
    {
      act: 'add-unit',
      unit: { id: scene.unit, kind: 'department', members: [], name: '区工信局' },
    },
    ...holder(liaison, '柳青'),
    ...holder(principal, '彭远'),
  ]
  const kept = await scene.ask(scene.actor('administrator'), 'POST /directory/acts', { acts })
  assert.equal(kept.status, 200)
  const id = await scene.assigned()
  await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  return { scene, liaison, principal, id }
}

function runs({ district }: Scene) {
  return inDistrict(database, district, (tx) => tx.selectFrom('job_run').selectAll().execute())
}
