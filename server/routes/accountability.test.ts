import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type People, type Peopled, peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

async function triggered(place: Peopled) {
  const { scene, people, units } = place
  const said = {
    ...{ unit: units.bureau, person: people.liaison.person },
    trigger: { kind: 'falsification', facts: '三月数据与凭证不符。' },
  }
  const { status, body } = await scene.ask(people.supervisor, 'POST /accountability', said)
  assert.equal(status, 201)
  const { id } = body.state
  return {
    ...{ id, said },
    say: (by: keyof People, what: object) =>
      scene.ask(people[by], `POST /accountability/${id}/acts`, what),
    read: async (by: keyof People) =>
      (await scene.ask(people[by], `GET /accountability/${id}`)).status,
    listed: async (by: keyof People) =>
      (await scene.ask(people[by], 'GET /accountability')).body.rows.length,
  }
}

const propose = { act: 'propose', measure: 'sanction', basis: '处分条例第二十五条' }

suite('accountability', () => {
  after(end)

  test('no step is left out, nobody takes two, and it goes to whoever has the power', async () => {
    const place = await peopled(database)
    const { say } = await triggered(place)
    assert.equal((await say('supervisor', propose)).body.code, 'not-at-this-step')
    assert.equal(
      (await say('supervisor', { act: 'notify', stateBy: '2026-03-30' })).body.code,
      'day-passed',
    )
    await say('supervisor', { act: 'notify', stateBy: '2026-04-10' })
    assert.equal((await say('supervisor', propose)).body.code, 'may-still-state')
    assert.equal((await say('stranger', { act: 'state', text: '与我无关' })).status, 403)
    assert.equal(
      (await say('liaison', { act: 'state', text: '系误报。' })).body.state.step,
      'stated',
    )
    assert.equal((await say('supervisor', propose)).body.what, 'answer')
    await say('supervisor', { ...propose, answer: '未予采纳：凭证在报送前已收到。' })
    const decide = { act: 'decide', approved: true, reason: '同意' }
    assert.equal((await say('supervisor', decide)).status, 403)
    assert.equal((await say('leader', decide)).body.state.step, 'approved')
    const over = { act: 'hand-over', body: 'efficiency-office', document: '城政督〔2026〕3号' }
    const fresh = await triggered(place)
    assert.equal((await fresh.say('supervisor', over)).body.code, 'not-at-this-step')
    assert.equal((await say('supervisor', over)).body.code, 'not-its-power')
    const handed = await say('supervisor', { ...over, body: 'supervisory-commission' })
    assert.equal(handed.body.state.step, 'handed-over')
  })

  test('read by whoever handles it; by those concerned from the notice on', async () => {
    const place = await peopled(database)
    const { say, read, listed } = await triggered(place)
    for (const by of ['supervisor', 'leader', 'auditor'] as const) {
      assert.deepEqual([await read(by), await listed(by)], [200, 1], by)
    }
    const others = ['stranger', 'otherPrincipal', 'evaluator', 'administrator'] as const
    for (const by of ['liaison', 'principal', ...others] as const) {
      assert.deepEqual([await read(by), await listed(by)], [403, 0], by)
    }
    await say('supervisor', { act: 'notify', stateBy: '2026-04-10' })
    for (const by of ['liaison', 'principal'] as const) {
      assert.deepEqual([await read(by), await listed(by)], [200, 1], by)
    }
    for (const by of others) assert.deepEqual([await read(by), await listed(by)], [403, 0], by)
  })

  test('is opened by the office, on a unit and a person of the directory', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    const { said } = await triggered(place)
    const open = (by: keyof People, change: object) =>
      scene.ask(people[by], 'POST /accountability', { ...said, ...change })
    const cases: [keyof People, object, string][] = [
      ['leader', {}, 'not-allowed'],
      ['principal', {}, 'not-allowed'],
      ['supervisor', { person: people.supervisor.person }, 'own-case'],
      ['supervisor', { unit: uuid() }, 'unknown-unit'],
      ['supervisor', { person: uuid() }, 'unknown-person'],
      ['supervisor', { trigger: { ...said.trigger, evidence: [uuid()] } }, 'not-found'],
      ['supervisor', { trigger: { ...said.trigger, facts: '' } }, 'missing'],
      ['supervisor', { trigger: { ...said.trigger, kind: 'rumour' } }, 'malformed'],
    ]
    for (const [by, change, code] of cases) {
      assert.equal((await open(by, change)).body.code, code, JSON.stringify(change))
    }
    const unit = await open('supervisor', { person: null })
    assert.equal(unit.body.state.person, null)
    const { body } = await scene.ask(people.auditor, 'GET /accountability?step=triggered')
    assert.equal(body.rows.length, 2)
    const none = await scene.ask(people.auditor, `GET /accountability?unit=${place.units.other}`)
    assert.deepEqual(none.body, { rows: [], next: null })
  })
})
