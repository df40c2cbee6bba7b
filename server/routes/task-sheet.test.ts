import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Drafted } from '@luoshi/delivery'
import { readDocument, rowsOf } from '@luoshi/documents'
import { peopled } from '../peopled.fixture.ts'
import type { Scene } from '../scene.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { commit } from '../store/known.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

suite('the tasks as a spreadsheet', () => {
  test('each task with its units, its target, its latest figure and how it stands', async () => {
    const { scene, people } = await peopled(database)
    const id = await scene.assigned()
    const of = `/commitments/${id}`
    await scene.ask(people.liaison, `POST ${of}/acts`, { act: 'acknowledge' })
    const filled = { figures: { [scene.target]: { value: '6' } }, narrative: '已入库6家。' }
    const report = { period: '2026-03', filled }
    const told = await scene.ask(people.liaison, `POST ${of}/reports`, report)
    const acts = `POST /reports/${told.body.state.id}/acts`
    await scene.ask(people.principal, acts, { act: 'endorse' })
    await scene.ask(people.supervisor, acts, { act: 'accept' })
    scene.on('2026-04-10')
    const [head, row, ...more] = await sheet(scene, people.supervisor)
    assert.deepEqual(head, [
      ...['序号', '专题', '任务', '内容', '目标', '最新数据', '牵头单位', '配合单位'],
      ...['分管领导', '完成时限', '办理状态', '时限状态', '进度', '亮灯'],
    ])
    assert.deepEqual(row, [
      ...['1', '新增规上企业20家', '新增规上企业20家，力争25家。', '规上企业20家，力争25家'],
      ...['2026-03：6家', '区工信局', '2026年12月31日', '推进中', '正常', '达进度', '绿灯'],
    ])
    assert.deepEqual(more, [])
    const english = scene.with({ 'accept-language': 'en' })
    const [, inEnglish] = await sheet(english, people.supervisor)
    assert.ok(inEnglish?.includes('under way'))
  })

  test('is filtered as the list is, and holds what the asker may read', async () => {
    const { scene, people, units } = await peopled(database)
    await scene.assigned()
    await scene.assigned(units.other)
    assert.equal((await sheet(scene, people.supervisor)).length, 3)
    assert.equal((await sheet(scene, people.liaison)).length, 2)
    assert.equal((await sheet(scene, people.supervisor, '?light=red')).length, 1)
    assert.equal((await sheet(scene, people.administrator)).length, 1)
    const wrong = await scene.ask(people.supervisor, 'GET /commitments.xlsx?light=blue')
    assert.equal(wrong.status, 400)
  })

  test('a title that looks like a formula stays text', async () => {
    const { scene, people } = await peopled(database)
    const id = await scene.assigned()
    const known = await scene.ask(people.supervisor, `GET /commitments/${id}`)
    const title = '=HYPERLINK("http://x","点")'
    const commitment: Drafted = { ...known.body.state, id: uuid(), title, number: 2 }
    const { district } = scene
    const author = { district, person: null, post: null, on: known.body.state.due }
    const entries = [{ kind: 'drafted', commitment }] as const
    await inDistrict(database, district, (tx) =>
      commit(tx, author, [{ noun: 'commitment', id: commitment.id, known: null, entries }]),
    )
    const rows = await sheet(scene, people.supervisor)
    assert.ok(rows[2]?.includes(title), JSON.stringify(rows))
  })
})

async function sheet(scene: Scene, as: Parameters<Scene['ask']>[0], query = '') {
  const { status, headers, body } = await scene.ask(as, `GET /commitments.xlsx${query}`)
  assert.equal(status, 200)
  assert.match(headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''/)
  const outcome = await readDocument(body, '任务分解表.xlsx')
  assert.ok('read' in outcome, JSON.stringify(outcome))
  return rowsOf(outcome.read).map(({ cells }) => [...cells.values()])
}
