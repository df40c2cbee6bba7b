import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, suite, test } from 'node:test'
import { aScene, type Scene } from '../scene.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
const example = await readFile(
  new URL('../../examples/明川区2026年重点任务实施方案.docx', import.meta.url),
)

suite('plans', () => {
  after(end)

  test('a document becomes a draft, is assigned, issued, and reaches the units', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const units = await entered(scene, ['区发改局', '区工信局', '区财政局', '区统计局', '区税务局'])

    const imported = await scene.ask(office, 'POST /plans', form(example))
    assert.equal(imported.status, 201)
    const { id, year, step } = imported.body.plan.state
    assert.deepEqual([year, step], [2026, 'draft'])
    assert.ok(imported.body.findings.length > 5)
    const names = imported.body.unknown.map(({ name }: { name: string }) => name)
    assert.ok(names.includes('区商务局') && !names.includes('区工信局'))

    const { body: draft } = await scene.ask(office, `GET /plans/${id}`)
    assert.ok(draft.commitments.length > 40)
    const ladder = draft.commitments.find(({ state }: { state: { text: string } }) =>
      state.text.includes('新增规模以上工业企业20家'),
    )
    assert.equal(ladder.state.lead, units.get('区工信局'))
    assert.deepEqual(ladder.state.support, [units.get('区统计局'), units.get('区税务局')])
    assert.equal(ladder.state.section, '推动工业经济提质增效')

    const refused = await scene.ask(office, `POST /plans/${id}/acts`, { act: 'issue-plan' })
    assert.equal(refused.body.code, 'units-missing')
    assert.deepEqual(refused.body.numbers, draft.issue.withoutLead)
    const unassigned = Object.fromEntries(
      draft.commitments
        .filter(({ state }: { state: { lead: string | null } }) => state.lead === null)
        .map(({ state }: { state: { id: string } }) => [state.id, '单位待定']),
    )
    const issued = await scene.ask(office, `POST /plans/${id}/acts`, {
      act: 'issue-plan',
      unassigned,
    })
    assert.equal(issued.body.state.step, 'issued')

    const liaison = scene.actor('liaison', units.get('区工信局'))
    const own = await scene.ask(liaison, `GET /commitments?plan=${id}&process=assigned`)
    assert.ok(own.body.rows.length >= 3)
    for (const { id: commitment } of own.body.rows.filter(
      ({ lead }: { lead: string }) => lead === units.get('区工信局'),
    )) {
      const told = await scene.ask(liaison, `POST /commitments/${commitment}/acts`, {
        act: 'acknowledge',
      })
      assert.equal(told.body.state.process, 'acknowledged')
    }
  })

  test('the administrator brings a plan in and goes no further', async () => {
    const scene = await aScene(database)
    const administrator = scene.actor('administrator')
    const imported = await scene.ask(administrator, 'POST /plans', form(example))
    assert.deepEqual([imported.status, imported.body.commitments], [201, 53])
    const { id } = imported.body.plan.state
    const issue = { act: 'issue-plan' }
    assert.equal((await scene.ask(administrator, `POST /plans/${id}/acts`, issue)).status, 403)
    const edit = { act: 'remove', commitment: uuid(), reason: '重复' }
    assert.equal((await scene.ask(administrator, `POST /plans/${id}/edits`, edit)).status, 403)
    assert.deepEqual((await scene.ask(administrator, `GET /plans/${id}`)).body.commitments, [])
  })

  test('what the document says stands beside its words: every span is its text', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const { body } = await scene.ask(office, 'POST /plans', form(example))
    const { id } = body.plan.state
    const document = await scene.ask(office, `GET /plans/${id}/document`)
    const { text, compiled } = document.body
    for (const { quantities } of compiled.commitments) {
      for (const quantity of quantities) {
        const [from, to] = quantity.span
        assert.ok(text.slice(from, to).replaceAll(/\s/g, '').includes(quantity.text.slice(0, 1)))
      }
    }
  })

  test('a draft is edited; what is issued is not', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const { body } = await scene.ask(office, 'POST /plans', form(example))
    const { id } = body.plan.state
    const { body: draft } = await scene.ask(office, `GET /plans/${id}`)
    const first = draft.commitments[0].state
    const lead = (await entered(scene, ['区发改局'])).get('区发改局')
    const edit = {
      act: 'edit',
      commitment: first.id,
      change: { lead, title: '主要预期目标（全区）' },
    }
    assert.equal((await scene.ask(office, `POST /plans/${id}/edits`, edit)).status, 200)
    const removed = {
      act: 'remove',
      commitment: draft.commitments[1].state.id,
      reason: '并入第一项',
    }
    assert.equal((await scene.ask(office, `POST /plans/${id}/edits`, removed)).status, 200)
    const { body: changed } = await scene.ask(office, `GET /plans/${id}`)
    assert.equal(changed.commitments[0].state.title, '主要预期目标（全区）')
    assert.equal(changed.issue.commitments, draft.issue.commitments - 1)
    const liaison = scene.actor('liaison')
    assert.equal((await scene.ask(liaison, `POST /plans/${id}/edits`, edit)).status, 403)
  })

  test('what is no plan is refused in words, and nothing is kept', async () => {
    const scene = await aScene(database)
    const office = scene.actor('supervisor')
    const secret = Buffer.from('秘密★1年\n东河区2026年重点任务\n一、改造公厕8座。')
    const answer = await scene.ask(office, 'POST /plans', form(secret, '任务.txt'))
    assert.deepEqual([answer.status, answer.body.code], [409, 'classified-mark'])
    assert.deepEqual((await scene.ask(office, 'GET /plans')).body.rows, [])
    assert.equal(
      (await scene.ask(scene.actor('liaison'), 'POST /plans', form(example))).status,
      403,
    )
  })
})

function form(bytes: Uint8Array, name = '明川区2026年重点任务实施方案.docx'): FormData {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
  return body
}

/** Units of these names in the scene's directory. */
async function entered(
  scene: Scene,
  names: readonly string[],
): Promise<ReadonlyMap<string, never>> {
  const units = new Map(names.map((name) => [name, uuid<never>()]))
  const acts = [...units].map(([name, id]) => ({
    act: 'add-unit',
    unit: { id, kind: 'department', members: [], name },
  }))
  const told = await scene.ask(scene.actor('administrator'), 'POST /directory/acts', { acts })
  assert.equal(told.status, 200)
  return units
}
