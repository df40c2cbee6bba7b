// Load: clients that ask again and again in this process; how many a second, how long each takes, and what a request
// costs in processor time, here and in PostgreSQL.
//
//   print(title, [columns, await load({ name, clients: 16, seconds: 5, folder }, work)])

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const columns = [
  ...['request', 'count', 'a second', 'p50 ms', 'p95 ms', 'p99 ms'],
  ...['CPU ms here', 'CPU ms PostgreSQL'],
]

export type Loading = {
  readonly name: string
  readonly clients: number
  readonly seconds: number
  /** Of the database. */
  readonly folder: string
}
/** One request; false where there is nothing more to ask. */
export type Work = (client: number) => Promise<boolean>

/** A row of figures under `columns`. */
export async function load(
  { name, clients, seconds, folder }: Loading,
  work: Work,
): Promise<readonly string[]> {
  const latencies: number[] = []
  const until = performance.now() + seconds * 1000
  const [started, own, theirs] = [performance.now(), process.cpuUsage(), await postgresTime(folder)]
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let more = true; more && performance.now() < until; ) {
        const before = performance.now()
        more = await work(client)
        if (more) latencies.push(performance.now() - before)
      }
    }),
  )
  const elapsed = performance.now() - started
  const { user, system } = process.cpuUsage(own)
  const count = latencies.length
  latencies.sort((a, b) => a - b)
  const at = (share: number) => (latencies[Math.floor(count * share)] ?? 0).toFixed(1)
  const each = (milliseconds: number) => (milliseconds / count).toFixed(2)
  return [
    ...[name, String(count), ((count / elapsed) * 1000).toFixed(0), at(0.5), at(0.95), at(0.99)],
    ...[each((user + system) / 1000), each((await postgresTime(folder)) - theirs)],
  ]
}

/** Processor time of the folder's PostgreSQL so far, in milliseconds: the postmaster and its children. */
async function postgresTime(folder: string): Promise<number> {
  let ticks = 0
  for (const pid of await postgresProcesses(folder)) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    ticks += [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0)
  }
  return ticks * 10
}

/** The postmaster and its children. */
export async function postgresProcesses(folder: string): Promise<readonly string[]> {
  const [own = ''] = (await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')
  const found = [own]
  for (const name of await readdir('/proc')) {
    if (!/^\d{1,8}$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    if (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] === own) found.push(name)
  }
  return found
}
