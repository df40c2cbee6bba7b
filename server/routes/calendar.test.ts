import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { sheetStream } from '@luoshi/documents'
import { type People, type Peopled, peopled } from '../peopled.fixture.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()
after(end)

const lines = `# 放假安排的通知
2026-12-24..2026-12-30 假 庆典
2026-12-19 班`

suite('the calendar', () => {
  test('from a file: shown first, then set, and deadlines are counted by it at once', async () => {
    const here = await peopled(database)
    const { scene, people } = here
    const id = await scene.assigned()
    scene.on('2026-12-18')
    const timing = async () =>
      (await scene.ask(people.liaison, `GET /commitments/${id}/explain`)).body.timing
    const before = await timing()
    assert.deepEqual([before.left, before.timeliness, before.holidaysKnown], [9, 'normal', false])
    const shown = await take(here, lines, '安排.txt', { dryRun: 'true' })
    assert.deepEqual(
      [shown.status, shown.body.done, shown.body.year, shown.body.document],
      [200, false, 2026, '放假安排的通知'],
    )
    assert.equal(shown.body.holidays.length, 7)
    assert.equal((await timing()).left, 9)
    assert.equal((await take(here, lines, '安排.txt')).body.done, true)
    const later = await timing()
    assert.deepEqual([later.left, later.timeliness, later.holidaysKnown], [5, 'near', true])
    const { state } = (await scene.ask(people.stranger, 'GET /calendar')).body
    assert.equal(state.announced[0].makeUpDays[0], '2026-12-19')
  })

  test('as JSON, and by the administrator as well', async () => {
    const here = await peopled(database)
    const json = { document: '通知', holidays: ['2027-01-01'], makeUpDays: [] }
    const told = await take(here, JSON.stringify(json), '2027.json', {}, 'administrator')
    assert.deepEqual([told.status, told.body.year], [200, 2027])
  })

  test('a sheet says at which cell, a text at which line; a fault leaves nothing', async () => {
    const here = await peopled(database)
    const rows = [
      ['2026/10/1', '2026年10月7日', '放假'],
      ['2026-10-10', '', '上班'],
      ['2026-13-40', '', '放假'],
    ]
    const sheet = async (some: readonly (readonly string[])[]) => {
      const columns = ['日期', '至', '安排'].map((title) => ({ title, width: 12 }))
      return new Response(sheetStream({ name: '放假', columns, rows: some })).arrayBuffer()
    }
    const document = '放假安排的通知'
    const wrong = await take(here, await sheet(rows), '放假.xlsx', { document })
    assert.deepEqual([wrong.status, wrong.body.code], [409, 'sheet-faults'])
    assert.deepEqual([wrong.body.faults.length, wrong.body.faults[0].at], [1, 'A4'])
    assert.match(wrong.body.message, /^A4：“2026-13-40 假”中没有可用的日期/)
    const line = await take(here, '2026-10-01 假\n国庆节放假', '放假.txt', { document })
    assert.match(line.body.message, /^第2行：“国庆节放假”/)
    const weekday = await take(here, '2026-10-01 假\n2026-10-09 班', '放假.txt', { document })
    assert.equal(weekday.body.code, 'not-a-weekend')
    const nameless = await take(here, '2026-10-01 假', '放假.txt')
    assert.equal(nameless.body.code, 'document-missing')
    assert.equal((await here.scene.ask(here.people.liaison, 'GET /calendar')).body.version, 0)

    const right = await take(here, await sheet(rows.slice(0, 2)), '放假.xlsx', { document })
    assert.deepEqual([right.body.holidays.length, right.body.makeUpDays], [7, ['2026-10-10']])
  })

  test('who may not; what is no such file', async () => {
    const here = await peopled(database)
    for (const by of ['liaison', 'leader', 'auditor'] as const) {
      assert.equal((await take(here, lines, '安排.txt', {}, by)).status, 403, by)
    }
    assert.equal((await take(here, '\0\x01', '安排.exe')).body.code, 'unknown-type')
    const blank = await take(here, '没有日期', '安排.txt', { document: '通知' })
    assert.match(blank.body.message, /^第1行/)
  })
})

// biome-ignore lint/complexity/useMaxParams: a test says only what differs
function take(
  { scene, people }: Peopled,
  content: string | ArrayBuffer,
  name: string,
  fields: Readonly<Record<string, string>> = {},
  by: keyof People = 'supervisor',
) {
  const form = new FormData()
  form.set('file', new File([content], name))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return scene.ask(people[by], 'POST /calendar/sheet', form)
}
