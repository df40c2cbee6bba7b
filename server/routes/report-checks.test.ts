// What the checks find with the store at hand: in other units' reports, and in reports of long ago.

import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aScene, type Scene } from '../scene.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { differences } from '../store/rebuild.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

suite('what the checks find in the store', () => {
  test('what another unit told in the same words and figures is found', async () => {
    const scene = await aScene(database)
    const words =
      '截至3月底，新增入库企业6家；专班到清溪、石门两镇走访企业12户，针对用电接入和用工问题现场办公，逐户建立培育档案，下月重点跟进年报填报和统计入库材料审核。'
    const say = (value: string) => ({
      period: '2026-03',
      filled: { figures: { [scene.target]: { value } }, narrative: words },
    })
    const first = await acknowledged(scene)
    await scene.ask(first.liaison, `POST /commitments/${first.id}/reports`, say('6'))
    const other = uuid<never>()
    const second = await acknowledged(scene, other)
    const told = await scene.ask(second.liaison, `POST /commitments/${second.id}/reports`, say('6'))
    const codes = told.body.state.doubts.map(({ code }: { code: string }) => code)
    assert.ok(codes.includes('text-copied'), codes.join())
    assert.equal(
      told.body.state.doubts.find(({ code }: { code: string }) => code === 'text-copied').from,
      scene.unit,
    )
  })

  test('a file uploaded anew is known by its content, and belongs to the period that it was told for', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    scene.on('2026-04-03')
    const report = async (period: string, value: string) => {
      const form = new FormData()
      form.set('file', new File(['三月入库名单'], `名单${period}.txt`))
      form.set('purpose', '入库')
      const { body } = await scene.ask(liaison, `POST /commitments/${id}/evidence`, form)
      const filled = { figures: { [scene.target]: { value } }, evidence: [body.state.id] }
      const told = await scene.ask(liaison, `POST /commitments/${id}/reports`, {
        ...{ period, filled, explanation: '同批' },
      })
      assert.equal(told.status, 201, JSON.stringify(told.body))
      return told.body.state.doubts.map(({ code }: { code: string }) => code)
    }
    assert.ok(!(await report('2026-03', '6')).includes('evidence-reused'))
    scene.on('2026-04-28')
    assert.ok((await report('2026-04', '9')).includes('evidence-reused'))
  })

  test('a file that served half a year ago is remembered', async () => {
    const scene = await aScene(database)
    const { id, liaison } = await acknowledged(scene)
    const form = new FormData()
    form.set('file', new File(['已入库6家。'], '入库通知.txt'))
    form.set('purpose', '入库')
    const added = await scene.ask(liaison, `POST /commitments/${id}/evidence`, form)
    scene.on('2026-06-28')
    const office = scene.actor('supervisor')
    const report = async (month: number, evidence: readonly string[]) => {
      const figures = { [scene.target]: { value: String(month) } }
      const told = await scene.ask(office, `POST /commitments/${id}/reports`, {
        ...{ period: `2026-0${month}`, filledFrom: '电话', explanation: '同批入库' },
        filled: { figures, narrative: `累计${month}家。`, evidence },
      })
      assert.equal(told.status, 201, JSON.stringify(told.body))
      return told.body.state.doubts.map(({ code }: { code: string }) => code)
    }
    const file = [added.body.state.id]
    assert.ok(!(await report(1, file)).includes('evidence-reused'))
    for (const month of [2, 3, 4, 5]) await report(month, [])
    assert.ok((await report(6, file)).includes('evidence-reused'))
  })

  test('whoever copied bears the doubt too, where the copy came first', async () => {
    const scene = await aScene(database)
    const words =
      '截至3月底，规上企业产值稳步回升；专班到清溪、石门两镇走访企业12户，针对用电接入和用工问题现场办公，逐户建立培育档案，下月重点跟进年报填报和统计入库材料审核。'
    const say = (explanation: string | null) => ({
      ...{ period: '2026-03', explanation },
      filled: { figures: { [scene.target]: { value: '647' } }, narrative: words },
    })
    const copy = await acknowledged(scene)
    const path = `POST /commitments/${copy.id}/reports`
    const first = await scene.ask(copy.liaison, path, say('共建项目'))
    assert.equal(first.status, 201, JSON.stringify(first.body))
    const others = (doubts: readonly { code: string }[]) =>
      doubts
        .map(({ code }) => code)
        .filter((code) => /another|copied/.test(code))
        .sort()
    assert.deepEqual(others(first.body.state.doubts), [])
    const source = await acknowledged(scene, uuid<never>())
    const told = await scene.ask(
      source.liaison,
      `POST /commitments/${source.id}/reports`,
      say('共建项目'),
    )
    assert.deepEqual(others(told.body.state.doubts), ['figure-of-another', 'text-copied'])
    const { id } = first.body.state
    const read = async () => (await scene.ask(copy.liaison, `GET /reports/${id}`)).body
    const now = await read()
    assert.equal(now.version, 2)
    assert.deepEqual(others(now.state.doubts), ['figure-of-another', 'text-copied'])
    const named = now.state.doubts.find(
      ({ code }: { code: string }) => code === 'figure-of-another',
    )
    assert.deepEqual([named.unit, named.at.target], [source.liaison.unit, scene.target])
    const { district } = scene
    assert.deepEqual(await inDistrict(database, district, (tx) => differences(tx, district)), [])
  })
})

async function acknowledged(scene: Scene, unit = scene.unit) {
  const id = await scene.assigned(unit)
  const liaison = scene.actor('liaison', unit)
  const answer = await scene.ask(liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  assert.equal(answer.status, 200)
  return { id, liaison }
}
