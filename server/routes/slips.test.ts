import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { readDocument } from '@luoshi/documents'
import { createApp } from '../app.ts'
import { peopled } from '../peopled.fixture.ts'
import { inDistrict } from '../store/database.ts'
import { slugOf } from '../store/districts.ts'
import { scratch } from '../store/scratch.ts'
import { uuid } from '../store/uuid.ts'

const { database, end } = await scratch()
after(end)

const password = '东河区的钥匙在第三个抽屉里'

suite('sign-in slips', () => {
  test('one for everybody with a post and no password; its code opens the page that sets one, once', async () => {
    const { scene, people } = await peopled(database)
    const app = createApp(scene.services)
    const slug = await inDistrict(database, scene.district, (tx) => slugOf(tx, scene.district))
    const printed = await scene.ask(people.administrator, 'POST /directory/slips', {
      address: 'https://luoshi.donghe.example/',
    })
    assert.equal(printed.status, 201)
    assert.equal(printed.headers.get('cache-control'), 'no-store')
    const text = await textOf(printed.body)
    const codes = text.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g) ?? []
    assert.equal(new Set(codes).size, Object.keys(people).length)
    assert.ok(text.includes(`网址：https://luoshi.donghe.example/welcome/${slug}`))
    assert.match(text, /共13张，2026年4月13日前有效/)
    const slip =
      /单位：区工信局\s姓名：\S+（工信局联络员）\s用户名：(?<user>\S+)\s\S+\s(?<code>[0-9A-Z-]{19})/u.exec(
        text,
      )
    const { user = '', code = '' } = slip?.groups ?? {}

    const page = await app.request(`/welcome/${slug}`)
    assert.match(await page.text(), /凭条码/)
    const type = (typed: string) =>
      app.request(`/welcome/${slug}`, {
        method: 'POST',
        body: new URLSearchParams({ code: typed }),
      })
    const wrong = await type('0000-0000-0000-0000')
    assert.deepEqual([wrong.status, /凭条码不对/.test(await wrong.text())], [409, true])
    const opened = await type(code.toLowerCase().replaceAll('-', ' '))
    assert.equal(opened.status, 303)
    const at = opened.headers.get('location') ?? ''
    assert.match(await (await app.request(at)).text(), new RegExp(`value="${user}"`))
    const chosen = await app.request(at, {
      ...{ method: 'POST', body: new URLSearchParams({ password, again: password }) },
    })
    assert.equal(chosen.status, 200)
    assert.equal((await type(code)).status, 409)
    const signedIn = await app.request('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ district: slug, user, password }),
    })
    assert.equal(signedIn.status, 200)

    const again = await scene.ask(people.administrator, 'POST /directory/slips', {})
    const later = await textOf(again.body)
    assert.match(later, /共12张/)
    assert.ok(!later.includes('（工信局联络员）'))
    assert.equal((await type(codes.find((one) => one !== code) ?? '')).status, 409, 'void by now')
  })

  test('told once: asked again under its key, nothing is told; and nothing of it is kept', async () => {
    const { scene, people } = await peopled(database)
    const keyed = scene.with({ 'idempotency-key': uuid() })
    const asked = { people: [people.liaison.person] }
    const first = await keyed.ask(people.administrator, 'POST /directory/slips', asked)
    const [code = ''] = (await textOf(first.body)).match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g) ?? []
    assert.ok(code)
    const again = await keyed.ask(people.administrator, 'POST /directory/slips', asked)
    assert.deepEqual([again.status, again.body], [201, {}])
    const kept = await inDistrict(database, scene.district, async (tx) =>
      JSON.stringify([
        await tx.selectFrom('account').selectAll().execute(),
        await tx.selectFrom('answered').selectAll().execute(),
        await tx.selectFrom('entry').selectAll().execute(),
      ]),
    )
    assert.ok(!kept.includes(code) && !kept.includes(code.replaceAll('-', '')))
  })

  test('people of one name get two user names; a known user name stays', async () => {
    const { scene, people } = await peopled(database)
    await scene.ask(people.administrator, 'POST /directory/links', {
      ...{ person: people.liaison.person, user: 'liuqing' },
    })
    const { body } = await scene.ask(people.administrator, 'POST /directory/slips', {
      people: [
        people.liaison.person,
        people.stranger.person,
        people.supervisor.person,
        people.auditor.person,
      ],
    })
    const users = [...(await textOf(body)).matchAll(/用户名：(\S+)/g)].map(([, user]) => user)
    assert.deepEqual(new Set(users).size, 4)
    assert.ok(users.includes('liuqing'), users.join())
  })

  test('only the administrator; and where nobody needs one it says so', async () => {
    const { scene, people } = await peopled(database)
    for (const by of ['supervisor', 'liaison', 'securityOfficer', 'leader'] as const) {
      assert.equal((await scene.ask(people[by], 'POST /directory/slips', {})).status, 403, by)
    }
    const nobody = await scene.ask(people.administrator, 'POST /directory/slips', {
      people: [uuid()],
    })
    assert.deepEqual([nobody.status, nobody.body.code], [409, 'nobody-without-password'])
  })
})

async function textOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readDocument(bytes, '登录凭条.docx')
  assert.ok('read' in outcome)
  return outcome.read.source.text
}
