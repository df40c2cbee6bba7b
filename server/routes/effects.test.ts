import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aScene } from '../scene.fixture.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()
after(end)

suite('what an act would change', () => {
  test('an extension that is asked for: the due day and the timeliness if it is granted', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    scene.on('2026-12-30')
    const liaison = scene.actor('liaison')
    const ask = { act: 'ask-extension', to: '2027-01-29', reason: '等待批复', progress: '已报批' }
    const { status, body } = await scene.ask(liaison, `POST /commitments/${id}/effects`, ask)
    assert.equal(status, 200)
    const { before, after: then } = body
    assert.deepEqual([before.timing.due, before.timing.timeliness], ['2026-12-31', 'near'])
    assert.deepEqual([then.timing.due, then.timing.timeliness], ['2027-01-29', 'normal'])
    const known = await scene.ask(liaison, `GET /commitments/${id}`)
    assert.deepEqual([known.body.state.due, known.body.state.extensions], ['2026-12-31', []])
  })

  test('another target that is asked for: both rates by it; and a refusal as the act would give it', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const liaison = scene.actor('liaison')
    const path = `POST /commitments/${id}/effects`
    const values = { target: scene.target, base: '10', stretch: null }
    const ask = { act: 'ask-adjustment', ...values, reason: '口径调整' }
    const { body } = await scene.ask(liaison, path, ask)
    const bases = [body.before, body.after].map(({ overview }) => overview.readings[0].target.base)
    assert.deepEqual(bases, ['20', '10'])
    const unchanged = await scene.ask(liaison, path, { ...ask, base: '20', stretch: '25' })
    assert.deepEqual([unchanged.status, unchanged.body.code], [409, 'value-unchanged'])
  })
})
