import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import type { Day } from '@luoshi/delivery'
import { createApp } from '../app.ts'
import { enterDistrict } from '../first-start.ts'
import { keeping } from '../kept.ts'
import type { Line } from '../log.ts'
import { bySession } from '../session.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
const password = '东河区的钥匙在第三个抽屉里'
const today = () => '2026-03-30' as Day

after(end)

suite('the page of a one-time link', () => {
  test('it is a form without script, in the reader’s language, and opening it uses nothing up', async () => {
    const { get, path } = await linked()
    for (const [language, words] of [
      ['zh-CN', /设置密码/],
      ['en', /Set password/],
    ] as const) {
      const page = await get(path, language)
      assert.equal(page.status, 200)
      assert.equal(page.headers.get('cache-control'), 'no-store')
      const text = await page.text()
      assert.match(text, words)
      assert.match(text, new RegExp(`lang="${language}"`))
      assert.doesNotMatch(text, /<script|src=|http:/)
    }
  })

  test('a password is chosen once; it is the one that signs in', async () => {
    const { choose, app, path, slug } = await linked()
    assert.match(
      await (await choose(path, password, `${password}。`)).text(),
      /两次输入的密码不一致/,
    )
    const weak = await choose(path, 'admin-admin-admin', 'admin-admin-admin')
    assert.deepEqual([weak.status, /至少12个字符/.test(await weak.text())], [409, true])
    assert.equal((await choose(path, password, password)).status, 200)
    const dead = await choose(path, password, password)
    assert.deepEqual([dead.status, /已失效或已使用/.test(await dead.text())], [409, true])
    const signedIn = await app.request('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ district: slug, user: 'admin', password }),
    })
    assert.equal(signedIn.status, 200)
  })

  test('a link that is none: no page, no error', async () => {
    const { get, path } = await linked()
    const [, , district = ''] = path.split('/')
    const cases = [
      `/welcome/${district}/${'x'.repeat(43)}`,
      `/welcome/${uuid()}/${path.split('/').at(-1)}`,
      `/welcome/nowhere/${'x'.repeat(43)}`,
      `/welcome/${district}/${'%00'.repeat(20)}`,
      `/welcome/${district}/<script>alert(1)</script>`,
    ]
    for (const one of cases) {
      const page = await get(one)
      assert.ok([404, 409].includes(page.status), one)
      assert.doesNotMatch(await page.text(), /<form|<script/)
    }
  })

  test('a form of another site is refused', async () => {
    const { app, path } = await linked()
    const body = new URLSearchParams({ password, again: password })
    const headers = { origin: 'https://elsewhere.example', host: 'here.example' }
    const answer = await app.request(path, { method: 'POST', body, headers })
    assert.equal(answer.status, 403)
  })
})

suite('accounts', () => {
  test('the administrator sees who can sign in, and nobody’s secrets; others see nothing', async () => {
    const { app, choose, path, slug } = await linked()
    await choose(path, password, password)
    assert.equal((await app.request('/api/accounts')).status, 401)
    const signedIn = await app.request('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ district: slug, user: 'admin', password }),
    })
    const asSupervisor = { cookie: cookieIn(signedIn) }
    assert.equal((await app.request('/api/accounts', { headers: asSupervisor })).status, 403)
    const { posts } = (await signedIn.json()) as { posts: { post: string; role: string }[] }
    const { post } = posts.find(({ role }) => role === 'administrator') ?? {}
    const changed = await app.request('/api/me/post', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...asSupervisor },
      body: JSON.stringify({ post }),
    })
    const answer = await app.request('/api/accounts', { headers: { cookie: cookieIn(changed) } })
    const { rows } = (await answer.json()) as { rows: Record<string, unknown>[] }
    assert.equal(rows.length, 1)
    const { person, ...row } = rows[0] ?? {}
    assert.match(String(person), /^[0-9a-f-]{36}$/)
    assert.deepEqual(row, { user: 'admin', hasPassword: true, hasLink: false, locked: false })
  })
})

function cookieIn(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

suite('the log', () => {
  test('a line a request: its pattern, never its address; what broke under its reference', async () => {
    const { app, lines, path } = await linked()
    await app.request(`${path}?name=王芳`)
    await app.request('/api/nowhere/at-all')
    const broken = createApp({
      ...services,
      log: (line) => lines.push(line),
      whoIs: async () => {
        throw new TypeError('王芳 cannot be read')
      },
    })
    const answer = await broken.request('/api/plans?title=机密')
    const { reference } = (await answer.json()) as { reference: string }
    assert.deepEqual(
      lines.map(({ method, route, status }) => [method, route, status]),
      [
        ['GET', '/welcome/:district/:token', 200],
        ['GET', '/api/*', 401],
        ['GET', '/api/*', 500],
      ],
    )
    const { fault } = lines.at(-1) ?? {}
    assert.deepEqual([fault?.reference, fault?.name], [reference, 'TypeError'])
    assert.match(fault?.at ?? '', /routes\/welcome\.test\.ts:\d/)
    assert.doesNotMatch(JSON.stringify(lines), /王芳|机密|at-all/)
  })
})

const kept = keeping()
const services = {
  ...{ database, kept, today, behindTls: false },
  whoIs: bySession({ database, kept, today }),
}

async function linked() {
  const slug = `d-${uuid().slice(-12)}`
  const welcome = await enterDistrict(database, { slug, name: '东河区', today: today() })
  const lines: Line[] = []
  const app = createApp({ ...services, log: (line) => lines.push(line) })
  const get = (path: string, language = 'zh-CN') =>
    app.request(path, { headers: { 'accept-language': language } })
  const choose = (path: string, one: string, again: string) =>
    app.request(path, {
      method: 'POST',
      // As a browser sends it from our own page.
      headers: { origin: 'http://localhost', host: 'localhost', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ password: one, again }),
    })
  return { app, get, choose, lines, slug, path: `/welcome/${welcome.district}/${welcome.token}` }
}
