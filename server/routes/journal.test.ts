import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { canonicalJson, firstHash } from '@luoshi/delivery'
import pg from 'pg'
import { type People, type Peopled, peopled } from '../peopled.fixture.ts'
import { hashOf } from '../store/journal.ts'
import { scratch } from '../store/scratch.ts'

const { database, urls, end } = await scratch()

type Row = {
  readonly seq: number
  readonly noun: string
  readonly id: string
  readonly kind: string
  readonly person: string | null
  readonly on: string
  readonly body: object
  readonly hash: string
  readonly commitment: string | null
}

/** A commitment with a report, evidence and an instruction. */
async function lived(place: Peopled) {
  const { scene, people, units } = place
  const id = await scene.assigned()
  await scene.ask(people.liaison, `POST /commitments/${id}/acts`, { act: 'acknowledge' })
  const form = new FormData()
  form.set('file', new File([Buffer.from('已入库6家。')], '入库通知.txt'))
  form.set('purpose', '入库')
  await scene.ask(people.liaison, `POST /commitments/${id}/evidence`, form)
  const filled = { figures: { [scene.target]: { value: '6' } } }
  await scene.ask(people.liaison, `POST /commitments/${id}/reports`, { period: '2026-03', filled })
  scene.on('2026-03-31')
  await scene.ask(people.leader, 'POST /instructions', {
    ...{ leader: people.leader.post, to: units.bureau, commitment: id, text: '请报缺口。' },
  })
  return id
}

suite('the journal', () => {
  after(end)

  test('is read by auditors, the audit officer and the office, and by nobody else', async () => {
    const { scene, people } = await peopled(database)
    const readers: (keyof People)[] = ['supervisor', 'colleague', 'auditor', 'auditOfficer']
    for (const [name, by] of Object.entries(people)) {
      const status = readers.includes(name as keyof People) ? 200 : 403
      for (const path of ['/journal', '/journal/verification']) {
        const told = await scene.ask(by, `GET ${path}`)
        assert.equal(told.status, status, `${name} ${path}`)
        if (status === 403) assert.match(told.body.message, /您的岗位不能查看日志/)
      }
    }
  })

  test('is filtered, and goes on from where the page before ended', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    const id = await lived(place)
    const rows = async (query: string): Promise<readonly Row[]> =>
      (await scene.ask(people.auditOfficer, `GET /journal?${query}`)).body.rows
    const kinds = async (query: string) => (await rows(query)).map(({ kind }) => kind)
    assert.deepEqual(await kinds(`id=${id}`), ['acknowledged', 'assigned', 'drafted'])
    assert.deepEqual(await kinds('noun=instruction'), ['given'])
    assert.deepEqual(await kinds(`person=${people.liaison.person}`), [
      ...['submitted', 'added', 'acknowledged'],
    ])
    assert.deepEqual(await kinds('from=2026-03-31&to=2026-03-31'), ['given'])
    assert.deepEqual(await kinds('kind=acknowledged'), ['acknowledged'])
    assert.deepEqual(await kinds('to=2026-01-31'), ['assigned', 'drafted'])
    const about = (await rows(`person=${people.liaison.person}`)).map((one) => one.commitment)
    assert.deepEqual(about, [id, id, id], 'a report, evidence and an act on the commitment')
    assert.deepEqual(
      (await rows('noun=directory')).filter(({ commitment }) => commitment !== null),
      [],
    )
    const malformed = await scene.ask(people.auditor, 'GET /journal?noun=rumour')
    assert.equal(malformed.status, 400)

    const all = await rows('limit=1000')
    const pages: Row[] = []
    for (let before = ''; ; ) {
      const { body } = await scene.ask(people.auditor, `GET /journal?limit=20${before}`)
      pages.push(...body.rows)
      if (body.next === null) break
      before = `&before=${body.next}`
    }
    assert.deepEqual(pages, all)
  })

  test('whoever reads it can compute the chain again, and the server says whether it holds', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    await lived(place)
    const { body } = await scene.ask(people.auditor, 'GET /journal?limit=1000')
    let hash = firstHash
    for (const { hash: held, ...entry } of body.rows.toReversed()) {
      hash = hashOf(hash, { ...entry, body: canonicalJson(entry.body) })
      assert.equal(hash, held)
    }
    const verified = await scene.ask(people.auditor, 'GET /journal/verification')
    assert.deepEqual(verified.body, { ok: true, entries: body.rows.length, hash })
    const admin = new pg.Client({ connectionString: urls.admin })
    await admin.connect()
    const change = `update entry set on_day = '2026-01-01' where district_id = $1 and seq = 3`
    await admin.query(change, [scene.district])
    await admin.end()
    const found = await scene.ask(people.auditor, 'GET /journal/verification')
    assert.deepEqual(found.body, { ok: false, seq: 3, why: 'changed' })
  })

  test('of one commitment: its reports, evidence and instructions in order, for whoever may read each', async () => {
    const place = await peopled(database)
    const { scene, people } = place
    const id = await lived(place)
    await scene.assigned()
    const history = (by: keyof People, query = '') =>
      scene.ask(people[by], `GET /commitments/${id}/history${query}`)
    const told = async (by: keyof People) => {
      const { body } = await history(by)
      return body.rows.map(({ noun, kind }: Row) => `${noun} ${kind}`)
    }
    const whole = [
      ...['commitment drafted', 'commitment assigned', 'commitment acknowledged'],
      ...['evidence added', 'report submitted'],
    ]
    for (const by of ['supervisor', 'liaison', 'principal', 'leader'] as const) {
      assert.deepEqual(await told(by), [...whole, 'instruction given'], by)
    }
    for (const by of ['head', 'auditor', 'evaluator'] as const) {
      assert.deepEqual(await told(by), whole, by)
    }
    for (const by of ['stranger', 'administrator', 'auditOfficer'] as const) {
      assert.equal((await history(by)).status, 403, by)
    }
    const first = await history('liaison', '?limit=4')
    const rest = await history('liaison', `?after=${first.body.next}`)
    assert.equal(rest.body.next, null)
    assert.deepEqual([...first.body.rows, ...rest.body.rows], (await history('liaison')).body.rows)
  })
})
