import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { UnitId } from '@luoshi/delivery'
import { imported } from '../imported.fixture.ts'
import { peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

suite('names of a plan', () => {
  after(end)

  test('names that are not known are told, with what may be meant; one act makes them units in every draft', async () => {
    const { scene, people, units, id, seen, at, told } = await imported(await peopled(database))
    assert.deepEqual(
      told.body.unknown.map(({ name, as }: Record<string, string>) => `${name} ${as}`),
      [
        ...['区数据局 support', '区数据局 lead', '各镇（街道） support'],
        ...['区农业农村局 lead', '李明 leader', '文化和旅游局 lead'],
      ],
    )
    const before = await seen()
    assert.deepEqual(
      before.names.map(({ name, numbers, kind, like }: Record<string, unknown>) => [
        ...[name, numbers, kind, like],
      ]),
      [
        ['区数据局', [1, 2], 'department', []],
        ['各镇（街道）', [2], 'group', []],
        ['区农业农村局', [3], 'department', []],
        ['李明', [3], null, []],
        ['文化和旅游局', [4], 'department', [units.other]],
      ],
    )
    assert.deepEqual(before.issue.withoutLead, [2, 3, 4])
    const naming = {
      units: [
        { name: '区数据局' },
        { name: '区农业农村局' },
        { name: '各镇（街道）', members: [units.bureau] },
      ],
      aliases: [{ name: '文化和旅游局', unit: units.other }],
    }
    const path = `POST /plans/${id}/units`
    assert.equal((await scene.ask(people.liaison, path, naming)).status, 403)
    const { status, body } = await scene.ask(people.supervisor, path, naming)
    assert.equal(status, 200, JSON.stringify(body))
    assert.equal(body.found, 4)
    assert.deepEqual(
      body.names.map(({ name }: { name: string }) => name),
      ['李明'],
    )
    const unit = new Map(
      body.units.map((one: { name: string; unit: UnitId }) => [one.name, one.unit]),
    )
    const [first, second, third, fourth] = await Promise.all([1, 2, 3, 4].map(at))
    assert.deepEqual(first?.state.support, [unit.get('区数据局')])
    assert.equal(second?.state.lead, unit.get('区数据局'))
    assert.deepEqual(second?.state.support, [units.other, units.bureau])
    assert.equal(third?.state.lead, unit.get('区农业农村局'))
    assert.equal(fourth?.state.lead, units.other)
    const again = await scene.ask(people.colleague, path, naming)
    assert.deepEqual([again.status, again.body.found], [200, 0])
    assert.deepEqual(again.body.units, body.units)
    const next = await imported({ scene, people, units })
    assert.deepEqual(
      (await next.seen()).names.map(({ name }: { name: string }) => name),
      ['李明'],
    )
  })

  test('whoever enters units, posts or people: the drafts know them at once', async () => {
    const { scene, people, units, seen, at } = await imported(await peopled(database))
    const [agriculture, person, post] = [uuid(), uuid(), uuid()]
    const acts = [
      {
        act: 'add-unit',
        unit: { id: agriculture, kind: 'department', members: [], name: '区农业农村局' },
      },
      {
        act: 'add-post',
        post: { id: post, unit: units.government, title: '副区长', role: 'leader' },
      },
      { act: 'add-person', person: { id: person, name: '李明' } },
      { act: 'appoint', post, person, from: '2026-01-01' },
    ]
    const told = await scene.ask(people.administrator, 'POST /directory/acts', { acts })
    assert.equal(told.status, 200, JSON.stringify(told.body))
    const { state } = await at(3)
    assert.deepEqual([state.lead, state.leaders, state.unknown], [agriculture, [post], []])
    assert.deepEqual((await seen()).issue.withoutLead, [2, 4])
  })

  test('what a person has decided is not looked up over it', async () => {
    const { scene, people, units, edit, at } = await imported(await peopled(database))
    const to = { lead: units.bureau }
    const ids = [(await at(2)).state.id, (await at(3)).state.id]
    const done = await edit('supervisor', { act: 'assign-many', commitments: ids, to })
    assert.equal(done.status, 200, JSON.stringify(done.body))
    const unit = { id: uuid(), kind: 'department', members: [], name: '区数据局' }
    await scene.ask(people.administrator, 'POST /directory/acts', {
      acts: [{ act: 'add-unit', unit }],
    })
    const [first, second, third] = await Promise.all([1, 2, 3].map(at))
    assert.deepEqual(first?.state.support, [unit.id])
    assert.deepEqual([second?.state.lead, third?.state.lead], [units.bureau, units.bureau])
    assert.ok(!second?.state.support.includes(unit.id as UnitId))
  })
})
