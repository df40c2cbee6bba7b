// What breaks around the server: the line to the database between commit and answer, the disk, the clock.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Actor, CommitmentId, Day } from '@luoshi/delivery'
import { clockOf } from './jobs/clock.ts'
import { jobs } from './jobs/jobs.ts'
import { aScene, type Scene } from './scene.fixture.ts'
import { type Database, inDistrict, openDatabase } from './store/database.ts'
import { startEmbedded } from './store/embedded.ts'
import { verifyJournal } from './store/journal.ts'
import { migrate } from './store/migrate.ts'
import { scratch } from './store/scratch.ts'
import { uuid } from './store/uuid.ts'

const { database, urls, end } = await scratch()
after(end)

suite('a line that breaks', { timeout: 120_000 }, async () => {
  const [, sockets = ''] = /host=([^&]{1,300})/.exec(urls.server) ?? []
  const line = await breakable(decodeURIComponent(sockets))
  const far = openDatabase(urls.server.replace(sockets, encodeURIComponent(line.folder)), 4)
  after(async () => {
    await far.destroy()
    line.close()
  })

  for (const [when, done] of [
    ['between commit and answer', true],
    ['before the commit arrives', false],
  ] as const) {
    test(`${when}: asked again under the same key, it is done once`, async () => {
      const { scene, id, liaison } = await acknowledged(far)
      const keyed = scene.with({ 'idempotency-key': uuid() })
      const request = `POST /commitments/${id}/reports`
      line.breakAt(done ? 'answer' : 'commit')
      const lost = await keyed.ask(liaison, request, filled(scene, '6'))
      assert.deepEqual([lost.status, lost.body.code], [503, 'database-away'])
      assert.equal((await reportsIn(scene)).length, done ? 1 : 0)
      const again = await keyed.ask(liaison, request, filled(scene, '6'))
      const third = await keyed.ask(liaison, request, filled(scene, '6'))
      assert.equal(again.status, 201)
      assert.deepEqual(third.body, again.body)
      const reports = await reportsIn(scene)
      assert.deepEqual(
        reports.map((one) => one.id),
        [again.body.state.id],
      )
      assert.ok(await isWhole(scene))
    })
  }
})

suite('a clock that goes back a day', () => {
  test('nothing breaks: what was done stays, and work goes on', async () => {
    const { scene, id, liaison } = await acknowledged(database)
    const office = scene.actor('supervisor')
    await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '6'))
    await clockOf(scene.services, jobs, assert.fail).tick()
    const before = await runsOf(scene)
    scene.on('2026-03-29')
    await clockOf(scene.services, jobs, assert.fail).tick()
    const [report] = await reportsIn(scene)
    const principal = scene.actor('principal')
    const acts = `POST /reports/${report?.id}/acts`
    assert.equal((await scene.ask(principal, acts, { act: 'endorse' })).status, 200)
    assert.equal((await scene.ask(office, acts, { act: 'accept' })).status, 200)
    for (const path of ['/overview', '/commitments', '/duties', '/journal', `/commitments/${id}`]) {
      assert.equal((await scene.ask(office, `GET ${path}`)).status, 200, path)
    }
    scene.on('2026-03-30')
    await clockOf(scene.services, jobs, assert.fail).tick()
    assert.deepEqual(
      (await runsOf(scene)).filter((day) => day === '2026-03-30'),
      before,
    )
    assert.ok(await isWhole(scene))
  })
})

const disk = smallDisk()

suite('a disk that is full', {
  timeout: 240_000,
  skip: disk ? false : 'needs root to mount',
}, () => {
  test('is said, loses nothing, and is forgotten once there is room', async () => {
    const folder = disk as string
    const postgres = await startEmbedded(join(folder, 'data'))
    await migrate(postgres.owner, 'luoshi_server')
    const own = openDatabase(postgres.server, 4)
    try {
      await filledAndEmptied(own, { folder, ballast: join(folder, 'ballast') })
    } finally {
      await own.destroy()
      await postgres.stop()
    }
  })
})

type Disk = { readonly folder: string; readonly ballast: string }

