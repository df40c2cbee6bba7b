import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Drawn, draw } from '@luoshi/delivery'
import { peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

/** Twelve commitments issued in a plan, of the bureau and of another unit by turns. */
async function planned() {
  const place = await peopled(database)
  const { scene, people, units } = place
  const lines = Array.from({ length: 12 }, (_, at) => {
    const unit = at % 2 === 0 ? '区工信局' : '区文旅局'
    return `${at + 1}. 新增规上企业${at + 20}家，2026年12月底前完成。（牵头单位：${unit}）`
  })
  const form = new FormData()
  const text = ['东河区2026年重点任务', '一、重点任务', ...lines].join('\n')
  form.set('file', new File([Buffer.from(text)], '东河区2026年重点任务.txt'))
  const { body } = await scene.ask(people.supervisor, 'POST /plans', form)
  const plan: string = body.plan.state.id
  const issue = { act: 'issue-plan' }
  const issued = await scene.ask(people.supervisor, `POST /plans/${plan}/acts`, issue)
  assert.equal(issued.status, 200, JSON.stringify(issued.body))
  const { body: list } = await scene.ask(people.supervisor, `GET /commitments?plan=${plan}`)
  assert.equal(list.rows.length, 12)
  const rows: { id: string; lead: string }[] = list.rows
  const said = { plan, purpose: '二季度佐证抽查', size: { count: 4 } }
  const sample = (change: object, by = people.supervisor) =>
    scene.ask(by, 'POST /spot-checks', { ...said, ...change })
  return { scene, people, units, plan, rows, sample }
}

suite('spot checks', () => {
  after(end)

  test('a draw from the commitments of a plan is written down, and anybody repeats it', async () => {
    const { scene, people, units, plan, rows, sample } = await planned()
    const { status, body } = await sample({ seed: '2026-06-30 20261', byUnit: true })
    assert.equal(status, 201)
    const drawn: Drawn = body.state
    assert.deepEqual(
      drawn.population.map(({ id }) => id),
      rows.map(({ id }) => id).toSorted(),
    )
    assert.deepEqual(draw(drawn), drawn.chosen)
    const leads = drawn.chosen.map((id) => rows.find((row) => row.id === id)?.lead)
    assert.equal(leads.filter((lead) => lead === units.bureau).length, 2)
    const read = await scene.ask(people.auditor, `GET /spot-checks/${drawn.id}`)
    assert.deepEqual(read.body, body)
    const list = await scene.ask(people.leader, `GET /spot-checks?plan=${plan}`)
    assert.deepEqual(list.body, { rows: [body], next: null })
    assert.equal((await scene.ask(people.liaison, `GET /spot-checks/${drawn.id}`)).status, 403)
    assert.equal((await scene.ask(people.liaison, 'GET /spot-checks')).status, 403)
  })

  test('a seed is made where none is given, and told', async () => {
    const { sample } = await planned()
    const { body } = await sample({})
    assert.match(body.state.seed, /^[0-9a-f]{32}$/)
    assert.deepEqual(draw(body.state), body.state.chosen)
  })

  test('the list may be of some units, kinds or states', async () => {
    const { scene, people, units, rows, sample } = await planned()
    const own = rows.filter(({ lead }) => lead === units.bureau)
    const [first] = own
    await scene.ask(people.liaison, `POST /commitments/${first?.id}/acts`, { act: 'acknowledge' })
    const of = { units: [units.bureau], processes: ['assigned'] }
    const { body } = await sample({ of, size: { percent: 100 } })
    assert.deepEqual(
      body.state.chosen,
      own
        .slice(1)
        .map(({ id }) => id)
        .toSorted(),
    )
    const { body: none } = await sample({ of: { kinds: ['mechanism'] } })
    assert.deepEqual([none.code, none.what], ['missing', 'population'])
    assert.equal((await sample({ of: { units: [] } })).status, 400)
  })

  test('once for a purpose and list, also where two draw at once; again with a reason', async () => {
    const { sample } = await planned()
    const both = await Promise.all([sample({}), sample({})])
    assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409])
    assert.equal((await sample({})).body.code, 'drawn-already')
    const again = await sample({ again: '首次抽取时名单有误' })
    assert.equal(again.body.state.again, '首次抽取时名单有误')
  })

  test('who may not draw, and what cannot be drawn', async () => {
    const { scene, people, sample } = await planned()
    for (const by of ['leader', 'evaluator', 'auditor', 'liaison', 'administrator'] as const) {
      assert.equal((await sample({}, people[by])).status, 403, by)
    }
    assert.equal((await sample({ size: { count: 13 } })).body.code, 'size-impossible')
    assert.equal((await sample({ purpose: ' ' })).body.code, 'missing')
    assert.equal((await sample({ seed: ' ' })).body.code, 'missing')
    assert.equal((await sample({ plan: uuid() })).status, 404)
    assert.deepEqual((await scene.ask(people.auditor, 'GET /spot-checks')).body.rows, [])
  })
})
