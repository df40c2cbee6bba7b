import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Day, DirectoryAct, DistrictId } from '@luoshi/delivery'
import { createApp } from '../app.ts'
import { enterDistrict } from '../first-start.ts'
import { keeping } from '../kept.ts'
import { bySession } from '../session.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
const password = '东河区的钥匙在第三个抽屉里'
const today = () => '2026-03-30' as Day

suite('signing in', () => {
  after(end)

  test('the first start: one link, one password, no default; the link is good once', async () => {
    const { ask, welcome } = await entered()
    assert.equal((await ask('GET /me')).status, 401)
    assert.equal((await ask('POST /sign-in', { user: 'admin', password: 'admin' })).status, 401)

    const weak = await ask('POST /sign-in/link', { ...welcome, password: 'admin123' })
    assert.deepEqual([weak.status, weak.body.code], [409, 'weak-password'])
    const first = await ask('POST /sign-in/link', { ...welcome, password })
    assert.equal(first.status, 200)
    assert.equal(first.body.role, 'supervisor')
    assert.deepEqual(
      first.body.posts.map(({ role }: { role: string }) => role),
      ['supervisor', 'administrator'],
    )
    assert.match(first.cookie, /HttpOnly/)
    assert.match(first.cookie, /SameSite=Strict/)
    const again = await ask('POST /sign-in/link', { ...welcome, password })
    assert.deepEqual([again.status, again.body.code], [409, 'dead-link'])

    const me = await ask('GET /me', undefined, first.cookie)
    assert.equal(me.body.posts[0].unitName, '政府办公室')
  })

  test('signing out ends the session at once, and a new sign-in replaces the old one', async () => {
    const { ask, welcome, slug } = await entered()
    const { cookie } = await ask('POST /sign-in/link', { ...welcome, password })
    const next = await ask('POST /sign-in', { district: slug, user: 'admin', password }, cookie)
    assert.equal(next.status, 200)
    assert.notEqual(next.cookie, cookie)
    assert.equal((await ask('GET /me', undefined, cookie)).status, 401)
    assert.equal((await ask('GET /me', undefined, next.cookie)).status, 200)
    await ask('POST /sign-out', {}, next.cookie)
    assert.equal((await ask('GET /me', undefined, next.cookie)).status, 401)
  })

  test('ten wrong passwords, and even the right one has to wait', async () => {
    const { ask, welcome, slug } = await entered()
    await ask('POST /sign-in/link', { ...welcome, password })
    for (let at = 0; at < 10; at++) {
      const wrong = await ask('POST /sign-in', { district: slug, user: 'admin', password: `${at}` })
      assert.equal(wrong.status, 401)
    }
    const right = await ask('POST /sign-in', { district: slug, user: 'admin', password })
    assert.deepEqual([right.status, right.body.code], [429, 'locked'])
  })

  test('who is not there is told the same as who mistyped', async () => {
    const { ask, welcome, slug } = await entered()
    await ask('POST /sign-in/link', { ...welcome, password })
    const mistyped = await ask('POST /sign-in', { district: slug, user: 'admin', password: 'x' })
    const nobody = await ask('POST /sign-in', { district: slug, user: 'nobody', password: 'x' })
    const nowhere = await ask('POST /sign-in', { district: 'nowhere', user: 'admin', password })
    assert.deepEqual([nobody.body, nowhere.body], [mistyped.body, mistyped.body])
  })

  test('a liaison gets a link from the administrator; relieved, they are out with the next request', async () => {
    const { ask, welcome } = await entered()
    const admin = await asAdministrator(ask, welcome)
    const { body: me } = await ask('GET /me', undefined, admin)
    const [unit, post, person] = [uuid<never>(), uuid<never>(), uuid<never>()]
    const acts: readonly DirectoryAct[] = [
      { act: 'add-unit', unit: { id: unit, kind: 'department', members: [], name: '区工信局' } },
      {
        act: 'add-post',
        post: { id: post, unit, title: '联络员', role: 'liaison', telephone: null },
      },
      { act: 'add-person', person: { id: person, name: '陈某' } },
      { act: 'appoint', post, person, from: today() },
    ]
    assert.equal((await ask('POST /directory/acts', { acts }, admin)).status, 200)
    const link = await ask('POST /directory/links', { person, user: 'chen' }, admin)
    const { district, token } = link.body
    const { cookie, body } = await ask('POST /sign-in/link', { district, token, password })
    assert.deepEqual([body.role, body.unit, body.name], ['liaison', unit, '陈某'])
    assert.equal((await ask('POST /directory/links', { person, user: 'chen' }, cookie)).status, 403)

    const stolen = await ask('POST /me/post', { post: me.post }, cookie)
    assert.equal(stolen.status, 404)
    const relieve = { acts: [{ act: 'relieve', post, to: '2026-03-29' }] }
    const told = await ask('POST /directory/acts', relieve, admin)
    assert.equal(told.status, 409, 'what is past stays')
    await ask('POST /directory/acts', { acts: [{ act: 'close-post', post }] }, admin)
    assert.equal(
      (await ask('GET /me', undefined, cookie)).status,
      200,
      'the last day is still theirs',
    )
  })

  test('several acts on the directory are done together or not at all', async () => {
    const { ask, welcome } = await entered()
    const admin = await asAdministrator(ask, welcome)
    const before = (await ask('GET /directory', undefined, admin)).body.version
    const unit = { id: uuid(), kind: 'department', members: [], name: '区工信局' }
    const twice = await ask(
      'POST /directory/acts',
      {
        acts: [
          { act: 'add-unit', unit },
          { act: 'add-unit', unit: { ...unit, id: uuid() } },
        ],
      },
      admin,
    )
    assert.deepEqual([twice.status, twice.body.code], [409, 'name-taken'])
    assert.equal((await ask('GET /directory', undefined, admin)).body.version, before)
  })

  test('a link is told once: asked again under its key, there is no second look', async () => {
    const { ask, welcome } = await entered()
    const cookie = await asAdministrator(ask, welcome)
    const { body } = await ask('GET /me', undefined, cookie)
    const headers = { 'idempotency-key': uuid() }
    const link = { person: body.person, user: 'admin' }
    const first = await ask('POST /directory/links', link, cookie, headers)
    assert.ok(first.body.token.length > 20)
    const again = await ask('POST /directory/links', link, cookie, headers)
    assert.deepEqual([again.status, again.body], [201, {}])
  })
})

