import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { usualSettings } from '@luoshi/delivery'
import { type People, peopled } from '../peopled.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { differences } from '../store/rebuild.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

async function settled() {
  const { scene, people } = await peopled(database)
  const set = (change: object, by: keyof People = 'supervisor', reason = '按区里办法') =>
    scene.ask(people[by], 'POST /settings/acts', { act: 'set', change, reason })
  return { scene, people, set }
}

suite('settings', () => {
  after(end)

  test('are the usual ones until the office sets others, with a reason; everybody reads them', async () => {
    const { scene, people, set } = await settled()
    for (const by of Object.values(people)) {
      const { body } = await scene.ask(by, 'GET /settings')
      assert.deepEqual(body, { version: 0, state: usualSettings }, by.role)
    }
    const change = { lights: 'sanya', window: { before: 3, after: 2 }, head: people.head.post }
    const told = await set(change)
    assert.deepEqual(told.body, { version: 1, state: { ...usualSettings, ...change } })
    const { body } = await scene.ask(people.liaison, 'GET /settings')
    assert.deepEqual(body, told.body)
  })

  test('each preset says what its source leaves open', async () => {
    const { scene, people } = await settled()
    const { rows } = (await scene.ask(people.liaison, 'GET /settings/presets')).body
    const sanya = rows.find(({ key }: { key: string }) => key === 'sanya')
    assert.equal(sanya.words, '三亚市2022年项目规则')
    const open = sanya.leftOpen.map(({ what }: { what: string }) => what)
    assert.ok(open.includes('scope-not-checked'))
    assert.match(sanya.leftOpen[0].words, /不是百分点/)
    const english = scene.with({ 'accept-language': 'en' })
    const told = await english.ask(people.liaison, 'GET /settings/presets')
    assert.match(told.body.rows[0].leftOpen[0].words, /^[A-Z]/)
  })

  test('a rule that is set is the rule from then on', async () => {
    const { scene, people, set } = await settled()
    const id = await scene.assigned()
    await scene.ask(people.liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
    await set({ window: { before: 0, after: 5 } })
    const filled = { figures: { [scene.target]: { value: '6' } } }
    const path = `POST /commitments/${id}/reports`
    const early = await scene.ask(people.liaison, path, { period: '2026-03', filled })
    assert.deepEqual([early.body.code, early.body.opens], ['window-not-open', '2026-03-31'])
  })

  test('who may not, and what cannot be set', async () => {
    const { scene, people, set } = await settled()
    for (const by of ['leader', 'liaison', 'administrator', 'auditor', 'auditOfficer'] as const) {
      assert.equal((await set({ warning: 3 }, by)).status, 403, by)
    }
    assert.equal((await set({ warning: 3 }, 'supervisor', ' ')).body.code, 'reason-missing')
    assert.equal((await set({ head: uuid() })).body.code, 'unknown-post')
    const malformed = [
      ...[{}, { lights: 'beijing' }, { warning: -1 }, { warning: 1.5 }, { colour: 'red' }],
      ...[{ adjustment: { last: '02-30' } }, { proofs: { requirements: [] } }],
    ]
    for (const change of malformed) {
      assert.equal((await set(change)).body.code, 'malformed', JSON.stringify(change))
    }
    assert.equal((await scene.ask(people.liaison, 'GET /settings')).body.version, 0)
  })

  test('two at once, for the first time: both hold, one after the other', async () => {
    const { scene, people, set } = await settled()
    const { district } = scene
    const both = await Promise.all([set({ warning: 3 }), set({ lights: 'ouhai' })])
    assert.deepEqual(both.map(({ body }) => body.version).sort(), [1, 2])
    const { body } = await scene.ask(people.liaison, 'GET /settings')
    assert.deepEqual([body.state.warning, body.state.lights], [3, 'ouhai'])
    assert.deepEqual(await inDistrict(database, district, (tx) => differences(tx, district)), [])
    const old = await scene
      .with({ 'if-match': '"1"' })
      .ask(people.supervisor, 'POST /settings/acts', {
        ...{ act: 'set', change: { warning: 9 }, reason: '改' },
      })
    assert.deepEqual([old.body.code, old.body.current], ['version-conflict', 2])
  })
})
