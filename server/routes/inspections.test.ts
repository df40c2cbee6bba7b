import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type People, type Peopled, peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

const opening = ({ people, units }: Peopled) => ({
  ...{ type: 'special', title: '园区开工专项督查' },
  authority: { kind: 'head-approval', document: '城政督〔2026〕1号', on: '2026-03-30' },
  conductor: { unit: units.office },
  programme: {
    ...{ content: '园区项目开工情况', scope: '2026年一季度', units: [units.bureau, units.other] },
    ...{ methods: ['briefing', 'visit'], from: '2026-04-07', to: '2026-04-10' },
  },
  team: [people.supervisor.person],
})

/** Opened by the office on 30 March; `say` acts on it, `read` reads it. */
async function opened(place: Peopled) {
  const { scene, people } = place
  const begun = await scene.ask(people.supervisor, 'POST /inspections', opening(place))
  assert.equal(begun.status, 201, JSON.stringify(begun.body))
  const { id } = begun.body.state
  const evidence = await evidenced(place)
  return {
    ...{ id, evidence },
    say: (by: keyof People, said: object) =>
      scene.ask(people[by], `POST /inspections/${id}/acts`, said),
    read: (by: keyof People) => scene.ask(people[by], `GET /inspections/${id}`),
  }
}

async function evidenced({ scene, people }: Peopled): Promise<string> {
  const commitment = await scene.assigned()
  const form = new FormData()
  form.set('file', new File([Buffer.from('三个项目现场未开工。')], '现场记录.txt'))
  form.set('purpose', '现场')
  const path = `POST /commitments/${commitment}/evidence`
  const { body } = await scene.ask(people.supervisor, path, form)
  return body.state.id
}

