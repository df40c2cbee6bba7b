import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Peopled, peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

const given = ({ people, units }: Peopled) => ({
  ...{ leader: people.leader.post, to: units.bureau, text: '请一周内报园区企业用工情况。' },
  urgency: 'urgent',
})

suite('instructions', () => {
  after(end)

  test('given, answered, sent back, answered again, reported, given again, closed', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    scene.on('2026-03-02')
    const begun = await scene.ask(people.leader, 'POST /instructions', given(place))
    assert.equal(begun.status, 201)
    // Five days from Monday end on Saturday, and so on Monday.
    assert.equal(begun.body.state.rounds[0].answerBy, '2026-03-09')
    const { id } = begun.body.state
    const say = (by: keyof typeof people, said: object) =>
      scene.ask(people[by], `POST /instructions/${id}/acts`, said)

    scene.on('2026-03-12')
    const late = await scene.ask(people.supervisor, `GET /instructions/${id}`)
    assert.equal(late.body.overdue, 3)
    const answer = { act: 'answer-instruction', statement: '现报如下。' }
    assert.equal((await say('stranger', answer)).status, 403)
    const answered = await say('liaison', answer)
    assert.deepEqual([answered.body.state.step, answered.body.overdue], ['answered', 0])
    const failed = { act: 'review-answer', answers: { 'task-done': false }, back: null }
    assert.equal((await say('supervisor', failed)).body.code, 'reason-missing')
    const back = await say('supervisor', { ...failed, back: '缺少缺工明细' })
    assert.deepEqual(back.body.state.rounds[0].returned, {
      reason: '缺少缺工明细',
      failed: ['task-done'],
    })
    await say('principal', answer)
    await say('supervisor', { act: 'review-answer', back: null })
    assert.equal((await say('head', { act: 'close-instruction' })).body.code, 'other-leader')
    const again = await say('leader', { act: 'instruct-again', text: '再报缺工明细。' })
    assert.deepEqual([again.body.state.step, again.body.state.rounds.length], ['given', 2])
    await say('liaison', answer)
    await say('supervisor', { act: 'review-answer', back: null })
    const closed = await say('leader', { act: 'close-instruction' })
    assert.equal(closed.body.state.step, 'instruction-closed')
    assert.equal((await say('liaison', answer)).body.code, 'not-at-this-step')
  })

  test('is read by the leader who gave it, the unit addressed and the office, and by nobody else', async () => {
    const place = await peopled(database)
    const { scene, people, units } = place
    const { body } = await scene.ask(people.leader, 'POST /instructions', given(place))
    const { id } = body.state
    const ids = async (by: keyof typeof people, query = '') => {
      const told = await scene.ask(people[by], `GET /instructions${query}`)
      return told.status === 200
        ? told.body.rows.map(({ state }: { state: { id: string } }) => state.id)
        : told.status
    }
    for (const by of ['leader', 'liaison', 'principal', 'supervisor'] as const) {
      assert.equal((await scene.ask(people[by], `GET /instructions/${id}`)).status, 200, by)
      assert.deepEqual(await ids(by), [id], by)
    }
    for (const by of ['head', 'stranger'] as const) {
      assert.equal((await scene.ask(people[by], `GET /instructions/${id}`)).status, 403, by)
      assert.deepEqual(await ids(by), [], by)
    }
    for (const by of ['auditor', 'evaluator', 'administrator'] as const) {
      assert.equal(await ids(by), 403, by)
    }
    assert.deepEqual(await ids('supervisor', `?leader=${people.head.post}`), [])
    assert.deepEqual(
      await ids('supervisor', `?leader=${people.leader.post}&unit=${units.bureau}&step=given`),
      [id],
    )
    assert.deepEqual(await ids('supervisor', '?step=answered'), [])
  })

  test('a list goes on where the page before ended', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    const ids = []
    for (const text of ['一', '二', '三']) {
      const said = { ...given(place), text: `请报${text}季度情况。` }
      ids.push((await scene.ask(people.leader, 'POST /instructions', said)).body.state.id)
    }
    const first = await scene.ask(people.supervisor, 'GET /instructions?limit=2')
    assert.equal(first.body.next, ids[1])
    const rest = await scene.ask(people.supervisor, `GET /instructions?limit=2&after=${ids[1]}`)
    assert.deepEqual([rest.body.rows.length, rest.body.rows[0].state.id], [1, ids[2]])
    assert.equal(rest.body.next, null)
  })

  test('on paper: the office records it with its source; what names nothing here is not taken', async () => {
    const place = await peopled(database)
    const { scene, people, units } = place
    const commitment = await scene.assigned()
    const give = (by: keyof typeof people, change: object) =>
      scene.ask(people[by], 'POST /instructions', { ...given(place), ...change })
    assert.equal((await give('supervisor', {})).body.code, 'missing')
    const written = await give('supervisor', { source: '收文〔2026〕12号', commitment })
    assert.equal(written.status, 201)
    const about = await scene.ask(people.supervisor, `GET /instructions?commitment=${commitment}`)
    assert.equal(about.body.rows[0].state.id, written.body.state.id)
    const refusals: [keyof typeof people, object, string | number][] = [
      ['liaison', {}, 'not-allowed'],
      ['head', {}, 'other-leader'],
      ['leader', { text: '已阅。' }, 'only-noted'],
      ['leader', { to: uuid() }, 'unknown-unit'],
      ['leader', { post: uuid() }, 'unknown-post'],
      ['leader', { commitment: uuid() }, 'not-found'],
      ['leader', { to: units.bureau, note: 'x' }, 'malformed'],
      ['leader', { text: '长'.repeat(2001) }, 'malformed'],
    ]
    for (const [by, change, code] of refusals) {
      assert.equal((await give(by, change)).body.code, code, JSON.stringify(change).slice(0, 80))
    }
    const all = await scene.ask(people.supervisor, 'GET /instructions')
    assert.equal(all.body.rows.length, 1)
  })

  test('an answer names evidence of the district, and is made on the version that was read', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    const { body } = await scene.ask(people.leader, 'POST /instructions', given(place))
    const path = `POST /instructions/${body.state.id}/acts`
    const answer = { act: 'answer-instruction', statement: '现报如下。' }
    const strange = await scene.ask(people.liaison, path, { ...answer, evidence: [uuid()] })
    assert.equal(strange.status, 404)
    const old = await scene.with({ 'if-match': '"0"' }).ask(people.liaison, path, answer)
    assert.deepEqual([old.body.code, old.body.current], ['version-conflict', 1])
    const known = await scene.with({ 'if-match': '"1"' }).ask(people.liaison, path, answer)
    assert.equal(known.body.version, 2)
  })
})
