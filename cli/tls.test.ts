// The real server behind a real certificate, made for the test.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:https'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { openFolder, startIn } from './started.ts'

const folder = openFolder(after)
const password = '第三个抽屉里的蓝色钥匙一把'
const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
const made = spawnSync('openssl', [
  ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
  ...['-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'],
  ...['-keyout', key, '-out', cert],
])
const skip = made.status === 0 ? false : 'needs openssl to make a certificate'

suite('luoshi serve with a certificate', { timeout: 120_000, skip }, () => {
  test('sign-in over https: the cookie is bound to this host and to TLS; plain http is not answered', async () => {
    const tls = ['--tls-cert', cert, '--tls-key', key]
    const server = startIn(folder, ['serve', '--port', '0', '--name', '东河区', ...tls])
    const [, link = ''] = await server.says(/(https:\S{1,40}\/welcome\/\S{1,120})\n/)
    const { origin } = new URL(link)
    const form = String(new URLSearchParams({ password, again: password }))
    const chosen = await ask(link, { 'content-type': 'application/x-www-form-urlencoded' }, form)
    assert.equal(chosen.status, 303, 'to the first page')

    const body = JSON.stringify({ user: 'admin', password })
    const signedIn = await ask(
      `${origin}/api/sign-in`,
      { 'content-type': 'application/json' },
      body,
    )
    assert.equal(signedIn.status, 200)
    const [cookie = ''] = signedIn.headers['set-cookie'] ?? []
    assert.match(cookie, /^__Host-luoshi=/)
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/']) {
      assert.ok(cookie.split('; ').includes(part), `${part} in ${cookie}`)
    }
    assert.doesNotMatch(cookie, /Domain=/i)
    assert.match(String(signedIn.headers['strict-transport-security']), /max-age=31536000/)
    const me = await ask(`${origin}/api/me`, { cookie: cookie.split(';')[0] ?? '' })
    assert.equal(me.status, 200)
    await assert.rejects(fetch(`${origin.replace('https:', 'http:')}/api/me`))
    assert.equal(await server.stop(), 0)
  })
})

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders }

/** Trusts the test's certificate and no other. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Answer> {
  const method = body === undefined ? 'GET' : 'POST'
  return new Promise((answered, failed) => {
    const asking = request(url, { method, headers, ca: readFileSync(cert) }, (answer) => {
      answer.resume()
      answer.on('end', () => answered({ status: answer.statusCode ?? 0, headers: answer.headers }))
    })
    asking.on('error', failed)
    asking.end(body)
  })
}
