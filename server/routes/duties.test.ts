import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Actor, CommitmentId, DirectoryAct, PostId, UnitId } from '@luoshi/delivery'
import { aScene, type Scene } from '../scene.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

suite('duties', () => {
  test('a liaison: what to acknowledge, then what to report, with the last figures', async () => {
    const scene = await aScene(database)
    const { liaison } = people(scene)
    const id = await scene.assigned()
    await scene.assigned(uuid<UnitId>())
    const first = await duties(scene, liaison)
    assert.deepEqual(commitments(first.acknowledge), [id])
    assert.deepEqual(first.report, [])

    await acknowledged(scene, id)
    const { report, acknowledge } = await duties(scene, liaison)
    assert.deepEqual(acknowledge, [])
    assert.deepEqual(
      report.map((one: { period: string; open: boolean }) => [one.period, one.open]),
      [
        ['2026-01', false],
        ['2026-02', false],
        ['2026-03', true],
      ],
    )
    assert.equal(report[2].closes, '2026-04-05')
    assert.equal(report[2].last[0].point, null)

    await accepted(scene, id, '6')
    const later = await duties(scene, liaison)
    assert.equal(later.report.length, 2)
    assert.equal(later.report[0].last[0].point.value, '6')
  })

  test('a figure that was told in another commitment this month is offered, and not asked again', async () => {
    const scene = await aScene(database)
    const { liaison } = people(scene)
    const [one, other] = [await scene.assigned(), await scene.assigned()]
    for (const id of [one, other]) await acknowledged(scene, id)
    await accepted(scene, one, '6')
    const march = async () =>
      (await duties(scene, liaison)).report.find(
        ({ commitment, period }: { commitment: string; period: string }) =>
          commitment === other && period === '2026-03',
      ).last[0]
    assert.deepEqual((await march()).already, { commitment: one, value: '6', on: '2026-03-30' })
    scene.on('2026-04-29')
    assert.equal((await march()).already, null)
  })

  test('each step is owed by whose turn it is, and by nobody else', async () => {
    const scene = await aScene(database)
    const { liaison, principal, office } = people(scene)
    const id = await scene.assigned()
    await acknowledged(scene, id)
    const report = await submitted(scene, id, '6')
    const owed = async (as: Actor) => {
      const { endorse, accept } = await duties(scene, as)
      return [endorse.length, accept.length]
    }
    assert.deepEqual(await owed(principal), [1, 0])
    assert.deepEqual(await owed(office), [0, 0])
    assert.deepEqual(await owed(liaison), [0, 0])
    assert.deepEqual(await owed(scene.actor('principal', uuid<UnitId>())), [0, 0])
    await scene.ask(principal, `POST /reports/${report}/acts`, { act: 'endorse' })
    assert.deepEqual(await owed(principal), [0, 0])
    assert.deepEqual(await owed(office), [0, 1])
    await scene.ask(office, `POST /reports/${report}/acts`, { act: 'return', reason: '缺附件' })
    const back = (await duties(scene, liaison)).report.find(
      ({ period }: { period: string }) => period === '2026-03',
    )
    assert.deepEqual([back.returned, back.open], [true, true])
  })

  test('an extension asked for is the office’s to decide, with its day and its words', async () => {
    const scene = await aScene(database)
    const { liaison, office } = people(scene)
    const id = await scene.assigned()
    await acknowledged(scene, id)
    const ask = { act: 'ask-extension', to: '2027-02-28', reason: '招标流标', progress: '已重招' }
    assert.equal((await scene.ask(liaison, `POST /commitments/${id}/acts`, ask)).status, 200)
    const { matters } = await duties(scene, office)
    assert.equal(matters.length, 1)
    assert.deepEqual([matters[0].kind, matters[0].commitment], ['extension', id])
    assert.match(
      matters[0].words,
      /第1项“新增规上企业20家”延期申请应于2026年\d月\d{1,2}日前批复，还有\d个工作日。/,
    )
    const english = await scene.with({ 'accept-language': 'en' }).ask(office, 'GET /duties')
    assert.match(english.body.matters[0].words, /to be decided by 2026-/)
    const kinds = (await duties(scene, liaison)).matters.map(({ kind }: { kind: string }) => kind)
    assert.ok(!kinds.includes('extension'))
  })

  test('a sheet is the unit’s to answer', async () => {
    const scene = await aScene(database)
    const { liaison, office } = people(scene)
    const id = await scene.assigned()
    await acknowledged(scene, id)
    const sheet = { act: 'send-sheet', colour: 'blue', reason: '抽查', answerBy: '2026-04-10' }
    const ground = { direct: 'judgement' }
    const sent = await scene.ask(office, `POST /commitments/${id}/acts`, { ...sheet, ground })
    assert.equal(sent.status, 200)
    const owed = (await duties(scene, liaison)).matters.filter(
      ({ kind }: { kind: string }) => kind === 'sheet',
    )
    assert.deepEqual([owed.length, owed[0].day], [1, '2026-04-10'])
  })

  test('those who neither act nor decide owe nothing', async () => {
    const scene = await aScene(database)
    await acknowledged(scene, await scene.assigned())
    for (const role of ['auditor', 'evaluator', 'administrator'] as const) {
      const owed = await duties(scene, scene.actor(role))
      assert.ok(
        Object.values(owed).every((one) => Array.isArray(one) && one.length === 0),
        role,
      )
    }
  })
})

