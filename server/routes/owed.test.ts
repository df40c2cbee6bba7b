import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { CommitmentId } from '@luoshi/delivery'
import { aScene, type Scene } from '../scene.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

suite('what is owed, ready to be filled in', () => {
  test('first to acknowledge, then each period with what was told last', async () => {
    const scene = await aScene(database)
    const liaison = scene.actor('liaison')
    const id = await scene.assigned()
    const first = (await scene.ask(liaison, 'GET /owed')).body
    assert.deepEqual([first.acknowledge.length, first.rows], [1, []])
    assert.equal(first.acknowledge[0].commitment, id)

    await acknowledged(scene, id)
    await accepted(scene, id, '6')
    scene.on('2026-04-28')
    const { rows } = (await scene.ask(liaison, 'GET /owed')).body
    const april = rows.at(-1)
    assert.deepEqual([april.period, april.open, april.closes], ['2026-04', true, '2026-05-05'])
    assert.equal(april.targets[0].last.value, '6')
    assert.equal(april.told.narrative, '新入库6家。')
    assert.equal(april.back, null)
    const january = rows.find(({ period }: { period: string }) => period === '2026-01')
    assert.deepEqual([january.open, january.told], [false, null])
  })

  test('a returned report comes with its words and the reason', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    await acknowledged(scene, id)
    const report = await submitted(scene, id, '7')
    const back = { act: 'return', reason: '缺入库名单' }
    await scene.ask(scene.actor('principal'), `POST /reports/${report}/acts`, back)
    const { rows } = (await scene.ask(scene.actor('liaison'), 'GET /owed')).body
    const march = rows.at(-1)
    assert.deepEqual([march.returned, march.back.reason], [true, '缺入库名单'])
    assert.equal(march.back.figures[scene.target].value, '7')
    assert.equal(march.told, null)
  })

  test('the office sees it of any unit, another unit and those who do not fill in of none', async () => {
    const scene = await aScene(database)
    await acknowledged(scene, await scene.assigned())
    const asked = `GET /owed?unit=${scene.unit}`
    const office = await scene.ask(scene.actor('supervisor', uuid()), asked)
    assert.equal(office.body.rows.length, 3)
    const stranger = await scene.ask(scene.actor('liaison', uuid()), asked)
    assert.deepEqual([stranger.status, stranger.body.code], [403, 'not-allowed'])
    assert.equal((await scene.ask(scene.actor('auditor'), asked)).status, 403)
  })
})

suite('review', () => {
  test('each step is whose turn it is; the report stands beside what it is read against', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    await acknowledged(scene, id)
    await accepted(scene, id, '9', '2026-02')
    const report = await submitted(scene, id, '7', '上期多报2家，已核减。')
    const principal = scene.actor('principal')
    const { rows } = (await scene.ask(principal, 'GET /review')).body
    assert.equal(rows.length, 1)
    const [row] = rows
    assert.deepEqual([row.id, row.number, row.report.stage], [report, 1, 'submitted'])
    assert.equal(row.targets[0].points[0].value, '9')
    const fall = row.doubts.find(({ code }: { code: string }) => code === 'cumulative-falls')
    assert.match(fall.message, /累计数7家低于上期的9家/)
    assert.equal(row.report.explanation, '上期多报2家，已核减。')

    const office = scene.actor('supervisor', uuid())
    assert.deepEqual((await scene.ask(office, 'GET /review')).body.rows, [])
    await scene.ask(principal, `POST /reports/${report}/acts`, { act: 'endorse' })
    assert.deepEqual((await scene.ask(principal, 'GET /review')).body.rows, [])
    assert.equal((await scene.ask(office, 'GET /review')).body.rows.length, 1)
    assert.equal((await scene.ask(scene.actor('liaison'), 'GET /review')).status, 403)
  })

  test('one report with its evidence by name, for those who may read it', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    await acknowledged(scene, id)
    const liaison = scene.actor('liaison')
    const form = new FormData()
    form.set('file', new File(['入库通知'], '入库通知.txt'))
    form.set('purpose', '证明6家入库')
    const evidence = await scene.ask(liaison, `POST /commitments/${id}/evidence`, form)
    const filled = { narrative: '新入库6家。', evidence: [evidence.body.state.id] }
    const path = `/commitments/${id}/reports`
    const told = await scene.ask(liaison, `POST ${path}`, { period: '2026-03', filled })
    const asked = `GET /reports/${told.body.state.id}/beside`
    const { body } = await scene.ask(liaison, asked)
    assert.deepEqual(
      [body.evidence[0].name, body.evidence[0].purpose],
      ['入库通知.txt', '证明6家入库'],
    )
    assert.equal((await scene.ask(scene.actor('liaison', uuid()), asked)).status, 403)
    assert.equal((await scene.ask(liaison, `GET /reports/${uuid()}/beside`)).status, 404)
  })
})

async function acknowledged(scene: Scene, id: CommitmentId): Promise<void> {
  const said = { act: 'acknowledge' }
  const { status } = await scene.ask(scene.actor('liaison'), `POST /commitments/${id}/acts`, said)
  assert.equal(status, 200)
}

async function submitted(
  scene: Scene,
  id: CommitmentId,
  ...[value, explanation = null, period = '2026-03']: [string, (string | null)?, string?]
): Promise<string> {
  const filled = { figures: { [scene.target]: { value } }, narrative: `新入库${value}家。` }
  const path = `POST /commitments/${id}/reports`
  const said = { period, filled, explanation, filledFrom: period === '2026-03' ? null : '电话' }
  const by = scene.actor(period === '2026-03' ? 'liaison' : 'supervisor')
  const { status, body } = await scene.ask(by, path, said)
  assert.equal(status, 201, JSON.stringify(body))
  return body.state.id
}

async function accepted(
  scene: Scene,
  id: CommitmentId,
  ...[value, period]: [string, string?]
): Promise<void> {
  const report = await submitted(scene, id, value, null, period)
  await scene.ask(scene.actor('principal'), `POST /reports/${report}/acts`, { act: 'endorse' })
  const office = scene.actor('supervisor', uuid())
  await scene.ask(office, `POST /reports/${report}/acts`, { act: 'accept' })
}
