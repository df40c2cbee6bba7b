import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Commitment } from '@luoshi/delivery'
import { type Peopled, peopled } from '../peopled.fixture.ts'
import type { Told } from '../scene.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { verifyJournal } from '../store/journal.ts'
import { differences } from '../store/rebuild.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

const head = '东河区2026年重点任务\n一、工业\n'
const first = `${head}1. 新增规上企业20家，力争25家。（责任单位：区工信局）
2. 举办招商推介会6场。（责任单位：区工信局）
3. 培育种植大户40户。（责任单位：区工信局）
4. 改造老旧小区12个。（责任单位：区工信局）
`
const second = `${head}1. 新增规上企业22家，力争25家。（责任单位：区工信局）
2. 组织举办招商推介会6场。（责任单位：区工信局）
3. 改造老旧小区12个。（责任单位：区工信局）
4. 新建污水处理厂2座。（责任单位：区文旅局）
`

function file(content: string, name = '重点任务.txt'): FormData {
  const form = new FormData()
  form.set('file', new File([content], name))
  return form
}

async function planned(isIssued: boolean) {
  const place: Peopled = await peopled(database)
  const { scene, people } = place
  const told = await scene.ask(people.supervisor, 'POST /plans', file(first))
  const { id } = told.body.plan.state
  const ask = (by: keyof typeof people, request: string, body?: object): Promise<Told> =>
    scene.ask(people[by], request, body)
  if (isIssued) {
    const issued = await ask('supervisor', `POST /plans/${id}/acts`, { act: 'issue-plan' })
    assert.equal(issued.status, 200, JSON.stringify(issued.body))
  }
  const revise = (text = second) =>
    ask('supervisor', `POST /plans/${id}/revisions`, file(text, '修订稿.txt'))
  const numbered = async (): Promise<ReadonlyMap<number, Commitment>> => {
    const { body } = await ask('supervisor', `GET /plans/${id}`)
    return new Map(body.commitments.map(({ state }: Known) => [state.number, state]))
  }
  return { ...place, id, ask, revise, numbered }
}
type Known = { readonly state: Commitment }
type Item = {
  readonly item: number
  readonly change: string
  readonly right: string | null
  readonly before: readonly { text: string; span: readonly [number, number] }[]
  readonly after: readonly { text: string; span: readonly [number, number] }[]
  readonly proposal: { readonly proposal: string } | null
  readonly decision: { readonly as: string; readonly by: string } | null
  readonly commitments: readonly { readonly number: number }[]
}

const reason = '区政府常务会议纪要〔2026〕7号'
/** Every item that is decided by this right, accepted. */
function all(items: readonly Item[], right: string) {
  const decisions = items
    .filter((one) => one.right === right)
    .map(({ item }) => ({ item, as: 'accepted', reason }))
  return { act: 'decide', decisions }
}

