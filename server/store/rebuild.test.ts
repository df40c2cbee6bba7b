import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aScene } from '../scene.fixture.ts'
import { inDistrict } from './database.ts'
import { differences, rebuild } from './rebuild.ts'
import { scratch } from './scratch.ts'

const { database, end } = await scratch()

suite('what is known', () => {
  after(end)

  test('is what the journal says, and can be put back where it is not', async () => {
    const scene = await aScene(database)
    const { district } = scene
    const id = await scene.assigned()
    const liaison = scene.actor('liaison')
    await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
    const filled = { figures: { [scene.target]: { value: '6' } } }
    const report = await scene.ask(liaison, `POST /commitments/${id}/reports`, {
      period: '2026-03',
      filled,
    })
    const acts = `POST /reports/${report.body.state.id}/acts`
    await scene.ask(scene.actor('principal'), acts, { act: 'endorse' })
    await scene.ask(scene.actor('supervisor'), acts, { act: 'accept' })

    const inScene = <Result>(work: Parameters<typeof inDistrict<Result>>[2]) =>
      inDistrict(database, district, work)
    assert.deepEqual(await inScene((tx) => differences(tx, district)), [])

    await inScene((tx) =>
      tx.updateTable('commitment').where('id', '=', id).set({ title: 'x', state: '{}' }).execute(),
    )
    assert.deepEqual(await inScene((tx) => differences(tx, district)), [{ noun: 'commitment', id }])
    assert.equal(await inScene((tx) => rebuild(tx, district)), 2)
    assert.deepEqual(await inScene((tx) => differences(tx, district)), [])
    const { body } = await scene.ask(liaison, `GET /commitments/${id}`)
    assert.equal(body.state.title, '新增规上企业20家')
  })
})
