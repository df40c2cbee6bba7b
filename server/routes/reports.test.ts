import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { peopled } from '../peopled.fixture.ts'
import { aScene, type Scene } from '../scene.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { verifyJournal } from '../store/journal.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

suite('reports', () => {
  after(end)

  test('from acknowledged to accepted: each step by whose turn it is, and the figure counts at the end', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const [principal, office] = [scene.actor('principal'), scene.actor('supervisor')]

    const report = await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '6'))
    assert.equal(report.status, 201)
    assert.equal(report.body.state.stage, 'submitted')
    const acts = `POST /reports/${report.body.state.id}/acts`

    assert.equal((await scene.ask(office, acts, { act: 'accept' })).body.code, 'not-at-this-stage')
    assert.equal((await scene.ask(liaison, acts, { act: 'endorse' })).status, 403)
    assert.equal(
      (await scene.ask(principal, acts, { act: 'endorse' })).body.state.stage,
      'endorsed',
    )
    assert.equal((await scene.ask(office, acts, { act: 'accept' })).body.state.stage, 'accepted')

    const { body } = await scene.ask(office, `GET /commitments/${id}`)
    assert.equal(body.state.process, 'under-way')
    assert.equal(body.state.points[scene.target][0].value, '6')
    const verified = await inDistrict(database, scene.district, (tx) =>
      verifyJournal(tx, scene.district),
    )
    assert.ok(verified.ok)
  })

  test('what is returned may be filled in again, for its reason', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const office = scene.actor('supervisor')
    const first = await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '6'))
    const acts = `POST /reports/${first.body.state.id}/acts`
    assert.equal(
      (await scene.ask(office, acts, { act: 'return', reason: ' ' })).body.code,
      'reason-missing',
    )
    const back = await scene.ask(office, acts, { act: 'return', reason: '缺少入库通知' })
    assert.equal(back.body.state.returnedFor, '缺少入库通知')
    const again = await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '5'))
    assert.equal(again.status, 201)
    assert.equal(again.body.state.id, first.body.state.id)
  })

  test('a period is reported once; the second time says what to do', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '6'))
    const second = await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '7'))
    assert.equal(second.status, 409)
    assert.deepEqual(second.body, {
      code: 'already-reported',
      period: '2026-03',
      stage: 'submitted',
      message: '2026-03已经填报（已提交）；如有差错，请在审定后提交更正。',
    })
  })

  test('while a report is on its way, a closing is asked for with an explanation or not at all', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const change = { proofs: { requirements: [], exempt: ['indicator'] } }
    const setting = { act: 'set', change, reason: '指标免佐证' }
    const set = await scene.ask(scene.actor('supervisor'), 'POST /settings/acts', setting)
    assert.equal(set.status, 200, JSON.stringify(set.body))
    await scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, '6'))
    const close = { act: 'request-closing', statement: '已完成', proofs: [], explanation: null }
    const early = await scene.ask(liaison, `POST /commitments/${id}/acts`, close)
    assert.deepEqual(
      [early.status, early.body.code, early.body.period, early.body.stage],
      [409, 'report-under-way', '2026-03', 'submitted'],
    )
    const explanation = '报告已提交，待审定；其余事项均已完成'
    const told = await scene.ask(liaison, `POST /commitments/${id}/acts`, { ...close, explanation })
    assert.equal(told.body.state?.process, 'closing-requested', JSON.stringify(told.body))
  })

  test('two reports at once: one is taken, the other told so', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const answers = await Promise.all(
      ['1', '2'].map((value) =>
        scene.ask(liaison, `POST /commitments/${id}/reports`, filled(scene, value)),
      ),
    )
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409])
  })

  test('a lost reply: the same key is told the same again, and nothing is done twice', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const headers = { 'idempotency-key': uuid() }
    const path = `POST /commitments/${id}/reports`
    const ask = (value: string) => scene.with(headers).ask(liaison, path, filled(scene, value))
    const [first, second, third] = await Promise.all([ask('6'), ask('6'), ask('6')])
    assert.equal(first?.status, 201)
    assert.deepEqual([second?.status, second?.body], [201, first?.body])
    assert.deepEqual([third?.status, third?.body], [201, first?.body])
    assert.equal((await ask('7')).body.code, 'key-reused')
  })

  test('the window: before it opens, after it closed, and what the office may still do', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const path = `POST /commitments/${id}/reports`
    scene.on('2026-03-24')
    const early = await scene.ask(liaison, path, filled(scene, '6'))
    assert.deepEqual([early.body.code, early.body.opens], ['window-not-open', '2026-03-25'])
    scene.on('2026-04-06')
    const inEnglish = scene.with({ 'accept-language': 'en' })
    const late = await inEnglish.ask(liaison, path, filled(scene, '6'))
    assert.match(late.body.message, /closed on 2026-04-05; ask the supervision office/)
    const office = scene.actor('supervisor')
    const byPhone = { ...filled(scene, '6'), filledFrom: '电话' }
    assert.equal((await scene.ask(office, path, byPhone)).status, 201)
  })

  for (const [what, change] of [
    ['a word for a figure', { figures: { [uuid()]: { value: '六家' } } }],
    ['an unknown field', { note: 'x' }],
    ['a narrative without end', { narrative: '长'.repeat(5001) }],
  ] as const) {
    test(`${what} is malformed, and said where`, async () => {
      const scene = await aScene(database)
      const { id, liaison } = await acknowledged(scene)
      const body = { period: '2026-03', filled: change }
      const answer = await scene.ask(liaison, `POST /commitments/${id}/reports`, body)
      assert.equal(answer.status, 400)
      assert.equal(answer.body.code, 'malformed')
      assert.ok(answer.body.issues.length > 0)
    })
  }

  test('a figure of another commitment, and nothing at all, are refused', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const path = `POST /commitments/${id}/reports`
    const strange = { period: '2026-03', filled: { figures: { [uuid()]: { value: '1' } } } }
    assert.equal((await scene.ask(liaison, path, strange)).body.code, 'unknown-target')
    const silent = { period: '2026-03', filled: {} }
    assert.equal((await scene.ask(liaison, path, silent)).body.code, 'nothing-said')
  })

  test('evidence that the district does not have shows nothing', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const { filled: told, period } = filled(scene, '6')
    const body = { period, filled: { ...told, evidence: [uuid()] } }
    assert.equal((await scene.ask(liaison, `POST /commitments/${id}/reports`, body)).status, 404)
    const { body: list } = await scene.ask(liaison, `GET /reports?commitment=${id}`)
    assert.deepEqual(list.rows, [])
  })

  test('who is not signed in is told so, and another district has no such commitment', async () => {
    const scene = await aScene(database)
    const { id } = await acknowledged(scene)
    const other = await aScene(database)
    const stranger = other.actor('supervisor')
    assert.equal((await other.ask(stranger, `GET /commitments/${id}`)).status, 404)
    assert.equal(
      (await other.ask(stranger, `POST /commitments/${id}/acts`, { act: 'resume' })).status,
      404,
    )
    const nobody = await scene.with({ 'x-as': '' }).ask(stranger, `GET /commitments/${id}`)
    assert.equal(nobody.status, 401)
  })

  test('a slip is to be explained before it goes up, and is seen while it is typed', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const path = `POST /commitments/${id}/reports`
    await accepted(scene, id, ['2026-03', '6'])
    scene.on('2026-04-28')
    const falling = { ...filled(scene, '4'), period: '2026-04' }
    const typed = await scene.ask(liaison, `POST /commitments/${id}/checks`, falling)
    assert.deepEqual(
      typed.body.doubts.map(({ code }: { code: string }) => code),
      ['cumulative-falls'],
    )
    assert.match(typed.body.doubts[0].message, /6家/)
    const refused = await scene.ask(liaison, path, falling)
    assert.deepEqual([refused.status, refused.body.code], [409, 'explain-first'])
    const explained = { ...falling, explanation: '2家被统计部门退库。' }
    const told = await scene.ask(liaison, path, explained)
    assert.equal(told.status, 201)
    assert.equal(told.body.state.doubts[0].code, 'cumulative-falls')
    assert.equal(told.body.state.explanation, '2家被统计部门退库。')
  })

  test('a supporting unit reads what the lead unit tells; any other is told who may', async () => {
    const { scene, people, units } = await peopled(database)
    const id = await scene.assigned()
    await scene.ask(people.liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
    const told = await scene.ask(
      people.liaison,
      `POST /commitments/${id}/reports`,
      filled(scene, '6'),
    )
    const read = (by: keyof typeof people) =>
      scene.ask(people[by], `GET /reports/${told.body.state.id}`)
    const refused = await read('stranger')
    assert.deepEqual([refused.status, refused.body.elsewhere], [403, 'involved'])
    assert.match(refused.body.message, /^只有该事项的牵头单位、配合单位和分管领导可以查看/)
    const to = { lead: units.bureau, support: [units.other], leaders: [] }
    const moved = { act: 'reassign', to, reason: '文旅局配合' }
    assert.equal(
      (await scene.ask(people.supervisor, `POST /commitments/${id}/acts`, moved)).status,
      200,
    )
    assert.equal((await read('stranger')).status, 200)
    assert.equal((await read('administrator')).status, 403)
  })
})

/** Reports the figure, endorses and accepts it. */
async function accepted(scene: Scene, id: string, [period, value]: readonly [string, string]) {
  const body = { ...filled(scene, value), period }
  const told = await scene.ask(scene.actor('liaison'), `POST /commitments/${id}/reports`, body)
  const acts = `POST /reports/${told.body.state.id}/acts`
  await scene.ask(scene.actor('principal'), acts, { act: 'endorse' })
  await scene.ask(scene.actor('supervisor'), acts, { act: 'accept' })
}

async function acknowledged(scene: Scene, unit = scene.unit) {
  const id = await scene.assigned(unit)
  const liaison = scene.actor('liaison', unit)
  const answer = await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  assert.equal(answer.status, 200)
  return { id, liaison }
}

const filled = (scene: Scene, value: string) => ({
  period: '2026-03',
  filled: { figures: { [scene.target]: { value } }, narrative: `已入库${value}家。` },
})