suite('what the office looks at every day', () => {
  test('the chase list: whom to call, what to say; and nobody else reads telephones', async () => {
    const scene = await aScene(database)
    const { office, liaison } = people(scene)
    await entered(scene)
    await acknowledged(scene, await scene.assigned())
    scene.on('2026-04-08')
    const { status, body } = await scene.ask(office, 'GET /chase')
    assert.equal(status, 200)
    assert.equal(body.rows.length, 1)
    const [unit] = body.rows
    assert.equal(unit.name, '区工信局')
    assert.deepEqual(unit.contacts, [{ title: '联络员', name: '柳青', telephone: '8801' }])
    assert.equal(unit.lines.length, 3)
    assert.match(unit.words, /^您好，这里是督查室。贵单位有3项工作需要提醒：\n1\. 第1项/)
    for (const as of [liaison, scene.actor('leader'), scene.actor('auditor')]) {
      assert.equal((await scene.ask(as, 'GET /chase')).status, 403)
    }
  })

  test('vacancies: the office reads which commitments wait, the administrator how many', async () => {
    const scene = await aScene(database)
    const { office, liaison } = people(scene)
    await entered(scene)
    const id = await scene.assigned()
    const { body } = await scene.ask(office, 'GET /vacancies')
    assert.deepEqual(body.rows, [
      {
        ...{ unit: scene.unit, role: 'principal', post: null, why: 'no-post' },
        ...{ waiting: 1, commitments: [id] },
      },
    ])
    const kept = await scene.ask(scene.actor('administrator'), 'GET /vacancies')
    assert.deepEqual([kept.body.rows[0].waiting, kept.body.rows[0].commitments], [1, undefined])
    assert.equal((await scene.ask(liaison, 'GET /vacancies')).status, 403)
  })

  test('burden: fields and minutes of a unit, and the same figure asked twice', async () => {
    const scene = await aScene(database)
    const { office, principal } = people(scene)
    await scene.assigned()
    assert.deepEqual((await scene.ask(office, 'GET /burden')).body.rows[0].duplicates, [])
    await scene.assigned()
    const { rows } = (await scene.ask(office, 'GET /burden')).body
    assert.equal(rows.length, 1)
    assert.equal(rows[0].unit, scene.unit)
    // Of each of two commitments a month: a figure (2 minutes) and three texts (3 each).
    assert.deepEqual([rows[0].fields, rows[0].minutes], [8, 22])
    assert.equal(rows[0].duplicates[0].asked.length, 2)
    assert.equal((await scene.ask(principal, 'GET /burden')).status, 403)
  })

  test('the burden of a plan is seen before it is issued', async () => {
    const scene = await aScene(database)
    const { office } = people(scene)
    await entered(scene)
    const form = new FormData()
    const text = '东河区2026年任务\n1. 新增规上企业20家。（牵头单位：区工信局）'
    form.set('file', new File([text], '任务.txt'))
    const { plan } = (await scene.ask(office, 'POST /plans', form)).body
    assert.deepEqual((await scene.ask(office, 'GET /burden')).body.rows, [])
    const { body } = await scene.ask(office, `GET /burden?issuing=${plan.state.id}`)
    assert.deepEqual([body.rows[0].unit, body.rows[0].fields], [scene.unit, 4])
  })
})

type Row = { readonly commitment: string }
const commitments = (rows: readonly Row[]) => rows.map(({ commitment }) => commitment)
const duties = async (scene: Scene, as: Actor) => (await scene.ask(as, 'GET /duties')).body

function people(scene: Scene) {
  return {
    liaison: scene.actor('liaison'),
    principal: scene.actor('principal'),
    office: scene.actor('supervisor'),
  }
}

async function acknowledged(scene: Scene, id: CommitmentId) {
  const liaison = scene.actor('liaison')
  const done = await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  assert.equal(done.status, 200)
}

async function submitted(scene: Scene, id: CommitmentId, value: string): Promise<string> {
  const filled = { figures: { [scene.target]: { value } }, narrative: `已入库${value}家。` }
  const path = `POST /commitments/${id}/reports`
  const report = await scene.ask(scene.actor('liaison'), path, { period: '2026-03', filled })
  assert.equal(report.status, 201)
  return report.body.state.id
}

async function accepted(scene: Scene, id: CommitmentId, value: string) {
  const acts = `POST /reports/${await submitted(scene, id, value)}/acts`
  await scene.ask(scene.actor('principal'), acts, { act: 'endorse' })
  assert.equal((await scene.ask(scene.actor('supervisor'), acts, { act: 'accept' })).status, 200)
}

/** The scene's unit, with a liaison and no principal. */
async function entered(scene: Scene) {
  const [post, person] = [uuid<PostId>(), scene.actor('liaison').person]
  const acts: DirectoryAct[] = [
    {
      act: 'add-unit',
      unit: { id: scene.unit, kind: 'department', members: [], name: '区工信局' },
    },
    {
      act: 'add-post',
      post: { id: post, unit: scene.unit, title: '联络员', role: 'liaison', telephone: '8801' },
    },
    { act: 'add-person', person: { id: person, name: '柳青' } },
    { act: 'appoint', post, person, from: '2026-03-30' as never },
  ]
  const done = await scene.ask(scene.actor('administrator'), 'POST /directory/acts', { acts })
  assert.equal(done.status, 200)
}
