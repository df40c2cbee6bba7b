// Memory: what `luoshi serve` holds for one district after a while of work, in all: the server and every process of its
// PostgreSQL, pages that they share counted once (PSS, /proc/…/smaps_rollup; Linux).
//
//   node bench/memory.ts [--requests 3000]

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { print } from './grid.ts'
import { postgresProcesses } from './load.ts'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '3000' } },
})
const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url))
const plan = fileURLToPath(new URL('../examples/明川区2026年重点任务实施方案.txt', import.meta.url))
const password = '第三个抽屉里的蓝色钥匙一把'

const folder = await mkdtemp(join(tmpdir(), 'luoshi-bench-'))
await chmod(folder, 0o755)
// As npm start and the service's unit start it.
const small = '--max-semi-space-size=4'
const server = spawn(process.execPath, [
  small,
  main,
  'serve',
  '--data',
  folder,
  '--port',
  '0',
  plan,
])
try {
  const link = await said(server, /(http:\S{1,40}\/welcome\/\S{1,120})\n[\s\S]*已导入为草稿/)
  const rows = [
    ['when', 'server MB', 'PostgreSQL MB', 'in all MB', 'processes'],
    await held('ready'),
  ]
  const { origin } = new URL(link)
  const cookie = await signedIn(origin, link)
  const paths = [
    '/overview',
    '/commitments?limit=100',
    '/plans',
    '/duties',
    '/journal',
    '/directory',
  ]
  const asking = Array.from({ length: 16 }, async (_, client) => {
    for (let at = client; at < Number(values.requests); at += 16) {
      const answer = await fetch(`${origin}/api${paths[at % paths.length]}`, {
        headers: { cookie },
      })
      await answer.text()
    }
  })
  await Promise.all(asking)
  rows.push(await held(`after ${values.requests} requests of 16 clients`))
  await new Promise((resolve) => setTimeout(resolve, 20_000))
  rows.push(await held('20 s later'))
  print('memory', rows)
} finally {
  server.kill('SIGTERM')
  await once(server, 'exit')
  await rm(folder, { recursive: true, force: true })
}

async function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  let text = ''
  child.stderr?.on('data', (chunk) => process.stderr.write(chunk))
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk)
    const found = pattern.exec(text)
    if (found) return found[1] ?? ''
  }
  throw new Error(`the server ended, having said: ${text}`)
}

async function signedIn(origin: string, link: string): Promise<string> {
  const body = new URLSearchParams({ password, again: password })
  await fetch(link, { method: 'POST', body })
  const answer = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'admin', password }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function held(when: string): Promise<string[]> {
  const own = await pss(String(server.pid))
  const processes = await postgresProcesses(folder)
  const theirs = await Promise.all(processes.map(pss))
  const all = theirs.reduce((sum, one) => sum + one, 0)
  return [
    when,
    ...[own, all, own + all].map((kb) => (kb / 1024).toFixed(0)),
    String(processes.length + 1),
  ]
}

/** In kB; 0 of a process that ended meanwhile. */
async function pss(pid: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d{1,12}) kB/m.exec(text)?.[1] ?? 0)
}
