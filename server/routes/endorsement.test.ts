import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { readDocument } from '@luoshi/documents'
import { type People, type Peopled, peopled } from '../peopled.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { differences } from '../store/rebuild.ts'
import { scratch } from '../store/scratch.ts'

const { database, end } = await scratch()
after(end)

const query = 'period=2026-03'

suite('the endorsement sheet', () => {
  test('is printed with its code; signed and brought in it is the principal’s click', async () => {
    const here = await reported()
    const { scene, people, ids } = here
    const { body } = await scene.ask(people.principal, `GET /endorsement?${query}`)
    assert.deepEqual([body.unit, body.reports.length], [scene.unit, 2])

    const printed = await scene.ask(people.liaison, `GET /endorsement.docx?${query}`)
    assert.equal(printed.status, 200)
    const read = await readDocument(printed.body, '审签单.docx')
    assert.ok('read' in read)
    const { text } = read.read.source
    for (const words of [
      '区工信局2026年3月填报情况审签单',
      '规上企业',
      '6家',
      body.code,
      body.hash,
    ]) {
      assert.ok(text.includes(words), words)
    }

    const done = await signed(here, body.code)
    assert.equal(done.status, 200, JSON.stringify(done.body))
    assert.deepEqual(done.body.endorsed.toSorted(), ids.toSorted())
    for (const id of ids) {
      const { state } = (await scene.ask(people.liaison, `GET /reports/${id}`)).body
      assert.deepEqual([state.stage, state.paper.hash], ['endorsed', body.hash])
      const rows = (
        await scene.ask(people.auditor, `GET /commitments/${state.commitment}/evidence`)
      ).body.rows
      assert.deepEqual([rows.length, rows[0].state.id], [1, state.paper.evidence])
      assert.match(rows[0].state.purpose, new RegExp(`审签单（校验码${body.code}）`))
      const told = await scene.ask(people.supervisor, `POST /reports/${id}/acts`, { act: 'accept' })
      assert.equal(told.body.state.stage, 'accepted')
    }
    const again = await signed(here, body.code)
    assert.deepEqual([again.status, again.body.code], [409, 'nothing-to-endorse'])
    const { district } = scene
    assert.deepEqual(await inDistrict(database, district, (tx) => differences(tx, district)), [])
  })

  test('figures that were changed after printing have another code: the old sheet is refused', async () => {
    const here = await reported()
    const { scene, people, ids } = here
    const code = async () =>
      (await scene.ask(people.liaison, `GET /endorsement?${query}`)).body.code
    const before = await code()
    const [id] = ids
    const { commitment } = (await scene.ask(people.liaison, `GET /reports/${id}`)).body.state
    const reason = { act: 'return', reason: '少报一家' }
    assert.equal(
      (await scene.ask(people.principal, `POST /reports/${id}/acts`, reason)).status,
      200,
    )
    const filled = { figures: { [scene.target]: { value: '7' } }, narrative: '已入库7家。' }
    await scene.ask(people.liaison, `POST /commitments/${commitment}/reports`, {
      ...{ period: '2026-03', filled },
    })
    const old = await signed(here, before)
    assert.deepEqual([old.status, old.body.code], [409, 'paper-differs'])
    assert.match(old.body.message, /请重新打印并签字/)
    assert.ok(!JSON.stringify(old.body).includes(await code()), 'the new code is on the new sheet')
    const rows = (await scene.ask(people.auditor, `GET /commitments/${commitment}/evidence`)).body
    assert.deepEqual(rows, { rows: [] })
    assert.equal((await signed(here, await code())).status, 200)
  })

  test('whose: the unit’s own; the office reads it, and nobody brings in another’s', async () => {
    const here = await reported()
    const { scene, people } = here
    const theirs = `GET /endorsement?${query}&unit=${scene.unit}`
    assert.equal((await scene.ask(people.supervisor, theirs)).status, 200)
    assert.equal((await scene.ask(people.stranger, theirs)).status, 403)
    const { code } = (await scene.ask(people.liaison, theirs)).body
    assert.equal((await signed(here, code, 'stranger')).body.code, 'nothing-to-endorse')
    for (const by of ['principal', 'supervisor', 'administrator'] as const) {
      assert.equal((await signed(here, code, by)).status, 403, by)
    }
    const form = scan(code)
    form.set('file', new File(['机密★1年 审签单'], '审签单.txt'))
    const marked = await scene.ask(people.liaison, 'POST /endorsement', form)
    assert.deepEqual([marked.status, marked.body.code], [409, 'classified-mark'])
  })
})

/** Two reports of March that wait for the principal. */
async function reported() {
  const here = await peopled(database)
  const { scene, people } = here
  const ids: string[] = []
  for (const value of ['6', '8']) {
    const id = await scene.assigned()
    await scene.ask(people.liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
    const filled = { figures: { [scene.target]: { value } }, narrative: `已入库${value}家。` }
    const told = await scene.ask(people.liaison, `POST /commitments/${id}/reports`, {
      ...{ period: '2026-03', filled },
    })
    assert.equal(told.status, 201, JSON.stringify(told.body))
    ids.push(told.body.state.id)
  }
  return { ...here, ids }
}

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])

function scan(code: string): FormData {
  const form = new FormData()
  form.set('file', new File([png], '审签单扫描件.png'))
  form.set('period', '2026-03')
  form.set('code', code)
  return form
}

function signed({ scene, people }: Peopled, code: string, by: keyof People = 'liaison') {
  return scene.ask(people[by], 'POST /endorsement', scan(code))
}