/** Units are added until there is no room, and again once there is. */
async function filledAndEmptied(on: Database, { folder, ballast }: Disk): Promise<void> {
  const { scene, id, liaison } = await acknowledged(on)
  const office = scene.actor('administrator')
  const answered: string[] = []
  const add = async (at: number) => {
    const unit = {
      id: uuid(),
      kind: 'department',
      members: [],
      name: `${at}${'长'.repeat(70)}`,
    }
    const acts = [{ act: 'add-unit', unit }]
    const told = await scene.ask(office, 'POST /directory/acts', { acts })
    if (told.status === 200) answered.push(unit.id)
    return told
  }
  const first = await add(0)
  assert.equal(first.status, 200, JSON.stringify(first.body))
  fill(ballast, folder)
  const refused = await until(async (at) => {
    const told = await add(at)
    return told.status === 200 ? null : told
  })
  assert.ok([503, 507].includes(refused.status), JSON.stringify(refused.body))
  assert.match(refused.body.message, /磁盘已满|数据库暂时连不上/)
  truncateSync(ballast, 0)
  await until(async (at) => ((await add(10_000 + at)).status === 200 ? true : wait(200, null)))
  const { state } = (await scene.ask(office, 'GET /directory')).body
  const there = state.units.map((unit: { id: string }) => unit.id)
  assert.deepEqual(
    answered.filter((unit) => there.filter((one: string) => one === unit).length !== 1),
    [],
  )
  const report = await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '6'))
  assert.equal(report.status, 201)
  assert.ok(await isWhole(scene))
}

async function acknowledged(on: Database) {
  const scene = await aScene(on)
  const id = await scene.assigned()
  const liaison = scene.actor('liaison')
  await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  return { scene, id: id as CommitmentId, liaison: liaison as Actor }
}

function filled(scene: Scene, value: string) {
  const narrative = '新增规上企业6家，其余14家已列入培育库。'
  return { period: '2026-03', filled: { figures: { [scene.target]: { value } }, narrative } }
}

async function reportsIn(scene: Scene): Promise<readonly { readonly id: string }[]> {
  const { rows } = (await scene.ask(scene.actor('supervisor'), 'GET /reports')).body
  return rows.map(({ state }: { state: { id: string } }) => state)
}

function isWhole({ district, services }: Scene): Promise<boolean> {
  return inDistrict(
    services.database,
    district,
    async (tx) => (await verifyJournal(tx, district)).ok,
  )
}

function runsOf({ district, services }: Scene): Promise<readonly Day[]> {
  return inDistrict(services.database, district, async (tx) => {
    const rows = await tx.selectFrom('job_run').select('day').orderBy('day').execute()
    return rows.map(({ day }) => day)
  })
}

type Breaking = 'answer' | 'commit'
type Breakable = { readonly folder: string; breakAt(what: Breaking): void; close(): void }

/** A line to the database in `sockets` that breaks once, where it is told to. */
async function breakable(sockets: string): Promise<Breakable> {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-line-'))
  const name = '.s.PGSQL.5432'
  let breaking: Breaking | null = null
  const pass = ([from, to]: readonly [Socket, Socket], what: Breaking, word: string) => {
    from.on('error', () => {})
    from.on('close', () => to.destroy())
    from.on('data', (chunk) => {
      const breaks = breaking === what && String(chunk).includes(word)
      if (breaks) breaking = null
      if (breaks) from.destroy()
      else to.write(chunk)
    })
  }
  const server: Server = createServer((near) => {
    const far = connect(join(sockets, name))
    pass([near, far], 'commit', 'commit')
    pass([far, near], 'answer', 'COMMIT')
  })
  await new Promise<void>((listening) => server.listen(join(folder, name), listening))
  const close = () => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const breakAt = (what: Breaking) => {
    breaking = what
  }
  return { folder, breakAt, close }
}

/** A disk of 160 MB in memory; null where nobody may make one. */
function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-disk-'))
  chmodSync(folder, 0o755)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0755', 'tmpfs', folder])
  } catch {
    return null
  }
  after(() => {
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

function fill(file: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(file, new Uint8Array(bavail * bsize))
}

/** What the work answers first that is not null. */
async function until<Found>(work: (at: number) => Promise<Found | null>): Promise<Found> {
  for (let at = 1; at < 5000; at++) {
    const found = await work(at)
    if (found !== null) return found
  }
  throw new Error('it never came')
}
