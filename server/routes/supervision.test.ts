import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { CommitmentId } from '@luoshi/delivery'
import { type Peopled, peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()
after(end)

suite('supervision', () => {
  test('a sheet: proposed by a rule, sent by the office, answered by the unit; nobody else is offered one', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const id = await acknowledged(here)
    scene.on('2026-09-03')
    const list = async (by: keyof typeof people) =>
      (await scene.ask(people[by], 'GET /sheets')).body
    assert.deepEqual((await list('supervisor')).proposed, [])
    await report(here, id)

    const { proposed, answerBy } = await list('supervisor')
    assert.deepEqual(proposed.map(gist), [[id, 'blue', 'slow-or-poor', 'behind']])
    assert.equal(answerBy, '2026-09-10')
    for (const by of ['liaison', 'leader', 'auditor'] as const) {
      assert.deepEqual((await list(by)).proposed, [], by)
    }
    const [{ colour, rule, version }] = proposed
    const said = { act: 'send-sheet', colour, ground: { rule }, reason: '进度落后', answerBy }
    const office = scene.with({ 'if-match': `"${version}"` })
    const path = `POST /commitments/${id}/acts`
    assert.equal((await office.ask(people.supervisor, path, said)).status, 200)

    scene.on('2026-09-14')
    const [waits] = (await list('liaison')).sent
    assert.deepEqual([waits.commitment, waits.colour, waits.left], [id, 'blue', -2])
    assert.equal(waits.late, true)
    await scene.ask(people.liaison, path, { act: 'answer-sheet', answer: '已增派两人。' })
    scene.on('2026-11-02')
    const [answered] = (await list('leader')).sent
    assert.deepEqual([answered.answered, answered.left, answered.late], ['2026-09-14', -2, true])
    assert.deepEqual((await list('stranger')).sent, [])
    assert.deepEqual((await list('administrator')).sent, [])
  })

  test('a closing: asked, returned, asked again, verified, closed, with how long it waited', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const id = await acknowledged(here)
    const rows = async (by: keyof typeof people) =>
      (await scene.ask(people[by], 'GET /closings')).body.rows
    const act = async (by: keyof typeof people, body: object) => {
      const told = await scene.ask(people[by], `POST /commitments/${id}/acts`, body)
      assert.equal(told.status, 200, JSON.stringify(told.body))
    }
    assert.deepEqual(await rows('supervisor'), [])
    const proofs = [{ evidence: await evidence(here, id), kind: 'statistical-notice', mark: null }]
    const ask = { act: 'request-closing', statement: '已完成。', proofs, explanation: '统计口径' }
    await act('liaison', ask)
    scene.on('2026-04-02')
    const [asked] = await rows('supervisor')
    assert.deepEqual([asked.process, asked.waited], ['closing-requested', 3])
    assert.equal(asked.closing.proofs.length, 1)

    const checks = ['facts-clear', 'problem-solved', 'task-done', 'conclusion-right', 'lawful']
    const yes = Object.fromEntries([...checks, 'form-right'].map((check) => [check, true]))
    const no = { ...yes, 'form-right': false }
    await act('supervisor', { act: 'verify', answers: no, reason: '请补盖章' })
    const [returned] = await rows('liaison')
    assert.deepEqual(returned.closing.failed, ['form-right'])
    await act('liaison', ask)
    await act('supervisor', { act: 'verify', answers: yes, reason: null })
    assert.equal((await rows('supervisor'))[0].process, 'verified')
    await act('supervisor', { act: 'close' })
    scene.on('2026-12-01')
    const [closed] = await rows('leader')
    assert.deepEqual(
      [closed.process, closed.closing.closed, closed.waited],
      ['closed', '2026-04-02', 0],
    )
    assert.deepEqual(await rows('stranger'), [])
  })
})

function gist({ commitment, colour, rule, facts }: Record<string, string[]>) {
  return [commitment, colour, rule, ...(facts ?? [])]
}

async function acknowledged({ scene, people }: Peopled): Promise<CommitmentId> {
  const id = await scene.assigned()
  await scene.ask(people.liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  return id
}

/** Three of twenty by August: behind linear time. */
async function report({ scene, people }: Peopled, id: CommitmentId): Promise<void> {
  const figures = { [scene.target]: { value: '3' } }
  const filled = { figures, narrative: '已入库3家。' }
  const body = { period: '2026-08', filled, explanation: '集中在年底入库' }
  const path = `POST /commitments/${id}/reports`
  const { status, body: sent } = await scene.ask(people.liaison, path, body)
  assert.equal(status, 201, JSON.stringify(sent))
  for (const [by, act] of [
    ['principal', 'endorse'],
    ['supervisor', 'accept'],
  ] as const) {
    const told = await scene.ask(people[by], `POST /reports/${sent.state.id}/acts`, { act })
    assert.equal(told.status, 200, JSON.stringify(told.body))
  }
}

async function evidence({ scene, people }: Peopled, id: CommitmentId): Promise<string> {
  const form = new FormData()
  form.set('file', new File(['已入库20家。'], '入库通知.txt'))
  form.set('purpose', '入库通知')
  const told = await scene.ask(people.liaison, `POST /commitments/${id}/evidence`, form)
  return told.body.state.id
}
