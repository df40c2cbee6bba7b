import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { CommitmentId } from '@luoshi/delivery'
import { aScene, type Scene } from '../scene.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

suite('reports in one request', () => {
  test('each row by itself: what one is refused loses nothing of the others', async () => {
    const scene = await aScene(database)
    const [one, two, three] = [await taken(scene), await scene.assigned(), await taken(scene)]
    const liaison = scene.actor('liaison')
    const reports = [row(scene, one), row(scene, two), row(scene, uuid()), row(scene, three)]
    const { status, body } = await scene.ask(liaison, 'POST /reports/batch', { reports })
    assert.equal(status, 200)
    assert.deepEqual(statuses(body), [201, 409, 404, 201])
    assert.equal(body.rows[1].body.code, 'not-under-way')
    assert.match(body.rows[1].body.message, /签收/)
    const { body: stored } = await scene.ask(liaison, 'GET /reports')
    assert.deepEqual(
      stored.rows.map(({ state }: { state: { commitment: string } }) => state.commitment).sort(),
      [one, three].sort(),
    )
  })

  test('another unit’s row is refused for its rights; a malformed one stops all before anything is done', async () => {
    const scene = await aScene(database)
    const id = await taken(scene)
    const stranger = scene.actor('liaison', uuid())
    const other = await scene.ask(stranger, 'POST /reports/batch', { reports: [row(scene, id)] })
    assert.deepEqual(statuses(other.body), [403])
    const reports = [row(scene, id), { ...row(scene, id), period: '2026-13' }]
    const wrong = await scene.ask(scene.actor('liaison'), 'POST /reports/batch', { reports })
    assert.equal(wrong.status, 400)
    assert.deepEqual((await scene.ask(stranger, 'GET /reports')).body.rows, [])
  })

  test('a lost reply: sent again under its key, each row is told the same, and done once', async () => {
    const scene = await aScene(database)
    const reports = [row(scene, await taken(scene)), row(scene, await taken(scene))]
    const again = scene.with({ 'idempotency-key': uuid() })
    const liaison = scene.actor('liaison')
    const first = await again.ask(liaison, 'POST /reports/batch', { reports })
    assert.deepEqual(statuses(first.body), [201, 201])
    const second = await again.ask(liaison, 'POST /reports/batch', { reports })
    assert.deepEqual(second.body, first.body)
    assert.equal((await scene.ask(liaison, 'GET /reports')).body.rows.length, 2)
  })
})

suite('acts on several reports', () => {
  test('endorsed together, accepted together; who changed meanwhile is told so', async () => {
    const scene = await aScene(database)
    const liaison = scene.actor('liaison')
    const reports = [row(scene, await taken(scene)), row(scene, await taken(scene))]
    const { body } = await scene.ask(liaison, 'POST /reports/batch', { reports })
    const [first, second] = body.rows.map((one: { body: { state: { id: string } } }) => one.body)
    const all = (act: string) => ({
      acts: [first, second].map(({ state: { id } }) => ({ report: id, told: { act } })),
    })
    const [principal, office] = [scene.actor('principal'), scene.actor('supervisor')]
    const early = await scene.ask(office, 'POST /reports/acts', all('accept'))
    assert.deepEqual(statuses(early.body), [409, 409])
    const wrong = await scene.ask(liaison, 'POST /reports/acts', all('endorse'))
    assert.deepEqual(statuses(wrong.body), [403, 403])
    const endorsed = await scene.ask(principal, 'POST /reports/acts', all('endorse'))
    assert.deepEqual(statuses(endorsed.body), [200, 200])

    const accept = (id: string, version: number) => ({
      ...{ report: id, version, told: { act: 'accept' } },
    })
    const acts = [accept(first.state.id, 1), accept(second.state.id, 2)]
    const accepted = await scene.ask(office, 'POST /reports/acts', { acts })
    assert.deepEqual(statuses(accepted.body), [409, 200])
    const { code, asked, current } = accepted.body.rows[0].body
    assert.deepEqual([code, asked, current], ['version-conflict', 1, 2])
    const known = await scene.ask(office, `GET /commitments/${second.state.commitment}`)
    assert.equal(known.body.state.points[scene.target][0].value, '6')
  })
})

type Rows = { readonly rows: readonly { readonly status: number }[] }
const statuses = ({ rows }: Rows) => rows.map(({ status }) => status)

const row = (scene: Scene, commitment: string) => ({
  ...{ commitment, period: '2026-03' },
  filled: { figures: { [scene.target]: { value: '6' } }, narrative: '已入库6家。' },
})

async function taken(scene: Scene): Promise<CommitmentId> {
  const id = await scene.assigned()
  const acts = `POST /commitments/${id}/acts`
  await scene.ask(scene.actor('liaison'), acts, { act: 'acknowledge' })
  return id
}
