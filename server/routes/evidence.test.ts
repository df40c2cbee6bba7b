import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { aScene } from '../scene.fixture.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()

/** A picture of one white point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)

suite('evidence', () => {
  after(end)

  test('a picture is kept with its purpose and comes back as an attachment only', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const liaison = scene.actor('liaison')
    const added = await scene.ask(
      liaison,
      `POST /commitments/${id}/evidence`,
      form(picture, '现场.png', { purpose: '主体封顶', madeOn: '2026-03-20' }),
    )
    assert.equal(added.status, 201)
    assert.equal(added.body.state.mediaType, 'image/png')
    const { body } = await scene.ask(liaison, `GET /commitments/${id}/evidence`)
    assert.deepEqual(
      body.rows.map((row: { state: unknown }) => row.state),
      [added.body.state],
    )

    const file = await scene.ask(liaison, `GET /evidence/${added.body.state.id}/content`)
    assert.deepEqual(Buffer.from(file.body), picture)
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; /)
    assert.match(file.headers.get('content-security-policy') ?? '', /sandbox/)
    assert.equal(file.headers.get('x-content-type-options'), 'nosniff')
  })

  test('the same request again adds it once', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const keyed = scene.with({ 'idempotency-key': uuid() })
    const liaison = scene.actor('liaison')
    const add = () =>
      keyed.ask(
        liaison,
        `POST /commitments/${id}/evidence`,
        form(picture, '现场.png', { purpose: '封顶' }),
      )
    const [first, second] = [await add(), await add()]
    assert.deepEqual(second.body, first.body)
    const { body } = await scene.ask(liaison, `GET /commitments/${id}/evidence`)
    assert.equal(body.rows.length, 1)
  })

  for (const [what, bytes, name, code] of [
    ['a program called a picture', Buffer.from('MZ\u0000\u0000'), '现场.jpg', 'type-mismatch'],
    [
      'a page that would run in the browser',
      Buffer.from('<svg onload="x"/>'),
      '现场.svg',
      'unknown-type',
    ],
    [
      'a classified paper',
      Buffer.from('机密★5年\n某区专报\n一、改造公厕8座。'),
      '专报.txt',
      'classified-mark',
    ],
  ] as const) {
    test(`${what} is refused, and nothing is kept`, async () => {
      const scene = await aScene(database)
      const id = await scene.assigned()
      const liaison = scene.actor('liaison')
      const answer = await scene.ask(
        liaison,
        `POST /commitments/${id}/evidence`,
        form(bytes, name, { purpose: '证明' }),
      )
      assert.deepEqual([answer.status, answer.body.code], [409, code])
      assert.ok(answer.body.message.length > 8)
      const { body } = await scene.ask(liaison, `GET /commitments/${id}/evidence`)
      assert.deepEqual(body.rows, [])
    })
  }

  test('without a purpose, of another unit, or read by another unit: no', async () => {
    const scene = await aScene(database)
    const id = await scene.assigned()
    const path = `POST /commitments/${id}/evidence`
    const silent = await scene.ask(scene.actor('liaison'), path, form(picture, 'a.png', {}))
    assert.equal(silent.body.code, 'purpose-missing')
    const other = scene.actor('liaison', uuid())
    const foreign = await scene.ask(other, path, form(picture, 'a.png', { purpose: '证明' }))
    assert.equal(foreign.status, 403)
    assert.equal((await scene.ask(other, `GET /commitments/${id}/evidence`)).status, 403)
  })
})

function form(bytes: Uint8Array, name: string, fields: Readonly<Record<string, string>>): FormData {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
  for (const [key, value] of Object.entries(fields)) body.set(key, value)
  return body
}
