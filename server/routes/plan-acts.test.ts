import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { draftOf, imported, type Known } from '../imported.fixture.ts'
import { type Peopled, peopled } from '../peopled.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { differences } from '../store/rebuild.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

/** Fields by which two versions of a commitment are told to be the same. */
function content({ state }: Known) {
  const { number, title, text: words, lead, support, leaders, targets, process, unknown } = state
  return { number, title, words, lead, support, leaders, targets, process, unknown }
}

suite('acts on plans', () => {
  after(end)

  test('each step is undone by whoever did it, and the journal keeps both', async () => {
    const { scene, people, units, id, edit, seen, at } = await imported(await peopled(database))
    assert.equal((await seen()).undo, null)
    const before = (await seen()).commitments.map(content)
    const [first, second, third] = await Promise.all([1, 2, 3].map(at))
    assert.ok(first && second && third)
    const { targets, ...rest } = draftOf(second)
    const parts = targets.map((one, index) => ({
      ...{ ...rest, targets: [one], title: one.subject, number: index === 0 ? 2 : 5 },
    }))
    const base = { ...first.state.targets[0], base: '22' }
    const steps: readonly object[] = [
      { act: 'edit', commitment: first.state.id, change: { targets: [base] } },
      {
        act: 'assign-many',
        commitments: [first.state.id, third.state.id],
        to: { lead: units.other },
      },
      { act: 'remove', commitment: third.state.id, reason: '并入第一项' },
      { act: 'split', commitment: second.state.id, into: parts },
      { act: 'add', draft: { ...draftOf(third), number: 9 } },
      { act: 'judge-finding', finding: 'washed-word/效劳/1', as: 'accepted' },
      { act: 'judge-finding', finding: 'washed-word/效劳/1', as: 'ignored' },
    ]
    const states = [before]
    for (const step of steps) {
      const told = await edit('supervisor', step)
      assert.equal(told.status, 200, JSON.stringify([step, told.body]))
      states.push((await seen()).commitments.map(content))
    }
    const document = await scene.ask(people.supervisor, `GET /plans/${id}/document`)
    const keys = document.body.compiled.findings.map(({ key }: { key: string }) => key)
    assert.ok(keys.includes('washed-word/效劳/1'), keys.join(' '))
    assert.equal(new Set(keys).size, keys.length)
    const { state, undo } = await seen()
    assert.equal(state.findings['washed-word/效劳/1'].as, 'ignored')
    assert.equal(state.findings['washed-word/效劳/1'].by, people.supervisor.person)
    assert.deepEqual(undo.findings, ['washed-word/效劳/1'])
    assert.equal((await edit('colleague', { act: 'undo' })).body.code, 'nothing-to-undo')
    assert.equal((await edit('liaison', { act: 'undo' })).status, 403)

    const open = (all: readonly { process: string }[]) =>
      all.filter((one) => one.process === 'draft')
    for (const [index] of steps.entries()) {
      const told = await edit('supervisor', { act: 'undo' })
      assert.equal(told.status, 200, JSON.stringify(told.body))
      const now = (await seen()).commitments.map(content)
      assert.deepEqual(open(now), open(states[steps.length - 1 - index] ?? []))
    }
    assert.deepEqual((await seen()).state.findings, {})
    assert.equal((await edit('supervisor', { act: 'undo' })).body.code, 'nothing-to-undo')
    const journal = await scene.ask(people.auditor, `GET /journal?id=${first.state.id}`)
    const kinds = journal.body.rows.map(({ kind }: { kind: string }) => kind)
    assert.deepEqual(kinds, ['undone', 'undone', 'edited', 'edited', 'drafted'])
    const differing = await inDistrict(database, scene.district, (tx) =>
      differences(tx, scene.district),
    )
    assert.deepEqual(differing, [])
    const plan = await scene.ask(people.auditor, `GET /journal?id=${id}&kind=undone`)
    assert.equal(plan.body.rows.length, steps.length)
  })

  test('what is put back knows the units that were entered meanwhile', async () => {
    const { scene, people, edit, id, at } = await imported(await peopled(database))
    const { state } = await at(3)
    await edit('supervisor', { act: 'remove', commitment: state.id, reason: '重复' })
    const naming = { units: [{ name: '区农业农村局' }] }
    const named = await scene.ask(people.colleague, `POST /plans/${id}/units`, naming)
    assert.equal(named.body.found, 0)
    assert.equal((await edit('supervisor', { act: 'undo' })).status, 200)
    assert.equal((await at(3)).state.lead, named.body.units[0].unit)
  })

  test('what others changed since is not undone, and stands in nobody’s way elsewhere', async () => {
    const { units, edit, at } = await imported(await peopled(database))
    const { id } = (await at(1)).state
    const change = (title: string) => ({ act: 'edit', commitment: id, change: { title } })
    await edit('supervisor', change('规上企业'))
    await edit('colleague', { act: 'edit', commitment: id, change: { lead: units.other } })
    assert.equal((await edit('supervisor', { act: 'undo' })).status, 200)
    assert.equal((await at(1)).state.lead, units.other)
    await edit('supervisor', change('规上企业'))
    await edit('colleague', change('新增规上工业企业'))
    const refused = await edit('supervisor', { act: 'undo' })
    assert.deepEqual([refused.body.code, refused.body.numbers], ['changed-since', [1]])
    assert.equal((await edit('colleague', { act: 'undo' })).status, 200)
    assert.equal((await edit('supervisor', { act: 'undo' })).status, 200)
  })

  test('two who edit at once: the second is shown what the first wrote', async () => {
    const { units, edit, at } = await imported(await peopled(database))
    const [first, second] = await Promise.all([1, 2].map(at))
    assert.ok(first && second)
    const commitment = first.state.id
    const match = { 'if-match': `"${first.version}"` }
    const change = { act: 'edit', commitment, change: { title: '规上企业' } }
    assert.equal((await edit('supervisor', change, match)).status, 200)
    const late = await edit('colleague', { ...change, change: { title: '工业企业' } }, match)
    assert.deepEqual([late.status, late.body.code], [409, 'version-conflict'])
    assert.deepEqual([late.body.asked, late.body.current], [first.version, first.version + 1])
    assert.equal(late.body.state.title, '规上企业')
    const many = {
      ...{ act: 'assign-many', commitments: [commitment, second.state.id] },
      to: { lead: units.bureau },
      seen: { [commitment]: first.version, [second.state.id]: second.version },
    }
    assert.equal((await edit('colleague', many)).body.code, 'version-conflict')
    const seen = { ...many.seen, [commitment]: first.version + 1 }
    assert.equal((await edit('colleague', { ...many, seen })).status, 200)
  })

  test('nobody is made responsible who is not of the district', async () => {
    const { edit, at } = await imported(await peopled(database))
    const { state } = await at(1)
    const commitments = [state.id]
    for (const [to, code] of [
      [{ lead: uuid() }, 'unknown-unit'],
      [{ support: [uuid()] }, 'unknown-unit'],
      [{ leaders: [uuid()] }, 'unknown-post'],
    ] as const) {
      const many = await edit('supervisor', { act: 'assign-many', commitments, to })
      assert.equal(many.body.code, code)
      const one = await edit('supervisor', { act: 'edit', commitment: state.id, change: to })
      assert.equal(one.body.code, code)
    }
  })

  test('a draft that was imported by mistake is discarded; what was issued is not', async () => {
    const { scene, people, id, at } = await imported(await peopled(database))
    const { state } = await at(1)
    const discard = (reason: string, by = people.supervisor) =>
      scene.ask(by, `POST /plans/${id}/acts`, { act: 'discard-plan', reason })
    assert.equal((await discard(' ')).body.code, 'reason-missing')
    assert.equal((await discard('误导入', people.leader)).status, 403)
    assert.equal((await discard('误导入')).body.state.step, 'discarded')
    const one = await scene.ask(people.supervisor, `GET /commitments/${state.id}`)
    assert.equal(one.body.state.process, 'dropped')
    assert.equal((await discard('误导入')).body.code, 'not-at-this-step')
    const other = await imported({ scene, people, units: {} as Peopled['units'] })
    const { withoutLead } = (await other.seen()).issue
    const held = await Promise.all(withoutLead.map(other.at))
    const unassigned = Object.fromEntries(held.map((known) => [known.state.id, '单位待定']))
    const act = (body: object) => scene.ask(people.supervisor, `POST /plans/${other.id}/acts`, body)
    assert.equal((await act({ act: 'issue-plan', unassigned })).status, 200)
    const refused = await act({ act: 'discard-plan', reason: '误导入' })
    assert.deepEqual([refused.body.code, refused.body.step], ['not-at-this-step', 'issued'])
  })
})
