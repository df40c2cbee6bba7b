import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()
after(end)

suite('requests', () => {
  test('wait with what granting them would change, for whoever reads the commitment', async () => {
    const { scene, people } = await peopled(database)
    const id = await scene.assigned()
    const act = (body: object) => scene.ask(people.liaison, `POST /commitments/${id}/acts`, body)
    await act({ act: 'acknowledge' })
    const list = async (by: keyof typeof people) =>
      (await scene.ask(people[by], 'GET /requests')).body
    assert.deepEqual((await list('supervisor')).rows, [])
    scene.on('2026-12-30')
    const reason = '台风停工'
    await act({ act: 'ask-extension', to: '2027-02-26', reason, progress: '主体已封顶' })
    scene.on('2026-10-12')
    await act({ act: 'ask-adjustment', target: scene.target, base: '10', stretch: null, reason })
    scene.on('2027-01-05')
    const { rows } = await list('supervisor')
    const [extension, adjustment, ...more] = rows
    assert.deepEqual(more, [])
    assert.deepEqual([extension.commitment, extension.request.kind], [id, 'extension'])
    const { before, after: granted } = extension.effect
    assert.deepEqual([before.timing.timeliness, granted.timing.timeliness], ['overdue', 'normal'])
    assert.equal(granted.timing.due, '2027-02-26')
    assert.deepEqual([adjustment.request.kind, adjustment.request.to.base], ['adjustment', '10'])
    const base = (seen: typeof before) => seen.overview.readings[0].target.base
    assert.deepEqual([base(adjustment.effect.before), base(adjustment.effect.after)], ['20', '10'])
    for (const by of ['liaison', 'leader', 'auditor'] as const) {
      assert.equal((await list(by)).rows.length, 2, by)
    }
    for (const by of ['stranger', 'administrator'] as const) {
      assert.deepEqual((await list(by)).rows, [], by)
    }
    const refuse = { act: 'refuse-extension', reason: '理由不充分' }
    const told = await scene.ask(people.supervisor, `POST /commitments/${id}/acts`, refuse)
    assert.equal(told.status, 200)
    assert.equal((await list('supervisor')).rows.length, 1)
  })
})