suite('revisions', () => {
  after(end)

  test('a later document is shown beside the plan, decided on item by item, and applied at once', async () => {
    const { scene, people, id, ask, revise, numbered } = await planned(true)
    const before = await numbered()
    const made = await revise()
    assert.equal(made.status, 201, JSON.stringify(made.body))
    const revision = made.body.state.id
    const { body: seen } = await ask('leader', `GET /revisions/${revision}`)
    assert.deepEqual(seen, made.body)
    const items: readonly Item[] = seen.state.items
    assert.deepEqual(
      items.map(({ change, proposal, right, commitments }) =>
        [change, proposal?.proposal, right, ...commitments.map(({ number }) => number)].join(' '),
      ),
      [
        'retargeted retarget retarget 1',
        'reworded keep edit-plan 2',
        'gone drop edit-plan 3',
        'same keep  4',
        'new add edit-plan',
      ],
    )
    const documents = await Promise.all([
      ask('leader', `GET /plans/${id}/document`),
      ask('leader', `GET /revisions/${revision}/document`),
    ])
    for (const { before: was, after: is } of items) {
      for (const [index, sentences] of [was, is].entries()) {
        for (const { text, span } of sentences) {
          assert.equal(documents[index]?.body.text.slice(...span).includes(text.slice(0, 8)), true)
        }
      }
    }

    const acts = `POST /revisions/${revision}/acts`
    assert.equal((await ask('supervisor', acts, all(items, 'retarget'))).status, 403)
    assert.equal((await ask('leader', acts, all(items, 'edit-plan'))).status, 403)
    assert.equal((await ask('liaison', `GET /revisions/${revision}`)).status, 403)
    const office = await ask('supervisor', acts, all(items, 'edit-plan'))
    assert.equal(office.status, 200, JSON.stringify(office.body))
    assert.deepEqual(
      office.body.state.items.map(({ decision }: Item) => decision?.by),
      [1, 2, 3].map(() => people.supervisor.person),
    )
    const early = await ask('supervisor', acts, { act: 'apply' })
    assert.deepEqual([early.body.code, early.body.items], ['undecided', [0]])
    assert.deepEqual(await numbered(), before)
    assert.equal((await ask('leader', acts, all(items, 'retarget'))).status, 200)

    const applied = await ask('supervisor', acts, { act: 'apply' })
    assert.equal(applied.status, 200, JSON.stringify(applied.body))
    assert.equal(applied.body.state.step, 'applied')
    const now = await numbered()
    assert.deepEqual(
      [...now.values()].map(({ number, process, targets }) => [
        ...[number, process, targets[0]?.base, targets[0]?.stretch],
      ]),
      [
        [1, 'assigned', '22', '25'],
        [2, 'assigned', '6', null],
        [3, 'dropped', '40', null],
        [4, 'assigned', '12', null],
        [5, 'assigned', '2', null],
      ],
    )
    for (const number of [1, 2, 4]) assert.equal(now.get(number)?.id, before.get(number)?.id)
    const { text, compiled } = (await ask('supervisor', `GET /plans/${id}/document`)).body
    for (const number of [1, 2, 4, 5]) {
      const one = now.get(number)
      assert.ok(one?.span && one.text.includes(text.slice(...one.span).slice(0, 6)))
    }
    assert.equal(compiled.commitments.length, 4)
    const { body: told } = await ask('auditor', `GET /commitments/${before.get(1)?.id}/history`)
    const retargeted = told.rows.find(({ kind }: { kind: string }) => kind === 'retargeted')
    assert.equal(retargeted.body.approved.by, people.leader.person)
    await inDistrict(database, scene.district, async (tx) => {
      assert.deepEqual(await differences(tx, scene.district), [])
      assert.ok((await verifyJournal(tx, scene.district)).ok)
    })
    const { body: list } = await ask('leader', `GET /plans/${id}/revisions`)
    assert.deepEqual(
      list.rows.map(({ state }: { state: object }) => 'items' in state),
      [false],
    )
  })

  test('two who decide at once: the second is shown what the first decided', async () => {
    const { scene, people, revise } = await planned(false)
    const { version, state } = (await revise()).body
    const acts = `POST /revisions/${state.id}/acts`
    const on = scene.with({ 'if-match': `"${version}"` })
    const decide = (as: string) => ({ act: 'decide', decisions: [{ item: 1, as, reason }] })
    const told = await Promise.all([
      on.ask(people.supervisor, acts, decide('accepted')),
      on.ask(people.colleague, acts, decide('declined')),
    ])
    const [late] = told.filter(({ status }) => status === 409)
    assert.deepEqual(told.map(({ status }) => status).sort(), [200, 409])
    assert.equal(late?.body.code, 'version-conflict')
    assert.deepEqual([late?.body.asked, late?.body.current], [version, version + 1])
    assert.ok(late?.body.state.items[0].decision)
  })

  test('what is sent twice under one key is done once', async () => {
    const { scene, people, id, ask } = await planned(false)
    const keyed = scene.with({ 'idempotency-key': uuid() })
    const upload = () => keyed.ask(people.supervisor, `POST /plans/${id}/revisions`, file(second))
    const [one, two] = [await upload(), await upload()]
    assert.deepEqual([one.status, two.status], [201, 201])
    assert.deepEqual(two.body, one.body)
    const { items, id: revision } = one.body.state
    const decided = await ask(
      'supervisor',
      `POST /revisions/${revision}/acts`,
      all(items, 'edit-plan'),
    )
    assert.equal(decided.status, 200, JSON.stringify(decided.body))
    const again = scene.with({ 'idempotency-key': uuid() })
    const apply = () =>
      again.ask(people.supervisor, `POST /revisions/${revision}/acts`, { act: 'apply' })
    assert.deepEqual((await apply()).body, (await apply()).body)
    const { body } = await ask('auditor', `GET /journal?id=${id}&kind=revised`)
    assert.equal(body.rows.length, 1)
  })

  test('one at a time, and of another document; what was withdrawn changes nothing', async () => {
    const { id, ask, revise, numbered } = await planned(false)
    assert.equal((await revise(first)).body.code, 'same-document')
    const before = await numbered()
    const made = await revise()
    assert.equal((await revise()).body.code, 'revision-open')
    const acts = `POST /revisions/${made.body.state.id}/acts`
    const withdrawn = await ask('supervisor', acts, { act: 'withdraw', reason: '传错文件' })
    assert.equal(withdrawn.body.state.step, 'withdrawn')
    assert.equal((await ask('supervisor', acts, { act: 'apply' })).body.code, 'not-at-this-step')
    assert.deepEqual(await numbered(), before)
    assert.equal((await revise()).status, 201)
    const secret = await ask(
      'supervisor',
      `POST /plans/${id}/revisions`,
      file(`秘密★1年\n${second}`),
    )
    assert.equal(secret.body.code, 'classified-mark')
    assert.equal((await ask('leader', `POST /plans/${id}/revisions`, file(second))).status, 403)
    const { body } = await ask('leader', `GET /plans/${id}/revisions`)
    assert.deepEqual(
      body.rows.map(({ state }: { state: { step: string } }) => state.step),
      ['deciding', 'withdrawn'],
    )
  })

  test('what a person worded and split by hand in the draft stays when the document says nothing else', async () => {
    const { id, ask, revise, numbered } = await planned(false)
    const [, , , fourth] = (await ask('supervisor', `GET /plans/${id}`)).body.commitments
    const title = '老旧小区改造（城东片区）'
    const edit = { act: 'edit', commitment: fourth.state.id, change: { title } }
    assert.equal((await ask('supervisor', `POST /plans/${id}/edits`, edit)).status, 200)
    const { body } = await revise()
    const acts = `POST /revisions/${body.state.id}/acts`
    await ask('supervisor', acts, all(body.state.items, 'edit-plan'))
    const applied = await ask('supervisor', acts, { act: 'apply' })
    assert.equal(applied.status, 200, JSON.stringify(applied.body))
    const now = await numbered()
    assert.equal(now.get(4)?.title, title)
    assert.equal(now.get(1)?.targets[0]?.base, '22')
    assert.equal(now.get(5)?.process, 'draft')
  })
})
