// The server killed in the midst of writes (SIGKILL, no farewell): the next one takes its database over, and every
// write that was answered is there, once.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { commandIn, openFolder, startIn } from './started.ts'

const folder = openFolder(after)
const password = '第三个抽屉里的蓝色钥匙一把'
const clients = 6

suite('a server that is killed', { timeout: 600_000 }, () => {
  test('five times while it writes: what was answered is there once, the rest once it is asked again', async () => {
    const asked: string[] = []
    const answered = new Set<string>()
    for (let round = 0; round < 5; round++) {
      const server = startIn(folder, ['serve', '--port', '0'])
      if (round === 0) await chosen((await server.says(/(http:\S{1,40}\/welcome\/\S{1,120})\n/))[1])
      const [, url = ''] = await server.says(/(http:\S{1,40}?)（/)
      const district = await signedIn(url)
      assert.deepEqual(await missing(district, answered), [])
      for (const unit of asked) assert.equal(await added(district, unit), true)
      for (const unit of asked) answered.add(unit)
      const database = databasePid()
      const writing = written(district, { round, asked, answered })
      await wait(400 + round * 130)
      server.signal('SIGKILL')
      await server.ended
      await writing
      assert.ok(isAlive(database), 'the database outlives its server')
    }
    const last = startIn(folder, ['serve', '--port', '0'])
    const [, url = ''] = await last.says(/(http:\S{1,40}?)（/)
    assert.deepEqual(await missing(await signedIn(url), answered), [])
    const { code, out } = commandIn(folder)(['verify'])
    assert.deepEqual([code, /流水完整/.test(out)], [0, true], out)
    assert.equal(await last.stop(), 0)
  })

  test('a database that nobody runs any more is stopped, not doubled', async () => {
    const killed = startIn(folder, ['serve', '--port', '0'])
    await killed.says(/http:/)
    const before = databasePid()
    killed.signal('SIGKILL')
    await killed.ended
    const next = startIn(folder, ['serve', '--port', '0'])
    await next.says(/http:/)
    assert.notEqual(databasePid(), before)
    assert.equal(isAlive(before), false)
    const second = commandIn(folder)(['serve', '--port', '0'])
    assert.deepEqual([second.code, /正由进程 \d{1,9} 使用/.test(second.err)], [4, true], second.err)
    assert.equal(await next.stop(), 0)
  })
})

type Written = {
  readonly round: number
  readonly asked: string[]
  readonly answered: Set<string>
}

/** Several clients add units, each until it gets no answer. */
async function written(district: District, { round, asked, answered }: Written): Promise<void> {
  const before = answered.size
  const writing = Array.from({ length: clients }, async (_, client) => {
    for (let at = 0, isUp = true; isUp; at++) {
      const unit = `第${round}轮第${client}号第${at}单位`
      asked.push(unit)
      isUp = await added(district, unit)
      if (isUp) answered.add(unit)
    }
  })
  await Promise.all(writing)
  assert.ok(answered.size > before)
}

type District = { readonly url: string; readonly cookie: string }

async function chosen(link = ''): Promise<void> {
  const body = new URLSearchParams({ password, again: password })
  assert.equal((await fetch(link, { method: 'POST', body })).status, 200)
}

async function signedIn(url: string): Promise<District> {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'admin', password }),
  })
  assert.equal(answer.status, 200)
  return { url, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** Adds the unit under a key of its own; false where no answer came. */
async function added({ url, cookie }: District, unit: string): Promise<boolean> {
  const id = idOf(unit)
  const named = { act: 'add-unit', unit: { id, kind: 'department', members: [], name: unit } }
  const answer = await fetch(`${url}/api/directory/acts`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ acts: [named] }),
  }).catch(() => null)
  if (!answer) return false
  assert.equal(answer.status, 200, await answer.clone().text())
  return answer.text().then(
    () => true,
    () => false,
  )
}

/** Those of the units that are not in the directory exactly once. */
async function missing({ url, cookie }: District, units: ReadonlySet<string>) {
  const answer = await fetch(`${url}/api/directory`, { headers: { cookie } })
  const { state } = (await answer.json()) as { state: { units: { id: string }[] } }
  const counts = new Map<string, number>()
  for (const { id } of state.units) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...units].filter((unit) => counts.get(idOf(unit)) !== 1)
}

/** A UUID that the name decides. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  const [a, b, c] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 15)]
  return `${a}-${b}-4${c}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`
}

function databasePid(): number {
  const file = join(folder, 'luoshi-data', 'postgres', 'postmaster.pid')
  return Number(readFileSync(file, 'utf8').split('\n')[0])
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
