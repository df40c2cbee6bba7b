import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { CommitmentEntry, Period } from '@luoshi/delivery'
import { type Peopled, peopled } from '../peopled.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { commit, read } from '../store/known.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()
after(end)

suite('a commitment explained', () => {
  test('in sentences, each figure with its report: who told, endorsed and accepted it', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const { id, report } = await accepted(here, '4')
    scene.on('2026-04-10')
    const { status, body } = await scene.ask(people.liaison, `GET /commitments/${id}/explain`)
    assert.equal(status, 200)
    assert.equal(body.standing.standing, 'behind')
    assert.equal(
      body.standing.words,
      '欠进度：完成20%，本事项计划应达25%，慢5个百分点，为应达的80%。',
    )
    assert.match(
      body.light.words,
      /^绿灯：完成20%，线性时序应达25%，慢5个百分点.*银川市2025年重点项目规则/,
    )
    assert.equal(body.timing.words, '正常')
    const { liaisons, principals, leaders } = body.answering
    assert.deepEqual([liaisons, principals], [[people.liaison.person], [people.principal.person]])
    assert.deepEqual([leaders, body.pauses], [[], []])
    const [target] = body.targets
    assert.match(target.words, /^截至2026年3月为4家，完成预期目标20家的20%/)
    assert.equal(target.forecast.kind, 'present-pace')
    assert.match(target.forecast.words, /按目前进度，全年为16家/)
    const [figure, ...more] = target.figures
    assert.deepEqual(more, [])
    assert.deepEqual(
      [figure.period, figure.value, figure.report, figure.counts],
      ['2026-03', '4', report, true],
    )
    assert.deepEqual(
      figure.steps.map(({ kind, person, post }: Record<string, string>) => [kind, person, post]),
      [
        ['submitted', people.liaison.person, people.liaison.post],
        ['endorsed', people.principal.person, people.principal.post],
        ['accepted', people.supervisor.person, people.supervisor.post],
        ['progressed', people.supervisor.person, people.supervisor.post],
      ],
    )
    assert.deepEqual(
      body.months.map(({ month }: { month: string }) => month),
      ['2026-01', '2026-02', '2026-03'],
    )
    assert.equal(body.months[2].now.colour, 'green')
    const english = scene.with({ 'accept-language': 'en' })
    const told = await english.ask(people.liaison, `GET /commitments/${id}/explain`)
    assert.match(told.body.standing.words, /^behind: 20 % reached/)
  })

  test('a clock that stands still says why', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const id = await scene.assigned()
    await scene.ask(people.liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
    const pause = { act: 'pause', reason: 'expert-review', from: '2026-03-30', counts: 'workdays' }
    const paused = await scene.ask(people.supervisor, `POST /commitments/${id}/acts`, pause)
    assert.equal(paused.status, 200)
    const { body } = await scene.ask(people.liaison, `GET /commitments/${id}/explain`)
    assert.deepEqual([body.timing.stopped, body.pauses[0].words], [true, '专家评审'])
  })

  test('a figure that was corrected is shown beside the one that counts', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const { id, report } = await accepted(here, '6')
    const filled = { figures: { [scene.target]: { value: '5' } }, narrative: '更正。' }
    const correct = { act: 'correct', reason: '重复入库一家', filled }
    const done = await scene.ask(people.liaison, `POST /reports/${report}/acts`, correct)
    assert.equal(done.status, 200, JSON.stringify(done.body))
    const { body } = await scene.ask(people.auditor, `GET /commitments/${id}/explain`)
    assert.deepEqual(
      body.targets[0].figures.map(({ value, counts }: { value: string; counts: boolean }) => [
        ...[value, counts],
      ]),
      [
        ['6', false],
        ['5', true],
      ],
    )
    assert.equal(body.targets[0].figures[1].steps.at(-2).kind, 'corrected')
  })

  test('two past years give a range, with how it was tested', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const { id } = await accepted(here, '5')
    const { district, target } = scene
    await inDistrict(database, district, async (tx) => {
      const known = (await read(tx, { district, noun: 'commitment', id })) ?? null
      const past = { '2024-03': '4', '2024-12': '16', '2025-03': '5', '2025-12': '25' }
      const entries = Object.entries(past).map(([period, value]): CommitmentEntry => {
        const on = '2026-03-30' as never
        const point = {
          period: period as Period,
          value,
          standing: 'final',
          from: '年鉴',
          on,
        } as const
        return { kind: 'progressed', report: null, points: { [target]: point }, reached: [], on }
      })
      const author = { district, person: null, post: null, on: '2026-03-30' as never }
      commit(tx, author, [{ noun: 'commitment', id, known, entries }])
    })
    scene.on('2026-04-10')
    const { body } = await scene.ask(people.leader, `GET /commitments/${id}/explain`)
    const { forecast } = body.targets[0]
    assert.deepEqual([forecast.kind, forecast.low, forecast.high], ['range', '20', '25'])
    assert.match(forecast.words, /全年预计20家至25家/)
  })

  test('only to whoever may read it', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const { id } = await accepted(here, '6')
    const path = `GET /commitments/${id}/explain`
    assert.equal((await scene.ask(people.stranger, path)).status, 403)
    assert.equal((await scene.ask(people.administrator, path)).status, 403)
    assert.equal((await scene.ask(people.evaluator, path)).status, 200)
  })
})

async function accepted({ scene, people }: Peopled, value: string) {
  const id = await scene.assigned()
  await scene.ask(people.liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  const filled = { figures: { [scene.target]: { value } }, narrative: `已入库${value}家。` }
  const path = `POST /commitments/${id}/reports`
  const told = await scene.ask(people.liaison, path, { period: '2026-03', filled })
  const report: string = told.body.state.id
  await scene.ask(people.principal, `POST /reports/${report}/acts`, { act: 'endorse' })
  const acts = `POST /reports/${report}/acts`
  assert.equal((await scene.ask(people.supervisor, acts, { act: 'accept' })).status, 200)
  return { id, report }
}