type Welcome = { readonly district: DistrictId; readonly token: string }

type Ask = Awaited<ReturnType<typeof entered>>['ask']

/** The first person, on the second of their posts. */
async function asAdministrator(ask: Ask, welcome: Welcome): Promise<string> {
  const { body, cookie } = await ask('POST /sign-in/link', { ...welcome, password })
  const { post } = body.posts.find(({ role }: { role: string }) => role === 'administrator')
  return (await ask('POST /me/post', { post }, cookie)).cookie
}

async function entered() {
  const slug = `d-${uuid().slice(-12)}`
  const welcome: Welcome = await enterDistrict(database, { slug, name: '东河区', today: today() })
  const kept = keeping()
  const whoIs = bySession({ database, kept, today })
  const app = createApp({ database, kept, today, whoIs, behindTls: false })
  // biome-ignore lint/complexity/useMaxParams: a request is told from left to right
  const ask = async (request: string, body?: unknown, cookie = '', more: object = {}) => {
    const [method = '', path = ''] = request.split(' ')
    const response = await app.request(`/api${path}`, {
      method,
      headers: {
        ...{ 'content-type': 'application/json', cookie: cookie.split(';')[0] ?? '' },
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const set = response.headers.get('set-cookie') ?? ''
    return { status: response.status, cookie: set, body: await response.json() }
  }
  return { slug, welcome, ask }
}
