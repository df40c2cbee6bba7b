// The real server, started by the real command in a folder of its own.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { after, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { commandIn, openFolder, type Started, startIn } from './started.ts'

const folder = openFolder(after)
const luoshi = commandIn(folder)
const example = fileURLToPath(
  new URL('../examples/明川区2026年重点任务实施方案.txt', import.meta.url),
)
const password = '第三个抽屉里的蓝色钥匙一把'

suite('luoshi serve', { timeout: 120_000 }, () => {
  test('first start: a link that works in a browser, and a plan as a draft', async () => {
    const server = startIn(folder, ['serve', '--port', '0', '--name', '东河区', '--log', example])
    const [, link = ''] = await server.says(/(http:\S{1,40}\/welcome\/\S{1,120})\n/)
    await server.says(/已导入为草稿：明川区2026年重点任务实施方案，53 项任务/)
    const page = await fetch(link)
    assert.equal(page.status, 200)
    assert.match(await page.text(), /<form method="post">/)

    const choose = (again: string) => fetch(link, { method: 'POST', ...form({ password, again }) })
    const other = await choose('另外一个完全不同的密码')
    assert.match(await other.text(), /两次输入的密码不一致/)
    const weak = await fetch(link, { method: 'POST', ...form({ password: 'a', again: 'a' }) })
    assert.equal(weak.status, 409)
    const chosen = await choose(password)
    assert.equal(chosen.url, new URL('/', link).href, 'signed in, on the first page')
    assert.match(await chosen.text(), /<div id="app">/)
    assert.equal((await fetch(link)).status, 409, 'once')

    const signedIn = await fetch(`${new URL(link).origin}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'admin', password }),
    })
    assert.equal(((await signedIn.json()) as { role: string }).role, 'supervisor')
    await noSecrets(server, new URL(link).pathname)
    assert.equal(await server.stop(), 0)
  })

  test('started again: no second link, the same data, the same document not twice', async () => {
    const server = startIn(folder, ['serve', '--port', '0', example])
    const [, url = ''] = await server.says(/(http:\S{1,40}?)（/)
    await server.says(/此文件已导入过/)
    const plans = await fetch(`${url}/api/plans`, { headers: await cookie(url) })
    const { rows } = (await plans.json()) as { rows: { state: { title: string } }[] }
    assert.deepEqual(
      rows.map(({ state }) => state.title),
      ['明川区2026年重点任务实施方案'],
    )

    await aDatabaseOfOnesOwn()
    const second = luoshi(['serve', '--port', '0'])
    assert.equal(second.code, 4)
    const [, pid] = /进程 (\d{1,9}) 使用/.exec(second.err) ?? []
    assert.notEqual(pid, undefined, second.err)
    process.kill(Number(pid), 'SIGINT')
    const { code, said } = await server.ended
    assert.equal(code, 0)
    assert.match(said, /正在停止/)
    assert.doesNotMatch(said, /首次启动/)
  })

  test('a second signal ends it at once, and the next start finds everything', async () => {
    const server = startIn(folder, ['serve', '--port', '0'])
    const [, port = ''] = await server.says(/http:\/\/127\.0\.0\.1:(\d{1,5})/)
    // Half a request: a clean stop waits for the rest of it.
    const client = connect(Number(port), '127.0.0.1')
    client.on('error', () => {})
    client.write('POST /api/sign-in HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\n{')
    await once(client, 'connect')
    await new Promise((resolve) => setTimeout(resolve, 100))
    server.signal('SIGTERM')
    await server.says(/正在停止/)
    server.signal('SIGINT')
    assert.equal((await server.ended).code, 130)
    const { code, out } = luoshi(['verify'])
    assert.equal(code, 0)
    assert.match(out, /流水完整/)
  })

  test('a port that is taken, an address that is not here, an unsafe one', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const told = luoshi(['serve', '--port', String(port)])
    taken.close()
    assert.equal(told.code, 4)
    assert.match(told.err, new RegExp(`端口 ${port} 已被占用`))

    const elsewhere = ['serve', '--host', '203.0.113.9', '--behind-proxy', '--lang', 'en']
    assert.match(luoshi(elsewhere).err, /no address as --host says/)
    const unsafe = luoshi(['serve', '--host', '0.0.0.0'])
    assert.equal(unsafe.code, 2)
    assert.match(unsafe.err, /--tls-cert.*--behind-proxy/)
    const noCertificate = ['serve', '--tls-cert', 'no.pem', '--tls-key', 'no.key']
    assert.deepEqual(
      [luoshi(noCertificate).code, /无法使用 no\.pem/.test(luoshi(noCertificate).err)],
      [4, true],
    )
  })

  test('a database of one’s own that is not there is told without its password', () => {
    const env = { DATABASE_URL: 'postgres://luoshi:geheim@127.0.0.1:9/luoshi' }
    const { code, err } = commandIn(folder, env)(['serve', '--port', '0'])
    assert.equal(code, 4)
    assert.match(err, /连不上 DATABASE_URL.*ECONNREFUSED/)
    assert.doesNotMatch(err, /geheim/)
  })

  test('a folder where nothing can be written', { skip: process.platform === 'win32' }, () => {
    const { code, err } = luoshi([
      'serve',
      '--data',
      join(dirname(example), '明川区2026年重点任务实施方案.txt'),
    ])
    assert.equal(code, 4, err)
    assert.equal(err.trimEnd().split('\n').length, 1, err)
  })
})

/** The running database, reached as a server of one's own. */
async function aDatabaseOfOnesOwn(): Promise<void> {
  const here = join(folder, 'luoshi-data')
  const secrets = JSON.parse(readFileSync(join(here, 'secrets.json'), 'utf8'))
  const sockets = readFileSync(join(here, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[4]
  const at = (role: 'owner' | 'server', database: string) => ({
    DATABASE_URL: `postgres://luoshi_${role}:${secrets[role]}@localhost/${database}?host=${sockets}`,
  })
  const plain = commandIn(folder, at('server', 'luoshi'))(['verify'])
  assert.deepEqual([plain.code, /东河区：流水完整/.test(plain.out)], [0, true], plain.err)
  const strong = commandIn(folder, at('owner', 'luoshi'))(['verify'])
  assert.deepEqual([strong.code, /可绕过行级权限/.test(strong.err)], [4, true], strong.err)
  const empty = commandIn(folder, at('server', 'postgres'))(['verify'])
  assert.deepEqual([empty.code, /还没有建表/.test(empty.err)], [4, true], empty.err)
}

function form(fields: Readonly<Record<string, string>>) {
  return { body: new URLSearchParams(fields) }
}

async function cookie(url: string): Promise<{ cookie: string }> {
  const signedIn = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'admin', password }),
  })
  return { cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** The log has a line a request, with patterns for addresses; nothing of the link, of names, of passwords. */
async function noSecrets(server: Started, path: string): Promise<void> {
  await server.says(/"route":"\/api\/sign-in","status":200,"ms":\d{1,6}/)
  const [said] = await server.says(/^[\s\S]*$/)
  const lines = said.split('\n').filter((line) => line.startsWith('{'))
  assert.ok(lines.length >= 6)
  for (const line of lines) {
    const { method, route, status, ms } = JSON.parse(line)
    assert.deepEqual([typeof method, typeof status, typeof ms], ['string', 'number', 'number'])
    assert.doesNotMatch(route, /[0-9a-f]{8}-/)
    for (const secret of [path, password, 'admin', '东河区']) assert.ok(!line.includes(secret))
  }
}