suite('inspections', () => {
  after(end)

  test('from the authority to the end: concluded, delivered, objected to, put right, used, closed', async () => {
    const place = await peopled(database)
    const { scene, people, units } = place
    const { evidence, say, read } = await opened(place)
    const demands = [{ unit: units.bureau, text: '六月底前开工。', due: '2026-06-30' }]
    const conclude = { act: 'conclude', facts: '三个项目未开工。', evidence: [evidence], demands }
    scene.on('2026-04-13')
    assert.equal((await say('liaison', conclude)).status, 403)
    assert.equal((await say('supervisor', conclude)).body.state.step, 'concluded')
    const early = { act: 'report-rectification', at: 0, statement: '已开工。' }
    assert.equal((await say('liaison', early)).body.code, 'not-delivered')
    for (const unit of [units.bureau, units.other]) {
      await say('supervisor', { act: 'deliver', unit, on: '2026-04-13' })
    }
    const object = { act: 'object', grounds: '其中一个已于三月开槽。' }
    assert.equal((await say('liaison', object)).status, 403)
    const objected = await say('principal', object)
    assert.equal(objected.body.state.objections[0].decideBy, '2026-05-13')
    scene.on('2026-05-14')
    const [late] = (await read('supervisor')).body.state.objections
    assert.deepEqual([late.late, late.decision], [true, null])
    scene.on('2026-04-13')
    const decision = {
      act: 'decide-objection',
      unit: units.bureau,
      outcome: 'upheld',
      reason: '属实',
    }
    assert.equal((await say('supervisor', decision)).status, 403)
    const decided = await say('leader', decision)
    assert.equal(decided.body.state.objections[0].late, false)
    await say('liaison', early)
    const checked = await say('supervisor', { act: 'check-rectification', at: 0, back: null })
    assert.equal(checked.body.state.rectifications[0].checked, '2026-04-13')

    const propose = { act: 'propose-use', use: 'criticism', unit: units.bureau, text: '建议通报' }
    await say('supervisor', propose)
    const approve = { act: 'decide-use', at: 0, approved: true, reason: '' }
    assert.equal((await say('head', approve)).body.code, 'head-unknown')
    const change = { act: 'set', change: { head: people.head.post }, reason: '换届' }
    assert.equal((await scene.ask(people.supervisor, 'POST /settings/acts', change)).status, 200)
    assert.equal((await say('leader', approve)).body.code, 'head-only')
    assert.equal((await say('head', approve)).body.state.uses[0].stage, 'approved')
    await say('supervisor', { act: 'carry-out-use', at: 0, body: null })

    const close = { act: 'close-inspection' }
    const open = await say('supervisor', close)
    assert.deepEqual([open.body.why, open.body.units], ['may-object', [units.other]])
    scene.on('2026-05-14')
    assert.equal((await say('supervisor', close)).body.state.step, 'inspection-closed')
  })

  test('a unit learns of it by the delivery, and then of its own part only', async () => {
    const place = await peopled(database)
    const { scene, people, units } = place
    const { id, evidence, say, read } = await opened(place)
    for (const by of ['supervisor', 'leader', 'auditor'] as const) {
      assert.equal((await read(by)).status, 200, by)
    }
    for (const by of ['principal', 'stranger', 'evaluator', 'administrator'] as const) {
      assert.equal((await read(by)).status, 403, by)
    }
    const demands = [units.other, units.bureau].map((unit) => ({
      ...{ unit, text: `请${unit}开工。`, due: '2026-06-30' },
    }))
    await say('supervisor', { act: 'conclude', facts: '未开工。', evidence: [evidence], demands })
    await say('supervisor', { act: 'deliver', unit: units.bureau, on: '2026-03-30' })
    const clue = { act: 'hand-over-clue', text: '涉嫌挪用', to: 'supervisory-commission' }
    await say('supervisor', { ...clue, document: '城政督函〔2026〕1号' })

    const { body } = await read('principal')
    assert.deepEqual(
      body.state.rectifications.map(({ unit, at }: { unit: string; at: number }) => [unit, at]),
      [[units.bureau, 1]],
    )
    assert.deepEqual(body.state.clues, [])
    assert.equal((await read('otherPrincipal')).status, 403)
    const rows = async (by: keyof People) =>
      (await scene.ask(people[by], 'GET /inspections')).body.rows.length
    assert.deepEqual([await rows('principal'), await rows('otherPrincipal')], [1, 0])
    assert.equal((await scene.ask(people.evaluator, 'GET /inspections')).status, 403)

    const report = { act: 'report-rectification', at: 1, statement: '已开工。' }
    const told = await say('liaison', report)
    assert.deepEqual([told.body.state.id, told.body.state.clues], [id, []])
    const conflict = await scene
      .with({ 'if-match': '"1"' })
      .ask(people.principal, `POST /inspections/${id}/acts`, { act: 'object', grounds: '不实' })
    assert.equal(conflict.body.code, 'version-conflict')
    assert.deepEqual(conflict.body.state.clues, [])
  })

  test('the same matter is not inspected twice, neither one after the other nor at once', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    const open = () => scene.ask(people.supervisor, 'POST /inspections', opening(place))
    const both = await Promise.all([open(), open()])
    assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409])
    const refused = both.find(({ status }) => status === 409)
    assert.equal(refused?.body.code, 'inspected-already')
    assert.match(refused?.body.message, /“园区开工专项督查”正在督查同一事项/)
    assert.equal((await open()).body.code, 'inspected-already')
  })

  test('two change their programmes at once: nobody waits for the other for ever', async () => {
    const place = await peopled(database)
    const { scene, people, units } = place
    const said = opening(place)
    const apart = [units.bureau, units.other].map((unit) => ({
      ...said,
      programme: { ...said.programme, units: [unit] },
    }))
    const ids = []
    for (const one of apart) {
      const { body } = await scene.ask(people.supervisor, 'POST /inspections', one)
      ids.push(body.state.id)
    }
    const authority = { ...said.authority, document: '城政督〔2026〕2号' }
    const answers = await Promise.all(
      ids.flatMap((id) => [
        scene.ask(people.supervisor, `POST /inspections/${id}/acts`, {
          ...{ act: 'change-programme', authority, programme: said.programme },
        }),
        scene.ask(people.supervisor, `POST /inspections/${id}/acts`, {
          ...{ act: 'conclude', facts: '无', evidence: [uuid()] },
        }),
      ]),
    )
    assert.deepEqual(answers.map(({ body }) => body.code).toSorted(), [
      'inspected-already',
      'inspected-already',
      'not-found',
      'not-found',
    ])
  })

  const refusals: [string, keyof People, (said: ReturnType<typeof opening>) => object][] = [
    ['not-allowed', 'leader', () => ({})],
    ['missing', 'supervisor', ({ authority }) => ({ authority: { ...authority, document: ' ' } })],
    [
      'not-yet-come',
      'supervisor',
      ({ authority }) => ({ authority: { ...authority, on: '2026-04-01' } }),
    ],
    [
      'not-appointed',
      'supervisor',
      ({ programme }) => ({ conductor: { unit: programme.units[0] } }),
    ],
    [
      'unknown-unit',
      'supervisor',
      ({ programme }) => ({ programme: { ...programme, units: [uuid()] } }),
    ],
    [
      'not-found',
      'supervisor',
      ({ programme }) => ({ programme: { ...programme, commitments: [uuid()] } }),
    ],
    ['unknown-person', 'supervisor', () => ({ team: [uuid()] })],
    ['malformed', 'supervisor', () => ({ type: 'surprise' })],
  ]
  test('what no inspection is opened with', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    const said = opening(place)
    for (const [code, by, change] of refusals) {
      const told = await scene.ask(people[by], 'POST /inspections', { ...said, ...change(said) })
      assert.equal(told.body.code, code, JSON.stringify(told.body))
    }
    const { body } = await scene.ask(people.supervisor, 'GET /inspections')
    assert.deepEqual(body.rows, [])
  })
})
