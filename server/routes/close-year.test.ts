import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Commitment } from '@luoshi/delivery'
import { file } from '../forms.fixture.ts'
import { peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()

const text = (year: number) => `东河区${year}年重点任务
一、工业
1. 新增规上企业20家。（责任单位：区工信局）
2. 举办招商推介会6场。（责任单位：区工信局）
3. 培育种植大户40户。（责任单位：区工信局）
`
type Known = { readonly state: Commitment }

async function issued() {
  const { scene, people } = await peopled(database)
  const ask = (by: keyof typeof people, request: string, body?: object) =>
    scene.ask(people[by], request, body)
  const imported = async (year: number): Promise<string> =>
    (await ask('supervisor', 'POST /plans', file(text(year), `${year}.txt`))).body.plan.state.id
  const of = async (plan: string): Promise<readonly Commitment[]> =>
    (await ask('supervisor', `GET /plans/${plan}`)).body.commitments.map(
      ({ state }: Known) => state,
    )
  const plan = await imported(2026)
  const act = (body: object) => ask('supervisor', `POST /plans/${plan}/acts`, body)
  assert.equal((await act({ act: 'issue-plan' })).status, 200)
  return { scene, ask, imported, of, plan, act }
}

suite('closing the year', () => {
  after(end)

  test('what is unfinished goes into next year’s draft with what is left of it, or ends for a reason', async () => {
    const { scene, ask, imported, of, plan, act } = await issued()
    const [first, second, third] = await of(plan)
    assert.ok(first && second && third)
    const acts = `POST /commitments/${second.id}/acts`
    await ask('liaison', acts, { act: 'acknowledge' })
    scene.on('2026-12-28')
    const filled = { figures: { [second.targets[0]?.id ?? '']: { value: '4' } } }
    const reports = `POST /commitments/${second.id}/reports`
    const told = await ask('liaison', reports, { period: '2026-12', filled })
    assert.equal(told.status, 201, JSON.stringify(told.body))
    for (const [by, said] of [
      ['principal', 'endorse'],
      ['supervisor', 'accept'],
    ] as const) {
      const done = await ask(by, `POST /reports/${told.body.state.id}/acts`, { act: said })
      assert.equal(done.status, 200, JSON.stringify(done.body))
    }
    const leave = { [third.id]: '并入省级项目' }
    scene.on('2026-12-31')
    const early = await act({ act: 'close-year', leave })
    assert.equal(early.body.code, 'year-not-over')
    scene.on('2027-02-01')
    assert.equal((await act({ act: 'close-year', leave })).body.code, 'unfinished')
    // A draft that was discarded is not where it goes.
    const wrong = await imported(2027)
    await ask('supervisor', `POST /plans/${wrong}/acts`, { act: 'discard-plan', reason: '误导入' })
    assert.equal((await act({ act: 'close-year', leave })).body.code, 'unfinished')
    const next = await imported(2027)
    const closed = await act({ act: 'close-year', leave })
    assert.equal(closed.body.state?.step, 'year-closed', JSON.stringify(closed.body))

    const carried = (await of(next)).filter(({ former }) => former.length > 0)
    assert.deepEqual(
      carried.map(({ number, former, process, lead, due, targets }) => [
        ...[number, former[0], process, lead, due, targets[0]?.base],
      ]),
      [
        [4, first.id, 'draft', scene.unit, null, '20'],
        [5, second.id, 'draft', scene.unit, null, '2'],
      ],
    )
    const ended = await of(plan)
    assert.deepEqual(
      ended.map(({ process, carriedTo }) => [process, carriedTo]),
      [
        ['carried-over', carried[0]?.id],
        ['carried-over', carried[1]?.id],
        ['dropped', null],
      ],
    )
    const { body } = await ask('auditor', `GET /commitments/${carried[1]?.id}/history`)
    const kinds = body.rows.map(({ kind }: { kind: string }) => kind)
    assert.deepEqual([kinds[0], kinds.at(-2), kinds.at(-1)], ['drafted', 'drafted', 'carried-over'])
    assert.ok(kinds.includes('progressed') && kinds.includes('acknowledged'))

    const discard = { act: 'discard-plan', reason: '误导入' }
    const kept = await ask('supervisor', `POST /plans/${next}/acts`, discard)
    assert.deepEqual([kept.body.code, kept.body.numbers], ['carried-into', [4, 5]])
    const undone = await ask('supervisor', `POST /plans/${next}/edits`, { act: 'undo' })
    assert.equal(undone.body.code, 'nothing-to-undo')
    assert.equal((await act({ act: 'archive-plan' })).body.state.step, 'archived')
  })
})
