import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type LongCell, sheetStream } from '@luoshi/documents'
import { type Peopled, peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()
after(end)

const text = `东河区2026年重点任务
一、工业
1. 新增规上企业20家，2026年12月底前完成。（牵头单位：区工信局）
2. 完成固定资产投资125亿元，2026年12月底前完成。（牵头单位：区工信局）`

suite('figures brought forward', () => {
  test('from a sheet: shown first, then done, in the target’s unit, marked as what they are', async () => {
    const { here, plan, commitments } = await issued()
    const rows = [
      [1, '', '3', '5', ''],
      [2, '', '', '21.5', '1,033.25'],
    ]
    const shown = await take(here, plan, rows, { dryRun: 'true' })
    assert.deepEqual(shown.body, { done: false, commitments: 2, figures: 4 })
    assert.deepEqual((await pointsOf(here, commitments[0])).length, 0)

    const done = await take(here, plan, rows)
    assert.deepEqual([done.status, done.body.done], [200, true])
    assert.deepEqual(await pointsOf(here, commitments[0]), [
      ['2026-01', '3', '期初结转'],
      ['2026-02', '5', '期初结转'],
    ])
    assert.deepEqual(await pointsOf(here, commitments[1]), [
      ['2026-02', '2150000000', '期初结转'],
      ['2026-03', '103325000000', '期初结转'],
    ])
  })

  test('what was brought forward is not owed', async () => {
    const { here, plan, commitments } = await issued()
    const acts = `POST /commitments/${commitments[0]}/acts`
    const taken = await here.scene.ask(here.people.liaison, acts, { act: 'acknowledge' })
    assert.equal(taken.status, 200)
    const owed = async () => {
      const { report } = (await here.scene.ask(here.people.liaison, 'GET /duties')).body
      return report.map(({ period }: { period: string }) => period)
    }
    assert.deepEqual(await owed(), ['2026-04'])
    here.scene.on('2026-05-25')
    assert.deepEqual(await owed(), ['2026-04', '2026-05'])
    assert.equal((await take(here, plan, [[1, '', '', '', '', '9']])).status, 200)
    assert.deepEqual(await owed(), ['2026-05'])
  })

  for (const [what, row, at, code] of [
    ['an unknown number', [9, '', '3'], 'A3', 'number-unknown'],
    ['an unknown target', [1, '用电量', '3'], 'B3', 'target-unknown'],
    ['a word for a figure', [1, '', '三家'], 'C3', 'not-a-figure'],
    ['a month that is not over', [1, '', '', '', '', '', '3'], 'G3', 'refused'],
  ] as const) {
    test(`${what}: said at ${at}, and nothing of the sheet is done`, async () => {
      const { here, plan, commitments } = await issued()
      const { status, body } = await take(here, plan, [[2, '', '21.5'], row])
      assert.deepEqual([status, body.code], [409, 'sheet-faults'])
      assert.deepEqual([body.faults[0].at, body.faults[0].code], [at, code])
      assert.deepEqual(await pointsOf(here, commitments[1]), [])
    })
  }

  test('a target twice; a second time; a sheet without months', async () => {
    const { here, plan } = await issued()
    const twice = await take(here, plan, [
      [1, '', '3'],
      [1, '', '4'],
    ])
    assert.deepEqual([twice.body.faults[0].at, twice.body.faults[0].code], ['A3', 'row-twice'])
    assert.equal((await take(here, plan, [[1, '', '3']])).status, 200)
    const again = await take(here, plan, [[1, '', '4']])
    assert.match(again.body.message, /^C2：2026-01已有数据/)
    const headless = await take(here, plan, [[1, '']], {}, ['序号', '指标'])
    assert.equal(headless.body.faults[0].code, 'headings-missing')
  })

  test('only the office may', async () => {
    const { here, plan } = await issued()
    for (const name of ['liaison', 'principal', 'leader', 'administrator'] as const) {
      assert.equal((await take(here, plan, [[1, '', '3']], {}, titles, name)).status, 403)
    }
  })
})

suite('figures of past years', () => {
  const headings = ['序号', '指标', '年份', ...Array.from({ length: 12 }, (_, at) => `${at + 1}月`)]
  const year = (number: number, of: number, at: (month: number) => number) => [
    ...[number, '', of],
    ...Array.from({ length: 12 }, (_, month) => at(month + 1)),
  ]
  const rows = [year(1, 2024, (month) => month), year(1, 2025, (month) => month + 3)]

  test('feed the forecast, the seasonal plan and the check of a jump', async () => {
    const { here, plan, commitments } = await issued()
    const { scene, people } = here
    const [id] = commitments
    const path = `/commitments/${id}`
    assert.equal((await take(here, plan, [[1, '', '', '', '2']])).status, 200)
    const [before] = (await scene.ask(people.supervisor, `GET ${path}/explain`)).body.targets
    assert.equal(before.forecast.kind, 'present-pace')

    const done = await past(here, plan, rows, headings)
    assert.deepEqual(done.body, { done: true, commitments: 1, figures: 24 })
    const [after] = (await scene.ask(people.supervisor, `GET ${path}/explain`)).body.targets
    assert.deepEqual(
      [after.forecast.kind, after.forecast.low, after.forecast.high],
      ['range', '5', '8'],
    )
    assert.deepEqual(
      after.figures.map(({ period }: { period: string }) => period),
      ['2026-03'],
    )

    const { state } = (await scene.ask(people.supervisor, `GET ${path}`)).body
    const [target] = state.targets
    const seasonal = { kind: 'seasonal', target: target.id }
    const planned = await scene.ask(people.supervisor, `POST ${path}/acts`, {
      ...{ act: 'set-period-plan', plan: seasonal, reason: '按往年进度' },
    })
    assert.equal(planned.status, 200, JSON.stringify(planned.body))
    assert.deepEqual(planned.body.state.periodPlan.years, [2024, 2025])
    assert.equal(planned.body.state.periodPlan.shares[11], '100')

    const acknowledged = await scene.ask(people.liaison, `POST ${path}/acts`, {
      act: 'acknowledge',
    })
    assert.equal(acknowledged.status, 200)
    const filled = { figures: { [target.id]: { value: '62.5' } }, narrative: '' }
    const checks = await scene.ask(people.liaison, `POST ${path}/checks`, {
      ...{ period: '2026-04', filled },
    })
    const codes = checks.body.doubts.map(({ code }: { code: string }) => code)
    assert.ok(codes.includes('jump'))
  })

  test('an amount beyond what past years ever had in a month is doubted in the first month', async () => {
    const { here, plan, commitments } = await issued()
    const { scene, people } = here
    const path = `/commitments/${commitments[1]}`
    const { targets } = (await scene.ask(people.supervisor, `GET ${path}`)).body.state
    await scene.ask(people.liaison, `POST ${path}/acts`, { act: 'acknowledge' })
    const filled = { figures: { [targets[0].id]: { value: '9000000000' } } }
    const codes = async () => {
      const told = await scene.ask(people.liaison, `POST ${path}/checks`, {
        period: '2026-01',
        filled,
      })
      return told.body.doubts.map(({ code }: { code: string }) => code)
    }
    assert.ok(!(await codes()).includes('jump'))
    const even = [year(2, 2025, (month) => month * 10)]
    assert.equal((await past(here, plan, even, headings)).status, 200)
    assert.ok((await codes()).includes('jump'))
  })

  test('one figure by an act; a faulty sheet says where, and enters nothing', async () => {
    const { here, plan, commitments } = await issued()
    const { scene, people } = here
    const path = `/commitments/${commitments[0]}`
    const { targets } = (await scene.ask(people.supervisor, `GET ${path}`)).body.state
    const tell = (period: string) =>
      scene.ask(people.supervisor, `POST ${path}/acts`, {
        act: 'tell-past-years',
        figures: [{ target: targets[0].id, period, value: '18' }],
      })
    assert.equal((await tell('2025-12')).status, 200)
    const early = await tell('2026-01')
    assert.deepEqual([early.status, early.body.code], [409, 'not-a-past-year'])
    assert.match(early.body.message, /以前年度/)

    const wrong = [year(1, 2025, (month) => month), [1, '', '去年', 3]]
    const { body } = await past(here, plan, wrong, headings)
    assert.deepEqual([body.faults[0].at, body.faults[0].code], ['C3', 'not-a-year'])
    const now = await past(here, plan, [year(1, 2026, (month) => month)], headings)
    assert.deepEqual([now.body.faults[0].at, now.body.faults[0].code], ['D2', 'refused'])
    const brought = await take(here, plan, [[1, '', '3']], {}, ['序号', '指标', '2025年1月'])
    assert.match(brought.body.message, /^C2：2025-01是以前年度的数据/)
    assert.equal((await past(here, plan, rows, headings, 'liaison')).status, 403)
  })
})

const titles = ['序号', '指标', '1月', '2026年2月', '1-3月', '4月', '5月']

/** A plan of two tasks, issued in April. */
async function issued() {
  const here = await peopled(database)
  const { scene, people } = here
  scene.on('2026-04-28')
  const form = new FormData()
  form.set('file', new File([text], '重点任务.txt'))
  const imported = await scene.ask(people.supervisor, 'POST /plans', form)
  assert.equal(imported.status, 201, JSON.stringify(imported.body))
  const { id } = imported.body.plan.state
  const done = await scene.ask(people.supervisor, `POST /plans/${id}/acts`, { act: 'issue-plan' })
  assert.equal(done.status, 200, JSON.stringify(done.body))
  const { body } = await scene.ask(people.supervisor, `GET /plans/${id}`)
  const commitments = body.commitments.map(({ state }: { state: { id: string } }) => state.id)
  return { here, plan: id as string, commitments: commitments as string[] }
}

// biome-ignore lint/complexity/useMaxParams: a test says only what differs
function take(
  here: Peopled,
  plan: string,
  rows: readonly (readonly LongCell[])[],
  fields: Readonly<Record<string, string>> = {},
  headings: readonly string[] = titles,
  by: keyof Peopled['people'] = 'supervisor',
) {
  return sent(here, `/plans/${plan}/brought-forward`, { rows, fields, headings, by })
}

// biome-ignore lint/complexity/useMaxParams: a test says only what differs
function past(
  here: Peopled,
  plan: string,
  rows: readonly (readonly LongCell[])[],
  headings: readonly string[],
  by: keyof Peopled['people'] = 'supervisor',
) {
  return sent(here, `/plans/${plan}/past-years`, { rows, headings, by, fields: {} })
}

type Sheet = {
  readonly rows: readonly (readonly LongCell[])[]
  readonly fields: Readonly<Record<string, string>>
  readonly headings: readonly string[]
  readonly by: keyof Peopled['people']
}

async function sent({ scene, people }: Peopled, path: string, asked: Sheet) {
  const { rows, fields, headings, by } = asked
  const columns = headings.map((title) => ({ title, width: 12 }))
  const sheet = sheetStream({ name: '期初数', columns, rows })
  const form = new FormData()
  form.set('file', new File([await new Response(sheet).arrayBuffer()], '期初数.xlsx'))
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return scene.ask(people[by], `POST ${path}`, form)
}

async function pointsOf({ scene, people }: Peopled, id: string | undefined) {
  const { body } = await scene.ask(people.supervisor, `GET /commitments/${id}`)
  const [target] = body.state.targets
  return (body.state.points[target.id] ?? []).map(
    ({ period, value, from }: { period: string; value: string; from: string }) => [
      ...[period, value, from],
    ],
  )
}
